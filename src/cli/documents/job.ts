import * as z from 'zod';
import { STAGES } from '../../pipeline/stage.ts';
import { executorDocument } from './executor.ts';
import { head } from './head.ts';
import { stageFailure } from './run.ts';

const common = {
  ...head('job'),
  exp_id: z.string(),
  run_id: z.string(),
  stage: z.enum(STAGES),
  executor: executorDocument,
};

export const jobDocument = z
  .discriminatedUnion('status', [
    z.strictObject({
      ...common,
      status: z.literal('ended').describe('The stage came to its end; the exit code says how.'),
      message: z.string(),
      details: z
        .record(z.string(), z.unknown())
        .describe('Counts and names, as the stage logs them.'),
    }),
    z.strictObject({ ...common, status: z.literal('failed'), failure: stageFailure }),
  ])
  .describe('How one stage went: `run job`.');

export type JobDocument = z.infer<typeof jobDocument>;
