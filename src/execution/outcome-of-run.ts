import * as z from 'zod';
import { SCHEMA_VERSION } from '../pipeline/document.ts';
import { EXIT } from '../pipeline/exit-codes.ts';
import { type MissingTask, missingTaskSchema, type Outcome } from '../pipeline/outcome.ts';
import type { Stage } from '../pipeline/stage.ts';
import type { StageResult } from './executor.ts';

/** What the output stage says of its work in its last log line. */
const outputDetailsSchema = z.object({
  tasks: z.int().min(1),
  missing: z.array(missingTaskSchema).default([]),
  outputs: z.string().optional(),
});

/** How the stages of a run went. */
export interface StagesEnd {
  readonly expId: string;
  readonly runId: string;
  /** Milliseconds since 1970. */
  readonly started: number;
  readonly finished: number;
  readonly interrupted: boolean;
  readonly failed?: { readonly stage: Stage; readonly result: StageResult & { kind: 'failed' } };
  /** The last stage that ended by itself. */
  readonly last?: StageResult & { kind: 'ended' };
  /** The tasks that the output stage found missing. */
  readonly missing: readonly MissingTask[];
}

/** Makes of it the document that the run ends with. */
export function outcomeOfRun(end: StagesEnd): Outcome {
  const common = {
    schema_version: SCHEMA_VERSION,
    min_reader_version: 1,
    exp_id: end.expId,
    run_id: end.runId,
    finished_at: new Date(end.finished).toISOString(),
    duration_seconds: (end.finished - end.started) / 1000,
  };
  const { failed } = end;
  if (end.interrupted || failed?.result.exitCode === EXIT.interrupted) {
    return { ...common, status: 'interrupted' };
  }
  if (failed !== undefined) {
    const { code, message, hint } = failed.result.failure;
    const missing = end.missing.length === 0 ? undefined : [...end.missing];
    return { ...common, status: 'failed', stage: failed.stage, code, message, hint, missing };
  }
  const details = outputDetailsSchema.parse(end.last?.details);
  const counted = { ...common, num_tasks: details.tasks, outputs: details.outputs };
  return details.missing.length === 0
    ? { ...counted, status: 'succeeded' }
    : { ...counted, status: 'partial', missing: details.missing };
}
