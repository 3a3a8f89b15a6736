import { outputsOf, type RunOverview } from '../execution/run-overview.ts';
import { countTasks, type TaskCounts } from '../execution/task-counts.ts';
import { artifactsOf } from '../pipeline/artifacts.ts';
import { EpycloudError } from '../pipeline/errors.ts';
import type { Manifest } from '../pipeline/manifest.ts';
import type { Stage } from '../pipeline/stage.ts';
import type { Bucket } from '../storage/bucket.ts';
import { findManifest } from '../storage/manifest-document.ts';
import type { StatusDocument } from './documents/status.ts';

/** What `status` tells of a run, without what is said of the command itself. */
export type StatusFacts = Omit<StatusDocument, 'kind' | 'version' | 'exit_code' | 'next_command'>;

/** Reads how a run stands: its documents, and the record of every task. */
export async function readStatus(
  bucket: Bucket,
  overview: RunOverview,
  now: number,
): Promise<StatusFacts> {
  const { run, status, createdAt } = overview;
  const keys = artifactsOf(run);
  const common = {
    exp_id: run.expId,
    run_id: run.runId,
    status,
    ...(createdAt === undefined ? {} : { created_at: createdAt }),
    run_path: bucket.getPath(keys.root),
  };
  if (overview.status === 'broken') {
    return { ...common, failure: { code: 'artifact_corrupt', message: overview.why } };
  }
  const { outcome, holder } = overview;
  const manifest = await readManifest(bucket, overview);
  const counts = manifest && (await countTasks(bucket, run, manifest));
  const outputs = await outputsOf(bucket, overview);
  // What an earlier start ended with says nothing while another is under way.
  const ended = status === 'running' ? undefined : outcome;
  const stage =
    ended?.status === 'failed'
      ? ended.stage
      : status === 'running' || status === 'interrupted'
        ? stageOf(counts)
        : undefined;
  return {
    ...common,
    ...(stage === undefined ? {} : { stage }),
    ...(ended === undefined
      ? {}
      : { finished_at: ended.finished_at, duration_seconds: ended.duration_seconds }),
    ...(holder === undefined
      ? {}
      : {
          worked_on_by: holder,
          duration_seconds: Math.max(0, now - Date.parse(holder.since)) / 1000,
        }),
    ...(counts === undefined ? {} : tasksOf(counts)),
    ...(ended !== undefined && 'missing' in ended && ended.missing !== undefined
      ? { missing: ended.missing }
      : {}),
    ...(ended?.status === 'failed' ? { failure: failureOf(ended) } : {}),
    ...(outputs === undefined ? {} : { outputs_path: bucket.getPath(keys.output(outputs, '')) }),
  };
}

/** A manifest that cannot be read is a matter of the next start, which says what to do about it. */
async function readManifest(bucket: Bucket, { run }: RunOverview): Promise<Manifest | undefined> {
  try {
    return await findManifest(bucket, run);
  } catch (error) {
    if (error instanceof EpycloudError && error.code.startsWith('artifact_')) return undefined;
    throw error;
  }
}

/** The stage whose work is not done, as the bucket tells it. */
function stageOf(counts: TaskCounts | undefined): Stage {
  if (counts === undefined) return 'builder';
  return counts.whole < counts.total ? 'runner' : 'output';
}

function tasksOf({ total, whole, attempts, failed }: TaskCounts) {
  return {
    tasks: { total, whole, failed: failed.length, attempts },
    ...(failed.length === 0 ? {} : { failed_tasks: [...failed] }),
  };
}

function failureOf({
  code,
  message,
  hint,
}: {
  code: string;
  message: string;
  hint?: string | undefined;
}) {
  return { code, message, ...(hint === undefined ? {} : { hint }) };
}
