import { createWriteStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Manifest, Task } from '../pipeline/manifest.ts';
import type { MissingTask } from '../pipeline/outcome.ts';
import { type Mend, mendOf } from '../pipeline/plan-wave.ts';
import type { TaskTotals } from '../pipeline/summary.ts';
import type { TaskState } from '../pipeline/task-state.ts';
import { examineBySize, listResults } from '../storage/examine-by-size.ts';
import { examineTask } from '../storage/examine-task.ts';
import { loadTasks } from '../storage/task-list.ts';
import { forEachConcurrently, forEachWithin } from './concurrency.ts';
import type { StageContext } from './context.ts';
import { writeWorkFile } from './work-file.ts';

/** How many results are looked at or unpacked at a time: a bucket in the cloud takes its time over each. */
const READS = { local: 8, cloud: 64 } as const;

interface WholeTask {
  readonly index: number;
  readonly name: string;
  /** As the result is stored. */
  readonly bytes: number;
}

/** Every task of a run as it stands in the bucket. */
export interface Survey {
  readonly names: ReadonlySet<string>;
  readonly missing: readonly MissingTask[];
  /** Those of them that another try may bring, in no order. */
  readonly mendable: readonly { readonly index: number; readonly mend: Mend }[];
  /** The whole tasks, in order of index. */
  readonly whole: readonly WholeTask[];
  readonly totals: TaskTotals;
}

/** Looks at every task: whose result is whole, and why the others' are not. */
export async function surveyTasks(context: StageContext, manifest: Manifest): Promise<Survey> {
  const names = new Set<string>();
  const missing: MissingTask[] = [];
  const mendable: { index: number; mend: Mend }[] = [];
  const examine = await examinerOf(context, manifest);
  const whole: WholeTask[] = [];
  const totals = { succeeded: 0, failed: 0, attempts: 0, seconds: 0, resultBytes: 0 };
  let slowest: TaskTotals['slowest'];
  let peakMemoryBytes: number | undefined;
  await forEachConcurrently(
    loadTasks(context.bucket, context.run, manifest),
    READS[context.settings.mode],
    async (task) => {
      context.signal.throwIfAborted();
      names.add(task.name);
      const state = await examine(task);
      const mend = mendOf(state, context.settings.attempt);
      if (mend !== undefined) mendable.push({ index: task.index, mend });
      if (state.kind !== 'whole')
        missing.push({ index: task.index, name: task.name, why: whyOf(state) });
      if (state.kind === 'failed') totals.failed++;
      if (!('sidecar' in state)) return;
      totals.attempts += state.sidecar.attempt;
      if (state.kind !== 'whole') return;
      const { duration_seconds, peak_memory_bytes, result } = state.sidecar;
      whole.push({ index: task.index, name: task.name, bytes: result.bytes });
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
  return {
    names,
    missing,
    mendable,
    whole,
    totals: { ...totals, slowest, peakMemoryBytes, missing },
  };
}

/** In the cloud each result is a request and a download: one listing tells which are there, and how large. */
async function examinerOf(
  context: StageContext,
  manifest: Manifest,
): Promise<(task: Task) => Promise<TaskState>> {
  if (context.settings.mode === 'local') return (task) => examineTask(context, manifest, task);
  const listed = await listResults(context.bucket, context.run);
  return (task) => examineBySize(context, manifest, task, listed);
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
  const calls = READS[context.settings.mode];
  // What is streamed is never held as a whole.
  const weightOf = ({ bytes }: WholeTask) => (bytes < STREAMED_BYTES ? bytes : 0);
  await forEachWithin(survey.whole, { calls, weight: HELD_BYTES, weightOf }, async (task) => {
    context.signal.throwIfAborted();
    const key = context.keys.result(task.index, extension);
    if (task.bytes < STREAMED_BYTES) {
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

/** From this size on, as it is stored, a result is unpacked as a stream. */
const STREAMED_BYTES = 1024 * 1024;
/**
 * So much of the others, as they are stored, is held at a time: text unpacks to ten times that, and to a hundred times
 * where it says little.
 */
const HELD_BYTES = 8 * 1024 * 1024;

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
