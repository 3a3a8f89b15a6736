import { createHash } from 'node:crypto';
import type * as z from 'zod';
import { artifactsOf, type RunRef } from '../pipeline/artifacts.ts';
import { checksumsSchema } from '../pipeline/checksums.ts';
import { EpycloudError } from '../pipeline/errors.ts';
import type { BucketReader } from './bucket.ts';
import { loadJson, requireOwn } from './json-object.ts';

/** What an outputs folder says of itself: its files, and of which tasks they are. */
export type OutputsRecord = z.infer<typeof checksumsSchema>;

/**
 * The newest outputs folder that counts; undefined where there is none.
 * @param named the one that the run's outcome names
 */
export async function findOutputs(
  bucket: BucketReader,
  run: RunRef,
  named: string | undefined,
): Promise<string | undefined> {
  if (named !== undefined) return named;
  const keys = artifactsOf(run);
  const folders: string[] = [];
  for await (const name of bucket.listFolders(keys.outputs)) folders.push(name);
  for (const name of folders.sort().reverse()) {
    if (await bucket.exists(keys.checksums(name))) return name;
  }
  return undefined;
}

/** @throws EpycloudError `artifact_missing`, `artifact_corrupt`, `artifact_foreign` */
export async function loadOutputs(
  bucket: BucketReader,
  run: RunRef,
  folder: string,
): Promise<OutputsRecord> {
  const key = artifactsOf(run).checksums(folder);
  return requireOwn(run, key, await loadJson(bucket, checksumsSchema, key));
}

/**
 * Refuses outputs that are not those that their checksums name: every file by its size, those that are to
 * be read by their contents.
 * @throws EpycloudError `artifact_missing`, `artifact_corrupt`
 */
export async function requireWholeOutputs(
  bucket: BucketReader,
  run: RunRef,
  folder: string,
  outputs: OutputsRecord,
  isRead: (path: string) => boolean,
): Promise<void> {
  for (const { path, bytes, sha256 } of outputs.files) {
    const key = artifactsOf(run).output(folder, path);
    const agrees = isRead(path)
      ? createHash('sha256')
          .update(await bucket.loadStored(key))
          .digest('hex') === sha256
      : (await bucket.stat(key))?.bytes === bytes;
    if (agrees) continue;
    throw new EpycloudError(
      'artifact_corrupt',
      `${bucket.getPath(key)} is not the file that checksums.json names: it was changed, cut off or removed.`,
      { hint: 'Make the outputs again: run the workflow with --run-id and --resume.' },
    );
  }
}

/** Whether every file of an outputs folder is there and is the one that its checksums name. */
export async function areOutputsWhole(
  bucket: BucketReader,
  run: RunRef,
  folder: string,
): Promise<boolean> {
  const keys = artifactsOf(run);
  try {
    const { files } = await loadJson(bucket, checksumsSchema, keys.checksums(folder));
    for (const file of files) {
      const stored = await bucket.loadStored(keys.output(folder, file.path));
      if (createHash('sha256').update(stored).digest('hex') !== file.sha256) return false;
    }
    return true;
  } catch (error) {
    if (error instanceof EpycloudError && error.code.startsWith('artifact_')) return false;
    throw error;
  }
}
