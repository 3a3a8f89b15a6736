import { EpycloudError } from '../../pipeline/errors.ts';
import { jobDifferenceText } from '../../pipeline/job-difference.ts';
import type { Clock } from '../../shell/clock.ts';
import { type Cancelling, type CancelStep, cancelRun } from './cancel.ts';
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
  readonly pace?: PollPace | undefined;
  /** In milliseconds since 1970. */
  readonly deadline?: number | undefined;
  /** For people: who cancels, and why. */
  readonly why: string;
  /** The command that cancels it. */
  readonly cancelCommand: string;
  readonly onProgress: (progress: CloudProgress) => void;
  readonly onDuplicate: (executionId: string) => void;
  readonly onCancelStep: (step: CancelStep) => void;
}

/**
 * Watches a run to its end; interrupted, ends the run first. What cannot be ended is told by a step `failed`, and
 * the run counts as interrupted all the same. A run that is carried out by another image than was asked for is ended
 * too, whoever watches, and has failed.
 * @throws EpycloudError as watchRun; `interrupted` only where the run is left
 */
export async function followRun(followed: Followed, ports: FollowPorts): Promise<CloudEnd> {
  const { cloud, clock, signal } = ports;
  const startedAt = clock.now();
  let executionId = followed.executionId;
  try {
    const end = await watchRun(followed, {
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
    if (!('wrong' in end)) return end;
    const why = `${jobDifferenceText(end.wrong)}.`;
    const error = new EpycloudError('cloud_refused', why, {
      hint: 'The run was ended. Begin a new one: results of this one may be of the other image.',
    });
    const fault = { stage: end.stage, error };
    return await endRun({ ...followed, executionId, startedAt, why, fault, hurried: false }, ports);
  } catch (error) {
    if (ports.onInterrupt === 'leave' || !isInterrupted(error)) throw error;
    const { why } = ports;
    return await endRun({ ...followed, executionId, startedAt, why, hurried: true }, ports);
  }
}

async function endRun(
  ending: Followed & Pick<Cancelling, 'startedAt' | 'why' | 'fault' | 'hurried'>,
  { cloud, clock, cancelCommand, onCancelStep }: FollowPorts,
): Promise<CloudEnd> {
  const { workflow, attempt, executionId } = ending;
  const broken = new AbortController();
  const again = await cloud.again(broken.signal);
  const { outcome } = await cancelRun(
    { ...ending, again: cancelCommand },
    {
      bucket: again.bucket,
      executions: again.executionsOf(workflow),
      batch: again.batch,
      clock,
      onStep: onCancelStep,
    },
  );
  // What was not answered in its time must not keep the program.
  broken.abort();
  return { outcome, executionId, attempt };
}

function isInterrupted(error: unknown): boolean {
  return error instanceof EpycloudError && error.code === 'interrupted';
}
