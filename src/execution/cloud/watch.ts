import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RunRef } from '../../pipeline/artifacts.ts';
import { EpycloudError } from '../../pipeline/errors.ts';
import type { JobDifference } from '../../pipeline/job-difference.ts';
import type { Stage } from '../../pipeline/stage.ts';
import type { Clock } from '../../shell/clock.ts';
import type { BucketReader } from '../../storage/bucket.ts';
import { findOutcome } from '../../storage/run-documents.ts';
import { type BatchJob, readJob } from './batch-job.ts';
import { type CloudEnd, duplicateOf, endOf, hasEndedExecution } from './cloud-end.ts';
import type { BatchJobs, Execution, Executions } from './cloud-ports.ts';
import { countFailedTries } from './failed-tries.ts';
import { readBackJob } from './job-read-back.ts';
import { type PollPace, USUAL_PACE, waitBefore } from './poll-pace.ts';
import { belongsTo, jobsOfRun } from './run-jobs.ts';
import { steadily } from './steady.ts';
import { type CloudProgress, type FailedTries, progressOf } from './watch-progress.ts';

/** What is watched. */
export interface Watched {
  readonly run: RunRef;
  readonly attempt: number;
  readonly executionId: string;
}

export interface WatchPorts {
  readonly bucket: BucketReader;
  readonly executions: Executions;
  readonly batch: BatchJobs;
  readonly clock: Clock;
  /** A number from 0 to 1. */
  readonly random: () => number;
  /** Ends the watching, and nothing else. */
  readonly signal: AbortSignal;
  readonly pace?: PollPace | undefined;
  /** How long the cloud may be silent: half an hour unless told otherwise. */
  readonly patienceMs?: number | undefined;
  /** When to give up, in milliseconds since 1970. */
  readonly deadline?: number | undefined;
  readonly onProgress: (progress: CloudProgress) => void;
  /** The execution was one too many: from now on that of the run is watched. */
  readonly onDuplicate?: ((executionId: string) => void) | undefined;
}

/** A job of the run is of another image than was asked for: whatever comes of it is not what was wanted. */
export interface WrongJob {
  readonly wrong: JobDifference;
  readonly stage: Stage;
}

const PATIENCE_MS = 30 * 60_000;

/**
 * Watches an execution to its end. The end is what outcome.json and the execution say; jobs and their tasks
 * are looked at for the progress, and where they cannot be had the watching goes on. Each job is compared once with
 * what the execution was told to ask for: what differs is in the progress, and another image ends the watching.
 * @throws EpycloudError `interrupted` by the signal, `deadline_passed`, `cloud_unavailable` after a long silence,
 * `cloud_refused`, `workflow_failed` where the execution is not there
 */
export async function watchRun(watched: Watched, ports: WatchPorts): Promise<CloudEnd | WrongJob> {
  const { clock, signal, pace = USUAL_PACE } = ports;
  const startedAt = clock.now();
  const seen = new Set([watched.executionId]);
  let current = watched;
  const view = progressView(watched, ports, startedAt);
  const asking = {
    clock,
    signal,
    patienceMs: ports.patienceMs ?? PATIENCE_MS,
    pauseMs: pace.firstMs,
    onTrouble: (trouble: string | undefined) => view.trouble(trouble),
  };
  try {
    for (let polls = 0; ; polls++) {
      const execution = await steadily(asking, () => loadExecution(ports.executions, current));
      if (hasEndedExecution(execution)) {
        const other = duplicateOf(execution)?.of;
        if (other !== undefined && !seen.has(other)) {
          seen.add(other);
          current = { ...current, executionId: other };
          ports.onDuplicate?.(other);
          continue;
        }
        // How the jobs ended, for whoever shows them.
        await view.look(execution);
        if (view.wrong() !== undefined) break;
        const found = await steadily(asking, () => findOutcome(ports.bucket, watched.run));
        const { run, attempt } = watched;
        return endOf({ run, attempt, execution, found, now: clock.now(), startedAt });
      }
      if (await view.look(execution)) polls = 0;
      if (view.wrong() !== undefined) break;
      requireTime(ports, watched);
      await clock.sleep(waitBefore(pace, polls, ports.random()), signal);
      // A clock that does not really wait must not keep others from their turn.
      await nextTurn();
    }
    return view.wrong() as WrongJob;
  } catch (error) {
    if (!signal.aborted) throw error;
    throw new EpycloudError('interrupted', 'The watching was interrupted.', { cause: error });
  }
}

