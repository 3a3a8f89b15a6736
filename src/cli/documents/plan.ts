import * as z from 'zod';
import { STAGES } from '../../pipeline/stage.ts';
import { executorDocument } from './executor.ts';
import { head } from './head.ts';

export const planDocument = z
  .strictObject({
    ...head('plan'),
    status: z
      .enum(['planned', 'declined'])
      .describe('`declined` where somebody was asked, and said no.'),
    exp_id: z.string(),
    run_id: z
      .string()
      .describe('Made of the time where none was given: the run itself has another.'),
    resumed: z.boolean().describe('Whether the run is there already.'),
    files: z.array(z.string()).describe("The experiment's files."),
    tasks: z.int().min(1).optional().describe('How many there are, where the files tell it.'),
    executor: executorDocument,
    jobs: z.int().min(1).describe('How many tasks run at a time.'),
    population_data: z.string().optional().describe('Where populations are read from.'),
    results: z.string().describe('The folder of the run.'),
    settings: z
      .array(z.strictObject({ key: z.string(), origin: z.string() }))
      .describe('The settings that no flag gives and no default, with where they were set.'),
    stages: z
      .array(z.enum(STAGES))
      .describe('What is left to do; nothing where the run is finished.'),
  })
  .describe('What a run would do: `run workflow --dry-run`.');

export type PlanDocument = z.infer<typeof planDocument>;
