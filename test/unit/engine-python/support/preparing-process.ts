import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { onTestFinished } from 'vitest';
import type { PreparedEnvironment } from '../../../../src/engine/python/environment.ts';
import type { PreparationProgress } from '../../../../src/engine/python/preparation-progress.ts';
import { runCommand } from '../../../../src/shell/command.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const FOLDERS = ['src/pipeline', 'src/shell', 'src/engine/python'];

const PROGRAM = `
import { prepareEnvironment } from './src/engine/python/environment.js';
const controller = new AbortController();
process.on('SIGTERM', () => controller.abort());
const say = (message) => process.stdout.write(JSON.stringify(message) + '\\n');
try {
  say({ result: await prepareEnvironment({
    ...JSON.parse(process.argv[2]),
    signal: controller.signal,
    onProgress: (progress) => say({ progress }),
  }) });
} catch (error) {
  say({ error: { code: error.code, message: error.message } });
  process.exitCode = 1;
}
`;

/** Compiles what a preparing process needs into a folder, since Node 20 reads no TypeScript. */
export async function compilePreparingProgram(folder: string): Promise<string> {
  for (const source of FOLDERS) {
    await mkdir(path.join(folder, source), { recursive: true });
    for (const name of await readdir(path.join(ROOT, source))) {
      if (!name.endsWith('.ts')) continue;
      const text = await readFile(path.join(ROOT, source, name), 'utf8');
      const { outputText } = ts.transpileModule(text, {
        compilerOptions: {
          target: ts.ScriptTarget.ES2023,
          module: ts.ModuleKind.ESNext,
          rewriteRelativeImportExtensions: true,
          verbatimModuleSyntax: true,
        },
      });
      await writeFile(path.join(folder, source, name.replace(/\.ts$/, '.js')), outputText);
    }
  }
  await symlink(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  await writeFile(path.join(folder, 'package.json'), '{"type":"module"}');
  const program = path.join(folder, 'prepare.js');
  await writeFile(program, PROGRAM);
  return program;
}

/** The same as JSON can carry. */
export interface PreparingOptions {
  readonly requirementsFile: string;
  readonly cacheDir: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly name?: string;
}

export interface PreparingProcess {
  readonly process: ChildProcess;
  readonly progress: readonly PreparationProgress[];
  /** Resolves when it is told of a phase. */
  reached(phase: PreparationProgress['phase']): Promise<void>;
  /** Resolves when the process has ended. */
  readonly outcome: Promise<{
    readonly result?: PreparedEnvironment;
    readonly error?: { readonly code: string; readonly message: string };
  }>;
}

/** Starts a process of its own that prepares an environment; it and its children are gone after the test. */
export function startPreparing(program: string, options: PreparingOptions): PreparingProcess {
  const child = spawn(process.execPath, [program, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const progress: PreparationProgress[] = [];
  const waiting: { phase: string; resolve: () => void }[] = [];
  let outcome: object = {};
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    const message = JSON.parse(line);
    if (message.progress === undefined) outcome = message;
    else {
      progress.push(message.progress);
      for (const { phase, resolve } of waiting) if (phase === message.progress.phase) resolve();
    }
  });
  const ended = once(child, 'close');
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await ended;
  });
  return {
    process: child,
    progress,
    reached: (phase) =>
      new Promise((resolve, reject) => {
        if (progress.some((each) => each.phase === phase)) return resolve();
        waiting.push({ phase, resolve });
        void ended.then(() =>
          reject(new Error(`ended before ${phase}: ${JSON.stringify(outcome)}`)),
        );
      }),
    outcome: ended.then(() => outcome),
  };
}

/** Kills the process as a power cut would; what it started is killed when the test ends. */
export async function killHard(preparing: PreparingProcess): Promise<void> {
  const { pid } = preparing.process;
  if (pid === undefined) throw new Error('not started');
  const children = await childrenOf(pid);
  onTestFinished(() => {
    for (const child of children) {
      try {
        process.kill(-child, 'SIGKILL');
      } catch {
        // It has ended.
      }
    }
  });
  preparing.process.kill('SIGKILL');
  await preparing.outcome;
}

async function childrenOf(pid: number): Promise<readonly number[]> {
  const listed = await runCommand({
    program: 'ps',
    args: ['-A', '-o', 'pid=,ppid='],
    environment: { PATH: process.env['PATH'] },
  });
  if (listed.kind !== 'exited') throw new Error(`ps: ${listed.kind}`);
  return listed.stdout
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([child, parent]) => (parent === pid && child !== undefined ? [child] : []));
}
