import * as z from 'zod';
import { engineSchema } from '../pipeline/manifest.ts';

/** The engine protocol's number; docs/engine-contract.md describes it. */
export const PROTOCOL = 1;

const text = z.string();
const place = z.object({
  file: text,
  line: z.int().min(1).nullish(),
  column: z.int().min(1).nullish(),
  message: text,
  hint: text.nullish(),
});

const errorSchema = z.object({
  code: text,
  message: text,
  file: text.nullish(),
  line: z.int().nullish(),
  column: z.int().nullish(),
  hint: text.nullish(),
  retryable: z.boolean().nullish(),
  problems: z.array(place).nullish(),
});

export type EngineErrorAnswer = z.infer<typeof errorSchema>;

const progressSchema = z.looseObject({
  done: z.number().optional(),
  total: z.number().optional(),
  unit: text.optional(),
});

export type EngineProgress = z.infer<typeof progressSchema>;

/** One line that an engine wrote: progress, or the answer. */
export const lineSchema = z.union([
  z.object({ id: z.int(), progress: progressSchema }),
  z.object({ id: z.int(), error: errorSchema }),
  z.object({ id: z.int(), result: z.unknown() }),
]);

export const descriptionSchema = engineSchema.extend({
  protocol: z.int(),
  capabilities: z.array(text).default([]),
});

export type EngineDescription = z.infer<typeof descriptionSchema>;

export const validationSchema = z.object({
  problems: z.array(place),
  tasks: z.int().nullish(),
});

export const builtTaskSchema = z.object({
  name: text.min(1),
  path: text.min(1),
  shared: z.array(text).default([]),
});

export type BuiltTask = z.infer<typeof builtTaskSchema>;

export const buildSchema = z.object({
  tasks: z.array(builtTaskSchema).nullish(),
  /** A file with one task a line, where the list is long. */
  tasks_file: text.nullish(),
  shared: z.array(text).default([]),
});

export const factsSchema = z.record(text, z.unknown());

export const outputSchema = z.object({
  files: z.array(
    z.object({
      path: text.min(1),
      kind: z.enum(['table', 'figure', 'hub', 'other']).catch('other'),
    }),
  ),
});

/** What each operation is asked with, and how its answer is read. */
export interface Operations {
  readonly describe: Record<never, never>;
  readonly validate: ExperimentPaths & { readonly population_data?: string };
  readonly build: ExperimentPaths & {
    readonly population_data?: string;
    readonly out_dir: string;
    readonly options: {
      readonly seed: number;
      readonly simulations_limit?: number;
      readonly tasks_limit?: number;
    };
  };
  readonly run: { readonly input: string; readonly shared_dir: string; readonly output: string };
  readonly output: ExperimentPaths & {
    readonly shared_dir: string;
    readonly results_list: string;
    readonly out_dir: string;
  };
}

/** Absolute paths of an experiment's files. */
export interface ExperimentPaths {
  readonly config_dir: string;
  readonly repo_dir: string;
  readonly experiment_dir: string;
  readonly output_config?: string;
}

export type Operation = keyof Operations;

export const answerSchemas = {
  describe: descriptionSchema,
  validate: validationSchema,
  build: buildSchema,
  run: factsSchema,
  output: outputSchema,
} as const satisfies Record<Operation, z.ZodType>;

export type Answer<O extends Operation> = z.infer<(typeof answerSchemas)[O]>;
