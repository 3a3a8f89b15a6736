import * as z from 'zod';
import { versioned } from './document.ts';

/** `source.json`: the tree of the experiment repository that Stage A built of, which the stages after it take. */
export const sourcePinSchema = z.object({
  ...versioned,
  exp_id: z.string(),
  run_id: z.string(),
  /** Where in the bucket it lies: `sources/<sha256>.tar.gz`. */
  key: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** The commit, where it is known. */
  commit: z.string().optional(),
  /** `owner/name`, and what was asked for: where it came from GitHub. */
  repository: z.string().optional(),
  ref: z.string().optional(),
});

export type SourcePin = z.infer<typeof sourcePinSchema>;
