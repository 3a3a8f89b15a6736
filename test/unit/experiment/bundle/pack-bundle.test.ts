import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmod,
  link,
  mkdir,
  mkdtemp,
  readdir,
  rename,
  rm,
  symlink,
  unlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BundleRequest, packBundle } from '../../../../src/experiment/bundle/pack-bundle.ts';
import { unpackBundle } from '../../../../src/experiment/bundle/unpack-bundle.ts';
import { EpycloudError } from '../../../../src/pipeline/errors.ts';
import { parseExperimentId } from '../../../../src/pipeline/experiment-id.ts';
import {
  type Files,
  GIT_ENVIRONMENT,
  type GitRepository,
  gitRepository,
  runGit,
} from '../../../support/git/git-repository.ts';
import { folderContents } from './folder-contents.ts';

const FILES: Files = {
  'experiments/flu/config/model.yaml': 'model:\n  name: flu\n',
  'experiments/flu/data/cases.csv': 'date,cases\n2026-01-01,3\n',
  'README.md': '# Experiments\n',
};
const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12345\n`;
// Put together here, so that no scanner takes this file for one that leaks.
const TOKEN = ['ghp', 'A1b2C3d4E5f6A1b2C3d4E5f6A1b2C3d4E5f6'].join('_');

let scratch: string;
const open: AsyncDisposable[] = [];
beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'epycloud-bundle-'));
});
afterEach(async () => {
  for (const each of open.splice(0)) await each[Symbol.asyncDispose]();
  await rm(scratch, { recursive: true, force: true });
});

async function repository(files: Files = FILES): Promise<GitRepository> {
  const made = await gitRepository(files);
  open.push(made);
  return made;
}

function pack(repoDir: string, more: Partial<BundleRequest> = {}) {
  return packBundle({ repoDir, environment: { ...GIT_ENVIRONMENT }, ...more });
}

async function contentsOf(repoDir: string, more: Partial<BundleRequest> = {}) {
  const bundle = await pack(repoDir, more);
  const dir = await mkdtemp(join(scratch, 'unpacked-'));
  await unpackBundle({ contents: bundle.stream(), sha256: bundle.sha256, dir });
  return await folderContents(dir);
}

async function refusal(repoDir: string, more: Partial<BundleRequest> = {}) {
  const error: unknown = await pack(repoDir, more).then(
    () => undefined,
    (thrown) => thrown,
  );
  expect(error).toBeInstanceOf(EpycloudError);
  const refused = error as EpycloudError;
  expect(refused.code).toBe('source_refused');
  return refused;
}

describe('what is packed', () => {
  test('the files that git tracks, and no others', async () => {
    const repo = await repository({ ...FILES, '.gitignore': 'local/\n' });
    await repo.write('local/notes.txt', 'mine');
    await repo.write('draft.yaml', 'mine');
    expect(await contentsOf(repo.dir)).toEqual({ ...FILES, '.gitignore': 'local/\n' });
  });

  test('who may execute a file is kept, whatever the umask was', async () => {
    const repo = await repository({ 'run.sh': '#!/bin/sh\n', 'plain.txt': 'x' });
    await chmod(join(repo.dir, 'run.sh'), 0o700);
    await chmod(join(repo.dir, 'plain.txt'), 0o666);
    await repo.commit();
    expect(await contentsOf(repo.dir)).toEqual({ 'run.sh': '*#!/bin/sh\n', 'plain.txt': 'x' });
  });

  test('where the file system does not tell what is executable, git does', async () => {
    const repo = await repository({ 'run.sh': 'echo\n', 'plain.txt': 'x' });
    await repo.git('update-index', '--chmod=+x', 'run.sh');
    await repo.git('config', 'core.fileMode', 'false');
    await chmod(join(repo.dir, 'plain.txt'), 0o777);
    expect(await contentsOf(repo.dir)).toEqual({ 'run.sh': '*echo\n', 'plain.txt': 'x' });
  });

  test('changed files with their changes, new ones once they are added, deleted ones not at all', async () => {
    const repo = await repository();
    const { commit } = await pack(repo.dir);
    await repo.write('README.md', '# Other\n');
    await repo.write('experiments/flu/new.csv', 'a\n');
    await repo.git('add', 'experiments/flu/new.csv');
    await unlink(join(repo.dir, 'experiments/flu/data/cases.csv'));
    const bundle = await pack(repo.dir);
    expect(bundle).toMatchObject({ commit, changed: true });
    expect(bundle.changedFiles).toEqual([
      'README.md',
      'experiments/flu/data/cases.csv',
      'experiments/flu/new.csv',
    ]);
    expect(bundle.notes[0]).toContain('README.md');
    expect(bundle.notes[0]).toContain(commit.slice(0, 10));
    expect(await contentsOf(repo.dir)).toEqual({
      'README.md': '# Other\n',
      'experiments/flu/config/model.yaml': FILES['experiments/flu/config/model.yaml'],
      'experiments/flu/new.csv': 'a\n',
    });
  });

  test('an unchanged checkout is said to be none', async () => {
    const repo = await repository();
    const commit = (await repo.git('rev-parse', 'HEAD')).trim();
    expect(await pack(repo.dir)).toMatchObject({
      commit,
      changed: false,
      changedFiles: [],
      files: 3,
      notes: [],
    });
  });

  test('a folder within a repository, by its own paths', async () => {
    const repo = await repository({ 'elsewhere.txt': 'x', 'ünter/repo/experiments/a/b.yaml': 'b' });
    const dir = join(repo.dir, 'ünter/repo');
    await writeFile(join(dir, 'experiments/a/b.yaml'), 'c');
    expect(await contentsOf(dir)).toEqual({ 'experiments/a/b.yaml': 'c' });
    expect((await pack(dir)).changedFiles).toEqual(['experiments/a/b.yaml']);
  });

  test('links that stay in the repository', async () => {
    const repo = await repository();
    await symlink('../flu/data', join(repo.dir, 'experiments/link'));
    await mkdir(join(repo.dir, 'a/b'), { recursive: true });
    await symlink('../../README.md', join(repo.dir, 'a/b/up'));
    await repo.commit();
    expect(await contentsOf(repo.dir)).toMatchObject({
      'experiments/link': '-> ../flu/data',
      'a/b/up': '-> ../../README.md',
    });
  });

  test('names of any length and letters', async () => {
    const files: Files = {
      [`${'long/'.repeat(50)}${'n'.repeat(150)}.txt`]: 'long',
      'a b/ü "quoted" \\ ~$ 日本.txt': 'odd',
      '-rf': 'dash',
    };
    const repo = await repository(files);
    expect(await contentsOf(repo.dir)).toEqual(files);
  });

  test('no credentials of google-github-actions/auth, also where git tracks them', async () => {
    const repo = await repository({ ...FILES, 'gha-creds-0123abcd.json': '{"type":"x"}' });
    expect(await contentsOf(repo.dir)).toEqual(FILES);
    expect((await pack(repo.dir)).notes).toEqual([
      'gha-creds-0123abcd.json holds credentials, and is not packed.',
    ]);
  });

  test('nothing behind a link that has taken the place of a folder', async () => {
    const repo = await repository({ ...FILES, 'data/secret.csv': 'committed' });
    await rm(join(repo.dir, 'data'), { recursive: true });
    await mkdir(join(scratch, 'outside'));
    await writeFile(join(scratch, 'outside/secret.csv'), 'of another place');
    await symlink(join(scratch, 'outside'), join(repo.dir, 'data'));
    expect(await contentsOf(repo.dir)).toEqual(FILES);
  });

  test('two names that differ in case only, where they are two files', async () => {
    const files = { 'Data.csv': '1', 'data.csv': '2' };
    const repo = await repository(files);
    expect(await contentsOf(repo.dir)).toEqual(files);
  });

  test('a file that is larger than what is read at once', async () => {
    const large = Buffer.alloc(3_000_001, 'epidemic ');
    const repo = await repository({ 'large.bin': large });
    const contents = await contentsOf(repo.dir);
    expect(Buffer.from(contents['large.bin'] ?? '', 'latin1').equals(large)).toBe(true);
  });
});

describe('the same files', () => {
  test('make the same bytes, whatever their times, modes and folder are', async () => {
    const [one, two] = [await repository(), await repository()];
    await utimes(join(two.dir, 'README.md'), 1, 1);
    await chmod(join(two.dir, 'README.md'), 0o600);
    const [a, b] = [await pack(one.dir), await pack(two.dir)];
    expect(b.sha256).toBe(a.sha256);
    expect(await buffer(b.stream())).toEqual(await buffer(a.stream()));
    expect((await buffer(a.stream())).length).toBe(a.size);
  });

  test('make the same bytes in a shallow clone, a worktree and at a detached commit', async () => {
    const repo = await repository();
    await repo.commit();
    await runGit(scratch, 'clone', '-q', '--depth=1', `file://${repo.dir}`, 'shallow');
    await repo.git('worktree', 'add', '-q', '--detach', join(scratch, 'worktree'));
    const expected = await pack(repo.dir);
    for (const dir of ['shallow', 'worktree']) {
      const { sha256, commit, changed } = await pack(join(scratch, dir));
      expect({ sha256, commit, changed }).toEqual({
        sha256: expected.sha256,
        commit: expected.commit,
        changed: false,
      });
    }
  });

  test('in another order or with another name are another bundle', async () => {
    const one = await repository({ a: '1', b: '2' });
    const two = await repository({ a: '2', b: '1' });
    const three = await repository({ a: '1', c: '2' });
    const hashes = await Promise.all(
      [one, two, three].map(async ({ dir }) => (await pack(dir)).sha256),
    );
    expect(new Set(hashes).size).toBe(3);
  });

  test('are an archive that tar reads', async () => {
    const repo = await repository({ ...FILES, [`${'d/'.repeat(80)}f`]: 'deep' });
    await writeFile(join(scratch, 'bundle.tar'), await buffer((await pack(repo.dir)).stream()));
    await mkdir(join(scratch, 'by-tar'));
    await promisify(execFile)('tar', ['-xf', 'bundle.tar', '-C', 'by-tar'], { cwd: scratch });
    expect(await folderContents(join(scratch, 'by-tar'))).toEqual({
      ...FILES,
      [`${'d/'.repeat(80)}f`]: 'deep',
    });
  });

  test('have to be the same still when they are sent', async () => {
    const repo = await repository();
    const bundle = await pack(repo.dir);
    await repo.write('README.md', '# Experiment2\n');
    await expect(buffer(bundle.stream())).rejects.toMatchObject({ code: 'source_refused' });
    await repo.write('README.md', 'longer than before, by far');
    await expect(buffer(bundle.stream())).rejects.toMatchObject({
      code: 'source_refused',
      message: expect.stringContaining('README.md'),
    });
  });
});

