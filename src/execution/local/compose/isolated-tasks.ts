import { EpycloudError } from '../../../pipeline/errors.ts';
import { EXIT } from '../../../pipeline/exit-codes.ts';
import type { Task } from '../../../pipeline/manifest.ts';
import type { Bucket } from '../../../storage/bucket.ts';
import { examineTask } from '../../../storage/examine-task.ts';
import { findManifest } from '../../../storage/manifest-document.ts';
import { loadTasks } from '../../../storage/task-list.ts';
import type { StageRequest, StageResult, StageWatch } from '../../executor.ts';
import type { StageEvent } from '../../stage-events.ts';

export interface IsolatedTasks {
  readonly request: StageRequest;
  readonly bucket: Bucket;
  /** How many containers run at a time. */
  readonly jobs: number;
  readonly watch: StageWatch;
  /** Runs a runner stage of one task in a container of its own. */
  readonly runTask: (request: StageRequest, watch: StageWatch) => Promise<StageResult>;
}

/** How many containers in a row may die without a word before the stage gives up. */
const SILENT_ENDS = 3;

/** Events of a single runner that are told once for all of them instead. */
const OF_ONE_RUNNER: ReadonlySet<string | undefined> = new Set(['runner.started', 'stage.ended']);

/**
 * Stage B with a container for each task that is not whole yet. A container that dies takes its own task with
 * it only; a fault that every other would have too ends the stage.
 */
export async function runIsolatedTasks(setting: IsolatedTasks): Promise<StageResult> {
  const { request, bucket, jobs, watch } = setting;
  const manifest = await findManifest(bucket, request.run);
  // Without one, the stage itself says what is missing.
  if (manifest === undefined) return await setting.runTask({ ...request, jobs: 1 }, watch);
  const total = manifest.num_tasks;
  const emit = (event: StageEvent) => watch.onEvent(event);
  emit({
    severity: 'INFO',
    event: 'runner.started',
    message: `Running ${total} tasks, each in a container of its own, ${Math.min(jobs, total)} at a time.`,
    tasks: total,
    jobs,
  });
  const stop = new AbortController();
  const signal = AbortSignal.any([watch.signal, stop.signal]);
  const tally = { done: 0, skipped: 0, failed: 0, retryable: 0 };
  const tasks = loadTasks(bucket, request.run, manifest);
  let fatal: StageResult | undefined;
  let silentEnds = 0;

  const runOne = async (task: Task): Promise<void> => {
    const { index, name } = task;
    const state = await examineTask({ bucket, run: request.run }, manifest, task);
    if (state.kind === 'whole' && !request.rerun) {
      tally.skipped++;
      const message = `Task ${index} (${name}) is whole.`;
      emit({ severity: 'DEBUG', event: 'task.skipped', message, task: index });
      return;
    }
    const result = await setting.runTask(
      { ...request, taskIndex: index, numTasks: total, jobs: 1 },
      { signal, onEvent: (event) => OF_ONE_RUNNER.has(event.event) || emit(event) },
    );
    if (result.kind === 'ended') {
      silentEnds = 0;
      if (result.exitCode === EXIT.done) tally.done++;
      else if (result.exitCode === EXIT.retryable) tally.retryable++;
      else tally.failed++;
      return;
    }
    const { code, message, hint } = result.failure;
    if (code === 'stage_failed' && ++silentEnds < SILENT_ENDS) {
      tally.retryable++;
      emit({ severity: 'ERROR', event: 'task.failed', message, code, hint, task: index, name });
      return;
    }
    fatal ??= result;
    stop.abort();
  };
  // They share one iterator: whoever is free takes the next task.
  const worker = async () => {
    while (!signal.aborted) {
      const { value, done } = await tasks.next();
      if (done === true) return;
      await runOne(value);
    }
  };
  await Promise.all(Array.from({ length: Math.min(jobs, total) }, worker));
  if (fatal !== undefined) return fatal;
  if (watch.signal.aborted) return interrupted();
  const end = endOf(total, tally);
  emit({ severity: 'INFO', event: 'stage.ended', message: end.message, details: end.details });
  return end;
}

function endOf(
  total: number,
  tally: Readonly<Record<'done' | 'skipped' | 'failed' | 'retryable', number>>,
): StageResult & { readonly kind: 'ended'; readonly details: Record<string, unknown> } {
  const lost = tally.failed + tally.retryable;
  const before = tally.skipped === 0 ? '' : `, ${tally.skipped} done before`;
  const message =
    lost === 0
      ? `Ran ${tally.done} tasks, each in a container of its own${before}.`
      : `${lost} of ${total} tasks failed, ${tally.done} done${before}.`;
  const exitCode = lost === 0 ? EXIT.done : tally.failed > 0 ? EXIT.failed : EXIT.retryable;
  return { kind: 'ended', exitCode, message, details: { tasks: total, ...tally } };
}

function interrupted(): StageResult {
  const error = new EpycloudError('interrupted', 'Interrupted. What is done is kept.', {
    hint: 'Resume the run to go on.',
  });
  const { code, message, hint, problems } = error;
  return { kind: 'failed', exitCode: EXIT.interrupted, failure: { code, message, hint, problems } };
}
