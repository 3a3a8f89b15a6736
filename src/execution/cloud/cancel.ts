import type { RunRef } from '../../pipeline/artifacts.ts';
import { SCHEMA_VERSION } from '../../pipeline/document.ts';
import { type EpycloudError, toEpycloudError } from '../../pipeline/errors.ts';
import { isFinal, type Outcome } from '../../pipeline/outcome.ts';
import type { Clock } from '../../shell/clock.ts';
import { saveCancelled } from '../../storage/attempt-documents.ts';
import type { Bucket } from '../../storage/bucket.ts';
import { findOutcome, saveOutcome } from '../../storage/run-documents.ts';
import { mapAtMost } from '../at-most.ts';
import { isLive, readJob } from './batch-job.ts';
import { hasEndedExecution } from './cloud-end.ts';
import type { BatchJobs, Executions } from './cloud-ports.ts';
import { belongsTo, jobsOfRun } from './run-jobs.ts';

/** What is to be ended. */
export interface Cancelling {
  readonly run: RunRef;
  readonly attempt: number;
  /** Undefined where no execution is at work: then only jobs are looked for. */
  readonly executionId: string | undefined;
  /** For people: who cancelled it, and why. */
  readonly why: string;
  /** When the attempt began, in milliseconds since 1970, where it is known. */
  readonly startedAt?: number | undefined;
}

export interface CancelPorts {
  readonly bucket: Bucket;
  readonly executions: Executions;
  readonly batch: BatchJobs;
  readonly clock: Clock;
  readonly onStep: (step: CancelStep) => void;
}

export type CancelStep =
  | { readonly kind: 'execution_ended'; readonly id: string }
  | { readonly kind: 'marked' }
  | { readonly kind: 'jobs_ended'; readonly ids: readonly string[] }
  | { readonly kind: 'outcome_kept'; readonly status: Outcome['status'] }
  | { readonly kind: 'failed'; readonly what: string; readonly error: EpycloudError };

/** What came of it. */
export interface Cancelled {
  /** The run had come to its end before; nothing was changed of that. */
  readonly outcome: Outcome;
  readonly endedJobs: readonly string[];
  /** What could not be done. */
  readonly failures: readonly EpycloudError[];
}

const AT_ONCE = 8;
/** A workflow that is just creating a job has created it by then. */
const SETTLING_MS = [0, 250, 1000, 2000] as const;

/**
 * Cancels an attempt at a run. At once: the execution is ended, so that it creates no more jobs, and
 * `cancelled.json` is written, on which tasks end by themselves. Then all jobs of the run are ended, looked
 * for twice: one may have been about to be created. Last the outcome, unless the run had come to an end.
 *
 * Whatever cannot be done is told, and the rest is done all the same. Doing it again is fine.
 */
export async function cancelRun(cancelling: Cancelling, ports: CancelPorts): Promise<Cancelled> {
  const failures: EpycloudError[] = [];
  const endedJobs = new Set<string>();
  const attempted = async (what: string, work: () => Promise<void>) => {
    try {
      await work();
    } catch (thrown) {
      const error = toEpycloudError(thrown);
      failures.push(error);
      ports.onStep({ kind: 'failed', what, error });
    }
  };
  const before = await findOutcome(ports.bucket, cancelling.run).catch(() => undefined);
  if (before !== undefined && isFinal(before) && cancelling.executionId === undefined) {
    // Nothing is to be changed of it; jobs may have been left all the same.
    await attempted('end the jobs', () => endJobs(cancelling, ports, endedJobs));
    ports.onStep({ kind: 'jobs_ended', ids: [...endedJobs] });
    return { outcome: before, endedJobs: [...endedJobs], failures };
  }
  await Promise.all([
    attempted('end the execution', () => endExecution(cancelling, ports)),
    attempted('mark the run as cancelled', () => mark(cancelling, ports)),
    attempted('end the jobs', () => endJobs(cancelling, ports, endedJobs)),
  ]);
  // One that was created in the meantime.
  await attempted('end the jobs', () => endJobs(cancelling, ports, endedJobs));
  ports.onStep({ kind: 'jobs_ended', ids: [...endedJobs] });
  let outcome = interruptedOutcome(cancelling, ports);
  await attempted('keep the outcome', async () => {
    const found = await findOutcome(ports.bucket, cancelling.run);
    if (isOver(found, cancelling)) outcome = found;
    else await saveOutcome(ports.bucket, cancelling.run, outcome);
    ports.onStep({ kind: 'outcome_kept', status: outcome.status });
  });
  return { outcome, endedJobs: [...endedJobs], failures };
}

/** Ends it, and waits a moment until it is seen to have ended. */
async function endExecution(
  { executionId }: Cancelling,
  { executions, clock, onStep }: CancelPorts,
): Promise<void> {
  if (executionId === undefined) return;
  try {
    await executions.cancel(executionId);
  } catch (error) {
    // It may have ended just now, which is as good.
    const execution = await executions.get(executionId).catch(() => undefined);
    if (execution === undefined || !hasEndedExecution(execution)) throw error;
  }
  for (const pause of SETTLING_MS) {
    await clock.sleep(pause);
    const execution = await executions.get(executionId).catch(() => undefined);
    if (execution === undefined || hasEndedExecution(execution)) break;
  }
  onStep({ kind: 'execution_ended', id: executionId });
}

async function mark(
  { run, attempt, why }: Cancelling,
  { bucket, clock, onStep }: CancelPorts,
): Promise<void> {
  await saveCancelled(bucket, run, {
    schema_version: SCHEMA_VERSION,
    min_reader_version: 1,
    exp_id: run.expId,
    run_id: run.runId,
    attempt,
    cancelled_at: new Date(clock.now()).toISOString(),
    why,
  });
  onStep({ kind: 'marked' });
}

/** Ends all jobs of the run that are at work, of whichever attempt: those of earlier ones are nobody's. */
async function endJobs({ run }: Cancelling, { batch }: CancelPorts, ended: Set<string>) {
  const live: string[] = [];
  for await (const sent of batch.listJobs(jobsOfRun(run))) {
    const job = readJob(sent);
    if (job !== undefined && isLive(job) && belongsTo(job, run)) live.push(job.id);
  }
  await mapAtMost(
    AT_ONCE,
    live.filter((id) => !ended.has(id)),
    async (id) => {
      await batch.cancelJob(id);
      ended.add(id);
    },
  );
}

function isOver(outcome: Outcome | undefined, { attempt }: Cancelling): outcome is Outcome {
  if (outcome === undefined) return false;
  return isFinal(outcome) || (outcome.attempt ?? 1) >= attempt;
}

function interruptedOutcome({ run, attempt, startedAt }: Cancelling, ports: CancelPorts): Outcome {
  const now = ports.clock.now();
  return {
    schema_version: SCHEMA_VERSION,
    min_reader_version: 1,
    exp_id: run.expId,
    run_id: run.runId,
    attempt,
    finished_at: new Date(now).toISOString(),
    duration_seconds: Math.max(0, now - (startedAt ?? now)) / 1000,
    status: 'interrupted',
  };
}
