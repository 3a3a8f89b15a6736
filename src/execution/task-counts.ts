import { artifactsOf, type RunRef } from '../pipeline/artifacts.ts';
import { EpycloudError } from '../pipeline/errors.ts';
import type { Manifest } from '../pipeline/manifest.ts';
import type { BucketReader } from '../storage/bucket.ts';
import { findSidecar } from '../storage/run-documents.ts';
import { mapAtMost } from './at-most.ts';

/** How the tasks of a run stand, as their records say it. */
export interface TaskCounts {
  readonly total: number;
  readonly whole: number;
  /** Tries of all tasks together. */
  readonly attempts: number;
  readonly failed: readonly FailedTask[];
}

export interface FailedTask {
  readonly index: number;
  readonly name: string;
  readonly code: string;
  readonly why: string;
}

const AT_ONCE = 32;

/**
 * Counts by the records and by the sizes of the results; their contents are not hashed, which a resume does.
 */
export async function countTasks(
  bucket: BucketReader,
  run: RunRef,
  manifest: Manifest,
): Promise<TaskCounts> {
  const keys = artifactsOf(run);
  const sizes = new Map<string, number>();
  const recorded: number[] = [];
  for await (const { key, bytes } of bucket.listFiles(keys.results)) {
    sizes.set(key, bytes);
    const index = Number(/result_(\d+)\.json$/.exec(key)?.[1] ?? -1);
    if (index >= 0 && index < manifest.num_tasks && keys.sidecar(index) === key) {
      recorded.push(index);
    }
  }
  recorded.sort((a, b) => a - b);
  let whole = 0;
  let attempts = 0;
  const failed: FailedTask[] = [];
  const sidecars = await mapAtMost(AT_ONCE, recorded, async (index) => {
    try {
      return await findSidecar(bucket, run, index);
    } catch (error) {
      // It does not count, and is made again by a resume.
      if (error instanceof EpycloudError && error.code === 'artifact_corrupt') return undefined;
      throw error;
    }
  });
  for (const sidecar of sidecars) {
    if (sidecar === undefined || sidecar.run_id !== run.runId) continue;
    attempts += sidecar.attempt;
    if (sidecar.status === 'failed') {
      const { index, name, failure } = sidecar;
      failed.push({ index, name, code: failure.code, why: failure.message });
    } else if (sizes.get(sidecar.result.key) === sidecar.result.bytes) whole++;
  }
  return { total: manifest.num_tasks, whole, attempts, failed };
}
