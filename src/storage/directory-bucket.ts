import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { EpycloudError } from '../pipeline/errors.ts';
import type { Bucket, SaveOptions } from './bucket.ts';
import { foldersOf } from './directory-folders.ts';
import { listFolderNames, listObjects } from './directory-listing.ts';
import { isFile, statObject } from './directory-stat.ts';
import { type DirectoryWrite, deleteObject, writeObject } from './directory-write.ts';
import { decompress, isCompressed } from './gzip.ts';
import { canBeginKey, folderOf, requireObjectKey } from './object-key.ts';
import { readQuickly, takeTurns } from './quick-file.ts';
import { type Attempt, storageErrorOf, unlessMissing } from './storage-errors.ts';
import { fillWithBytes, fillWithStream, piecesOf, READ_OBJECT } from './stored-file.ts';

/**
 * A bucket in a folder: the object `a/b` is the file `a/b` below it. Files with `~` in their names are
 * no objects: temporary ones (`sweepTemporaries` removes those of killed processes), and metadata.
 * @param root the folder; made with the first write
 */
export function directoryBucket(root: string): Bucket {
  const base = resolve(root);
  const folders = foldersOf(base);
  const getPath = (key: string) => `${root.replace(/\/+$/, '')}/${key}`;

  async function attempt<T>(
    action: Attempt['action'],
    key: string,
    work: (path: string) => Promise<T>,
  ): Promise<T> {
    requireObjectKey(key);
    await takeTurns();
    try {
      if (action !== 'write') await unlessMissing(folders.check(folderOf(key)));
      return await work(join(base, key));
    } catch (error) {
      throw storageErrorOf(error, { action, path: getPath(key) });
    }
  }

  const loadStored = (key: string): Promise<Uint8Array> =>
    attempt('read', key, (path) => readQuickly(path, READ_OBJECT));

  async function* loadPieces(key: string): AsyncGenerator<Uint8Array> {
    const pieces = await attempt('read', key, async (path) => piecesOf(path, key));
    try {
      yield* pieces;
    } catch (error) {
      throw storageErrorOf(error, { action: 'read', path: getPath(key) });
    }
  }

  async function* list<T>(
    prefix: string,
    entries: (folder: string) => AsyncIterable<T>,
  ): AsyncGenerator<T> {
    if (!canBeginKey(prefix)) return;
    const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
    try {
      await unlessMissing(folders.check(folder.slice(0, -1)));
      yield* entries(folder);
    } catch (error) {
      throw storageErrorOf(error, { action: 'list', path: getPath(prefix) });
    }
  }

  const save = (key: string, options: SaveOptions, fill: DirectoryWrite['fill']) =>
    attempt('write', key, () =>
      writeObject({ root: base, folders, key, options, shown: getPath(key), fill }),
    );

  return {
    getPath,
    loadStored,
    async loadBytes(key) {
      const stored = await loadStored(key);
      return isCompressed(key) ? decompress(stored, key) : stored;
    },
    async loadStream(key) {
      return Readable.from(loadPieces(key), { objectMode: false });
    },
    exists: (key) =>
      attempt('read', key, async (path) => (await unlessMissing(isFile(path))) ?? false),
    stat: (key) => attempt('read', key, (path) => unlessMissing(statObject(key, path))),
    listFiles: (prefix) =>
      list(prefix, (folder) => listObjects(base, folder, prefix.slice(folder.length))),
    listFolders: (prefix) => list(prefix, (folder) => listFolderNames(join(base, folder))),
    saveBytes: (key, contents, options = {}) =>
      save(key, options, (file) => fillWithBytes(file, key, contents)),
    async saveStream(key, contents, options = {}) {
      let fault: unknown;
      contents.once('error', (error) => {
        fault = error;
      });
      try {
        return await save(key, options, (file) => fillWithStream(file, key, contents));
      } catch (error) {
        contents.destroy();
        // What the caller's own stream threw says nothing of the bucket.
        throw error instanceof EpycloudError && error.cause === fault ? (fault ?? error) : error;
      }
    },
    delete: (key) =>
      attempt('delete', key, async (path) => {
        await unlessMissing(deleteObject(path, () => folders.flush(folderOf(key))));
      }),
  };
}
