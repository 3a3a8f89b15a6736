import { artifactsOf, type RunRef } from '../pipeline/artifacts.ts';
import { EpycloudError } from '../pipeline/errors.ts';
import { metadataOfOutcome, type Outcome, outcomeSchema } from '../pipeline/outcome.ts';
import { type RunRecord, runRecordSchema } from '../pipeline/run-record.ts';
import { type Sidecar, sidecarSchema } from '../pipeline/sidecar.ts';
import { type StageSummary, stageSummarySchema } from '../pipeline/summary.ts';
import type { BucketReader, BucketWriter, SavedObject } from './bucket.ts';
import { findJson, requireOwn, saveJson } from './json-object.ts';

/**
 * Writes `run.json`, which makes the run. Writing the same record twice is a success.
 * @throws EpycloudError `run_exists` where another record has the run's place
 */
export async function saveRunRecord(
  bucket: BucketWriter & Pick<BucketReader, 'getPath'>,
  run: RunRef,
  record: RunRecord,
): Promise<SavedObject> {
  const key = artifactsOf(run).run;
  try {
    return await saveJson(bucket, key, record, { ifAbsent: true });
  } catch (cause) {
    if (!(cause instanceof EpycloudError) || cause.code !== 'storage_conflict') throw cause;
    throw new EpycloudError(
      'run_exists',
      `There is a run ${run.runId} of ${run.expId} already (${bucket.getPath(key)}).`,
      { hint: 'Go on with it with --resume, or choose another --run-id.', cause },
    );
  }
}

/** @throws EpycloudError `artifact_corrupt`, `artifact_foreign` */
export async function findRunRecord(
  bucket: BucketReader,
  run: RunRef,
): Promise<RunRecord | undefined> {
  const key = artifactsOf(run).run;
  const record = await findJson(bucket, runRecordSchema, key);
  return record && requireOwn(run, key, record);
}

/** As findRunRecord; throws `run_not_found` where there is no such run. */
export async function loadRunRecord(bucket: BucketReader, run: RunRef): Promise<RunRecord> {
  const record = await findRunRecord(bucket, run);
  if (record !== undefined) return record;
  const place = bucket.getPath(artifactsOf(run).root);
  throw new EpycloudError('run_not_found', `There is no run ${run.runId} of ${run.expId}.`, {
    hint: `It was looked for in ${place}. See that experiment id, run id and bucket are right.`,
  });
}

/**
 * How a task went; undefined where nothing is recorded. Whether it is of this run and this input is
 * for judgeTask to say.
 * @throws EpycloudError `artifact_corrupt`
 */
export function findSidecar(
  bucket: BucketReader,
  run: RunRef,
  index: number,
): Promise<Sidecar | undefined> {
  return findJson(bucket, sidecarSchema, artifactsOf(run).sidecar(index));
}

export function saveSidecar(
  bucket: BucketWriter,
  run: RunRef,
  sidecar: Sidecar,
): Promise<SavedObject> {
  return saveJson(bucket, artifactsOf(run).sidecar(sidecar.index), sidecar);
}

/** How a run ended; undefined where it has not. @throws EpycloudError `artifact_corrupt`, `artifact_foreign` */
export async function findOutcome(bucket: BucketReader, run: RunRef): Promise<Outcome | undefined> {
  const key = artifactsOf(run).outcome;
  const outcome = await findJson(bucket, outcomeSchema, key);
  return outcome && requireOwn(run, key, outcome);
}

/** Writes how a run ended; that of an attempt in the cloud with metadata, for the workflow. */
export function saveOutcome(
  bucket: BucketWriter,
  run: RunRef,
  outcome: Outcome,
): Promise<SavedObject> {
  const options = outcome.attempt === undefined ? {} : { metadata: metadataOfOutcome(outcome) };
  return saveJson(bucket, artifactsOf(run).outcome, outcome, options);
}

/** @param name as in its key; the stage's name, unless several parts of a stage write one each */
export async function findStageSummary(
  bucket: BucketReader,
  run: RunRef,
  name: string,
): Promise<StageSummary | undefined> {
  const key = artifactsOf(run).summaryJson(name);
  const summary = await findJson(bucket, stageSummarySchema, key);
  return summary && requireOwn(run, key, summary);
}

export function saveStageSummary(
  bucket: BucketWriter,
  run: RunRef,
  summary: StageSummary,
  name: string = summary.stage,
): Promise<SavedObject> {
  return saveJson(bucket, artifactsOf(run).summaryJson(name), summary);
}
