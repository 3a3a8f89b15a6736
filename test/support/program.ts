import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const ROOT = resolve(fileURLToPath(import.meta.url), '../../..');

export interface Ended {
  /** The exit code, or the signal's name. */
  readonly exit: number | NodeJS.Signals;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

export interface StartOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The Node to run it with; by default the one that runs the tests. */
  readonly node?: string | undefined;
}

/** Variables of whoever runs the tests that would change what the programs do. */
const OURS =
  /^(EPYCLOUD_(?!CACHE_DIR|PYTHON|UV|DOCKER)|EXECUTION_MODE$|EXP_ID$|RUN_ID$|ENGINE_COMMAND$|JOBS$|LOG_|TASK_|NO_COLOR$|FORCE_COLOR$)/;

/** Starts a program of dist/ as a user would, without a terminal. */
export function startProgram(
  name: 'cli' | 'stage',
  args: readonly string[],
  options: StartOptions,
): Running {
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([key]) => !OURS.test(key)),
  );
  const child = spawn(
    options.node ?? process.execPath,
    [resolve(ROOT, `dist/${name}.js`), ...args],
    {
      cwd: options.cwd,
      env: { ...inherited, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Ended>((done) =>
    child.on('close', (code, signal) => done({ exit: signal ?? code ?? -1, stdout, stderr })),
  );
  return { child, ended };
}

/** Runs the CLI to its end. */
export async function runCli(args: readonly string[], options: StartOptions): Promise<Ended> {
  return await startProgram('cli', args, options).ended;
}

/** Runs the stage program to its end. */
export async function runStage(env: Readonly<Record<string, string>>, cwd: string): Promise<Ended> {
  return await startProgram('stage', [], { cwd, env }).ended;
}
