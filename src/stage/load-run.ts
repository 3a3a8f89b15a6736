import { EpycloudError } from '../pipeline/errors.ts';
import type { Manifest } from '../pipeline/manifest.ts';
import { type RunRecord, requireSameRun } from '../pipeline/run-record.ts';
import { findManifest } from '../storage/manifest-document.ts';
import { loadRunRecord } from '../storage/run-documents.ts';
import type { StageContext } from './context.ts';
import { requireTaskCount } from './task-count.ts';

/**
 * What Stage A left for the stages after it.
 * @throws EpycloudError `run_not_found`; `artifact_missing` where Stage A has not finished
 */
export async function loadBuiltRun(
  context: StageContext,
): Promise<{ readonly record: RunRecord; readonly manifest: Manifest }> {
  const { bucket, run, keys, settings } = context;
  const record = await loadRunRecord(bucket, run);
  const manifest = await findManifest(bucket, run);
  if (manifest === undefined) {
    throw new EpycloudError(
      'artifact_missing',
      `The builder has not finished: ${bucket.getPath(keys.manifest)} is not there.`,
      {
        hint: 'Run the builder first (stage A).',
      },
    );
  }
  requireTaskCount(settings.numTasks, manifest.num_tasks);
  return { record, manifest };
}

/** Refuses an engine that is not the one that built the inputs. */
export function requireSameEngine(
  record: RunRecord,
  manifest: Manifest,
  engine: { readonly name: string; readonly version: string },
): void {
  requireSameRun({ ...record, engine: manifest.engine }, { engine });
}
