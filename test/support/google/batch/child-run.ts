import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { ContainerEnd, ContainerRun } from './back-end.ts';
import type { Ending } from './started-runs.ts';

export interface ChildRun {
  readonly words: readonly [string, ...string[]];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** How to end it; called again with SIGKILL when a SIGTERM did not help. */
  end(child: ChildProcess, how: 'SIGTERM' | 'SIGKILL'): void;
  readonly graceMs: number;
}

/**
 * Runs a program in a process group of its own until it and its output are at an end.
 * @throws Error where it cannot be started
 */
export async function runChild(
  child: ChildRun,
  run: Pick<ContainerRun, 'onStart' | 'onLine'>,
  { signal, closed }: Ending,
): Promise<ContainerEnd> {
  const [program, ...args] = child.words;
  const started = performance.now();
  const process = spawn(program, args, {
    cwd: child.cwd,
    env: child.env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let timer: NodeJS.Timeout | undefined;
  const kill = () => child.end(process, 'SIGKILL');
  const end = () => {
    if (signal.reason === 'SIGKILL') return kill();
    child.end(process, 'SIGTERM');
    timer = setTimeout(kill, child.graceMs);
  };
  process.once('spawn', run.onStart);
  readLines(process.stdout, (line) => run.onLine(line, 'stdout'));
  readLines(process.stderr, (line) => run.onLine(line, 'stderr'));
  signal.addEventListener('abort', end, { once: true });
  closed.addEventListener('abort', kill, { once: true });
  try {
    return await new Promise((resolve, reject) => {
      process.once('error', reject);
      process.once('close', (code, by) =>
        resolve({
          exitCode: code ?? 128 + (by === null ? 0 : constants.signals[by]),
          milliseconds: performance.now() - started,
        }),
      );
      // What it left behind would keep its output open.
      process.once('exit', () => signalGroup(process, 'SIGKILL'));
      if (signal.aborted) end();
      if (closed.aborted) kill();
    });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
    closed.removeEventListener('abort', kill);
  }
}

/** Sends a signal to a process that leads a group, and to all of its group. */
export function signalGroup(process: ChildProcess, signal: NodeJS.Signals): void {
  if (process.pid === undefined) return;
  try {
    globalThis.process.kill(-process.pid, signal);
  } catch {
    // There is nobody left in the group.
  }
}

function readLines(stream: Readable | null, onLine: (line: string) => void): void {
  if (stream !== null) createInterface({ input: stream, crlfDelay: 1_000 }).on('line', onLine);
}
