import type { CancelStep } from '../../execution/cloud/cancel.ts';
import { cancelStepText } from '../../execution/cloud/cancel-step-text.ts';
import type { Cloud } from '../../execution/cloud/cloud.ts';
import type { CloudEnd } from '../../execution/cloud/cloud-end.ts';
import type { CloudTarget } from '../../execution/cloud/cloud-target.ts';
import { type Followed, followRun } from '../../execution/cloud/follow-run.ts';
import { paceOf } from '../../execution/cloud/poll-pace.ts';
import type { CloudProgress, FailedTries } from '../../execution/cloud/watch-progress.ts';
import { EpycloudError } from '../../pipeline/errors.ts';
import type { JobDifference } from '../../pipeline/job-difference.ts';
import { cloudProgressLines, progressWarnings } from '../../report/cloud-progress-lines.ts';
import { cloudProgressText } from '../../report/cloud-progress-text.ts';
import type { Settings } from '../../settings/load-settings.ts';
import type { CliContext } from '../cli-context.ts';
import type { Terminal } from '../terminal.ts';
import { clockOf, fractionOf } from './cloud-context.ts';

export interface TerminalWatch {
  readonly followed: Followed;
  readonly place: { readonly target: CloudTarget; readonly settings: Settings };
  readonly cloud: Cloud;
  /** In minutes. */
  readonly timeout: number | undefined;
  /** What Ctrl-C does. */
  readonly onInterrupt: 'cancel' | 'leave';
  /** The command that picks the watching up. */
  readonly pickUp: string;
  /** The command that cancels the run. */
  readonly cancelCommand: string;
}

/** How a run ended, and what was seen of it on the way. */
export interface WatchedEnd extends CloudEnd {
  readonly tries: FailedTries;
  readonly differences: readonly JobDifference[];
}

/**
 * Watches a run and says how it gets on: one live line on a terminal, lines now and then elsewhere.
 * @throws EpycloudError as watchRun, with how to pick it up
 */
export async function watchOnTerminal(
  context: CliContext,
  watch: TerminalWatch,
): Promise<WatchedEnd> {
  const { terminal, now } = context;
  const { followed, place, cloud, timeout } = watch;
  let last: CloudProgress | undefined;
  const show = progressOn(terminal, now);
  try {
    const end = await followRun(followed, {
      cloud,
      clock: clockOf(context),
      random: fractionOf(context),
      signal: context.signal,
      onInterrupt: watch.onInterrupt,
      cancelCommand: watch.cancelCommand,
      pace: paceOf(place.settings),
      deadline: timeout === undefined ? undefined : now() + timeout * 60_000,
      why: 'Ctrl-C at whoever waited for it',
      onProgress: (progress) => {
        last = progress;
        show(progress);
      },
      onDuplicate: (id) =>
        terminal.err(`This execution is a duplicate of ${id}, which is watched from now on.`),
      onCancelStep: (step) => sayCancelStep(terminal, step),
    });
    if (end.note !== undefined) terminal.err(terminal.yellow(end.note));
    const { tries = { total: 0, preemptions: 0 }, differences = [] } = last ?? {};
    return { ...end, tries, differences };
  } catch (error) {
    throw withPickUp(error, watch.pickUp);
  }
}

/** Says one step of cancelling; one that could not be done also where only errors are wanted. */
export function sayCancelStep(terminal: Terminal, step: CancelStep): void {
  const text = cancelStepText(step);
  if (step.kind === 'failed' || step.kind === 'incomplete')
    terminal.fault(`${terminal.red('error')}: ${text}`);
  else terminal.err(text);
}

function progressOn(terminal: Terminal, now: () => number): (progress: CloudProgress) => void {
  const warning = (text: string) => terminal.err(terminal.yellow(text));
  if (!terminal.isLive) {
    return cloudProgressLines({ now, line: (text) => terminal.err(`  ${text}`), warning });
  }
  const warn = progressWarnings(warning);
  return (progress) => {
    warn(progress);
    terminal.live(`  ${cloudProgressText(progress)}`);
  };
}

/** Whatever ends the watching does not end the run, but for what the cloud refuses. */
function withPickUp(error: unknown, pickUp: string): unknown {
  if (!(error instanceof EpycloudError)) return error;
  const { code, message } = error;
  const leaves = ['deadline_passed', 'cloud_unavailable', 'storage_unavailable', 'interrupted'];
  if (!leaves.includes(code)) return error;
  const hint = `The run goes on by itself. Pick it up with: ${pickUp}`;
  return new EpycloudError(code, message, { hint, cause: error });
}
