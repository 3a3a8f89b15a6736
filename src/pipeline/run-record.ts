import * as z from 'zod';
import type { RunRef } from './artifacts.ts';
import { SCHEMA_VERSION, versioned } from './document.ts';
import { EpycloudError } from './errors.ts';
import type { ExecutionMode } from './execution-mode.ts';
import { engineSchema } from './manifest.ts';
import { VERSION } from './version.ts';

/** `run.json`: who asked for what. Written once, and never changed. */
export const runRecordSchema = z.object({
  ...versioned,
  exp_id: z.string(),
  run_id: z.string(),
  created_at: z.string(),
  epycloud_version: z.string(),
  execution_mode: z.enum(['cloud', 'local']),
  config_hash: z.string(),
  config_files: z.array(z.string()),
  seed: z.int().min(0),
  /** Whether the seed was drawn here, as the experiment names none. */
  seed_drawn: z.boolean(),
  /** Off an image's labels, the file endings are not known. */
  engine: engineSchema.partial({ extensions: true }).optional(),
  /** What carried the stages out when the run began. */
  executor: z.enum(['process', 'compose', 'batch']).optional(),
  /**
   * The image of its containers: as it was asked for, and what it was then. The id is known where a machine has
   * it, the digest where a registry does.
   */
  image: z
    .object({
      reference: z.string(),
      id: z.string().optional(),
      digest: z.string().optional(),
    })
    .optional(),
  simulations_limit: z.int().min(1).optional(),
  tasks_limit: z.int().min(1).optional(),
  /** The commit of the experiment repository, and whether its files had been changed since. */
  source: z.object({ commit: z.string(), changed: z.boolean() }).optional(),
  /** In cloud mode: where the stages take the experiment repository from, in every attempt. */
  source_place: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('bundle'), key: z.string(), sha256: z.string() }),
      z.object({
        kind: z.literal('github'),
        repository: z.string(),
        ref: z.string().optional(),
        pat_secret: z.string().optional(),
      }),
    ])
    .optional(),
  /** In cloud mode: where it runs, and the workflow that took it there. */
  cloud: z
    .object({
      project: z.string(),
      region: z.string(),
      bucket: z.string(),
      workflow: z.string(),
    })
    .optional(),
  /** The GitHub job that asked for the run. */
  github: z.record(z.string(), z.string()).optional(),
  /** What else was asked for, as it was asked. */
  request: z.record(z.string(), z.unknown()).optional(),
});

export type RunRecord = z.infer<typeof runRecordSchema>;

/** What a new run is made of. */
export interface NewRun {
  readonly run: RunRef;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly mode: ExecutionMode;
  readonly configHash: string;
  readonly configFiles: readonly string[];
  /** The model's own seed, where it names one; a drawn one else. */
  readonly seed: { readonly value: number; readonly drawn: boolean };
  readonly engine?: RunRecord['engine'];
  readonly executor?: RunRecord['executor'];
  readonly image?: RunRecord['image'];
  readonly simulationsLimit?: number | undefined;
  readonly tasksLimit?: number | undefined;
  readonly source?: RunRecord['source'];
  readonly sourcePlace?: RunRecord['source_place'];
  readonly cloud?: RunRecord['cloud'];
  readonly github?: Readonly<Record<string, string>> | undefined;
  readonly request?: RunRecord['request'];
}

/** The record of a run that begins now. */
export function newRunRecord(fields: NewRun): RunRecord {
  return {
    schema_version: SCHEMA_VERSION,
    min_reader_version: 1,
    exp_id: fields.run.expId,
    run_id: fields.run.runId,
    created_at: new Date(fields.createdAt).toISOString(),
    epycloud_version: VERSION,
    execution_mode: fields.mode,
    config_hash: fields.configHash,
    config_files: [...fields.configFiles],
    seed: fields.seed.value,
    seed_drawn: fields.seed.drawn,
    engine: fields.engine,
    executor: fields.executor,
    image: fields.image,
    simulations_limit: fields.simulationsLimit,
    tasks_limit: fields.tasksLimit,
    source: fields.source,
    source_place: fields.sourcePlace,
    cloud: fields.cloud,
    github: fields.github && { ...fields.github },
    request: fields.request,
  };
}

/** What a resumed run is compared by. */
export interface RunIdentity {
  readonly configHash?: string | undefined;
  readonly engine?: { readonly name: string; readonly version: string } | undefined;
  readonly simulationsLimit?: number | undefined;
  readonly tasksLimit?: number | undefined;
}

/**
 * Refuses to go on with a run whose experiment or engine is no longer the one it began with.
 * @throws EpycloudError `run_changed`
 */
export function requireSameRun(record: RunRecord, now: RunIdentity): void {
  if (now.configHash !== undefined && now.configHash !== record.config_hash) {
    throw new EpycloudError(
      'run_changed',
      `The experiment's files have changed since run ${record.run_id} began.`,
      {
        hint: 'Start a new run; or put the files back (the run keeps its own in config/) and resume.',
      },
    );
  }
  requireSameLimit('simulations-limit', record.simulations_limit, now.simulationsLimit);
  requireSameLimit('tasks-limit', record.tasks_limit, now.tasksLimit);
  const before = record.engine;
  if (before === undefined || now.engine === undefined) return;
  if (before.name !== now.engine.name || before.version !== now.engine.version) {
    throw new EpycloudError(
      'run_changed',
      `Run ${record.run_id} began with ${before.name} ${before.version}; this is ${now.engine.name} ${now.engine.version}.`,
      { hint: 'Start a new run, or resume with the epycloud that began this one.' },
    );
  }
}

function requireSameLimit(name: string, before: number | undefined, now: number | undefined): void {
  if (now === undefined || now === before) return;
  throw new EpycloudError(
    'run_changed',
    `The run began with ${before === undefined ? 'no' : 'another'} --${name} (${before ?? 'none'}; now ${now}).`,
    {
      hint: `A run keeps its limits: leave --${name} out, or start a new run.`,
    },
  );
}
