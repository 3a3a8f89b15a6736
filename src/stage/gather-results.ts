import { createWriteStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Manifest, Task } from '../pipeline/manifest.ts';
import type { MissingTask } from '../pipeline/outcome.ts';
import type { TaskTotals } from '../pipeline/summary.ts';
import type { TaskState } from '../pipeline/task-state.ts';
import { examineTask } from '../storage/examine-task.ts';
import { loadTasks } from '../storage/task-list.ts';
import { forEachConcurrently } from './concurrency.ts';
import type { StageContext } from './context.ts';
import { writeWorkFile } from './work-file.ts';

/** How many results are looked at or unpacked at a time. */
const READS = 8;

/** Every task of a run as it stands in the bucket. */
export interface Survey {
  readonly names: ReadonlySet<string>;
  readonly missing: readonly MissingTask[];
  /** The whole tasks, in order of index. */
  readonly whole: readonly { readonly index: number; readonly name: string }[];
  readonly totals: TaskTotals;
}

/** Looks at every task: whose result is whole, and why the others' are not. */
export async function surveyTasks(context: StageContext, manifest: Manifest): Promise<Survey> {
  const names = new Set<string>();
  const missing: MissingTask[] = [];
  const whole: { index: number; name: string }[] = [];
  const totals = { succeeded: 0, failed: 0, attempts: 0, seconds: 0, resultBytes: 0 };
  let slowest: TaskTotals['slowest'];
  let peakMemoryBytes: number | undefined;
  await forEachConcurrently(
    loadTasks(context.bucket, context.run, manifest),
    READS,
    async (task) => {
      context.signal.throwIfAborted();
      names.add(task.name);
      const state = await examineTask(context, manifest, task);
      if (state.kind !== 'whole')
        missing.push({ index: task.index, name: task.name, why: whyOf(state) });
      if (state.kind === 'failed') totals.failed++;
      if (!('sidecar' in state)) return;
      totals.attempts += state.sidecar.attempt;
      if (state.kind !== 'whole') return;
      const { duration_seconds, peak_memory_bytes, result } = state.sidecar;
      whole.push({ index: task.index, name: task.name });
      totals.succeeded++;
      totals.seconds += duration_seconds;
      totals.resultBytes += result.bytes;
      if (duration_seconds > (slowest?.seconds ?? -1))
        slowest = { name: task.name, seconds: duration_seconds };
      peakMemoryBytes = Math.max(peakMemoryBytes ?? 0, peak_memory_bytes ?? 0) || undefined;
    },
  );
  const byIndex = (a: { readonly index: number }, b: { readonly index: number }) =>
    a.index - b.index;
  missing.sort(byIndex);
  whole.sort(byIndex);
  return { names, missing, whole, totals: { ...totals, slowest, peakMemoryBytes, missing } };
}

/**
 * Unpacks the whole results into the work folder and lists them for the engine.
 * @returns the path of the list: one JSON object a line, in order of index
 */
export async function unpackResults(
  context: StageContext,
  manifest: Manifest,
  survey: Survey,
): Promise<string> {
  const folder = join(context.workFolder, 'results');
  await mkdir(folder);
  const extension = manifest.engine.extensions.result;
  const pathOf = (task: Pick<Task, 'index'>) => join(folder, `result_${task.index}.${extension}`);
  await forEachConcurrently(survey.whole, READS, async (task) => {
    context.signal.throwIfAborted();
    const key = context.keys.result(task.index, extension);
    const stat = await context.bucket.stat(key);
    if (stat !== undefined && stat.bytes < STREAMED_BYTES) {
      await writeWorkFile(pathOf(task), await context.bucket.loadBytes(key));
    } else {
      await pipeline(await context.bucket.loadStream(key), createWriteStream(pathOf(task)));
    }
  });
  const list = join(context.workFolder, 'results.jsonl');
  await using file = await open(list, 'w');
  for (const task of survey.whole) {
    await file.write(
      `${JSON.stringify({ index: task.index, name: task.name, result: pathOf(task) })}\n`,
    );
  }
  return list;
}

/** Above this a result is unpacked as a stream. */
const STREAMED_BYTES = 8 * 1024 * 1024;

function whyOf(state: TaskState): string {
  switch (state.kind) {
    case 'failed':
      return `${state.sidecar.failure.code}: ${state.sidecar.failure.message}`;
    case 'broken':
      return state.why;
    case 'absent':
      return 'it was not run';
    case 'whole':
      return '';
  }
}
