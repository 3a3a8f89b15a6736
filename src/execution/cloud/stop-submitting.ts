import { artifactsOf } from '../../pipeline/artifacts.ts';
import type { Clock } from '../../shell/clock.ts';
import { type Cancelled, type CancelStep, cancelRun } from './cancel.ts';
import type { Cloud } from './cloud.ts';
import { findLiveExecution } from './find-execution.ts';
import type { Submission } from './submission.ts';

export interface StopPorts {
  /** A connection that whatever stops the submitting does not break. */
  readonly cloud: Cloud;
  readonly clock: Clock;
  readonly startedAt: number;
  readonly why: string;
  readonly onStep: (step: CancelStep) => void;
}

/**
 * Ends what a submission that was broken off had begun. It may have been anywhere: undefined where there is no
 * run yet.
 */
export async function stopSubmitting(
  { run, attempt, workflow, argument }: Submission,
  { cloud, clock, startedAt, why, onStep }: StopPorts,
): Promise<Cancelled | undefined> {
  if (!(await cloud.bucket.exists(artifactsOf(run).run))) return undefined;
  const executions = cloud.executionsOf(workflow);
  const live = await findLiveExecution(executions, { ...run, bucket: argument.bucket });
  return await cancelRun(
    { run, attempt: live?.attempt ?? attempt, executionId: live?.id, why, startedAt },
    { bucket: cloud.bucket, executions, batch: cloud.batch, clock, onStep },
  );
}
