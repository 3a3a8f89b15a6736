import * as z from 'zod';
import { RUN_STATUSES } from '../../pipeline/run-status.ts';
import { STAGES } from '../../pipeline/stage.ts';
import { head, missingTask } from './head.ts';

export const statusDocument = z
  .strictObject({
    ...head('status'),
    exp_id: z.string().optional().describe('Absent where there is no run at all.'),
    run_id: z.string().optional(),
    status: z
      .enum(['none', ...RUN_STATUSES])
      .describe(
        '`none`: there is no run. `interrupted`: also where it was cut off. `broken`: its documents cannot be read.',
      ),
    stage: z
      .enum(STAGES)
      .optional()
      .describe('The stage that is under way, was cut off or failed, as the bucket tells it.'),
    created_at: z.string().optional().describe('ISO 8601, in UTC.'),
    finished_at: z.string().optional().describe('When its last start ended.'),
    duration_seconds: z.number().optional().describe('Of its last start, so far where it runs.'),
    tasks: z
      .strictObject({
        total: z.int(),
        whole: z.int().describe('By records and sizes; a resume checks contents too.'),
        failed: z.int(),
        attempts: z.int().describe('Tries of all tasks together.'),
      })
      .optional()
      .describe('Absent before the builder is done.'),
    failed_tasks: z
      .array(
        z.strictObject({ index: z.int(), name: z.string(), code: z.string(), why: z.string() }),
      )
      .optional(),
    missing: z.array(missingTask).optional().describe('What the outputs were made without.'),
    worked_on_by: z
      .strictObject({
        host: z.string(),
        pid: z.int(),
        since: z.string(),
        here: z
          .boolean()
          .describe('False: on another machine; whether it still runs cannot be seen from here.'),
      })
      .optional(),
    failure: z
      .strictObject({ code: z.string(), message: z.string(), hint: z.string().optional() })
      .optional(),
    run_path: z.string().optional(),
    outputs_path: z.string().optional().describe('The newest outputs that count.'),
    next_command: z.string().optional().describe('What to type to go on.'),
  })
  .describe('How a run gets on or ended: `status`.');

export type StatusDocument = z.infer<typeof statusDocument>;
