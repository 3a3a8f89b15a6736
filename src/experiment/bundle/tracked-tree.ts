import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../pipeline/errors.ts';
import { type GitFolder, gitLines } from './git-repository.ts';
import { unquotePath } from './quoted-path.ts';

/** A path that git tracks, relative to the folder, as git's index has it. */
export interface TrackedPath {
  readonly path: string;
  readonly executable: boolean;
}

export interface TrackedTree {
  readonly paths: readonly TrackedPath[];
  /** Repositories within the repository that are checked out. */
  readonly submodules: readonly string[];
  /** How many files a sparse checkout leaves out. */
  readonly sparse: number;
  /** Whether the file system tells what is executable, or only the index does. */
  readonly fileModes: boolean;
  readonly problems: readonly Problem[];
}

/** `<tag> <mode> <object> <stage>\t<path>` of `git ls-files -t --stage`. */
const LINE = /^(\S) (\d{6}) [0-9a-f]+ (\d)\t(.+)$/s;
const SKIPPED = 'S';

/**
 * What git tracks in a folder, also in the submodules below it.
 * @throws EpycloudError `source_refused`
 */
export async function trackedTree(folder: GitFolder): Promise<TrackedTree> {
  const found = { paths: [] as TrackedPath[], submodules: [] as string[], sparse: 0 };
  const problems: Problem[] = [];
  // Refused in a bare repository, whose index would be listed as an empty one.
  await gitLines(folder, ['rev-parse', '--show-toplevel']);
  const fileModes = await hasFileModes(folder);

  async function collect(below: string): Promise<void> {
    const inFolder = { ...folder, dir: join(folder.dir, below) };
    for (const line of await gitLines(inFolder, ['ls-files', '-t', '--stage'])) {
      const [, tag, mode, stage, written = ''] = LINE.exec(line) ?? [];
      const bytes = unquotePath(written);
      const name = `${below}${bytes.toString('utf8')}`;
      const fault = faultOfPath(name, bytes);
      if (fault !== undefined) problems.push(fault);
      else if (stage !== '0') problems.push(unmerged(name));
      else if (mode === '160000') await collectSubmodule(name);
      else if (tag === SKIPPED) found.sparse += 1;
      else found.paths.push({ path: name, executable: mode === '100755' });
    }
  }

  async function collectSubmodule(name: string): Promise<void> {
    if (!(await isThere(join(folder.dir, name, '.git')))) {
      problems.push({
        file: name,
        message: 'This submodule is not checked out.',
        hint: 'Call git submodule update --init --recursive; in a GitHub workflow, give actions/checkout `submodules: recursive`.',
      });
      return;
    }
    found.submodules.push(name);
    await collect(`${name}/`);
  }

  await collect('');
  return { ...found, fileModes, problems: withoutRepeats(problems) };
}

function faultOfPath(name: string, bytes: Buffer): Problem | undefined {
  if (!Buffer.from(name.slice(-bytes.toString('utf8').length)).equals(bytes)) {
    return {
      file: name,
      message: 'The name is not UTF-8.',
      hint: 'Rename the file with git mv, or take it out with git rm --cached.',
    };
  }
  if (!/\p{Cc}/u.test(name)) return undefined;
  return {
    file: JSON.stringify(name),
    message: 'The name has a line feed or another control character.',
    hint: 'Rename the file with git mv.',
  };
}

function unmerged(file: string): Problem {
  return {
    file,
    message: 'A merge has left conflicts here.',
    hint: 'Resolve them and call git add, or git merge --abort.',
  };
}

/** A conflict stands in the index up to three times. */
function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [problem.file, problem])).values()];
}

async function hasFileModes(folder: GitFolder): Promise<boolean> {
  const [value] = await gitLines(folder, [
    'config',
    '--type=bool',
    '--default=true',
    '--get',
    'core.fileMode',
  ]);
  return value !== 'false';
}

async function isThere(path: string): Promise<boolean> {
  return await lstat(path).then(
    () => true,
    () => false,
  );
}
