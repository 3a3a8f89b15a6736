import { artifactsOf } from '../../pipeline/artifacts.ts';
import { EpycloudError, toEpycloudError } from '../../pipeline/errors.ts';
import type { Clock } from '../../shell/clock.ts';
import { type Cancelled, type CancelStep, cancelRun } from './cancel.ts';
import type { Cloud } from './cloud.ts';
import { findLiveExecution } from './find-execution.ts';
import type { Submission } from './submission.ts';
import { within } from './within.ts';

export interface StopPorts {
  /** Its own connection may be broken. */
  readonly cloud: Cloud;
  readonly clock: Clock;
  readonly startedAt: number;
  readonly why: string;
  /** The command that cancels the run. */
  readonly cancelCommand: string;
  readonly onStep: (step: CancelStep) => void;
}

/**
 * Ends what a submission that was broken off had begun. It may have been anywhere: undefined where there is no
 * run yet.
 * @throws EpycloudError `interrupted` where that cannot be found out in time
 */
export async function stopSubmitting(
  { run, attempt, workflow, argument }: Submission,
  { cloud, clock, startedAt, why, cancelCommand, onStep }: StopPorts,
): Promise<Cancelled | undefined> {
  const broken = new AbortController();
  const again = await cloud.again(broken.signal);
  const executions = again.executionsOf(workflow);
  try {
    const found = again.bucket.exists(artifactsOf(run).run);
    if (!(await within(LOOK_MS, found, clock))) return undefined;
    const looking = findLiveExecution(executions, { ...run, bucket: argument.bucket });
    const live = await within(LOOK_MS, looking, clock);
    return await cancelRun(
      {
        run,
        attempt: live?.attempt ?? attempt,
        executionId: live?.id,
        ...{ why, startedAt },
        hurried: true,
        again: cancelCommand,
      },
      { bucket: again.bucket, executions, batch: again.batch, clock, onStep },
    );
  } catch (thrown) {
    onStep({ kind: 'failed', what: 'find out what had begun', error: toEpycloudError(thrown) });
    throw new EpycloudError('interrupted', 'Interrupted; it is not known what had begun.', {
      hint: `End what there is: ${cancelCommand}`,
      cause: thrown,
    });
  } finally {
    // What was not answered in its time must not keep the program.
    broken.abort();
  }
}

/** In milliseconds. It is killed within seconds of its interruption. */
const LOOK_MS = 1500;
