import * as z from 'zod';
import { STAGES } from '../../pipeline/stage.ts';
import { cloudPlace } from './cloud.ts';
import { executorDocument } from './executor.ts';
import { head, missingTask, problem } from './head.ts';
import { resultSummary } from './result-summary.ts';

export const stageFailure = z
  .strictObject({
    code: z.string(),
    message: z.string(),
    hint: z.string().optional(),
    problems: z.array(problem).readonly(),
  })
  .describe('Why a stage did not do its work.');

const common = {
  ...head('run'),
  schema_version: z.int().describe('Of outcome.json, whose members these are.'),
  min_reader_version: z.int(),
  exp_id: z.string(),
  run_id: z.string(),
  finished_at: z.string().describe('ISO 8601, in UTC.'),
  duration_seconds: z.number().describe('Of this start; those before a resume are not in it.'),
  attempt: z.int().optional().describe('Which attempt it was; in the cloud.'),
  cloud: cloudPlace.optional().describe('Where it ran, in the cloud.'),
  executor: executorDocument,
  run_path: z.string().describe('The folder of the run.'),
};

const done = {
  num_tasks: z.int().min(1),
  outputs: z
    .string()
    .optional()
    .describe('The name of the outputs folder, where outputs were made.'),
  outputs_path: z.string().optional().describe('The folder of the tables.'),
  results: resultSummary.optional().describe('What the tables show of the most telling target.'),
};

export const runDocument = z
  .discriminatedUnion('status', [
    z.strictObject({ ...common, ...done, status: z.literal('succeeded') }),
    z.strictObject({
      ...common,
      ...done,
      status: z.literal('partial').describe('Fewer tasks than there are, as tolerated.'),
      missing: z.array(missingTask),
    }),
    z.strictObject({
      ...common,
      status: z.literal('failed'),
      stage: z.enum(STAGES).describe('The stage that failed.'),
      code: z.string(),
      message: z.string(),
      hint: z.string().optional(),
      missing: z.array(missingTask).optional(),
      failure: stageFailure.optional(),
    }),
    z.strictObject({
      ...common,
      status: z.literal('interrupted'),
      failure: stageFailure.optional(),
    }),
  ])
  .describe('How a run ended: `run workflow`, `demo`.');

export type RunDocument = z.infer<typeof runDocument>;
