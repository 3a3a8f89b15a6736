import { followRun } from '../../execution/cloud/follow-run.ts';
import { paceOf } from '../../execution/cloud/poll-pace.ts';
import type { CloudProgress } from '../../execution/cloud/watch-progress.ts';
import { toEpycloudError } from '../../pipeline/errors.ts';
import { cloudProgressLines } from '../../report/cloud-progress-lines.ts';
import type { Settings } from '../../settings/load-settings.ts';
import type { ActionContext } from '../action-context.ts';
import { cancelCommand } from './cancel-command.ts';
import { sayCancelStep } from './say-cancel-step.ts';
import { clockOf } from './submit-experiment.ts';
import type { CloudRun } from './submitted-run.ts';

export interface WaitPorts {
  readonly settings: Settings;
  /** In milliseconds since 1970. */
  readonly deadline: number | undefined;
}

/** Waits for a run that was submitted, and says how it gets on; a cancelled job cancels it. */
export async function waitForRun(
  context: ActionContext,
  submitted: CloudRun & { readonly kind: 'submitted' },
  { settings, deadline }: WaitPorts,
): Promise<CloudRun> {
  const { log, now, random, signal } = context;
  const { expId, cloud, followed } = submitted;
  let progress: CloudProgress | undefined;
  const say = cloudProgressLines({
    now,
    line: (text) => log.info(`${expId}: ${text}`),
    warning: (text) => log.warning(`${expId}: ${text}`),
  });
  try {
    const { executionId, attempt, outcome, note } = await followRun(followed, {
      cloud,
      clock: clockOf(context),
      random: () => random() / 2 ** 32,
      signal,
      onInterrupt: 'cancel',
      pace: paceOf(settings),
      deadline,
      why: 'the job on GitHub was cancelled',
      cancelCommand: cancelCommand(followed.run, submitted.target),
      onProgress: (current) => {
        progress = current;
        say(current);
      },
      onDuplicate: (id) => log.notice(`${expId}: a duplicate of ${id}, which is watched instead.`),
      onCancelStep: (step) => sayCancelStep(log, expId, step),
    });
    const ended = { ...followed, executionId, attempt };
    return { ...submitted, kind: 'ended', followed: ended, outcome, note, progress };
  } catch (thrown) {
    return { ...submitted, kind: 'left', error: toEpycloudError(thrown) };
  }
}
