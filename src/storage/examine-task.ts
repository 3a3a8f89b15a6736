import { createHash } from 'node:crypto';
import { artifactsOf, type RunRef } from '../pipeline/artifacts.ts';
import { EpycloudError } from '../pipeline/errors.ts';
import type { Manifest, Task } from '../pipeline/manifest.ts';
import type { Sidecar } from '../pipeline/sidecar.ts';
import { judgeTask, type TaskState } from '../pipeline/task-state.ts';
import type { BucketReader } from './bucket.ts';
import { findSidecar } from './run-documents.ts';

/** Looks at what the bucket holds of a task: a result counts only with a record that agrees with its bytes. */
export async function examineTask(
  { bucket, run }: { readonly bucket: BucketReader; readonly run: RunRef },
  manifest: Manifest,
  task: Task,
): Promise<TaskState> {
  const sidecar = await readSidecar(bucket, run, task.index);
  if (sidecar === 'broken') return { kind: 'broken', why: 'its record is not whole' };
  const key = artifactsOf(run).result(task.index, manifest.engine.extensions.result);
  if (sidecar === undefined) {
    return judgeTask(
      run,
      task,
      undefined,
      (await bucket.exists(key)) ? { bytes: 0, sha256: '' } : undefined,
    );
  }
  if (sidecar.status === 'failed') return judgeTask(run, task, sidecar, undefined);
  const stored = await bucket.loadStored(key).catch((error: unknown) => {
    if (error instanceof EpycloudError && error.code === 'artifact_missing') return undefined;
    throw error;
  });
  return judgeTask(
    run,
    task,
    sidecar,
    stored && { bytes: stored.length, sha256: createHash('sha256').update(stored).digest('hex') },
  );
}

/** As findSidecar, for who goes on where it cannot be read. */
export async function readSidecar(
  bucket: BucketReader,
  run: RunRef,
  index: number,
): Promise<Sidecar | 'broken' | undefined> {
  try {
    return await findSidecar(bucket, run, index);
  } catch (error) {
    if (error instanceof EpycloudError && error.code === 'artifact_corrupt') return 'broken';
    throw error;
  }
}
