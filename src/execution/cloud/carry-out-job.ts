import { setImmediate as nextTurn } from 'node:timers/promises';
import { storeBundle } from '../../experiment/bundle/store-bundle.ts';
import { counted } from '../../pipeline/counted.ts';
import { EpycloudError, toEpycloudError } from '../../pipeline/errors.ts';
import { EXIT } from '../../pipeline/exit-codes.ts';
import { jobDifferenceText } from '../../pipeline/job-difference.ts';
import { exitCodeOfOutcome, type Outcome } from '../../pipeline/outcome.ts';
import type { Clock } from '../../shell/clock.ts';
import { findOutcome, saveRunRecord } from '../../storage/run-documents.ts';
import { type BatchJob, failedTries, hasEnded, readJob } from './batch-job.ts';
import type { Cloud } from './cloud.ts';
import { jobDifferences } from './job-read-back.ts';
import type { PlannedJob } from './plan-job.ts';
import { type PollPace, waitBefore } from './poll-pace.ts';
import { steadily } from './steady.ts';
import { within } from './within.ts';

export interface CarryOutJobPorts {
  readonly clock: Clock;
  /** A number from 0 to 1. */
  readonly random: () => number;
  readonly pace: PollPace;
  /** Do not wait. */
  readonly detach: boolean;
  /** In milliseconds since 1970. */
  readonly deadline: number | undefined;
  /** Aborted: the job is cancelled. */
  readonly signal: AbortSignal;
  /** Called whenever the job has come on. */
  readonly onState: (text: string) => void;
}

/** How a job ended. */
export type JobEnd = {
  readonly exitCode: number;
  readonly seconds: number;
} & (
  | {
      readonly kind: 'ended';
      readonly message: string;
      readonly details: Readonly<Record<string, unknown>>;
      /** Of the output stage. */
      readonly outcome: Outcome | undefined;
    }
  | {
      readonly kind: 'failed';
      readonly failure: { readonly code: string; readonly message: string; readonly hint?: string };
    }
);

const PATIENCE_MS = 30 * 60_000;

/**
 * Creates a job of one stage, checks that it is what was asked for, and waits for its end.
 * @throws EpycloudError `interrupted` once the job is cancelled, `deadline_passed`, and what the cloud refuses
 */
export async function carryOutJob(
  planned: PlannedJob,
  cloud: Cloud,
  ports: CarryOutJobPorts,
): Promise<JobEnd> {
  const { jobId, requestId, body, begins, run } = planned;
  const startedAt = ports.clock.now();
  if (begins !== undefined) {
    const { bundle } = begins.source ?? {};
    if (bundle !== undefined) await storeBundle(bundle, cloud.bucket);
    await saveRunRecord(cloud.bucket, run, planned.record);
  }
  try {
    await cloud.batch.createJob(jobId, body, requestId);
    await requireJobAsAsked(planned, cloud);
    if (ports.detach) {
      const message = `The job ${jobId} is created.`;
      return {
        kind: 'ended',
        exitCode: EXIT.done,
        seconds: 0,
        message,
        details: { job: jobId },
        outcome: undefined,
      };
    }
    const job = await waitForJob(planned, cloud, ports);
    return await endOfJob(planned, cloud, { job, seconds: (ports.clock.now() - startedAt) / 1000 });
  } catch (error) {
    if (!ports.signal.aborted) throw error;
    throw await interruption(jobId, cloud, ports);
  }
}

/** Cancels the job, within the time that whoever is interrupted has; it may not have been created yet. */
async function interruption(
  jobId: string,
  cloud: Cloud,
  { clock }: CarryOutJobPorts,
): Promise<EpycloudError> {
  const broken = new AbortController();
  try {
    const again = await cloud.again(broken.signal);
    await within(CANCEL_MS, again.batch.cancelJob(jobId), clock);
    return new EpycloudError('interrupted', `Interrupted; the job ${jobId} was cancelled.`);
  } catch (cause) {
    const { message } = toEpycloudError(cause);
    return new EpycloudError(
      'interrupted',
      `Interrupted; the job ${jobId} could not be cancelled: ${message}`,
      { hint: `Cancel it: gcloud batch jobs cancel ${jobId}`, cause },
    );
  } finally {
    broken.abort();
  }
}

