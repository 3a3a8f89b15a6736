import * as z from 'zod';
import { head, problem } from './head.ts';

export const errorDocument = z
  .strictObject({
    ...head('error'),
    status: z.literal('error'),
    error: z.strictObject({
      code: z.string().describe('Which error it is; these words do not change.'),
      message: z.string().describe('What happened.'),
      hint: z.string().optional().describe('What to do about it.'),
      problems: z.array(problem).optional().describe('Every place that is at fault.'),
    }),
  })
  .describe('In place of what was asked for, where that could not be had.');

export type ErrorDocument = z.infer<typeof errorDocument>;
