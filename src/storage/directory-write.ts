import { closeSync, fsync, linkSync, lstatSync, openSync, renameSync, unlinkSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { SavedObject, SaveOptions } from './bucket.ts';
import type { Folders } from './directory-folders.ts';
import { folderOf } from './object-key.ts';
import { isErrno } from './storage-errors.ts';
import { equalStored, type Stored } from './stored-file.ts';
import { metadataName, temporaryName } from './temporary-files.ts';

const flush = promisify(fsync);

export interface DirectoryWrite {
  readonly root: string;
  readonly folders: Folders;
  readonly key: string;
  readonly options: SaveOptions;
  /** How the object is shown to people. */
  readonly shown: string;
  /** Writes the bytes as they are to be stored to the descriptor of an open file. */
  readonly fill: (file: number) => Promise<Stored>;
}

/**
 * Writes an object so that it is there whole or not at all, whenever the process or the machine dies: a
 * temporary file is flushed to the disk, then takes the object's name, then the folder is flushed.
 * @throws EpycloudError `storage_conflict`; else the file system's errors
 */
export async function writeObject(write: DirectoryWrite): Promise<SavedObject> {
  const { root, folders, key, options } = write;
  const folder = folderOf(key);
  const path = join(root, key);
  const temporary = join(root, folder, temporaryName());
  const file = await openIn(folders, folder, temporary);
  const leftovers = new Set([temporary]);
  try {
    const stored = await fillFile(file, write.fill);
    if (options.metadata !== undefined) {
      const neighbour = metadataName(path, lstatSync(temporary));
      leftovers.add(neighbour);
      await writeFile(neighbour, JSON.stringify(options.metadata), { flush: true });
    }
    const saved =
      options.ifAbsent === true
        ? await placeNew(write, temporary, stored)
        : replace(path, temporary, stored);
    if (saved === stored) leftovers.clear();
    if (options.ifAbsent === true) leftovers.add(temporary);
    await folders.flush(folder);
    return { key, ...saved };
  } finally {
    for (const leftover of leftovers) removeFile(leftover);
  }
}

/**
 * Deletes an object, and then its metadata.
 * @throws the file system's errors, also where there is no such file
 */
export async function deleteObject(path: string, flush: () => Promise<void>): Promise<void> {
  const before = lstatSync(path);
  if (!before.isFile()) return;
  removeFile(path);
  removeFile(metadataName(path, before));
  await flush();
}

async function openIn(folders: Folders, folder: string, temporary: string): Promise<number> {
  await folders.make(folder);
  try {
    return openSync(temporary, 'wx');
  } catch (error) {
    if (!isErrno(error, 'ENOENT')) throw error;
    // The folder was seen before, but someone has cleared the bucket since.
    folders.forget();
    await folders.make(folder);
    return openSync(temporary, 'wx');
  }
}

async function fillFile(file: number, fill: DirectoryWrite['fill']): Promise<Stored> {
  try {
    const stored = await fill(file);
    await flush(file);
    return stored;
  } finally {
    closeSync(file);
  }
}

function replace(path: string, temporary: string, stored: Stored): Stored {
  const before = lstatSync(path, { throwIfNoEntry: false });
  renameSync(temporary, path);
  if (before !== undefined) removeFile(metadataName(path, before));
  return stored;
}

/** Of all who try at once, link(2) lets one through. Returns what is stored: ours, or its equal. */
async function placeNew(
  { root, key, shown }: DirectoryWrite,
  temporary: string,
  stored: Stored,
): Promise<Stored> {
  const path = join(root, key);
  for (;;) {
    try {
      linkSync(temporary, path);
      return stored;
    } catch (error) {
      if (!isErrno(error, 'EEXIST')) throw error;
    }
    const equal = await equalStored({ key, shown, path, temporary, stored });
    // Undefined where it was deleted since: then the name is free again.
    if (equal !== undefined) return equal;
  }
}

function removeFile(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (!isErrno(error, 'ENOENT')) throw error;
  }
}
