import { createHash, randomBytes } from 'node:crypto';
import { readdir, readlink, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { EpycloudError } from '../../pipeline/errors.ts';
import type { Clock } from '../../shell/clock.ts';
import { processExists } from '../../shell/process-exists.ts';

/** Who holds a lock, as its file's name says. */
export interface LockHolder {
  readonly pid: number;
  /** Whether it runs where its process can be looked for. */
  readonly here: boolean;
}

/** Dispose of it to let the next one in. */
export interface EnvironmentLock extends AsyncDisposable {
  /** False where another process thought this one dead and took over. */
  isHeld(): Promise<boolean>;
}

export interface EnvironmentLockOptions {
  /** An existing folder; the lock is a file in it. */
  readonly directory: string;
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
  readonly deadlineMs: number;
  /** A holder whose file was not touched for so long is dead, wherever it runs. */
  readonly staleAfterMs?: number | undefined;
  readonly onWait?: ((holder: LockHolder) => void) | undefined;
}

const TOUCH_EVERY_MS = 10_000;
const NAME = /^preparing\.([0-9a-f]{8})\.(\d{1,10})\.[0-9a-f]{8}\.lock$/;

/**
 * Waits until nobody else holds the folder's lock, then holds it. Each contender writes a file of its own
 * and then looks for others: where one lives, it withdraws. So no two can hold it, and clearing away a dead
 * one's file cannot hit a living one's.
 * @throws EpycloudError `environment_failed` after the deadline, `interrupted`
 */
export async function lockEnvironment(options: EnvironmentLockOptions): Promise<EnvironmentLock> {
  const { directory, clock, signal, deadlineMs, onWait } = options;
  const place = await placeOfThisProcess();
  const watch = holderWatch({ ...options, place });
  const deadline = clock.now() + deadlineMs;
  const own = `preparing.${place}.${process.pid}.${randomBytes(4).toString('hex')}.lock`;
  for (let attempt = 0; ; attempt += 1) {
    let holder = await watch.livingHolder(own);
    if (holder === undefined) {
      await writeFile(path.join(directory, own), '', { flag: 'wx' });
      holder = await watch.livingHolder(own);
      if (holder === undefined) return held(path.join(directory, own));
      await rm(path.join(directory, own), { force: true });
    }
    onWait?.(holder);
    if (clock.now() >= deadline) throw waitedTooLong(directory, holder, deadlineMs);
    const interval = Math.min(100 * 1.5 ** attempt, 2_000) * (0.5 + Math.random());
    await interruptible(clock.sleep(interval, signal), signal);
    watch.slept(interval);
  }
}

function held(file: string): EnvironmentLock {
  const touch = setInterval(() => {
    const now = new Date();
    // Where the file is gone, isHeld will say so.
    utimes(file, now, now).catch(() => {});
  }, TOUCH_EVERY_MS);
  touch.unref();
  return {
    isHeld: async () => (await modifiedAt(file)) !== undefined,
    async [Symbol.asyncDispose]() {
      clearInterval(touch);
      await rm(file, { force: true });
    },
  };
}

/** Tells living holders from dead ones, and clears the dead ones' files away. */
function holderWatch(options: EnvironmentLockOptions & { readonly place: string }) {
  const { directory, place, staleAfterMs = 60_000 } = options;
  // How long each file was seen unchanged, in time that we slept: clocks of two machines may differ.
  const unchanged = new Map<string, { modified: number; forMs: number }>();

  async function isDead(name: string, holder: LockHolder): Promise<boolean> {
    if (holder.here && !processExists(holder.pid)) return true;
    const modified = await modifiedAt(path.join(directory, name));
    if (modified === undefined) return true;
    const before = unchanged.get(name);
    if (before?.modified !== modified) unchanged.set(name, { modified, forMs: 0 });
    return before?.modified === modified && before.forMs >= staleAfterMs;
  }

  return {
    async livingHolder(own: string): Promise<LockHolder | undefined> {
      for (const name of await readdir(directory)) {
        const match = NAME.exec(name);
        if (match === null || name === own) continue;
        const holder: LockHolder = { pid: Number(match[2]), here: match[1] === place };
        if (!(await isDead(name, holder))) return holder;
        await rm(path.join(directory, name), { force: true });
      }
      return undefined;
    },
    slept(milliseconds: number): void {
      for (const seen of unchanged.values()) seen.forMs += milliseconds;
    },
  };
}

/** Stands for the machine and its process numbers: containers have numbers of their own. */
async function placeOfThisProcess(): Promise<string> {
  const numbers = await readlink('/proc/self/ns/pid').catch(() => '');
  return createHash('sha256').update(`${hostname()}\n${numbers}`).digest('hex').slice(0, 8);
}

async function modifiedAt(file: string): Promise<number | undefined> {
  try {
    return (await stat(file)).mtimeMs;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function interruptible(
  waiting: Promise<void>,
  signal: AbortSignal | undefined,
): Promise<void> {
  try {
    await waiting;
  } catch (error) {
    if (signal?.aborted !== true) throw error;
    throw new EpycloudError(
      'interrupted',
      "Interrupted while waiting for the engine's Python environment.",
      { cause: error },
    );
  }
}

function waitedTooLong(directory: string, holder: LockHolder, deadlineMs: number): EpycloudError {
  return new EpycloudError(
    'environment_failed',
    `${describeHolder(holder)} has been preparing the engine's Python environment for more than ${Math.round(deadlineMs / 60_000)} minutes.`,
    { hint: `See what it is doing; end it if it hangs. The environment is made in ${directory}.` },
  );
}

/** How a holder is named to people. */
export function describeHolder(holder: LockHolder): string {
  return holder.here ? `process ${holder.pid}` : `process ${holder.pid} on another machine`;
}
