import * as z from 'zod';
import { versioned } from './document.ts';
import { missingTaskSchema } from './outcome.ts';

/** `checksums.json`, the last file of an outputs folder: without it the folder does not count. */
export const checksumsSchema = z.object({
  ...versioned,
  exp_id: z.string(),
  run_id: z.string(),
  num_tasks: z.int().min(1),
  /** The tasks that the outputs were made without. */
  missing: z.array(missingTaskSchema),
  /** Hash and size of the stored bytes; the path is relative to the folder. */
  files: z.array(
    z.object({ path: z.string(), kind: z.string(), bytes: z.int().min(0), sha256: z.string() }),
  ),
});
