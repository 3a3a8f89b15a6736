import { closeSync, constants, openSync, statSync, unlinkSync } from 'node:fs';
import { readQuickly, writeQuickly } from '../storage/quick-file.ts';
import { isErrno } from '../storage/storage-errors.ts';

/** Writes a file of the work folder, which lasts no longer than the stage: it is not flushed to the disk. */
export async function writeWorkFile(path: string, contents: Uint8Array): Promise<void> {
  const file = openSync(path, 'w');
  try {
    await writeQuickly(file, contents);
  } finally {
    closeSync(file);
  }
}

export function readWorkFile(path: string): Promise<Uint8Array> {
  return readQuickly(path, constants.O_RDONLY);
}

/** Removes a file of the work folder; where it is not there, nothing happens. */
export function removeWorkFile(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (!isErrno(error, 'ENOENT')) throw error;
  }
}

/** A plain file's size in bytes; undefined where there is none. */
export function workFileSize(path: string): number | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true ? found.size : undefined;
}
