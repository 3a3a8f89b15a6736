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
    details: { ...record.details, process: processUse() },
  };
  const name = record.part === undefined ? `${stage}_summary` : `${stage}_summary_${record.part}`;
  await saveStageSummary(context.bucket, context.run, summary, name);
}

/** What the stage program itself took, its engines not counted. */
function processUse() {
  const use = process.resourceUsage();
  return {
    cpu_seconds: (use.userCPUTime + use.systemCPUTime) / 1e6,
    peak_memory_bytes: use.maxRSS * 1024,
  };
}
