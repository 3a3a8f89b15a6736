import * as z from 'zod';

const peak = z
  .strictObject({
    value: z.number(),
    date: z.string(),
    lower: z.number().optional().describe('The interval’s lower end on that date.'),
    upper: z.number().optional(),
    quantiles: z
      .array(z.strictObject({ quantile: z.number(), value: z.number().nullable() }))
      .readonly()
      .optional()
      .describe('The quantiles that were asked for, on that date.'),
  })
  .describe('The greatest value of the middle quantile.');

export const resultSummary = z
  .strictObject({
    target: z.strictObject({
      kind: z.enum(['transitions', 'compartments']).describe('In which table the target is.'),
      column: z.string().describe('The column of that table.'),
    }),
    dates: z.array(z.string()).readonly().describe('Every date of any task, ascending.'),
    middle: z.number().describe('Which quantile the curves are: 0.5, or the nearest to it.'),
    interval: z
      .strictObject({ lower: z.number(), upper: z.number() })
      .optional()
      .describe('The widest pair of quantiles that lie alike on both sides of the middle.'),
    tasks: z
      .array(
        z.strictObject({
          index: z.int(),
          name: z.string(),
          population: z.string(),
          medians: z
            .array(z.number().nullable())
            .readonly()
            .describe('The middle quantile at each of `dates`; null where there is none.'),
          peak: peak.optional(),
        }),
      )
      .readonly(),
  })
  .describe('A target, a task a row.');