const CANCEL_MS = 6000;

/** @throws EpycloudError `cloud_refused` where the job is another than was asked for; it is cancelled then */
async function requireJobAsAsked({ jobId, body }: PlannedJob, { batch }: Cloud): Promise<void> {
  const wrong = jobDifferences(body, await batch.getJob(jobId));
  if (wrong.length === 0) return;
  await batch.cancelJob(jobId);
  throw new EpycloudError('cloud_refused', `${wrong.map(jobDifferenceText).join('. ')}.`, {
    hint: 'It was cancelled.',
  });
}

async function waitForJob(
  { jobId }: PlannedJob,
  { batch }: Cloud,
  ports: CarryOutJobPorts,
): Promise<BatchJob> {
  const { clock, signal, pace, deadline } = ports;
  const asking = {
    clock,
    signal,
    patienceMs: PATIENCE_MS,
    pauseMs: pace.firstMs,
    onTrouble: (trouble: string | undefined) => {
      if (trouble !== undefined) ports.onState(`It is asked again: ${trouble}`);
    },
  };
  let said = '';
  for (let polls = 0; ; polls++) {
    const job = readJob(await steadily(asking, () => batch.getJob(jobId)));
    if (job === undefined) {
      throw new EpycloudError('workflow_failed', `The job ${jobId} was deleted.`);
    }
    const text = stateText(job);
    if (text !== said) ports.onState(text);
    said = text;
    if (hasEnded(job)) return job;
    if (deadline !== undefined && clock.now() >= deadline) {
      throw new EpycloudError('deadline_passed', `The time to wait for the job ${jobId} is over.`, {
        hint: 'The job itself goes on.',
      });
    }
    await clock.sleep(waitBefore(pace, polls, ports.random()), signal);
    await nextTurn();
  }
}

function stateText({ state, counts }: BatchJob): string {
  const { total, succeeded, failed, running } = counts;
  const parts = [
    `${succeeded}/${total} done`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(running > 0 ? [`${running} running`] : []),
  ];
  return `${state}: ${parts.join(' · ')}`;
}

async function endOfJob(
  { run, stage, attempt }: PlannedJob,
  cloud: Cloud,
  { job, seconds }: { readonly job: BatchJob; readonly seconds: number },
): Promise<JobEnd> {
  const found = stage === 'output' ? await findOutcome(cloud.bucket, run) : undefined;
  const outcome = (found?.attempt ?? 1) === attempt ? found : undefined;
  const details = { job: job.id, ...job.counts };
  if (job.state === 'SUCCEEDED') {
    const exitCode = outcome === undefined ? EXIT.done : exitCodeOfOutcome(outcome);
    const message = `The ${stage} stage is done: ${counted(job.counts.succeeded, 'task')} of Cloud Batch.`;
    return { kind: 'ended', exitCode, seconds, message, details, outcome };
  }
  const { exitCode, codes } = await exitCodeOf(cloud, job);
  const said = outcome?.status === 'failed' ? outcome : undefined;
  return {
    kind: 'failed',
    exitCode,
    seconds,
    failure: {
      code: said?.code ?? 'stage_failed',
      message:
        said?.message ??
        `The job ${job.id} ended as ${job.state}: ${counted(job.counts.failed, 'task')} of ${job.counts.total} failed${codes}.`,
      hint:
        said?.hint ??
        'What the stage logged is in Cloud Logging, and of tasks in their records in the bucket.',
    },
  };
}

/** That of the stage program, where all tasks that failed agree on it. */
async function exitCodeOf({ batch }: Cloud, job: BatchJob) {
  const codes = new Set<number>();
  for await (const task of batch.listTasks(job.id)) {
    const last = failedTries(task).at(-1);
    if (last !== undefined) codes.add(last);
  }
  const [only] = codes;
  const known: readonly number[] = Object.values(EXIT);
  const shown = codes.size === 0 ? '' : `, with exit code ${[...codes].join(', ')}`;
  const exitCode =
    codes.size === 1 && only !== undefined && known.includes(only) ? only : EXIT.failed;
  return { exitCode, codes: shown };
}
