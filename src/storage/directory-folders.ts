import { closeSync, fsync, openSync } from 'node:fs';
import { mkdir, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { EpycloudError } from '../pipeline/errors.ts';
import { isErrno } from './storage-errors.ts';

const flush = promisify(fsync);

/** The folders of a directory bucket; remembers which it has seen, so that a write need not look again. */
export interface Folders {
  /**
   * Makes a folder and those above it, each on the disk before it is used.
   * @param folder below the root, without slashes at its ends; empty for the root
   */
  make(folder: string): Promise<void>;
  /**
   * Refuses a folder that is reached through a symbolic link below the root; the root itself may be one.
   * @throws EpycloudError `storage_unavailable`; the file system's error where there is no such folder
   */
  check(folder: string): Promise<void>;
  /** Puts the names in a folder on the disk. */
  flush(folder: string): Promise<void>;
  /** Forgets what it has seen: something was removed from outside. */
  forget(): void;
}

export function foldersOf(root: string): Folders {
  const made = new Map<string, Promise<void>>();
  const checked = new Set<string>();
  const flushes = coalesced((folder) => flushFolder(join(root, folder)));

  async function check(folder: string): Promise<void> {
    if (checked.has(folder)) return;
    const real = await realpath(join(root, folder));
    if (real !== join(await realpath(root), folder)) throw linkedFolder(join(root, folder));
    checked.add(folder);
  }

  return {
    check,
    flush: flushes,
    make(folder) {
      const making = made.get(folder) ?? makeDurably(join(root, folder)).then(() => check(folder));
      made.set(folder, making);
      making.catch(() => made.delete(folder));
      return making;
    },
    forget() {
      made.clear();
      checked.clear();
    },
  };
}

async function makeDurably(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (isErrno(error, 'EEXIST')) return;
    if (!isErrno(error, 'ENOENT') || dirname(path) === path) throw error;
    await makeDurably(dirname(path));
    // Once more and no further: where the parent is a broken link, it would never end.
    await mkdir(path).catch((again: unknown) => {
      if (!isErrno(again, 'EEXIST')) throw again;
    });
  }
  await flushFolder(dirname(path));
}

async function flushFolder(path: string): Promise<void> {
  const folder = openSync(path, 'r');
  try {
    await flush(folder);
  } catch (error) {
    // Some network and shared file systems cannot flush a folder; they write names through.
    if (!isErrno(error, 'EINVAL', 'ENOTSUP', 'EBADF')) throw error;
  } finally {
    closeSync(folder);
  }
}

/** Many callers at once share one run of `work` that began after each of them called. */
function coalesced(work: (name: string) => Promise<void>): (name: string) => Promise<void> {
  const running = new Map<string, Promise<void>>();
  const waiting = new Map<string, Promise<void>>();

  function start(name: string): Promise<void> {
    waiting.delete(name);
    const run = work(name).finally(() => {
      if (running.get(name) === run) running.delete(name);
    });
    running.set(name, run);
    return run;
  }

  return (name) => {
    const current = running.get(name);
    if (current === undefined) return start(name);
    const next =
      waiting.get(name) ??
      current.then(
        () => start(name),
        () => start(name),
      );
    waiting.set(name, next);
    return next;
  };
}

function linkedFolder(path: string): EpycloudError {
  return new EpycloudError(
    'storage_unavailable',
    `${path} lies behind a symbolic link inside the bucket.`,
    {
      hint: 'Only the root of a bucket may be a link. Put the folder itself in the place of the link.',
    },
  );
}
