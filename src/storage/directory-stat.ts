import { lstat, readFile } from 'node:fs/promises';
import * as z from 'zod';
import { parseDocument } from '../pipeline/document.ts';
import type { ObjectStat } from './bucket.ts';
import { unlessMissing } from './storage-errors.ts';
import { metadataName } from './temporary-files.ts';

const metadataSchema = z.record(z.string(), z.string());

/**
 * Looks at an object's file, and at its metadata beside it.
 * @throws the file system's errors where there is none
 */
export async function statObject(key: string, path: string): Promise<ObjectStat | undefined> {
  let missing: string | undefined;
  for (;;) {
    const file = await lstat(path);
    if (!file.isFile()) return undefined;
    const found = { key, bytes: file.size, updated: file.mtimeMs };
    const neighbour = metadataName(path, file);
    const metadata = await unlessMissing(readFile(neighbour));
    if (metadata !== undefined) {
      return { ...found, metadata: parseDocument(metadataSchema, metadata, neighbour) };
    }
    // Missing once, the object may have been replaced between the two looks.
    if (neighbour === missing) return { ...found, metadata: {} };
    missing = neighbour;
  }
}
