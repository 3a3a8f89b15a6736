import { formatDocument, SCHEMA_VERSION } from '../pipeline/document.ts';
import type { Manifest } from '../pipeline/manifest.ts';
import type { StageContext } from './context.ts';
import type { Survey } from './gather-results.ts';

/** Merges the telemetry of all tasks into `workflow_summary`, as JSON and as text. */
export async function recordWorkflow(
  context: StageContext,
  facts: {
    readonly manifest: Manifest;
    readonly survey: Survey;
    readonly outputs: string | undefined;
  },
): Promise<void> {
  const { bucket, keys, run } = context;
  const { manifest, survey, outputs } = facts;
  const { totals } = survey;
  await bucket.saveBytes(
    keys.summaryJson('workflow_summary'),
    formatDocument({
      schema_version: SCHEMA_VERSION,
      min_reader_version: 1,
      exp_id: run.expId,
      run_id: run.runId,
      engine: manifest.engine,
      seed: manifest.seed,
      num_tasks: manifest.num_tasks,
      succeeded: totals.succeeded,
      failed: totals.failed,
      missing: totals.missing,
      attempts: totals.attempts,
      task_seconds: totals.seconds,
      slowest_task: totals.slowest,
      peak_memory_bytes: totals.peakMemoryBytes,
      result_bytes: totals.resultBytes,
      outputs,
    }),
  );
  const lines = [
    `Experiment   ${run.expId}`,
    `Run          ${run.runId}`,
    `Engine       ${manifest.engine.name} ${manifest.engine.version}, seed ${manifest.seed}`,
    `Tasks        ${totals.succeeded} of ${manifest.num_tasks} whole, ${totals.attempts} attempts`,
    `Task time    ${totals.seconds.toFixed(1)} s together${
      totals.slowest === undefined
        ? ''
        : `, slowest ${totals.slowest.name}: ${totals.slowest.seconds.toFixed(1)} s`
    }`,
    ...(totals.peakMemoryBytes === undefined
      ? []
      : [`Peak memory  ${(totals.peakMemoryBytes / 2 ** 20).toFixed(0)} MiB`]),
    `Results      ${(totals.resultBytes / 2 ** 20).toFixed(1)} MiB`,
    ...totals.missing.map((task) => `MISSING      ${task.name} (task ${task.index}): ${task.why}`),
  ];
  await bucket.saveBytes(
    keys.summaryText('workflow_summary'),
    new TextEncoder().encode(`${lines.join('\n')}\n`),
  );
}
