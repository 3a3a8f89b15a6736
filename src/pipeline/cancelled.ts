import * as z from 'zod';
import { versioned } from './document.ts';

/**
 * `cancelled.json`: nobody wants the run any more. Stages that find it end; it says so of the attempts up to the
 * one that it names, so that a later one can still be made.
 */
export const cancelledSchema = z.object({
  ...versioned,
  exp_id: z.string(),
  run_id: z.string(),
  attempt: z.int().min(1),
  cancelled_at: z.string(),
  /** Who cancelled it and why, for people. */
  why: z.string().optional(),
});

export type Cancelled = z.infer<typeof cancelledSchema>;
