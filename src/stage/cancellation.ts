import { EpycloudError } from '../pipeline/errors.ts';
import { isCancelled } from '../storage/attempt-documents.ts';
import type { StageContext } from './context.ts';

/** How long a stage goes on before it looks again; one request each time. */
const LOOK_MS = 30_000;

/**
 * Makes a check that looks for `cancelled.json`, as often as it is worth: the first time, and then at most every
 * half minute. In local mode there is nothing to look for.
 * @returns a check that throws EpycloudError `interrupted`
 */
export function cancellationCheck(
  context: Pick<StageContext, 'settings' | 'bucket' | 'run' | 'now'>,
): () => Promise<void> {
  const { settings, bucket, run, now } = context;
  if (settings.mode === 'local') return async () => {};
  let looked = Number.NEGATIVE_INFINITY;
  return async () => {
    if (now() - looked < LOOK_MS) return;
    looked = now();
    if (!(await isCancelled(bucket, run, settings.attempt))) return;
    throw new EpycloudError('interrupted', 'The run was cancelled. What is done is kept.', {
      hint: 'Another attempt at the run goes on from there.',
    });
  };
}
