import { SCHEMA_VERSION } from '../pipeline/document.ts';
import type { StageSummary } from '../pipeline/summary.ts';
import { saveStageSummary } from '../storage/run-documents.ts';
import type { StageContext } from './context.ts';

/** Keeps what a stage took, in `summaries/`. */
export async function recordStage(
  context: StageContext,
  record: {
    /** Milliseconds since 1970. */
    readonly started: number;
    readonly tasks: number;
    readonly details: Readonly<Record<string, unknown>>;
    /** Where a stage runs in several places, which of them this is: the first task's digits. */
    readonly part?: string;
  },
): Promise<void> {
  const { stage } = context.settings;
  const summary: StageSummary = {
    schema_version: SCHEMA_VERSION,
    min_reader_version: 1,
    exp_id: context.run.expId,
    run_id: context.run.runId,
    stage,
    started_at: new Date(record.started).toISOString(),
    duration_seconds: (context.now() - record.started) / 1000,
    tasks: record.tasks,
    details: { ...record.details },
  };
  const name = record.part === undefined ? `${stage}_summary` : `${stage}_summary_${record.part}`;
  await saveStageSummary(context.bucket, context.run, summary, name);
}
