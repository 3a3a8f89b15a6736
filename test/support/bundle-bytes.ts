import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ROOT } from './program.ts';

const DIST = join(ROOT, 'dist');
const HOOK = join(import.meta.dirname, 'loaded-files.cjs');

export interface ChunkBytes {
  /** In dist/. */
  readonly name: string;
  readonly bytes: number;
}

export interface ProgramStart {
  /** The name of its stub. */
  readonly program: string;
  readonly args?: readonly string[];
  readonly cwd: string;
  /** All that it has besides PATH. */
  readonly env?: Readonly<Record<string, string>>;
}

/** All files of dist/. */
export function wholeBundle(): readonly ChunkBytes[] {
  return readdirSync(DIST).map(sized);
}

/** Runs a program to its end: which files of dist/ it has loaded by then, and what it said. */
export async function loadedBy(start: ProgramStart) {
  const { program, args = [], cwd, env } = start;
  const child = spawn(process.execPath, ['--require', HOOK, join(DIST, `${program}.js`), ...args], {
    cwd,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  try {
    const [stdout, stderr, loaded] = await Promise.all(
      [child.stdio[1], child.stdio[2], child.stdio[3]].map((stream) =>
        text(stream as NodeJS.ReadableStream),
      ),
    );
    const files = JSON.parse(loaded || '[]') as readonly string[];
    const chunks = files.filter((file) => file.startsWith(`${DIST}/`));
    return {
      said: `${stdout}${stderr}`,
      chunks: chunks.map((file) => sized(file.slice(DIST.length + 1))),
    };
  } finally {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  }
}

export function totalBytes(chunks: readonly ChunkBytes[]): number {
  return chunks.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** The largest first, with the packages that bundling has left a name of. */
export function describeLargest(chunks: readonly ChunkBytes[], most = 8): string {
  return [...chunks]
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, most)
    .map(({ name, bytes }) => `${name}: ${bytes} bytes (${contentsOf(name)})`)
    .join('\n');
}

function contentsOf(name: string): string {
  const modules = readFileSync(join(DIST, name), 'utf8').matchAll(
    /CONCATENATED MODULE: \.\/(?:node_modules\/((?:@[^/]+\/)?[^/]+)|(build\/\w+(?:\/\w+)?))/g,
  );
  const counts = new Map<string, number>();
  for (const [, dependency, own = ''] of modules) {
    const key = dependency ?? own;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 4);
  return most.map(([key]) => key).join(', ') || 'CommonJS packages';
}

const sized = (name: string): ChunkBytes => ({ name, bytes: statSync(join(DIST, name)).size });
