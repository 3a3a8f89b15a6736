import { EpycloudError } from '../../pipeline/errors.ts';
import type { Clock } from '../../shell/clock.ts';
import { type CancelStep, cancelRun } from './cancel.ts';
import type { Cloud } from './cloud.ts';
import type { CloudEnd } from './cloud-end.ts';
import type { PollPace } from './poll-pace.ts';
import { type Watched, watchRun } from './watch.ts';
import type { CloudProgress } from './watch-progress.ts';

/** A run to be watched, and ended where whoever watches wants it no more. */
export interface Followed extends Watched {
  /** The workflow that it is an execution of. */
  readonly workflow: string;
}

export interface FollowPorts {
  readonly cloud: Cloud;
  readonly clock: Clock;
  /** A number from 0 to 1. */
  readonly random: () => number;
  /** Aborted: the run is to be cancelled, or left where `onInterrupt` says so. */
  readonly signal: AbortSignal;
  readonly onInterrupt: 'cancel' | 'leave';
  /** A connection that the signal does not break, to cancel by. */
  readonly connectAgain: () => Promise<Cloud>;
  readonly pace?: PollPace | undefined;
  /** In milliseconds since 1970. */
  readonly deadline?: number | undefined;
  /** For people: who cancels, and why. */
  readonly why: string;
  readonly onProgress: (progress: CloudProgress) => void;
  readonly onDuplicate: (executionId: string) => void;
  readonly onCancelStep: (step: CancelStep) => void;
}

/**
 * Watches a run to its end; interrupted, ends the run first. What cannot be ended is told by a step `failed`, and
 * the run counts as interrupted all the same.
 * @throws EpycloudError as watchRun; `interrupted` only where the run is left
 */
export async function followRun(followed: Followed, ports: FollowPorts): Promise<CloudEnd> {
  const { cloud, clock, signal } = ports;
  const startedAt = clock.now();
  let executionId = followed.executionId;
  try {
    return await watchRun(followed, {
      bucket: cloud.bucket,
      executions: cloud.executionsOf(followed.workflow),
      batch: cloud.batch,
      clock,
      random: ports.random,
      signal,
      pace: ports.pace,
      deadline: ports.deadline,
      onProgress: ports.onProgress,
      onDuplicate: (other) => {
        executionId = other;
        ports.onDuplicate(other);
      },
    });
  } catch (error) {
    if (ports.onInterrupt === 'leave' || !isInterrupted(error)) throw error;
    return await endFollowed({ ...followed, executionId, startedAt }, ports);
  }
}

/** Ends a run that was being followed, or had just been submitted. */
export async function endFollowed(
  { run, attempt, executionId, workflow, startedAt }: Followed & { readonly startedAt: number },
  ports: Pick<FollowPorts, 'connectAgain' | 'clock' | 'why' | 'onCancelStep'>,
): Promise<CloudEnd> {
  const again = await ports.connectAgain();
  const { outcome } = await cancelRun(
    { run, attempt, executionId, why: ports.why, startedAt },
    {
      bucket: again.bucket,
      executions: again.executionsOf(workflow),
      batch: again.batch,
      clock: ports.clock,
      onStep: ports.onCancelStep,
    },
  );
  return { outcome, executionId, attempt };
}

function isInterrupted(error: unknown): boolean {
  return error instanceof EpycloudError && error.code === 'interrupted';
}
