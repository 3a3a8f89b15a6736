import { execFileSync } from 'node:child_process';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Engine, EngineOptions } from '../../../src/engine/engine.ts';
import { startEngine } from '../../../src/engine/engine.ts';
import { EngineFailure } from '../../../src/engine/engine-failure.ts';
import { EpycloudError } from '../../../src/pipeline/errors.ts';
import { temporaryFolder } from '../../support/storage/temporary-folder.ts';

/**
 * A Node program that describes itself as it should and does `onRun` when it is asked to run. There it has
 * `id`, `request`, `result(value)`, `error(value)`, `progress(value)`, `write(text)` and `log(text)`.
 */
export function engineThat(onRun: string, describe: object = {}): string {
  const description = {
    name: 'scripted',
    version: '1',
    protocol: 1,
    extensions: { input: 'txt', result: 'txt' },
    ...describe,
  };
  return `
    const { createInterface } = require('node:readline');
    const { spawn } = require('node:child_process');
    const { writeSync, closeSync, writeFileSync } = require('node:fs');
    const write = (text) => writeSync(1, text);
    const log = (text) => writeSync(2, text + '\\n');
    let id;
    const say = (member) => write(JSON.stringify({ id, ...member }) + '\\n');
    const result = (value) => say({ result: value });
    const error = (value) => say({ error: value });
    const progress = (value) => say({ progress: value });
    const lines = createInterface({ input: process.stdin });
    lines.on('close', () => process.exit(0));
    lines.on('line', async (line) => {
      const request = JSON.parse(line);
      id = request.id;
      if (request.op === 'describe') return result(${JSON.stringify(description)});
      ${onRun}
    });`;
}

export interface EngineFolder extends AsyncDisposable {
  readonly path: string;
  /** Writes a program and gives the command that starts it. */
  node(source: string): Promise<readonly string[]>;
  sh(source: string): Promise<readonly string[]>;
}

/** A folder for engines and what they write; it goes when it is disposed of. */
export async function engineFolder(): Promise<EngineFolder> {
  const folder = await temporaryFolder();
  let count = 0;
  const program = async (source: string, interpreter: string, ending: string) => {
    const file = join(folder.path, `engine-${count++}.${ending}`);
    await writeFile(file, source);
    await chmod(file, 0o755);
    return [interpreter, file];
  };
  return {
    path: folder.path,
    node: (source) => program(source, process.execPath, 'cjs'),
    sh: (source) => program(source, 'sh', 'sh'),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

const NEVER = new AbortController().signal;

/** Starts an engine with a generous time to do so. */
export function start(
  command: readonly string[],
  options: Partial<EngineOptions> = {},
): Promise<Engine> {
  return startEngine({
    command,
    env: process.env,
    startTimeout: 60,
    signal: NEVER,
    ...options,
  });
}

const MEMBERS = { input: '/data/input_00007.txt', shared_dir: '/data', output: '/data/out.txt' };

/** Asks an engine to run a task, with a generous time to do so. */
export function run(engine: Engine, options: Partial<Parameters<Engine['request']>[2]> = {}) {
  return engine.request('run', MEMBERS, { timeout: 60, ...options });
}

/** The failure that a request ends with; anything else fails the test. */
export async function failureOf(request: Promise<unknown>): Promise<EngineFailure> {
  const error = await errorOf(request);
  if (error instanceof EngineFailure) return error;
  throw error;
}

/** The project's own error that a promise is rejected with; anything else fails the test. */
export async function errorOf(promise: Promise<unknown>): Promise<EpycloudError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof EpycloudError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** Resolves as soon as a process is gone, or dead and only not yet collected; throws where it stays. */
export async function gone(pid: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (!isRunning(pid)) return;
    await sleep(50);
  }
  throw new Error(`process ${pid} is still running`);
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' })
      .trim()
      .startsWith('Z');
  } catch {
    return false;
  }
}
