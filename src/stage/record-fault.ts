import { type EpycloudError, toEpycloudError } from '../pipeline/errors.ts';
import { EXIT, exitCodeOf } from '../pipeline/exit-codes.ts';
import type { Manifest } from '../pipeline/manifest.ts';
import { mendOf } from '../pipeline/plan-wave.ts';
import type { TaskRanges } from '../pipeline/task-ranges.ts';
import { examineBySize } from '../storage/examine-by-size.ts';
import { loadTasks } from '../storage/task-list.ts';
import type { StageContext } from './context.ts';
import { storeAttempt } from './store-result.ts';

/**
 * In the cloud, keeps with its tasks why a runner could run none of them, where any other runner would end the same
 * way (another engine than the builder's, a broken input): so the output stage can say it, and asks for no wave.
 * What has passed when somebody tries again is not kept: those tasks count as lost.
 */
export async function recordFault(
  context: StageContext,
  manifest: Manifest,
  ranges: TaskRanges,
  thrown: unknown,
): Promise<void> {
  const { settings, bucket, run } = context;
  const error = toEpycloudError(thrown);
  if (settings.mode === 'local' || !isLasting(error)) return;
  for await (const task of loadTasks(bucket, run, manifest, ranges)) {
    const state = await examineBySize(context, manifest, task);
    const isOpen = state.kind !== 'whole' && mendOf(state, settings.attempt) !== undefined;
    if (!isOpen) continue;
    await storeAttempt(context, manifest, {
      kind: 'failed',
      task,
      engine: manifest.engine,
      startedAt: context.now(),
      seconds: 0,
      attempt: ('sidecar' in state ? state.sidecar.attempt : 0) + 1,
      wasWhole: false,
      error,
    });
  }
}

function isLasting({ code }: EpycloudError): boolean {
  return exitCodeOf(code) === EXIT.usage || code.startsWith('artifact_');
}