describe('what git does not track in the experiment', () => {
  const flu = parseExperimentId('flu');

  test('is named', async () => {
    const repo = await repository({ ...FILES, '.gitignore': 'secret.yaml\n' });
    await repo.write('experiments/flu/config/output.yaml', 'output:\n');
    await repo.write('experiments/flu/config/secret.yaml', 'x:\n');
    await repo.write('experiments/other/config/model.yaml', 'model:\n');
    const { notes } = await pack(repo.dir, { expId: flu });
    expect(notes).toEqual([
      'Not packed, as git does not track it: experiments/flu/config/output.yaml.',
      'Not packed, as git ignores it: experiments/flu/config/secret.yaml.',
    ]);
  });

  test('is refused where it is all of it', async () => {
    const repo = await repository({ 'README.md': 'x' });
    await repo.write('experiments/flu/config/model.yaml', 'model:\n');
    const { message, hint } = await refusal(repo.dir, { expId: flu });
    expect(message).toBe('git tracks no file of experiment flu.');
    expect(hint).toContain('git add experiments/flu');
  });

  test('and is left out by a sparse checkout is counted', async () => {
    const repo = await repository({ ...FILES, 'big/data.csv': '1' });
    await repo.git('sparse-checkout', 'set', '--cone', 'experiments');
    expect((await pack(repo.dir)).notes).toEqual([
      'Not packed, left out by the sparse checkout: 1 file.',
    ]);
    expect(await contentsOf(repo.dir)).toEqual(FILES);
  });

  test('but a link leads to it, is named', async () => {
    const repo = await repository({ ...FILES, '.gitignore': 'local\n' });
    await repo.write('local/data.csv', '1');
    await symlink('../local', join(repo.dir, 'experiments/data'));
    await repo.commit();
    expect((await pack(repo.dir)).notes).toEqual([
      'experiments/data leads to local, which is not packed.',
    ]);
  });
});

