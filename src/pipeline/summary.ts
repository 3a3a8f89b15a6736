import * as z from 'zod';
import { versioned } from './document.ts';
import type { MissingTask } from './outcome.ts';

/** Times and counts of one stage, in `summaries/`. */
export const stageSummarySchema = z.object({
  ...versioned,
  exp_id: z.string(),
  run_id: z.string(),
  stage: z.enum(['builder', 'runner', 'output']),
  started_at: z.string(),
  duration_seconds: z.number().min(0),
  tasks: z.int().min(0),
  details: z.record(z.string(), z.unknown()),
});

export type StageSummary = z.infer<typeof stageSummarySchema>;

/** What the tasks took together; `seconds` and `bytes` are those of the tasks, not of the clock. */
export interface TaskTotals {
  readonly succeeded: number;
  readonly failed: number;
  readonly attempts: number;
  readonly seconds: number;
  readonly slowest?: { readonly name: string; readonly seconds: number } | undefined;
  readonly peakMemoryBytes?: number | undefined;
  readonly resultBytes: number;
  readonly missing: readonly MissingTask[];
}
