import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../pipeline/errors.ts';
import type { TarEntry } from '../../shell/tar/tar-header.ts';

/** `path = shared/data` in `.gitmodules`. */
const PATH = /^\s*path\s*=\s*"?(.+?)"?\s*$/gm;

/** The submodules of a tree that came as an archive: it has an empty folder in the place of each. */
export async function missingSubmodules(
  dir: string,
  entries: readonly TarEntry[],
): Promise<readonly Problem[]> {
  if (!entries.some(({ kind, name }) => kind === 'file' && name === '.gitmodules')) return [];
  const text = await readFile(join(dir, '.gitmodules'), 'utf8');
  const folders = new Set(entries.flatMap(({ kind, name }) => (kind === 'folder' ? [name] : [])));
  return [...text.matchAll(PATH)]
    .map(([, path = '']) => path)
    .filter((path) => folders.has(path) && !entries.some(({ name }) => name.startsWith(`${path}/`)))
    .map((file) => ({
      file,
      message: 'This is a submodule, which GitHub leaves out of its archives.',
      hint: 'Submit from a checkout that has it (actions/checkout with `submodules: recursive`), so that its files are packed there.',
    }));
}
