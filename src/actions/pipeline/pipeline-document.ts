import * as z from 'zod';

const problem = z.object({
  file: z.string(),
  line: z.int().optional(),
  column: z.int().optional(),
  message: z.string(),
  hint: z.string().optional(),
});

const failure = z.object({
  code: z.string(),
  message: z.string(),
  hint: z.string().optional(),
  problems: z.array(problem).default([]),
});

const missingTask = z.object({ index: z.int(), name: z.string(), why: z.string() });

/**
 * What is read of the document that `epycloud run workflow --json` prints (docs/json.md has all of it). Within
 * a version members may be added, so what is not known here is passed over.
 */
export const pipelineDocument = z.union([
  z.object({
    kind: z.literal('run'),
    version: z.literal(1),
    status: z.enum(['succeeded', 'partial', 'failed', 'interrupted']),
    run_id: z.string(),
    run_path: z.string(),
    duration_seconds: z.number(),
    num_tasks: z.int().optional(),
    outputs: z.string().optional(),
    missing: z.array(missingTask).default([]),
    stage: z.string().optional(),
    message: z.string().optional(),
    hint: z.string().optional(),
    failure: failure.optional(),
  }),
  z.object({ kind: z.literal('error'), version: z.literal(1), error: failure }),
]);

export type PipelineDocument = z.infer<typeof pipelineDocument>;
