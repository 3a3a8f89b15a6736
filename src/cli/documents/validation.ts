import * as z from 'zod';
import { head, problem } from './head.ts';

export const validationDocument = z
  .strictObject({
    ...head('validation'),
    status: z
      .enum(['sound', 'faulty'])
      .describe('`sound` where nothing is wrong with any of them.'),
    experiments: z.array(
      z.strictObject({
        experiment: z.string().describe('Its id, or its folder where that has none.'),
        problems: z.array(problem).describe('By file, line and column.'),
        populations: z.int().min(0).optional().describe('How many; where nothing is wrong.'),
        parameter_sets: z.int().min(0).optional().describe('How many; where nothing is wrong.'),
        tasks: z.int().min(0).optional().describe('The product of the two.'),
      }),
    ),
  })
  .describe('What is wrong with experiments: `validate`.');

export type ValidationDocument = z.infer<typeof validationDocument>;
