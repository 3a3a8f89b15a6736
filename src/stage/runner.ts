import { setMaxListeners } from 'node:events';
import { taskDigits } from '../pipeline/artifacts.ts';
import { counted } from '../pipeline/counted.ts';
import { EpycloudError } from '../pipeline/errors.ts';
import { EXIT } from '../pipeline/exit-codes.ts';
import type { Manifest } from '../pipeline/manifest.ts';
import {
  countOf,
  parseTaskRanges,
  sliceOfRanges,
  type TaskRanges,
} from '../pipeline/task-ranges.ts';
import { resolveSelection } from '../pipeline/task-selection.ts';
import { loadWave } from '../storage/attempt-documents.ts';
import { loadTasks } from '../storage/task-list.ts';
import type { StageContext, StageEnd } from './context.ts';
import { loadBuiltRun } from './load-run.ts';
import { recordFault } from './record-fault.ts';
import { openSharedFiles } from './shared-files.ts';
import { recordStage } from './stage-record.ts';
import type { Attempted } from './store-result.ts';
import { openTaskQueue } from './task-queue.ts';
import { workTasks } from './task-worker.ts';

/**
 * Stage B: runs the selected tasks that are not whole yet, each result stored the moment it is there. A task
 * that fails never takes another along.
 */
export async function runRunner(context: StageContext): Promise<StageEnd> {
  const { settings, log } = context;
  const started = context.now();
  const { record, manifest } = await loadBuiltRun(context);
  const ranges = await selectedRanges(context, manifest);
  const selected = countOf(ranges);
  const jobs = Math.max(1, Math.min(settings.jobs ?? context.cores, selected));
  log.info(`Running ${selected} of ${counted(manifest.num_tasks, 'task')}, ${jobs} at a time.`, {
    event: 'runner.started',
    tasks: selected,
    jobs,
  });

  const stop = new AbortController();
  const signal = AbortSignal.any([context.signal, stop.signal]);
  // One listener a worker: more than Node's warning about leaks expects.
  setMaxListeners(0, signal);
  const shared = await openSharedFiles(context, manifest);
  const queue = openTaskQueue(
    context,
    manifest,
    loadTasks(context.bucket, context.run, manifest, ranges),
    shared,
  );
  const tally = { done: 0, failed: 0, retryable: 0, seconds: 0 };
  const onStored = (attempted: Attempted) => {
    tally.seconds += attempted.seconds;
    if (attempted.kind === 'succeeded') tally.done++;
    else if (isRetryable(attempted)) tally.retryable++;
    else tally.failed++;
  };
  const setting = { context, record, manifest, queue, shared, signal, onStored };
  const workers = Array.from({ length: jobs }, () =>
    workTasks(setting).catch((error: unknown) => {
      stop.abort(error);
      throw error;
    }),
  );
  const ends = await Promise.allSettled(workers);
  context.signal.throwIfAborted();
  const fault = ends.find((end) => end.status === 'rejected');
  if (fault !== undefined) {
    // Where it cannot be kept, it is told all the same.
    await recordFault(context, manifest, ranges, stop.signal.reason).catch(() => {});
    throw stop.signal.reason;
  }

  tally.failed += queue.failedBefore();
  const details = { tasks: selected, skipped: queue.skipped(), ...tally, jobs };
  const first = taskDigits(ranges[0]?.[0] ?? 0);
  const part = settings.wave === 0 ? first : `wave${settings.wave}_${first}`;
  await recordStage(context, { started, tasks: selected, details, part });
  return endOf(selected, queue.skipped(), tally, details);
}

async function selectedRanges(context: StageContext, manifest: Manifest): Promise<TaskRanges> {
  const selection = context.settings.selection();
  switch (selection.kind) {
    case 'object':
      return rangesIn(
        new TextDecoder().decode(await context.bucket.loadBytes(selection.key)),
        manifest,
      );
    case 'wave': {
      const ranges = rangesIn(await indicesOfWave(context, selection.wave), manifest);
      return sliceOfRanges(ranges, selection.size, selection.slice);
    }
    default:
      return resolveSelection(selection, manifest.num_tasks);
  }
}

function rangesIn(text: string, manifest: Manifest): TaskRanges {
  return resolveSelection({ kind: 'ranges', ranges: parseTaskRanges(text) }, manifest.num_tasks);
}

async function indicesOfWave({ bucket, run, settings }: StageContext, number: number) {
  const wave = await loadWave(bucket, run, number);
  if (wave.attempt === settings.attempt) return wave.indices;
  throw new EpycloudError(
    'artifact_foreign',
    `Wave ${number} is of attempt ${wave.attempt}; this is attempt ${settings.attempt}.`,
    { hint: 'The output stage of this attempt says which tasks its waves repeat.' },
  );
}

function isRetryable(attempted: Attempted): boolean {
  return (
    attempted.kind === 'failed' &&
    'retryable' in attempted.error &&
    attempted.error.retryable === true
  );
}

function endOf(
  selected: number,
  skipped: number,
  tally: { readonly done: number; readonly failed: number; readonly retryable: number },
  details: Readonly<Record<string, unknown>>,
): StageEnd {
  const lost = tally.failed + tally.retryable;
  const before = skipped === 0 ? '' : `, ${skipped} done before`;
  const message =
    lost === 0
      ? `Ran ${counted(tally.done, 'task')}${before}.`
      : `${lost} of ${selected} tasks failed, ${tally.done} done${before}.`;
  const exitCode = lost === 0 ? EXIT.done : tally.failed > 0 ? EXIT.failed : EXIT.retryable;
  return { exitCode, message, details };
}
