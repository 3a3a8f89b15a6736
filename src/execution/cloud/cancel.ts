import type { RunRef } from '../../pipeline/artifacts.ts';
import { SCHEMA_VERSION } from '../../pipeline/document.ts';
import { type EpycloudError, toEpycloudError } from '../../pipeline/errors.ts';
import { isFinal, type Outcome } from '../../pipeline/outcome.ts';
import type { Stage } from '../../pipeline/stage.ts';
import type { Clock } from '../../shell/clock.ts';
import { saveCancelled } from '../../storage/attempt-documents.ts';
import type { Bucket } from '../../storage/bucket.ts';
import { findOutcome, saveOutcome } from '../../storage/run-documents.ts';
import { mapAtMost } from '../at-most.ts';
import { isLive, readJob } from './batch-job.ts';
import { hasEndedExecution } from './cloud-end.ts';
import type { BatchJobs, Executions } from './cloud-ports.ts';
import { belongsTo, jobsOfRun } from './run-jobs.ts';
import { within } from './within.ts';

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
  /** Whoever cancels will be killed within seconds. */
  readonly hurried: boolean;
  /** The command that does it once more. */
  readonly again: string;
  /** It is ended because of a fault: then that is its outcome, whatever it was before. */
  readonly fault?: { readonly stage: Stage; readonly error: EpycloudError } | undefined;
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
  | { readonly kind: 'failed'; readonly what: string; readonly error: EpycloudError }
  /** The last, where something could not be done. */
  | { readonly kind: 'incomplete'; readonly again: string };

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
const SETTLING_MS = [0, 250, 1000] as const;

interface Limits {
  readonly beginMs: number;
  readonly jobsMs: number;
  readonly outcomeMs: number;
}

const PATIENT: Limits = { beginMs: 60_000, jobsMs: 120_000, outcomeMs: 60_000 };
/**
 * A program in a job of GitHub gets SIGINT, 7.5 s later SIGTERM, and 2.5 s after that it is killed; by then all was
 * tried, and what could not be done was told.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-cancellation
 */
const HURRIED: Limits = { beginMs: 3000, jobsMs: 2500, outcomeMs: 1500 };

/**
 * Cancels an attempt at a run. At once: the execution is ended, so that it creates no more jobs, and
 * `cancelled.json` is written, on which tasks end by themselves. Only then all jobs of the run are ended, since the
 * workflow must not take that for a failure; they are looked for twice, as one may have been about to be created. Last
 * the outcome, unless the run had come to an end.
 *
 * Each part has its time. Whatever cannot be done in it is told, and the rest is done all the same; doing it again is
 * fine. Who gave the ports may break what is still under way afterwards.
 */
export async function cancelRun(cancelling: Cancelling, ports: CancelPorts): Promise<Cancelled> {
  const { run, executionId, hurried } = cancelling;
  const { beginMs, jobsMs, outcomeMs } = hurried ? HURRIED : PATIENT;
  const endedJobs = new Set<string>();
  const { failures, attempted } = attempts(ports);
  const end = (outcome: Outcome): Cancelled => {
    if (failures.size > 0) ports.onStep({ kind: 'incomplete', again: cancelling.again });
    return { outcome, endedJobs: [...endedJobs], failures: [...failures.values()] };
  };
  const endAllJobs = () => endJobs(cancelling, ports, endedJobs);
  if (executionId === undefined) {
    let before: Outcome | undefined;
    await attempted('read the outcome', beginMs, async () => {
      before = await findOutcome(ports.bucket, run);
    });
    if (before !== undefined && isFinal(before)) {
      // Nothing is to be changed of it; jobs may have been left all the same.
      await attempted('end the jobs', jobsMs, endAllJobs);
      ports.onStep({ kind: 'jobs_ended', ids: [...endedJobs] });
      return end(before);
    }
  }
  await Promise.all([
    attempted('end the execution', beginMs, () => endExecution(cancelling, ports)),
    attempted('mark the run as cancelled', beginMs, () => mark(cancelling, ports)),
  ]);
  await attempted('end the jobs', jobsMs, async () => {
    await endAllJobs();
    await settled(cancelling, ports);
    await endAllJobs();
  });
  ports.onStep({ kind: 'jobs_ended', ids: [...endedJobs] });
  let outcome = outcomeOf(cancelling, ports);
  await attempted('keep the outcome', outcomeMs, async () => {
    const found = await findOutcome(ports.bucket, run);
    if (isOver(found, cancelling)) outcome = found;
    else await saveOutcome(ports.bucket, run, outcome);
    ports.onStep({ kind: 'outcome_kept', status: outcome.status });
  });
  return end(outcome);
}

/** Tries things, each in its time; what is done late is done. */
function attempts({ clock, onStep }: CancelPorts) {
  const failures = new Map<string, EpycloudError>();
  const attempted = async (what: string, limitMs: number, work: () => Promise<void>) => {
    const working = work();
    try {
      await within(limitMs, working, clock);
    } catch (thrown) {
      const error = toEpycloudError(thrown);
      failures.set(what, error);
      onStep({ kind: 'failed', what, error });
      working.then(
        () => failures.delete(what),
        () => {},
      );
    }
  };
  return { failures, attempted };
}

async function endExecution(
  { executionId }: Cancelling,
  { executions, onStep }: CancelPorts,
): Promise<void> {
  if (executionId === undefined) return;
  try {
    await executions.cancel(executionId);
  } catch (error) {
    // It may have ended just now, which is as good.
    const execution = await executions.get(executionId).catch(() => undefined);
    if (execution === undefined || !hasEndedExecution(execution)) throw error;
  }
  onStep({ kind: 'execution_ended', id: executionId });
}

/** Waits a moment until an execution that is being ended is seen to have ended. */
async function settled(
  { executionId }: Cancelling,
  { executions, clock }: CancelPorts,
): Promise<void> {
  if (executionId === undefined) return;
  for (const pause of SETTLING_MS) {
    await clock.sleep(pause);
    const execution = await executions.get(executionId).catch(() => undefined);
    if (execution === undefined || hasEndedExecution(execution)) return;
  }
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
async function endJobs({ run }: Cancelling, { batch, bucket }: CancelPorts, ended: Set<string>) {
  const live: string[] = [];
  for await (const sent of batch.listJobs(jobsOfRun(run))) {
    const job = readJob(sent);
    if (job !== undefined && isLive(job) && belongsTo(job, run, bucket)) live.push(job.id);
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

/** Whether an outcome stays. That a job was cancelled is no failure of a run that is being cancelled. */
function isOver(outcome: Outcome | undefined, { attempt, fault }: Cancelling): outcome is Outcome {
  if (outcome === undefined || fault !== undefined) return false;
  if (isFinal(outcome) || (outcome.attempt ?? 1) > attempt) return true;
  if ((outcome.attempt ?? 1) < attempt) return false;
  return outcome.status !== 'failed' || outcome.code !== 'job_cancelled';
}

function outcomeOf({ run, attempt, startedAt, fault }: Cancelling, ports: CancelPorts): Outcome {
  const now = ports.clock.now();
  const document = {
    schema_version: SCHEMA_VERSION,
    min_reader_version: 1,
    exp_id: run.expId,
    run_id: run.runId,
    attempt,
    finished_at: new Date(now).toISOString(),
    duration_seconds: Math.max(0, now - (startedAt ?? now)) / 1000,
  };
  if (fault === undefined) return { ...document, status: 'interrupted' };
  const { stage, error } = fault;
  const { code, message, hint } = error;
  return { ...document, status: 'failed', stage, code, message, hint };
}
