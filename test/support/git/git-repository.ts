import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What git is started with: nothing of the person's own settings, and a fixed author and time. */
export const GIT_ENVIRONMENT: Readonly<Record<string, string>> = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_COUNT: '2',
  GIT_CONFIG_KEY_0: 'protocol.file.allow',
  GIT_CONFIG_VALUE_0: 'always',
  GIT_CONFIG_KEY_1: 'init.defaultBranch',
  GIT_CONFIG_VALUE_1: 'main',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.org',
  GIT_AUTHOR_DATE: '2026-01-02T03:04:05Z',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.org',
  GIT_COMMITTER_DATE: '2026-01-02T03:04:05Z',
};

/** A real repository in a folder of its own; disposing removes it. */
export interface GitRepository extends AsyncDisposable {
  readonly dir: string;
  /** @returns what git wrote */
  git(...args: readonly string[]): Promise<string>;
  write(path: string, contents: string | Uint8Array): Promise<void>;
  /** Adds all that is not ignored, and commits it. */
  commit(): Promise<string>;
}

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Makes a repository that has these files committed. */
export async function gitRepository(files: Files = {}): Promise<GitRepository> {
  const dir = await mkdtemp(join(tmpdir(), 'epycloud-test-'));
  const git = (...args: readonly string[]) => runGit(dir, ...args);
  const write = async (path: string, contents: string | Uint8Array) => {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), contents);
  };
  const commit = async () => {
    await git('add', '-A');
    await git('commit', '-q', '--allow-empty', '-m', 'A commit');
    return (await git('rev-parse', 'HEAD')).trim();
  };
  await git('init', '-q');
  for (const [path, contents] of Object.entries(files)) await write(path, contents);
  await commit();
  return {
    dir,
    git,
    write,
    commit,
    [Symbol.asyncDispose]: () => rm(dir, { recursive: true, force: true }),
  };
}

/** Runs git in a folder. */
export async function runGit(dir: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await run('git', ['-C', dir, ...args], {
    env: GIT_ENVIRONMENT,
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}

/** The archive of a commit, compressed, as GitHub makes them. */
export async function gitArchive(dir: string, prefix: string, commit: string): Promise<Buffer> {
  const args = ['-C', dir, 'archive', '--format=tar.gz', `--prefix=${prefix}`, commit];
  const { stdout } = await run('git', args, {
    env: GIT_ENVIRONMENT,
    encoding: 'buffer',
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}
