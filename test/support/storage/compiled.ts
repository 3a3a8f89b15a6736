import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import ts from 'typescript';
import { type TemporaryFolder, temporaryFolder } from './temporary-folder.ts';

const REPOSITORY = resolve(import.meta.dirname, '../../..');
const SOURCES = [
  'src/pipeline',
  'src/shell',
  'src/google',
  'src/storage',
  'src/storage/gcs',
  'test/support/storage/children',
];

/** The programs in `children/` as JavaScript, as Node 20 runs no TypeScript. */
export interface ChildPrograms extends AsyncDisposable {
  /** Starts one; its stderr is this process's. */
  start(program: string, args: readonly string[], options?: StartOptions): ChildProcess;
  /** Starts one, waits for its end and reads the JSON that it wrote. */
  run(program: string, args: readonly string[], options?: StartOptions): Promise<unknown>;
}

export interface StartOptions {
  readonly node?: readonly string[];
  /** What the command is put behind, such as `unshare`. */
  readonly wrapper?: readonly string[];
}

/** Compiles the programs, without a look at types, to a folder that goes when they are disposed of. */
export async function childPrograms(): Promise<ChildPrograms> {
  const folder = await temporaryFolder();
  await compileTo(folder);
  const started = new Set<ChildProcess>();

  function start(program: string, args: readonly string[], options: StartOptions = {}) {
    const script = join(folder.path, `test/support/storage/children/${program}.js`);
    const command = [...(options.wrapper ?? []), process.execPath, ...(options.node ?? [])];
    const child = spawn(command[0] ?? '', [...command.slice(1), script, ...args], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    started.add(child);
    child.once('exit', () => started.delete(child));
    return child;
  }

  return {
    start,
    async run(program, args, options) {
      const child = start(program, args, options);
      const output = child.stdout === null ? '' : await text(child.stdout);
      return JSON.parse(output);
    },
    async [Symbol.asyncDispose]() {
      for (const child of started) child.kill('SIGKILL');
      await folder[Symbol.asyncDispose]();
    },
  };
}

async function compileTo(folder: TemporaryFolder): Promise<void> {
  await writeFile(join(folder.path, 'package.json'), '{"type":"module"}');
  await symlink(join(REPOSITORY, 'node_modules'), join(folder.path, 'node_modules'));
  for (const source of SOURCES) {
    for (const name of await readdir(join(REPOSITORY, source))) {
      if (!name.endsWith('.ts')) continue;
      const target = join(folder.path, source, name.replace(/\.ts$/, '.js'));
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, compile(await readFile(join(REPOSITORY, source, name), 'utf8')));
    }
  }
}

function compile(source: string): string {
  return ts.transpileModule(source, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.ESNext,
      rewriteRelativeImportExtensions: true,
      verbatimModuleSyntax: true,
    },
  }).outputText;
}
