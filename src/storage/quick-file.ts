import { closeSync, fstatSync, openSync, readFile, readFileSync, write, writeSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';

/**
 * Up to this size, contents are read, written and packed without leaving the thread: on a small file each
 * turn through the thread pool takes longer than the work itself, and a task of a run makes dozens of them
 * (see docs/benchmarks.md). Flushing is always left to the pool: that waits for the disk.
 */
export const QUICK_BYTES = 64 * 1024;

const readLarge = promisify(readFile);
const writeLarge = promisify(write);

/**
 * The whole contents of a file.
 * @param flags as open(2) takes them
 */
export async function readQuickly(path: string, flags: number): Promise<Uint8Array> {
  const file = openSync(path, flags);
  try {
    return fstatSync(file).size <= QUICK_BYTES ? readFileSync(file) : await readLarge(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Appends contents to an open file.
 * @param file its descriptor
 */
export async function writeQuickly(file: number, contents: Uint8Array): Promise<void> {
  let written = 0;
  while (written < contents.byteLength) {
    const rest = contents.byteLength - written;
    written +=
      rest <= QUICK_BYTES
        ? writeSync(file, contents, written, rest)
        : (await writeLarge(file, contents, written, rest, null)).bytesWritten;
  }
}

/** How many small files are worked on before timers, signals and other processes' messages get a turn. */
const FILES_A_TURN = 16;

let files = 0;

/**
 * Lets everything else in that waits for the thread, every few files: a loop over thousands of small ones
 * would otherwise keep a Ctrl-C out until its end.
 */
export async function takeTurns(): Promise<void> {
  files = (files + 1) % FILES_A_TURN;
  if (files === 0) await setImmediate();
}
