import type { RunRef } from '../pipeline/artifacts.ts';
import type { DirPrefix } from '../pipeline/dir-prefix.ts';
import { EpycloudError } from '../pipeline/errors.ts';
import type { ExperimentId } from '../pipeline/experiment-id.ts';
import { isFinal } from '../pipeline/outcome.ts';
import { parseRunId } from '../pipeline/run-id.ts';
import type { RunRecord } from '../pipeline/run-record.ts';
import type { Bucket } from '../storage/bucket.ts';
import { findOutcome, findRunRecord } from '../storage/run-documents.ts';

/** A run that is in the bucket. */
export interface FoundRun {
  readonly run: RunRef;
  readonly record: RunRecord;
}

/**
 * Every run of an experiment, the newest first. One whose run.json is broken is left out and handed to
 * `onBroken`: it must not keep the others from being found.
 */
export async function listRuns(
  bucket: Bucket,
  experiment: { readonly dirPrefix: DirPrefix; readonly expId: ExperimentId },
  onBroken: (run: RunRef) => void = () => {},
): Promise<readonly FoundRun[]> {
  const found: FoundRun[] = [];
  for await (const name of bucket.listFolders(`${experiment.dirPrefix}${experiment.expId}/`)) {
    const run = runNamed(experiment, name);
    if (run === undefined) continue;
    const record = await findRunRecord(bucket, run).catch((error: unknown) => {
      if (!(error instanceof EpycloudError) || !error.code.startsWith('artifact_')) throw error;
      onBroken(run);
      return undefined;
    });
    if (record !== undefined) found.push({ run, record });
  }
  return found.sort((a, b) => (a.record.created_at < b.record.created_at ? 1 : -1));
}

/**
 * The newest run of an experiment that did not end well.
 * @throws EpycloudError `run_not_found`
 */
export async function newestUnfinishedRun(
  bucket: Bucket,
  experiment: { readonly dirPrefix: DirPrefix; readonly expId: ExperimentId },
): Promise<FoundRun> {
  const broken: string[] = [];
  const runs = await listRuns(bucket, experiment, (run) => broken.push(run.runId));
  for (const found of runs) {
    const outcome = await findOutcome(bucket, found.run);
    if (outcome === undefined || !isFinal(outcome)) return found;
  }
  throw new EpycloudError('run_not_found', `There is no unfinished run of ${experiment.expId}.`, {
    hint:
      broken.length > 0
        ? `The run.json of ${broken.join(', ')} is broken: begin a new run.`
        : runs.length === 0
          ? 'It has no run at all: leave --resume out to begin one.'
          : `${runs.length === 1 ? 'Its one run is' : `All ${runs.length} are`} finished: leave --resume out to begin a new one.`,
  });
}

function runNamed(
  experiment: { readonly dirPrefix: DirPrefix; readonly expId: ExperimentId },
  name: string,
): RunRef | undefined {
  try {
    return { ...experiment, runId: parseRunId(name) };
  } catch (error) {
    if (error instanceof EpycloudError) return undefined;
    throw error;
  }
}
