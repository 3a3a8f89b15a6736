import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './program.ts';

/** All that a runner has of an action: a checkout at another place, and no node_modules anywhere above it. */
export async function copyOfDist(): Promise<AsyncDisposable & { readonly distDir: string }> {
  const dir = await mkdtemp(join(tmpdir(), 'epycloud-bundle-'));
  for (const part of ['dist', 'docker']) {
    await cp(join(ROOT, part), join(dir, part), {
      recursive: true,
      filter: (path) => !/\/(\.venv|__pycache__|\.pytest_cache|\.mypy_cache)$/.test(path),
    });
  }
  return {
    distDir: join(dir, 'dist'),
    [Symbol.asyncDispose]: () => rm(dir, { recursive: true, force: true }),
  };
}
