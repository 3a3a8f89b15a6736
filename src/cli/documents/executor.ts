import * as z from 'zod';

/** An image, as run.json and documents name it. */
const image = z.strictObject({
  reference: z.string().describe('As it was asked for.'),
  id: z
    .string()
    .optional()
    .describe('Of its configuration, where a machine here has it: what was run is this.'),
  digest: z.string().optional().describe('Of its manifest, where a registry has it.'),
});

export const executorDocument = z
  .strictObject({
    name: z.enum(['process', 'compose', 'batch']),
    why: z.string().describe('Why it is this one, for people.'),
    isolate: z.boolean().optional().describe('Whether each task has a container of its own.'),
    image: image.optional().describe('Where containers carry the stages out.'),
  })
  .describe('What carries the stages out.');

export type ExecutorDocument = z.infer<typeof executorDocument>;
