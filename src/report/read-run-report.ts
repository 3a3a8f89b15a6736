import { artifactsOf, type RunRef } from '../pipeline/artifacts.ts';
import type { MissingTask, Outcome } from '../pipeline/outcome.ts';
import { STAGES } from '../pipeline/stage.ts';
import type { BucketReader } from '../storage/bucket.ts';
import { findManifest } from '../storage/manifest-document.ts';
import { findRunRecord, findStageSummary } from '../storage/run-documents.ts';
import { loadTasks } from '../storage/task-list.ts';
import { loadOutputs } from '../storage/whole-outputs.ts';
import { readCurves } from './result-curves.ts';
import type { RunFailure, RunReport, StageTiming } from './run-report.ts';

/** Of so many tasks a page shows the curves. */
const CURVES = 3;

/** How a run ended, which whoever started it knows best. */
export interface RunEnd {
  readonly status: Outcome['status'];
  readonly durationSeconds: number | undefined;
  readonly missing: readonly MissingTask[];
  readonly failure: RunFailure | undefined;
  /** The name of the folder of its outputs. */
  readonly outputs: string | undefined;
}

/**
 * Gathers what there is to say of a run that has ended, however far it came.
 * @throws EpycloudError `artifact_corrupt`, `artifact_foreign`
 */
export async function readRunReport(
  bucket: BucketReader,
  run: RunRef,
  end: RunEnd,
): Promise<RunReport> {
  const keys = artifactsOf(run);
  const record = await findRunRecord(bucket, run);
  const manifest = await findManifest(bucket, run);
  const names = new Map<number, string>();
  if (manifest !== undefined) {
    for await (const task of loadTasks(bucket, run, manifest)) names.set(task.index, task.name);
  }
  const folder = end.outputs === undefined ? undefined : keys.output(end.outputs, '');
  return {
    expId: run.expId,
    runId: run.runId,
    status: end.status,
    durationSeconds: end.durationSeconds,
    numTasks: manifest?.num_tasks,
    missing: end.missing,
    failure: end.failure,
    engine: record?.engine,
    seed: record?.seed,
    limits: { tasks: record?.tasks_limit, simulations: record?.simulations_limit },
    stages: await timingsOf(bucket, run),
    curves:
      folder === undefined ? undefined : await readCurves({ bucket, folder, names, most: CURVES }),
    runPath: record && bucket.getPath(keys.root),
    outputsPath: folder && bucket.getPath(folder),
    files: end.outputs === undefined ? [] : (await loadOutputs(bucket, run, end.outputs)).files,
  };
}

async function timingsOf(bucket: BucketReader, run: RunRef): Promise<readonly StageTiming[]> {
  const timings: StageTiming[] = [];
  const keys = artifactsOf(run);
  const folder = keys.summaries;
  for (const stage of STAGES) {
    let seconds = 0;
    let tasks = 0;
    let parts = 0;
    // A stage that runs in several places writes a summary in each; the slowest is what was waited for.
    for await (const { key } of bucket.listFiles(`${folder}${stage}_summary`)) {
      const name = key.slice(folder.length).replace(/\.json$/, '');
      const summary = await findStageSummary(bucket, run, name);
      if (summary === undefined) continue;
      seconds = Math.max(seconds, summary.duration_seconds);
      tasks += summary.tasks;
      parts++;
    }
    if (parts > 0) timings.push({ stage, seconds, tasks });
  }
  return timings;
}
