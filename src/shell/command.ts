import { EpycloudError } from '../pipeline/errors.ts';
import { outputLines } from './output-lines.ts';
import { endWithThisProcess, signalGroup } from './process-group.ts';

export type OutputStream = 'stdout' | 'stderr';

export interface Command {
  /** A name, looked up on the `PATH` of `environment`, or a path. */
  readonly program: string;
  readonly args: readonly string[];
  /** The program's whole environment: nothing is inherited. */
  readonly environment: NodeJS.ProcessEnv;
  /** An existing folder; by default that of this process. */
  readonly cwd?: string | undefined;
  /** What the program reads on stdin; nothing unless given. */
  readonly input?: string | AsyncIterable<Uint8Array> | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number | undefined;
  /** How long the program may take to end by itself once it was asked to (SIGTERM) before it is killed. */
  readonly graceMs?: number | undefined;
  /** How much of the end of each stream is kept, in characters. */
  readonly tailCharacters?: number | undefined;
  /** Called with each line as it comes, without its line feed; empty lines are left out. */
  readonly onLine?: ((line: string, stream: OutputStream) => void) | undefined;
}

/** The end of what the program wrote. */
export interface CommandOutput {
  readonly stdout: string;
  readonly stderr: string;
}

/** How a command went. Nothing here is thrown: what a failure means is for the caller to say. */
export type CommandResult =
  | ({ readonly kind: 'exited'; readonly exitCode: number } & CommandOutput)
  /** Ended by a signal that was not ours. */
  | ({ readonly kind: 'killed'; readonly signal: string } & CommandOutput)
  | ({ readonly kind: 'timed_out'; readonly timeoutMs: number } & CommandOutput)
  | { readonly kind: 'not_found' }
  | { readonly kind: 'not_executable'; readonly message: string };

const NOT_EXECUTABLE: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'ENOEXEC', 'ENOTDIR']);

/**
 * Runs a program to its end. It leads a process group of its own, so that stopping it
 * also stops what it started.
 * @throws EpycloudError `interrupted` where the signal was aborted, once the program is gone
 */
export async function runCommand(command: Command): Promise<CommandResult> {
  const { program, signal, timeoutMs, graceMs = 5_000, tailCharacters = 65_536, onLine } = command;
  throwIfAborted(signal, program);
  // Loaded with the first command: most runs of the program need none, and it takes a tenth of their start.
  const { execa } = await import('execa');
  const child = execa(program, command.args, {
    env: command.environment,
    extendEnv: false,
    ...(command.cwd === undefined ? {} : { cwd: command.cwd }),
    ...stdinOf(command.input),
    buffer: false,
    reject: false,
    detached: true,
  });
  const { pid } = child;
  const stdout = outputLines(tailCharacters, onLine && ((line) => onLine(line, 'stdout')));
  const stderr = outputLines(tailCharacters, onLine && ((line) => onLine(line, 'stderr')));
  child.stdout.on('data', stdout.write);
  child.stderr.on('data', stderr.write);

  let timedOut = false;
  let killTimer: NodeJS.Timeout | undefined;
  function stop(): void {
    if (pid === undefined || killTimer !== undefined) return;
    signalGroup(pid, 'SIGTERM');
    killTimer = setTimeout(() => signalGroup(pid, 'SIGKILL'), graceMs);
  }
  const timer =
    timeoutMs === undefined
      ? undefined
      : setTimeout(() => {
          timedOut = true;
          stop();
        }, timeoutMs);
  signal?.addEventListener('abort', stop, { once: true });
  const release = pid === undefined ? undefined : endWithThisProcess(pid);
  try {
    const ended = await child;
    stdout.end();
    stderr.end();
    if (ended.code === 'ENOENT') return { kind: 'not_found' };
    if (NOT_EXECUTABLE.has(ended.code ?? '')) {
      return {
        kind: 'not_executable',
        message: ended.originalMessage ?? `${program}: ${ended.code}`,
      };
    }
    throwIfAborted(signal, program);
    const output = { stdout: stdout.tail(), stderr: stderr.tail() };
    if (timedOut && timeoutMs !== undefined) return { kind: 'timed_out', timeoutMs, ...output };
    if (ended.signal !== undefined) return { kind: 'killed', signal: ended.signal, ...output };
    if (ended.exitCode !== undefined)
      return { kind: 'exited', exitCode: ended.exitCode, ...output };
    throw new EpycloudError('internal', `${program} could not be run: ${ended.shortMessage}`, {
      cause: ended.cause,
    });
  } finally {
    clearTimeout(timer);
    clearTimeout(killTimer);
    signal?.removeEventListener('abort', stop);
    release?.();
  }
}

/** A program may end before it has read everything: that is no error, its exit code tells. */
function stdinOf(input: Command['input']) {
  if (input === undefined) return { stdin: 'ignore' } as const;
  return typeof input === 'string' ? ({ input } as const) : ({ stdin: input } as const);
}

function throwIfAborted(signal: AbortSignal | undefined, program: string): void {
  if (signal?.aborted !== true) return;
  throw new EpycloudError('interrupted', `Interrupted while running ${program}.`, {
    cause: signal.reason,
  });
}
