import { randomBytes } from 'node:crypto';
import { lstat, opendir, unlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isErrno, storageErrorOf } from './storage-errors.ts';

/** Two machines or containers can share a folder, and then a process id is not unique. */
const PROCESS = `${process.pid}-${randomBytes(6).toString('hex')}`;
let count = 0;

/** A name that no object can have, for a file on its way to become one. */
export function temporaryName(): string {
  return `~${PROCESS}-${++count}`;
}

/**
 * The name of the file with an object's metadata. It holds what makes the object's file different from
 * all others, so that metadata written for one contents is never taken for that of another.
 */
export function metadataName(name: string, file: { ino: number; mtimeMs: number }): string {
  return `${name}~${file.ino}-${file.mtimeMs}`;
}

/** Whether a name is of a file that is no object. */
export function isHiddenName(name: string): boolean {
  return name.includes('~');
}

export interface SweepRequest {
  /** The root of a directory bucket. */
  readonly root: string;
  /** Folders below it, as the start of keys; ends in a slash, or is empty. */
  readonly prefix: string;
  /** Whether the process still writes; its temporary files then stay. */
  readonly isAlive: (pid: number) => boolean;
}

/**
 * Removes what killed processes left: files that did not become objects, and metadata without an object.
 * @returns how many files it removed
 * @throws EpycloudError `storage_unavailable`
 */
export async function sweepTemporaries(request: SweepRequest): Promise<number> {
  const path = join(resolve(request.root), request.prefix);
  try {
    return await sweepFolder(path, request.isAlive);
  } catch (error) {
    throw storageErrorOf(error, { action: 'delete', path });
  }
}

async function sweepFolder(folder: string, isAlive: SweepRequest['isAlive']): Promise<number> {
  const metadata: string[] = [];
  let removed = 0;
  let beingWritten = false;
  for await (const entry of await entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) removed += await sweepFolder(path, isAlive);
    if (!entry.isFile() || !isHiddenName(entry.name)) continue;
    const pid = /^~(\d+)-/.exec(entry.name)?.[1];
    if (pid === undefined) metadata.push(entry.name);
    else if (isAlive(Number(pid))) beingWritten = true;
    else removed += await remove(path);
  }
  // A writer that is alive puts the metadata there first.
  if (beingWritten) return removed;
  for (const name of metadata) {
    if (!(await belongsToObject(folder, name))) removed += await remove(join(folder, name));
  }
  return removed;
}

async function entriesOf(folder: string) {
  try {
    return await opendir(folder, { bufferSize: 256 });
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) return [];
    throw error;
  }
}

async function belongsToObject(folder: string, name: string): Promise<boolean> {
  const object = name.slice(0, name.indexOf('~'));
  try {
    return metadataName(object, await lstat(join(folder, object))) === name;
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return false;
    throw error;
  }
}

async function remove(path: string): Promise<number> {
  try {
    await unlink(path);
    return 1;
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return 0;
    throw error;
  }
}
