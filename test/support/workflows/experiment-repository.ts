import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ROOT } from '../program.ts';
import { EXAMPLE } from './workflow-files.ts';

/** A clone of the example repository, as a team has it, with a pull request of one commit. */
export interface ExperimentRepository {
  readonly dir: string;
  /** The commit that the pull request is to be merged into. */
  readonly base: string;
  readonly head: string;
}

/** A file of the repository, and what the pull request makes of it. */
export type Change = readonly [path: string, change: (text: string) => string];

export async function makeExperimentRepository(
  dir: string,
  changes: readonly Change[],
): Promise<ExperimentRepository> {
  await cp(join(ROOT, EXAMPLE), dir, { recursive: true });
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', dir, ...IDENTITY, ...args], { encoding: 'utf8' }).trim();
  const commit = (message: string) => {
    git('add', '--all');
    git('commit', '--quiet', '--message', message);
    return git('rev-parse', 'HEAD');
  };
  git('init', '--quiet', '--initial-branch', 'main');
  const base = commit('Start with the example');
  if (changes.length === 0) return { dir, base, head: base };
  git('switch', '--quiet', '--create', 'change');
  for (const [path, change] of changes) {
    const file = join(dir, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, change(await readFile(file, 'utf8').catch(() => '')));
  }
  return { dir, base, head: commit('Change an experiment') };
}

const IDENTITY = [
  ...['-c', 'user.name=A Modeller', '-c', 'user.email=modeller@example.org'],
  ...['-c', 'commit.gpgSign=false'],
];
