import * as z from 'zod';
import { EpycloudError } from './errors.ts';

/**
 * Every JSON document of a run says which version of its form it has, and the oldest reader that can
 * still make sense of it. A reader takes what it knows and leaves the rest, so a newer writer can add
 * members without locking older readers out.
 */
export const versioned = {
  schema_version: z.int().min(1),
  min_reader_version: z.int().min(1).default(1),
};

/** The version of all documents that are written here. */
export const SCHEMA_VERSION = 1;

/**
 * Reads a document.
 * @param key where it was found, for messages
 * @throws EpycloudError `artifact_corrupt`
 */
export function parseDocument<T>(schema: z.ZodType<T>, bytes: Uint8Array, key: string): T {
  const text = new TextDecoder().decode(bytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new EpycloudError(
      'artifact_corrupt',
      `${key} is not whole: it is no JSON (${text.length} characters).`,
      {
        hint: 'It was cut off or changed by hand. Run the experiment again, or resume to make again what is broken.',
        cause,
      },
    );
  }
  const versions = z.object(versioned).safeParse(value);
  if (versions.success && versions.data.min_reader_version > SCHEMA_VERSION) {
    throw new EpycloudError(
      'artifact_corrupt',
      `${key} was written by a newer epycloud (form ${versions.data.schema_version}; this one reads ${SCHEMA_VERSION}).`,
      { hint: 'Update epycloud, or read the run with the version that made it.' },
    );
  }
  const result = schema.safeParse(value);
  if (!result.success) {
    throw new EpycloudError(
      'artifact_corrupt',
      `${key} is not what it should be: ${z.prettifyError(result.error)}`,
      { hint: 'It was changed by hand, or another program wrote it.' },
    );
  }
  return result.data;
}

/** The bytes of a document: JSON with a closing newline. */
export function formatDocument(value: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, undefined, 1)}\n`);
}
