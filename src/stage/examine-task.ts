import { createHash } from 'node:crypto';
import { EpycloudError } from '../pipeline/errors.ts';
import type { Manifest, Task } from '../pipeline/manifest.ts';
import type { Sidecar } from '../pipeline/sidecar.ts';
import { judgeTask, type TaskState } from '../pipeline/task-state.ts';
import { findSidecar } from '../storage/run-documents.ts';
import type { StageContext } from './context.ts';

/** Looks at what the bucket holds of a task: a result counts only with a record that agrees with its bytes. */
export async function examineTask(
  context: StageContext,
  manifest: Manifest,
  task: Task,
): Promise<TaskState> {
  const { bucket, run, keys } = context;
  let sidecar: Sidecar | undefined;
  try {
    sidecar = await findSidecar(bucket, run, task.index);
  } catch (error) {
    if (error instanceof EpycloudError && error.code === 'artifact_corrupt') {
      return { kind: 'broken', why: 'its record is not whole' };
    }
    throw error;
  }
  const key = keys.result(task.index, manifest.engine.extensions.result);
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