describe('refused', () => {
  test('pointers of Git LFS, each by name', async () => {
    const repo = await repository({ ...FILES, 'a.parquet': POINTER, 'b/c.nc': POINTER });
    const { problems } = await refusal(repo.dir);
    expect(problems.map(({ file, line }) => [file, line])).toEqual([
      ['a.parquet', 1],
      ['b/c.nc', 1],
    ]);
    expect(problems[0]?.hint).toContain('git lfs pull');
    expect(problems[0]?.hint).toContain('lfs: true');
  });

  test('submodules that are not checked out; those that are, are packed', async () => {
    const inner = await repository({ 'table.csv': 'x' });
    const middle = await repository({ 'middle.txt': 'y' });
    await middle.git('submodule', 'add', '-q', `file://${inner.dir}`, 'inner');
    await middle.commit();
    const repo = await repository();
    await repo.git('submodule', 'add', '-q', `file://${middle.dir}`, 'shared/data');
    await repo.commit();
    const first = await refusal(repo.dir);
    expect(first.problems.map(({ file }) => file)).toEqual(['shared/data/inner']);
    expect(first.problems[0]?.hint).toContain('git submodule update --init');
    expect(first.problems[0]?.hint).toContain('submodules:');
    await repo.git('submodule', 'update', '-q', '--init', '--recursive');
    const contents = await contentsOf(repo.dir);
    expect(contents).toMatchObject({
      'shared/data/middle.txt': 'y',
      'shared/data/inner/table.csv': 'x',
    });
    expect(Object.keys(contents).filter((name) => /(^|\/)\.git($|\/)/.test(name))).toEqual([]);
    await writeFile(join(repo.dir, 'shared/data/inner/table.csv'), 'z');
    expect((await pack(repo.dir)).changedFiles).toEqual(['shared/data/inner/table.csv']);
    await repo.git('submodule', 'deinit', '-q', '--force', 'shared/data');
    expect((await refusal(repo.dir)).problems.map(({ file }) => file)).toEqual(['shared/data']);
  });

  test('a token, by file and line, without showing it', async () => {
    const repo = await repository({
      ...FILES,
      'scripts/fetch.py': `import os\n\nTOKEN = "${TOKEN}"\n`,
      'notebook.bin': Buffer.concat([Buffer.alloc(10), Buffer.from(TOKEN)]),
    });
    const error = await refusal(repo.dir);
    expect(error.problems).toMatchObject([
      { file: 'scripts/fetch.py', line: 3, message: 'This looks like a GitHub token.' },
    ]);
    expect(JSON.stringify([error, error.message, error.problems])).not.toContain(TOKEN.slice(4));
  });

  test('but not a token whose line says that it is none', async () => {
    const repo = await repository({ 'README.md': `${TOKEN} <!-- epycloud: not a secret -->\n` });
    expect((await pack(repo.dir)).files).toBe(1);
  });

  test('links that lead out', async () => {
    const repo = await repository();
    await symlink('/etc/hostname', join(repo.dir, 'absolute'));
    await symlink('../../data', join(repo.dir, 'experiments/up'));
    await symlink('experiments/../../x', join(repo.dir, 'through'));
    await repo.commit();
    const { problems } = await refusal(repo.dir);
    expect(problems.map(({ file }) => file)).toEqual(['absolute', 'experiments/up', 'through']);
  });

  test('names that other machines do not have', async () => {
    const repo = await repository();
    await writeFile(join(repo.dir, 'line\nfeed.txt'), 'x');
    await writeFile(Buffer.concat([Buffer.from(`${repo.dir}/latin-`), Buffer.from([0xe9])]), 'x');
    await repo.commit();
    const { problems } = await refusal(repo.dir);
    expect(problems.map(({ message }) => message)).toEqual([
      'The name is not UTF-8.',
      'The name has a line feed or another control character.',
    ]);
  });

  test('two names of one file, as a file system has them that does not tell case', async () => {
    const repo = await repository({ 'Data.csv': '1' });
    await link(join(repo.dir, 'Data.csv'), join(repo.dir, 'data.csv'));
    await repo.commit();
    const { problems } = await refusal(repo.dir);
    expect(problems[0]).toMatchObject({ file: 'data.csv' });
    expect(problems[0]?.message).toContain('Data.csv');
  });

  test('a merge with conflicts', async () => {
    const repo = await repository({ 'a.txt': '1\n' });
    await repo.git('checkout', '-q', '-b', 'other');
    await repo.write('a.txt', '2\n');
    await repo.commit();
    await repo.git('checkout', '-q', 'main');
    await repo.write('a.txt', '3\n');
    await repo.commit();
    await expect(repo.git('merge', 'other')).rejects.toThrow();
    const { problems } = await refusal(repo.dir);
    expect(problems).toMatchObject([
      { file: 'a.txt', message: expect.stringContaining('conflict') },
    ]);
  });

  test('what is too large compressed, naming the largest files; not what compresses well', async () => {
    const noise = createHash('shake256', { outputLength: 30_000 }).digest();
    const repo = await repository({
      ...FILES,
      'noise.bin': noise,
      'zeros.bin': Buffer.alloc(90_000),
    });
    await pack(repo.dir, { limitBytes: 60_000 });
    const { message, hint } = await refusal(repo.dir, {
      limitBytes: 10_000,
      limitName: 'the limit',
    });
    expect(message).toMatch(/at most 10 kB.* zeros.bin \(90 kB\), noise.bin \(30 kB\)/);
    expect(hint).toContain('git rm --cached');
    expect(hint).toContain('Or raise the limit.');
  });

  test('a folder that is no repository, is bare, has no commit, or has no file', async () => {
    expect((await refusal(scratch)).message).toContain('is no git repository');
    await runGit(scratch, 'init', '-q', '--bare', 'bare');
    expect((await refusal(join(scratch, 'bare'))).message).toContain('is a bare repository');
    await runGit(scratch, 'init', '-q', 'new');
    expect((await refusal(join(scratch, 'new'))).message).toContain('has no commit yet');
    const repo = await repository({});
    expect((await refusal(repo.dir)).message).toContain('no file to pack');
  });

  test('a repository of another user, with the command that mends it', async () => {
    const repo = await repository();
    const environment = { ...GIT_ENVIRONMENT, GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' };
    const { message, hint } = await refusal(repo.dir, { environment });
    expect(message).toContain('belongs to another user');
    expect(hint).toContain(`git config --global --add safe.directory ${repo.dir}`);
  });

  test('everything where there is no git', async () => {
    const repo = await repository();
    const { hint } = await refusal(repo.dir, { environment: { PATH: scratch } });
    expect(hint).toContain('Install git');
  });

  test('a broken repository, in the words of git', async () => {
    const repo = await repository();
    await rename(join(repo.dir, '.git/index'), join(repo.dir, '.git/old'));
    await writeFile(join(repo.dir, '.git/index'), 'nonsense');
    expect((await refusal(repo.dir)).message).toMatch(/git does not read .*: fatal: /);
  });
});

test('a git hook may call it: its variables are not for this repository', async () => {
  const [repo, other] = [await repository(), await repository({ other: 'x' })];
  const environment = { ...GIT_ENVIRONMENT, GIT_DIR: join(other.dir, '.git'), GIT_PREFIX: 'a/' };
  expect(await contentsOf(repo.dir, { environment })).toEqual(FILES);
});

test('the repository is only read', async () => {
  const repo = await repository();
  await utimes(join(repo.dir, 'README.md'), 5, 5);
  const before = await readdir(join(repo.dir, '.git'));
  const index = await runGit(repo.dir, 'hash-object', '.git/index');
  await pack(repo.dir);
  expect(await readdir(join(repo.dir, '.git'))).toEqual(before);
  expect(await runGit(repo.dir, 'hash-object', '.git/index')).toBe(index);
});

test('an abort ends it', async () => {
  const repo = await repository();
  await expect(pack(repo.dir, { signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: 'interrupted',
  });
});
