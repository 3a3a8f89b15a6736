import * as z from 'zod';
import { versioned } from './document.ts';

const failureSchema = z.object({
  code: z.string(),
  message: z.string(),
  hint: z.string().optional(),
  retryable: z.boolean(),
  /** The last lines that the engine wrote to stderr. */
  stderr_tail: z.string().optional(),
});

export type TaskFailure = z.infer<typeof failureSchema>;

const common = {
  ...versioned,
  exp_id: z.string(),
  run_id: z.string(),
  index: z.int().min(0),
  name: z.string(),
  input_sha256: z.string(),
  engine: z.object({ name: z.string(), version: z.string() }),
  /** How often the task was tried in this run, this time included. */
  attempt: z.int().min(1),
  /** In cloud mode: in which attempt at the run, and in which wave of it; the first job is none. */
  run_attempt: z.int().min(1).optional(),
  wave: z.int().min(1).optional(),
  started_at: z.string(),
  duration_seconds: z.number().min(0),
  /** The engine process's greatest resident size during the task; absent where it could not be read. */
  peak_memory_bytes: z.int().optional(),
};

/** `result_00000.json`: how a task went. A result counts only with a sidecar that agrees. */
export const sidecarSchema = z.discriminatedUnion('status', [
  z.object({
    ...common,
    status: z.literal('succeeded'),
    result: z.object({ key: z.string(), sha256: z.string(), bytes: z.int().min(0) }),
    /** What the engine reported of its work. */
    facts: z.record(z.string(), z.unknown()).default({}),
  }),
  z.object({ ...common, status: z.literal('failed'), failure: failureSchema }),
]);

export type Sidecar = z.infer<typeof sidecarSchema>;
