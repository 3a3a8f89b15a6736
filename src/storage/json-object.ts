import type * as z from 'zod';
import { artifactsOf, type RunRef } from '../pipeline/artifacts.ts';
import { formatDocument, parseDocument } from '../pipeline/document.ts';
import { EpycloudError } from '../pipeline/errors.ts';
import type { BucketReader, BucketWriter, SavedObject, SaveOptions } from './bucket.ts';

/**
 * Reads a JSON document.
 * @throws EpycloudError `artifact_missing`, `artifact_corrupt`
 */
export async function loadJson<T>(
  bucket: BucketReader,
  schema: z.ZodType<T>,
  key: string,
): Promise<T> {
  return parseDocument(schema, await bucket.loadBytes(key), key);
}

/** As loadJson; undefined where there is no such object. */
export async function findJson<T>(
  bucket: BucketReader,
  schema: z.ZodType<T>,
  key: string,
): Promise<T | undefined> {
  try {
    return await loadJson(bucket, schema, key);
  } catch (error) {
    if (error instanceof EpycloudError && error.code === 'artifact_missing') return undefined;
    throw error;
  }
}

export function saveJson(
  bucket: BucketWriter,
  key: string,
  document: object,
  options?: SaveOptions,
): Promise<SavedObject> {
  return bucket.saveBytes(key, formatDocument(document), options);
}

/**
 * Refuses a document that says it belongs to another run than the one it was found in.
 * @throws EpycloudError `artifact_foreign`
 */
export function requireOwn<T extends { readonly exp_id: string; readonly run_id: string }>(
  run: RunRef,
  key: string,
  document: T,
): T {
  if (document.exp_id === run.expId && document.run_id === run.runId) return document;
  throw new EpycloudError(
    'artifact_foreign',
    `${key} belongs to another run (${document.exp_id}/${document.run_id}).`,
    { hint: 'It was copied or moved there. Put it back, or start a new run.' },
  );
}

/**
 * Refuses a key that a document of the run names and that is not the run's.
 * @throws EpycloudError `artifact_foreign`
 */
export function requireBelow(run: RunRef, key: string): void {
  if (key.startsWith(artifactsOf(run).root)) return;
  throw new EpycloudError('artifact_foreign', `${key} lies outside of run ${run.runId}.`, {
    hint: `The run was copied or moved: its keys must begin with ${artifactsOf(run).root}.`,
  });
}

/** For a document that is JSON of the right form, but cannot be true. */
export function corruptDocument(key: string, why: string): EpycloudError {
  return new EpycloudError('artifact_corrupt', `${key} is not what it should be: ${why}.`, {
    hint: 'It was changed by hand or cut off. Run the experiment again.',
  });
}
