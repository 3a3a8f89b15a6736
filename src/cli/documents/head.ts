import * as z from 'zod';
import { DOCUMENT_VERSION } from '../document-head.ts';

/** What all documents of `--json` have in common. */
export function head<K extends string>(kind: K) {
  return {
    kind: z.literal(kind).describe('What the document is.'),
    version: z
      .literal(DOCUMENT_VERSION)
      .describe(
        'The version of its form. Members may be added within a version; none is renamed or removed.',
      ),
    exit_code: z.int().describe('The exit code that the program ends with.'),
  };
}

export const problem = z
  .strictObject({
    file: z.string().describe('Relative to the experiment repository.'),
    line: z.int().optional().describe('From 1.'),
    column: z.int().optional().describe('From 1.'),
    message: z.string(),
    hint: z.string().optional().describe('What to do about it.'),
  })
  .describe('A place in a file of yours that is at fault.');

export const missingTask = z
  .strictObject({ index: z.int().min(0), name: z.string(), why: z.string() })
  .describe('A task that is not in the outputs.');
