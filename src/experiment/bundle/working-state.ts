import { join } from 'node:path';
import { EpycloudError } from '../../pipeline/errors.ts';
import { type GitFolder, gitLines } from './git-repository.ts';
import { unquotePath } from './quoted-path.ts';

/** How a folder differs from the commit that is checked out. */
export interface WorkingState {
  readonly commit: string;
  /** Tracked files that differ from the commit, relative to the folder, sorted. */
  readonly changedFiles: readonly string[];
}

/**
 * The commit of a folder, and what differs from it there and in its submodules.
 * @throws EpycloudError `source_refused` where there is no commit yet
 */
export async function workingState(
  folder: GitFolder,
  submodules: readonly string[],
): Promise<WorkingState> {
  const [commit, changed, ...inSubmodules] = await Promise.all([
    commitOf(folder),
    changedIn(folder, ''),
    ...submodules.map((name) => changedIn(folder, `${name}/`)),
  ]);
  return { commit, changedFiles: [...new Set([changed, ...inSubmodules].flat())].sort() };
}

/**
 * Files below a folder that git does not track: those it would, and those that it is told to ignore.
 * @throws EpycloudError `source_refused`
 */
export async function untrackedFiles(
  folder: GitFolder,
  below: string,
): Promise<{ readonly others: readonly string[]; readonly ignored: readonly string[] }> {
  const list = async (...args: readonly string[]) =>
    (await gitLines(folder, ['ls-files', '--others', ...args, '--', `:(literal)${below}`])).map(
      (line) => unquotePath(line).toString('utf8'),
    );
  const [others, ignored] = await Promise.all([
    list('--exclude-standard'),
    list('--ignored', '--exclude-standard'),
  ]);
  return { others, ignored };
}

async function commitOf(folder: GitFolder): Promise<string> {
  const [commit] = await gitLines(folder, [
    'rev-parse',
    '--verify',
    '--quiet',
    'HEAD^{commit}',
  ]).catch(() => []);
  if (commit !== undefined) return commit;
  throw new EpycloudError('source_refused', `${folder.dir} has no commit yet.`, {
    hint: 'Call git add and git commit there: a run is recorded with the commit that it was made of.',
  });
}

/** `XY path` of `git status --porcelain`; paths are relative to the repository's root, whatever the folder. */
async function changedIn(folder: GitFolder, below: string): Promise<readonly string[]> {
  const place = { ...folder, dir: join(folder.dir, below) };
  const [prefix] = await gitLines(place, ['rev-parse', '--show-prefix']);
  const lines = await gitLines(place, [
    'status',
    '--porcelain=v1',
    '--no-renames',
    '--untracked-files=no',
    '--ignore-submodules=dirty',
    '.',
  ]);
  return lines.map((line) => {
    const path = unquotePath(line.slice(3)).toString('utf8');
    return `${below}${path.slice((prefix ?? '').length)}`;
  });
}
