import { outputsOf, type RunOverview } from '../execution/run-overview.ts';
import { artifactsOf } from '../pipeline/artifacts.ts';
import { EpycloudError } from '../pipeline/errors.ts';
import { POSTERIORS } from '../report/posterior-summary.ts';
import type { Bucket } from '../storage/bucket.ts';
import { findManifest } from '../storage/manifest-document.ts';
import { loadTasks } from '../storage/task-list.ts';
import { loadOutputs, type OutputsRecord, requireWholeOutputs } from '../storage/whole-outputs.ts';

/** The outputs of a run that are to be shown. */
export interface RunOutputs {
  readonly overview: RunOverview;
  /** The key of their folder, with its closing slash. */
  readonly folder: string;
  readonly record: OutputsRecord;
  /** A task's name, by its index. */
  readonly names: ReadonlyMap<number, string>;
}

/** Whether a file is one of those that are read here, and so checked by its contents. */
function isRead(path: string): boolean {
  return path === POSTERIORS || /^quantiles_.*\.csv\.gz$/.test(path);
}

/**
 * Opens the newest outputs of a run that count, once they are seen to be those that their checksums name.
 * @throws EpycloudError `run_not_found` where the run has no outputs, `artifact_missing`, `artifact_corrupt`
 */
export async function openOutputs(bucket: Bucket, overview: RunOverview): Promise<RunOutputs> {
  const { run } = overview;
  const name = await outputsOf(bucket, overview);
  if (name === undefined) {
    throw new EpycloudError(
      'run_not_found',
      `Run ${run.runId} of ${run.expId} has no outputs: it is ${overview.status}.`,
      { hint: `epycloud status --exp-id ${run.expId} --run-id ${run.runId} says more.` },
    );
  }
  const record = await loadOutputs(bucket, run, name);
  await requireWholeOutputs(bucket, run, name, record, isRead);
  return {
    overview,
    folder: artifactsOf(run).output(name, ''),
    record,
    names: await taskNames(bucket, overview),
  };
}

async function taskNames(
  bucket: Bucket,
  { run }: RunOverview,
): Promise<ReadonlyMap<number, string>> {
  const names = new Map<number, string>();
  const manifest = await findManifest(bucket, run);
  // Results that were copied without their inputs are shown by population.
  if (manifest === undefined) return names;
  for await (const task of loadTasks(bucket, run, manifest)) names.set(task.index, task.name);
  return names;
}
