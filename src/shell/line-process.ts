import { type ChildProcess, spawn } from 'node:child_process';
import { EpycloudError } from '../pipeline/errors.ts';
import { endWithThisProcess, signalGroup } from './process-group.ts';
import { splitLines } from './split-lines.ts';

export interface LineProcessOptions {
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  /** Called for each line of stdout, without its end. */
  readonly onLine: (line: string) => void;
  readonly onErrorLine?: (line: string) => void;
  /** Called when the process closes its stdout, at its end or before. */
  readonly onOutputEnd?: () => void;
}

/** How a process ended. */
export type ProcessEnd =
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'signalled'; readonly signal: NodeJS.Signals };

/** A long-lived child that is talked to in lines. It leads a process group of its own. */
export interface LineProcess extends AsyncDisposable {
  readonly pid: number;
  /** Resolves when the process has ended and all that it wrote has been read. Never rejects. */
  readonly ended: Promise<ProcessEnd>;
  /** A line longer than the pipe's buffer waits; a closed pipe is no error here, the end tells it. */
  writeLine(line: string): void;
  closeInput(): void;
  /** Sends a signal to the process and all of its children. */
  signal(signal: NodeJS.Signals): void;
}

/**
 * Starts a process with pipes for stdin, stdout and stderr. Disposing kills it and waits for its end.
 *
 * Node's own spawn rather than execa: a group of its own, raw pipes and no buffering are all that is
 * needed, once for each engine process.
 * @throws EpycloudError `engine_missing` where the program cannot be started
 */
export async function startLineProcess(options: LineProcessOptions): Promise<LineProcess> {
  const [program, ...args] = options.command;
  const child = spawn(program ?? '', args, {
    cwd: options.cwd,
    env: options.env,
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  const pid = await started(child, program ?? '');
  const letGo = endWithThisProcess(pid);
  child.stdin.on('error', () => {});
  child.stdout.on('data', splitLines(options.onLine));
  child.stdout.on('end', () => options.onOutputEnd?.());
  child.stderr.on('data', splitLines(options.onErrorLine ?? (() => {})));

  const ended = new Promise<ProcessEnd>((resolve) => {
    const end = (code: number | null, signal: NodeJS.Signals | null) =>
      resolve(
        signal === null ? { kind: 'exited', code: code ?? 0 } : { kind: 'signalled', signal },
      );
    child.on('close', end);
    child.on('exit', (code, signal) => {
      // What the process started must not outlive it, nor hold its pipes open.
      signalGroup(pid, 'SIGKILL');
      setTimeout(end, 500, code, signal).unref();
    });
  });
  void ended.then(letGo);
  const signal = (name: NodeJS.Signals) => signalGroup(pid, name);
  return {
    pid,
    ended,
    writeLine: (line) => {
      child.stdin.write(`${line}\n`);
    },
    closeInput: () => child.stdin.end(),
    signal,
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode === null && child.signalCode === null) signal('SIGKILL');
      await ended;
    },
  };
}

function started(child: ChildProcess, program: string): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('spawn', () => resolve(child.pid ?? 0));
    child.once('error', (cause: NodeJS.ErrnoException) =>
      reject(
        new EpycloudError('engine_missing', `${program} cannot be started: ${reasonOf(cause)}.`, {
          cause,
        }),
      ),
    );
  });
}

function reasonOf(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return 'there is no such program';
  if (error.code === 'EACCES') return 'it may not be executed';
  return error.message;
}
