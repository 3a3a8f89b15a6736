import * as z from 'zod';
import { head, missingTask } from './head.ts';
import { resultSummary } from './result-summary.ts';

export const resultsDocument = z
  .strictObject({
    ...head('results'),
    exp_id: z.string(),
    run_id: z.string(),
    status: z.enum(['whole', 'partial']).describe('Whether the outputs are of all tasks.'),
    num_tasks: z.int().describe('How many tasks the run has.'),
    missing: z.array(missingTask).describe('The tasks that are not in the outputs.'),
    run_path: z.string(),
    outputs_path: z.string().describe('The folder of the tables.'),
    files: z.array(
      z.strictObject({
        path: z.string().describe('Below `outputs_path`.'),
        kind: z.string().describe('What the engine calls it.'),
        bytes: z.int().describe('As it is stored.'),
        sha256: z.string(),
      }),
    ),
    summaries: z
      .array(resultSummary)
      .describe('One a target; none where the run made no table of quantiles.'),
    posteriors: z
      .array(
        z.strictObject({
          index: z.int(),
          name: z.string(),
          population: z.string(),
          parameter: z.string(),
          mean: z.number().describe('By weight.'),
          lower: z.number().describe('The 2.5 % quantile.'),
          median: z.number(),
          upper: z.number().describe('The 97.5 % quantile.'),
          generation: z.int().describe('Which one it is of: the last.'),
          particles: z.int(),
        }),
      )
      .describe('What a calibration found, a task and parameter each.'),
  })
  .describe('What the tables of a run show: `results`.');

export type ResultsDocument = z.infer<typeof resultsDocument>;
