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
  let sidecar: Sidecar | undefined;
  try {
    sidecar = await findSidecar(bucket, run, task.index);
  } catch (error) {
    if (error instanceof EpycloudError && error.code === 'artifact_corrupt') {
      return { kind: 'broken', why: 'its record is not whole' };
    }
    throw error;
  }
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
