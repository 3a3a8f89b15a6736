import type { RunRef } from '../pipeline/artifacts.ts';
import { EpycloudError } from '../pipeline/errors.ts';
import type { Outcome } from '../pipeline/outcome.ts';
import { looksGenerated } from '../pipeline/run-id.ts';
import type { RunRecord } from '../pipeline/run-record.ts';
import type { RunStatus } from '../pipeline/run-status.ts';
import type { Bucket } from '../storage/bucket.ts';
import type { ProcessIdentity } from '../storage/process-identity.ts';
import { findHolder, type RunHolder } from '../storage/run-claim.ts';
import { findOutcome, findRunRecord } from '../storage/run-documents.ts';
import { findOutputs } from '../storage/whole-outputs.ts';
import { mapAtMost } from './at-most.ts';

/** A run as its few small documents tell it. */
export type RunOverview = {
  readonly run: RunRef;
  /** ISO 8601; of a broken run as far as its name tells it. */
  readonly createdAt: string | undefined;
} & (
  | { readonly status: 'broken'; readonly why: string }
  | {
      readonly status: Exclude<RunStatus, 'broken'>;
      readonly record: RunRecord;
      /** That of an earlier start, where the run is at work again; undefined where it was cut off. */
      readonly outcome: Outcome | undefined;
      readonly holder: RunHolder | undefined;
    }
);

/** How to tell whether somebody works on a run. */
export interface Watchers {
  readonly identity: ProcessIdentity;
  readonly isAlive: (identity: ProcessIdentity) => Promise<boolean>;
}

/** Reads three small documents of a run; undefined where there is no such run. */
export async function overviewOf(
  bucket: Bucket,
  run: RunRef,
  watchers: Watchers,
): Promise<RunOverview | undefined> {
  try {
    const record = await findRunRecord(bucket, run);
    if (record === undefined) return undefined;
    const [outcome, holder] = await Promise.all([
      findOutcome(bucket, run),
      findHolder({ bucket, run, ...watchers }),
    ]);
    const status = holder !== undefined ? 'running' : (outcome?.status ?? 'interrupted');
    return { run, createdAt: record.created_at, status, record, outcome, holder };
  } catch (error) {
    if (!(error instanceof EpycloudError) || !error.code.startsWith('artifact_')) throw error;
    return { run, createdAt: timeInName(run.runId), status: 'broken', why: error.message };
  }
}

/** The name of the newest outputs of a run that count; undefined where there are none. */
export async function outputsOf(
  bucket: Bucket,
  overview: RunOverview,
): Promise<string | undefined> {
  const outcome = overview.status === 'broken' ? undefined : overview.outcome;
  const named = outcome !== undefined && 'outputs' in outcome ? outcome.outputs : undefined;
  return await findOutputs(bucket, overview.run, named);
}

const AT_ONCE = 16;

/**
 * Runs, the newest first. A generated name tells when its run was made, so of those only what is taken is
 * read; of runs with names of their own, all.
 */
export async function* newestFirst(
  bucket: Bucket,
  runs: readonly RunRef[],
  watchers: Watchers,
): AsyncGenerator<RunOverview> {
  const named = runs.filter(({ runId }) => !looksGenerated(runId));
  const read = await mapAtMost(AT_ONCE, named, (run) => overviewOf(bucket, run, watchers));
  const known = read.flatMap((overview) =>
    overview === undefined ? [] : [{ time: overview.createdAt ?? '', run: overview.run, overview }],
  );
  const others = runs
    .filter(({ runId }) => looksGenerated(runId))
    .map((run) => ({ time: timeInName(run.runId) ?? '', run, overview: undefined }));
  for (const each of [...known, ...others].sort(byTimeThenName)) {
    const overview = each.overview ?? (await overviewOf(bucket, each.run, watchers));
    if (overview !== undefined) yield overview;
  }
}

interface Timed {
  readonly time: string;
  readonly run: RunRef;
}

function byTimeThenName(a: Timed, b: Timed): number {
  if (a.time !== b.time) return a.time < b.time ? 1 : -1;
  return a.run.runId < b.run.runId ? 1 : -1;
}

/** `20260131-093000-1a2b3c4d` → `2026-01-31T09:30:00Z`. */
function timeInName(runId: string): string | undefined {
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)-[0-9a-f]{8}$/.exec(runId) ?? [];
  const [year, month, day, hour, minute, second] = parts;
  return year === undefined ? undefined : `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}
