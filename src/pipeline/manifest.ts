import * as z from 'zod';
import { versioned } from './document.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const bytes = z.int().min(0);

/** An engine as it named itself. */
export const engineSchema = z.object({
  name: z.string().min(1),
  version: z.string().min(1),
  extensions: z.object({ input: z.string(), result: z.string() }),
});

export type EngineIdentity = z.infer<typeof engineSchema>;

/**
 * `builder-artifacts/manifest.json`, the last thing that Stage A writes: where it is, all inputs are.
 * Hashes and sizes are of the stored (compressed) bytes.
 */
export const manifestSchema = z.object({
  ...versioned,
  exp_id: z.string(),
  run_id: z.string(),
  num_tasks: z.int().min(1),
  seed: z.int().min(0),
  config_hash: sha256,
  engine: engineSchema,
  /** The task list, in order of index; shard i holds the tasks from i × shard_size. */
  shard_size: z.int().min(1),
  shards: z.array(z.object({ key: z.string(), tasks: z.int().min(1), sha256 })),
  /** What several inputs need: the path that the engine gave it, and the key where it lies. */
  shared: z.array(z.object({ path: z.string(), key: z.string(), sha256, bytes })),
});

export type Manifest = z.infer<typeof manifestSchema>;

export const taskSchema = z.object({
  index: z.int().min(0),
  /** What the task is, for people: population and parameter set. */
  name: z.string().min(1),
  key: z.string(),
  bytes,
  sha256,
  /** Paths of the shared files that it needs. */
  shared: z.array(z.string()),
});

/** One task as the task list has it. */
export type Task = z.infer<typeof taskSchema>;

export const shardSchema = z.object({ ...versioned, tasks: z.array(taskSchema) });

export type Shard = z.infer<typeof shardSchema>;

/** The object metadata that repeats N, for readers who want one small request. */
export const NUM_TASKS_METADATA = 'num-tasks';
