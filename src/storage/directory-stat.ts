import { lstatSync, readFileSync } from 'node:fs';
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
    const file = lstatSync(path);
    if (!file.isFile()) return undefined;
    const found = { key, bytes: file.size, updated: file.mtimeMs };
    const neighbour = metadataName(path, file);
    const metadata = await unlessMissing(readMetadata(neighbour));
    if (metadata !== undefined) {
      return { ...found, metadata: parseDocument(metadataSchema, metadata, neighbour) };
    }
    // Missing once, the object may have been replaced between the two looks.
    if (neighbour === missing) return { ...found, metadata: {} };
    missing = neighbour;
  }
}

/**
 * Whether an object's file is a plain one.
 * @throws the file system's errors where there is none
 */
export async function isFile(path: string): Promise<boolean> {
  return lstatSync(path).isFile();
}

async function readMetadata(path: string): Promise<Uint8Array> {
  return readFileSync(path);
}
