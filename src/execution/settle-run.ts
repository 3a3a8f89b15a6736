import type { RunRef } from '../pipeline/artifacts.ts';
import type { DirPrefix } from '../pipeline/dir-prefix.ts';
import { EpycloudError } from '../pipeline/errors.ts';
import type { ExperimentId } from '../pipeline/experiment-id.ts';
import { makeRunId, parseRunId } from '../pipeline/run-id.ts';
import { type RunRecord, requireSameRun } from '../pipeline/run-record.ts';
import type { Bucket } from '../storage/bucket.ts';
import { refuseNesting } from '../storage/nesting.ts';
import { findRunRecord } from '../storage/run-documents.ts';
import { newestUnfinishedRun } from './find-run.ts';

export interface RunWish {
  readonly expId: ExperimentId;
  readonly dirPrefix: DirPrefix;
  /** As the user wrote it. */
  readonly runId?: string | undefined;
  readonly resume: boolean;
  readonly configHash: string;
  readonly simulationsLimit?: number | undefined;
  readonly tasksLimit?: number | undefined;
}

/** A run that is to begin, or to go on. */
export type SettledRun =
  | { readonly kind: 'new'; readonly run: RunRef }
  | { readonly kind: 'resumed'; readonly run: RunRef; readonly record: RunRecord };

/**
 * Settles which run is meant: a new one under a name that is free, or one to go on with that has not changed.
 * A named run that is to be resumed and is not there begins: so the same command can be given again however
 * early the last one was killed.
 * @throws EpycloudError `run_exists`, `run_not_found`, `run_changed`, `invalid_id`
 */
export async function settleRun(
  bucket: Bucket,
  wish: RunWish,
  source: { readonly now: () => number; readonly random: () => number },
): Promise<SettledRun> {
  const { expId, dirPrefix } = wish;
  const named = wish.runId === undefined ? undefined : parseRunId(wish.runId);
  if (wish.resume) {
    const found =
      named === undefined
        ? await newestUnfinishedRun(bucket, { expId, dirPrefix })
        : await findNamed(bucket, { expId, dirPrefix, runId: named });
    if (found !== undefined) {
      requireSameRun(found.record, wish);
      return { kind: 'resumed', ...found };
    }
  }
  const run: RunRef = {
    expId,
    dirPrefix,
    runId: named ?? makeRunId(source.now(), source.random()),
  };
  await refuseNesting(bucket, run);
  if ((await findRunRecord(bucket, run)) !== undefined) {
    throw new EpycloudError('run_exists', `There is a run ${run.runId} of ${expId} already.`, {
      hint: 'Add --resume to go on with it, or choose another --run-id.',
    });
  }
  return { kind: 'new', run };
}

async function findNamed(
  bucket: Bucket,
  run: RunRef,
): Promise<{ readonly run: RunRef; readonly record: RunRecord } | undefined> {
  const record = await findRunRecord(bucket, run);
  return record && { run, record };
}
