import { artifactsOf, type RunRef } from '../pipeline/artifacts.ts';
import type { Manifest, Task } from '../pipeline/manifest.ts';
import { judgeTask, type TaskState } from '../pipeline/task-state.ts';
import type { BucketReader } from './bucket.ts';
import { readSidecar } from './examine-task.ts';

/** The keys and sizes of what is stored of all tasks. */
export type ListedResults = ReadonlyMap<string, number>;

/** Lists results and sidecars once: pages of a thousand, whatever the number of tasks. */
export async function listResults(bucket: BucketReader, run: RunRef): Promise<ListedResults> {
  const listed = new Map<string, number>();
  for await (const { key, bytes } of bucket.listFiles(artifactsOf(run).results)) {
    listed.set(key, bytes);
  }
  return listed;
}

/**
 * As examineTask, for a bucket that checks contents itself when they are written and read: a result is held
 * against its record by its size, and not read.
 * @param listed what is stored, where that is known; else it is asked for
 */
export async function examineBySize(
  { bucket, run }: { readonly bucket: BucketReader; readonly run: RunRef },
  manifest: Manifest,
  task: Task,
  listed?: ListedResults,
): Promise<TaskState> {
  const keys = artifactsOf(run);
  const key = keys.result(task.index, manifest.engine.extensions.result);
  const sidecar =
    listed === undefined || listed.has(keys.sidecar(task.index))
      ? await readSidecar(bucket, run, task.index)
      : undefined;
  if (sidecar === 'broken') return { kind: 'broken', why: 'its record is not whole' };
  if (sidecar === undefined) {
    // A result alone is written over like one that is not there: it is not worth a request.
    const there = listed?.has(key) === true;
    return judgeTask(run, task, undefined, there ? { bytes: 0, sha256: '' } : undefined);
  }
  if (sidecar.status === 'failed') return judgeTask(run, task, sidecar, undefined);
  const bytes = listed === undefined ? (await bucket.stat(key))?.bytes : listed.get(key);
  const { sha256 } = sidecar.result;
  return judgeTask(run, task, sidecar, bytes === undefined ? undefined : { bytes, sha256 });
}