async function loadExecution(executions: Executions, { executionId }: Watched): Promise<Execution> {
  const execution = await executions.get(executionId);
  if (execution !== undefined) return execution;
  throw new EpycloudError('workflow_failed', `There is no execution ${executionId} any more.`, {
    hint: 'Executions are kept for 90 days. outcome.json in the run’s folder says how it ended.',
  });
}

function requireTime({ clock, deadline }: WatchPorts, { run }: Watched): void {
  if (deadline === undefined || clock.now() < deadline) return;
  throw new EpycloudError(
    'deadline_passed',
    `The time to wait for run ${run.runId} of ${run.expId} is over; the run itself goes on.`,
  );
}

/** Looks at the jobs of a run, and tells what has changed. */
function progressView({ run, attempt }: Watched, ports: WatchPorts, startedAt: number) {
  const { clock, onProgress } = ports;
  const tries = countFailedTries(ports.batch, clock);
  let trouble: string | undefined;
  let jobs: readonly BatchJob[] = [];
  let states = '';
  let counts = '';
  let changedAt = startedAt;
  let failed: FailedTries = { total: 0, preemptions: 0 };
  let wrong: WrongJob | undefined;
  const differences: JobDifference[] = [];
  const compared = new Set<string>();
  const compare = (sent: unknown, job: BatchJob, argument: unknown) => {
    if (compared.has(job.id)) return;
    compared.add(job.id);
    for (const difference of readBackJob(argument, sent)) {
      differences.push(difference);
      if (difference.isFatal) wrong ??= { wrong: difference, stage: job.stage ?? 'builder' };
    }
  };
  const tell = () => {
    const now = clock.now();
    const facts = { jobs, attempt, tries: failed, trouble, differences: [...differences] };
    onProgress(progressOf({ ...facts, elapsedMs: now - startedAt, unchangedMs: now - changedAt }));
  };
  return {
    trouble: (now: string | undefined) => {
      trouble = now;
      tell();
    },
    wrong: () => wrong,
    /** True where a job has come, or is in another state than before. */
    look: async ({ argument }: Execution): Promise<boolean> => {
      try {
        const found = await jobsOfAttempt(ports, run, attempt);
        const asked: unknown = JSON.parse(argument ?? 'null');
        for (const { sent, job } of found) compare(sent, job, asked);
        jobs = found.map(({ job }) => job);
        failed = await tries.of(jobs);
        trouble = undefined;
      } catch (error) {
        // Whoever may not see jobs, or for a while cannot, still learns how the run ends.
        if (!(error instanceof EpycloudError) || error.code === 'interrupted') throw error;
        trouble = error.message;
      }
      const before = { states, counts };
      states = JSON.stringify(jobs.map(({ id, state }) => [id, state]));
      counts = JSON.stringify(jobs.map((job) => job.counts));
      const isOther = states !== before.states;
      if (isOther || counts !== before.counts) changedAt = clock.now();
      tell();
      return isOther;
    },
  };
}

async function jobsOfAttempt(
  { batch, bucket }: Pick<WatchPorts, 'batch' | 'bucket'>,
  run: RunRef,
  attempt: number,
): Promise<readonly { readonly sent: unknown; readonly job: BatchJob }[]> {
  const jobs: { readonly sent: unknown; readonly job: BatchJob }[] = [];
  for await (const sent of batch.listJobs(jobsOfRun(run, attempt))) {
    const job = readJob(sent);
    if (job !== undefined && belongsTo(job, run, bucket)) jobs.push({ sent, job });
  }
  return jobs;
}
