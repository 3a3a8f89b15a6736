import * as z from 'zod';
import { EXPERIMENT_KINDS } from '../../experiment/experiment-kind.ts';
import { RUN_STATUSES } from '../../pipeline/run-status.ts';
import { head } from './head.ts';

const run = z.strictObject({
  run_id: z.string(),
  status: z.enum(RUN_STATUSES).describe('`interrupted` also where the run was cut off.'),
  created_at: z.string().optional().describe('ISO 8601, in UTC.'),
  finished_at: z.string().optional().describe('Of its last start; absent while it runs.'),
  num_tasks: z.int().optional().describe('Where it ended well.'),
  path: z.string().describe('The folder of the run.'),
  outputs_path: z.string().optional().describe('The folder of its newest outputs that count.'),
});

export const experimentsDocument = z
  .strictObject({
    ...head('experiments'),
    forecast_dir: z.string().describe('The repository.'),
    bucket: z.string().describe('Where runs were looked for.'),
    experiments: z.array(
      z.strictObject({
        exp_id: z.string(),
        in_repository: z.boolean().describe('False where only runs of it are left.'),
        experiment_kind: z.enum(EXPERIMENT_KINDS).optional(),
        tasks: z.int().optional().describe('How many a run makes, as far as the files tell.'),
        fault: z.string().optional().describe('Why its files cannot be read.'),
        runs: z
          .array(run)
          .describe(
            'The newest one; with `--runs` all, the newest first; none where there is none.',
          ),
      }),
    ),
  })
  .describe('The experiments of a repository and their runs: `experiment list`.');

export type ExperimentsDocument = z.infer<typeof experimentsDocument>;

export type ListedExperiment = ExperimentsDocument['experiments'][number];
