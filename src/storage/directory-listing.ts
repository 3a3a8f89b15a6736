import type { Dirent } from 'node:fs';
import { lstat, opendir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ListedObject } from './bucket.ts';
import { isErrno } from './storage-errors.ts';
import { isHiddenName } from './temporary-files.ts';

/** So many sizes are asked for at once; it is also what is held in memory of a large folder. */
const BATCH = 64;

/**
 * Lists the objects below a folder whose first name begins with `start`.
 * @param folder below the root, ending in a slash, or empty
 * @throws the file system's errors; a missing folder lists as nothing
 */
export async function* listObjects(
  root: string,
  folder: string,
  start: string,
): AsyncGenerator<ListedObject> {
  let batch: string[] = [];
  for await (const entry of await entriesOf(join(root, folder))) {
    if (!entry.name.startsWith(start) || isHiddenName(entry.name)) continue;
    if (entry.isDirectory()) yield* listObjects(root, `${folder}${entry.name}/`, '');
    if (!entry.isFile()) continue;
    batch.push(`${folder}${entry.name}`);
    if (batch.length < BATCH) continue;
    yield* await measure(root, batch);
    batch = [];
  }
  yield* await measure(root, batch);
}

/**
 * Lists the names of the folders in a folder, also of those that hold no objects any more.
 * @throws the file system's errors; a missing folder lists as nothing
 */
export async function* listFolderNames(path: string): AsyncGenerator<string> {
  for await (const entry of await entriesOf(path)) {
    if (entry.isDirectory() && !isHiddenName(entry.name)) yield entry.name;
  }
}

async function entriesOf(path: string): Promise<AsyncIterable<Dirent> | Iterable<Dirent>> {
  try {
    return await opendir(path, { bufferSize: 256 });
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) return [];
    throw error;
  }
}

async function measure(root: string, keys: readonly string[]): Promise<readonly ListedObject[]> {
  const found = await Promise.all(
    keys.map(async (key) => {
      try {
        const { size, mtimeMs } = await lstat(join(root, key));
        return [{ key, bytes: size, updated: mtimeMs }];
      } catch (error) {
        // Deleted since the folder was read.
        if (isErrno(error, 'ENOENT')) return [];
        throw error;
      }
    }),
  );
  return found.flat();
}
