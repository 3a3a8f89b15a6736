import { createHash } from 'node:crypto';
import { artifactsOf, type RunRef } from '../pipeline/artifacts.ts';
import { checksumsSchema } from '../pipeline/checksums.ts';
import { EpycloudError } from '../pipeline/errors.ts';
import type { BucketReader } from './bucket.ts';
import { loadJson } from './json-object.ts';

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
