import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { packBundle } from '../../../../src/experiment/bundle/pack-bundle.ts';
import {
  type GithubSource,
  githubSource,
} from '../../../../src/experiment/github/github-source.ts';
import { EpycloudError } from '../../../../src/pipeline/errors.ts';
import { tarEnd, tarHeader } from '../../../../src/shell/tar/tar-header.ts';
import { type MemoryObject, memoryBucket } from '../../../../src/storage/memory-bucket.ts';
import {
  type Files,
  GIT_ENVIRONMENT,
  type GitRepository,
  gitRepository,
} from '../../../support/git/git-repository.ts';
import { type ArchiveServer, startArchiveServer } from '../../../support/github/archive-server.ts';
import type { LoopbackAnswer } from '../../../support/github/loopback-server.ts';
import { folderContents } from '../bundle/folder-contents.ts';

const FILES: Files = {
  'experiments/flu/config/model.yaml': 'model:\n  name: flu\n',
  'README.md': '# Experiments\n',
};
const TOKEN = ['ghp', 'A1b2C3d4E5f6A1b2C3d4E5f6A1b2C3d4E5f6'].join('_');
const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);

let workDir: string;
let repo: GitRepository;
let objects: Map<string, MemoryObject>;
let pauses: number[];
const open: AsyncDisposable[] = [];
beforeEach(async () => {
  workDir = await mkdtemp(join(tmpdir(), 'epycloud-github-'));
  repo = await gitRepository(FILES);
  objects = new Map();
  pauses = [];
  open.push(repo);
});
afterEach(async () => {
  for (const each of open.splice(0)) await each[Symbol.asyncDispose]();
  await rm(workDir, { recursive: true, force: true });
});

async function github(token?: string): Promise<ArchiveServer> {
  const options = { gitDir: repo.dir, ...(token === undefined ? {} : { token }) };
  const server = await startArchiveServer(options);
  open.push(server);
  return server;
}

const clock = {
  now: () => NOW,
  async sleep(milliseconds: number) {
    pauses.push(milliseconds);
  },
};

async function opened(server: Pick<ArchiveServer, 'url'>, more: Partial<GithubSource> = {}) {
  const source = await githubSource({
    repository: 'org/experiments',
    apiUrl: server.url,
    workDir,
    store: memoryBucket(objects),
    clock,
    ...more,
  }).open();
  open.push(source);
  return source;
}

async function refusal(server: Pick<ArchiveServer, 'url'>, more: Partial<GithubSource> = {}) {
  const error: unknown = await opened(server, more).then(
    () => undefined,
    (thrown) => thrown,
  );
  expect(error).toBeInstanceOf(EpycloudError);
  expect(await readdir(workDir)).toEqual([]);
  return error as EpycloudError;
}

const answer =
  (status: number, body: object, headers: Record<string, string> = {}) =>
  (): LoopbackAnswer => ({ status, body, headers });

describe('a repository on GitHub', () => {
  test('is opened as it is at the commit, and stored as the bundle that a checkout would give', async () => {
    const server = await github();
    const commit = (await repo.git('rev-parse', 'HEAD')).trim();
    const source = await opened(server);
    const { sha256 } = await packBundle({ repoDir: repo.dir, environment: { ...GIT_ENVIRONMENT } });
    const key = `sources/${sha256}.tar.gz`;
    expect(source.facts).toEqual({
      kind: 'github',
      repository: 'org/experiments',
      commit,
      key,
      sha256,
    });
    expect(await folderContents(source.dir)).toEqual(FILES);
    expect([...objects.keys()]).toEqual([key]);
    await source[Symbol.asyncDispose]();
    expect(await readdir(workDir)).toEqual([]);
  });

  test('gives the same bundle with links, programs, long and odd names', async () => {
    await repo.write('run.sh', '#!/bin/sh\n');
    await repo.git('add', 'run.sh');
    await repo.git('update-index', '--chmod=+x', 'run.sh');
    await repo.git('commit', '-q', '-m', 'A program');
    await repo.git('checkout', '-q', '--force', '.');
    await symlink('README.md', join(repo.dir, 'link'));
    await repo.write(`${'long/'.repeat(40)}${'n'.repeat(120)}`, 'x');
    await repo.write('a b/ü ~.txt', 'y');
    await repo.write('large.bin', Buffer.alloc(700_000, 'abc'));
    await repo.commit();
    const server = await github();
    const { facts } = await opened(server);
    const { sha256 } = await packBundle({ repoDir: repo.dir, environment: { ...GIT_ENVIRONMENT } });
    expect(facts.sha256).toBe(sha256);
  });

  test('is found by every kind of ref', async () => {
    const first = (await repo.git('rev-parse', 'HEAD')).trim();
    await repo.git('tag', '-a', '-m', 'A tag', 'v1.0');
    await repo.git('checkout', '-q', '-b', 'feature/ü+x');
    await repo.write('new.txt', 'x');
    const second = await repo.commit();
    await repo.git('update-ref', 'refs/pull/7/merge', second);
    await repo.git('checkout', '-q', 'main');
    const server = await github();
    for (const [ref, commit] of [
      [undefined, first],
      ['main', first],
      ['v1.0', first],
      ['refs/tags/v1.0', first],
      [first, first],
      [first.slice(0, 8), first],
      ['feature/ü+x', second],
      ['refs/heads/feature/ü+x', second],
      ['refs/pull/7/merge', second],
    ] as const) {
      expect((await opened(server, { ref })).facts.commit).toBe(commit);
    }
  });

  test('that is private needs the token, which goes to the API alone', async () => {
    const server = await github(TOKEN);
    const source = await opened(server, { token: async () => `${TOKEN}\n` });
    expect(await folderContents(source.dir)).toEqual(FILES);
    expect(server.requests.map(({ host, headers }) => [host, headers.authorization])).toEqual([
      ['api', `Bearer ${TOKEN}`],
      ['api', `Bearer ${TOKEN}`],
      ['codeload', undefined],
    ]);
    expect(server.requests.map(({ path }) => path).join('\n')).not.toContain(TOKEN);
    const [temporary = 'none'] = server.temporaryTokens;
    expect(inspect(source, { depth: 9 })).not.toContain(temporary);
  });

  test('that was renamed is found where GitHub sends us, with the token', async () => {
    const server = await github(TOKEN);
    server.instead.push(({ url }) => ({
      status: 301,
      headers: { Location: url.pathname.replace('/main', '/HEAD') },
    }));
    const source = await opened(server, { ref: 'main', token: async () => TOKEN });
    expect(await folderContents(source.dir)).toEqual(FILES);
  });
});

describe('what GitHub does not give is said with what to do:', () => {
  test('a private repository, without a token', async () => {
    const { code, message, hint } = await refusal(await github(TOKEN));
    expect(code).toBe('source_refused');
    expect(message).toBe('There is no public repository org/experiments on GitHub.');
    expect(hint).toContain('GITHUB_PAT_SECRET');
  });

  test('a repository that the token may not read', async () => {
    const more = { repository: 'org/other', token: async () => TOKEN };
    const { code, message, hint } = await refusal(await github(TOKEN), more);
    expect(code).toBe('source_refused');
    expect(message).toContain('org/other on GitHub that the token may read');
    expect(hint).toContain('GITHUB_PAT_SECRET');
  });

  test('a token that has expired', async () => {
    const more = { token: async () => 'another-token' };
    const error = await refusal(await github(TOKEN), more);
    expect(error).toMatchObject({
      code: 'source_refused',
      message: 'GitHub does not accept the token: it has expired or was revoked.',
    });
    expect(inspect(error)).not.toContain('another-token');
  });

  test('a ref that is not there', async () => {
    const error = await refusal(await github(), { ref: 'no/such' });
    expect(error).toMatchObject({
      code: 'source_refused',
      message: 'There is no no/such in org/experiments.',
    });
  });

  test('a ref that is not there, as GitHub says it at other times', async () => {
    const server = await github();
    server.instead.push(answer(404, { message: 'No commit found for SHA: no/such' }));
    const { message } = await refusal(server, { ref: 'no/such' });
    expect(message).toBe('There is no no/such in org/experiments.');
  });

  test('an organisation that wants single sign-on', async () => {
    const server = await github(TOKEN);
    const sso = 'required; url=https://github.com/orgs/octo/sso?authorization_request=AB12';
    server.instead.push(answer(403, { message: 'Resource protected' }, { 'X-GitHub-SSO': sso }));
    const error = await refusal(server, { token: async () => TOKEN });
    expect(error.message).toContain('single sign-on of octo');
    expect(inspect(error)).not.toContain('AB12');
  });

  test('a right that the token has not got', async () => {
    const server = await github(TOKEN);
    server.instead.push(
      answer(403, { message: 'Resource not accessible by personal access token' }),
    );
    const { code, message } = await refusal(server, { token: async () => TOKEN });
    expect(code).toBe('source_refused');
    expect(message).toContain('Resource not accessible by personal access token');
  });

  test('an empty repository', async () => {
    const server = await github();
    server.instead.push(answer(409, { message: 'Git Repository is empty.' }));
    expect((await refusal(server)).message).toContain('is empty');
  });

  test('a limit on requests, with the time at which it ends', async () => {
    const server = await github();
    const reset = String(NOW / 1000 + 1800);
    const headers = { 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset': reset };
    server.instead.push(answer(403, { message: 'API rate limit exceeded' }, headers));
    const { code, message, hint } = await refusal(server);
    expect(code).toBe('source_unavailable');
    expect(message).toBe(
      "GitHub's limit on requests is reached; it ends at 2026-01-02 03:34:06 UTC.",
    );
    expect(hint).toContain('GITHUB_PAT_SECRET');
    expect(pauses).toEqual([]);
  });

  test('a secret that holds no token, without showing it', async () => {
    for (const secret of ['', ' \n', 'two words\nhere']) {
      const error = await refusal(await github(), { token: async () => secret });
      expect(error.code).toBe('secret_unavailable');
      expect(error.message + error.hint).not.toContain('two words');
    }
  });

  test.each([
    { repository: 'experiments' },
    { repository: '../x' },
    { repository: 'org/..' },
    { repository: 'org/a/b' },
    { ref: '' },
    { ref: '../../other/repo' },
    { ref: 'a b' },
    { ref: 'main~1' },
    { ref: 'x.lock' },
    { ref: '-x' },
  ])('%j, before GitHub is asked', async (more) => {
    const server = await github();
    expect((await refusal(server, more)).code).toBe('source_refused');
    expect(server.requests).toEqual([]);
  });

  test('an address that is none', async () => {
    for (const url of ['api.github.com', 'ftp://x', 'https://me' + ':secret@x']) {
      expect((await refusal({ url })).message).toContain('GITHUB_API_URL');
    }
  });
});

describe('what passes is waited for:', () => {
  test('faults of GitHub’s, four times', async () => {
    const server = await github();
    server.instead.push(answer(502, {}), answer(500, {}), answer(503, {}), answer(504, {}));
    expect((await opened(server)).facts.kind).toBe('github');
    expect(pauses).toEqual([1000, 2000, 4000, 8000]);
  });

  test('but not for ever', async () => {
    const server = await github();
    server.instead.push(...Array.from({ length: 20 }, () => answer(500, {})));
    expect(await refusal(server)).toMatchObject({
      code: 'source_unavailable',
      message: 'GitHub answers 500.',
    });
    expect(server.requests).toHaveLength(5);
  });

  test('a short limit on requests, as long as GitHub says', async () => {
    const server = await github();
    const headers = { 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset': String(NOW / 1000 + 20) };
    server.instead.push(
      answer(429, {}, { 'Retry-After': '7' }),
      answer(403, { message: 'You have exceeded a secondary rate limit.' }),
      answer(403, { message: 'API rate limit exceeded' }, headers),
    );
    await opened(server);
    expect(pauses).toEqual([7000, 60_000, 21_000]);
  });

  test('an archive that comes cut off', async () => {
    const server = await github();
    const half = (_: unknown, usual: LoopbackAnswer): LoopbackAnswer => ({
      ...usual,
      body: (usual.body as Buffer).subarray(0, 200),
    });
    const early = (_: unknown, usual: LoopbackAnswer): LoopbackAnswer => ({
      ...usual,
      headers: { 'Content-Length': '100000', Connection: 'close' },
      body: (usual.body as Buffer).subarray(0, 100),
    });
    server.instead.push(undefined, undefined, half, undefined, early);
    const source = await opened(server);
    expect(await folderContents(source.dir)).toEqual(FILES);
    expect(pauses).toEqual([1000, 2000]);
  });

  test('but an archive that is always cut off is none', async () => {
    const server = await github();
    const half = (_: unknown, usual: LoopbackAnswer): LoopbackAnswer =>
      Buffer.isBuffer(usual.body) ? { ...usual, body: usual.body.subarray(0, 200) } : usual;
    server.instead.push(...Array.from({ length: 20 }, () => half));
    const error = await refusal(server);
    expect(error).toMatchObject({
      code: 'source_unavailable',
      message: 'The archive of org/experiments came cut off.',
    });
    for (const token of server.temporaryTokens) expect(inspect(error)).not.toContain(token);
    expect([...objects.keys()]).toEqual([]);
  });

  test('no connection, and the address that a redirect led to is not told', async () => {
    const server = await github();
    const gone = 'http://127.0.0.1:9/x?token=TEMPORARY';
    server.instead.push(
      ...Array.from({ length: 20 }, () => () => ({ status: 302, headers: { Location: gone } })),
    );
    const error = await refusal(server);
    expect(error.code).toBe('source_unavailable');
    expect(inspect(error, { depth: 9 })).not.toContain('TEMPORARY');
    expect(pauses).toHaveLength(4);
  });

  test('an abort ends it', async () => {
    const server = await github();
    const stop = new AbortController();
    server.instead.push(() => {
      stop.abort();
      return { status: 500 };
    });
    const error = await refusal(server, { signal: stop.signal });
    expect(error.code).toBe('interrupted');
  });
});

describe('redirects', () => {
  test.each([
    ['without an end', (url: string) => `${url}/again`],
    ['to nowhere', () => 'http://'],
    ['to what is not the web', () => 'file:///etc/passwd'],
  ])('%s are not followed', async (_, location) => {
    const server = await github();
    server.instead.push(
      ...Array.from({ length: 60 }, () => () => ({
        status: 302,
        headers: { Location: location(server.url) },
      })),
    );
    expect((await refusal(server)).code).toBe('source_unavailable');
  });
});

describe('the rules for bundles hold:', () => {
  test('submodules, which GitHub leaves out', async () => {
    await using inner = await gitRepository({ 'a.csv': '1' });
    await repo.git('submodule', 'add', '-q', `file://${inner.dir}`, 'shared/data');
    await repo.commit();
    const { code, problems } = await refusal(await github());
    expect(code).toBe('source_refused');
    expect(problems).toMatchObject([{ file: 'shared/data' }]);
    expect(problems[0]?.hint).toContain('submodules: recursive');
  });

  test('but not what .gitmodules names and is no submodule any more', async () => {
    await repo.write('.gitmodules', '[submodule "old"]\n\tpath = old\n\turl = https://x/y\n');
    await repo.commit();
    expect((await opened(await github())).facts.kind).toBe('github');
  });

  test('pointers of Git LFS, and tokens', async () => {
    await repo.write('a.nc', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n');
    await repo.write('b.py', `token = "${TOKEN}"\n`);
    await repo.commit();
    const error = await refusal(await github());
    expect(error.problems.map(({ file }) => file)).toEqual(['a.nc', 'b.py']);
    expect(error.problems[0]?.hint).toContain('include Git LFS objects in archives');
    expect(inspect(error, { depth: 9 })).not.toContain(TOKEN.slice(4));
    expect([...objects.keys()]).toEqual([]);
  });

  test('links that lead out, and entries that leave the folder', async () => {
    await symlink('/etc', join(repo.dir, 'etc'));
    await repo.commit();
    const server = await github();
    expect((await refusal(server)).code).toBe('source_refused');
    const evil = Buffer.concat([
      tarHeader({ kind: 'file', name: 'top/../../evil', size: 0, executable: false }),
      tarEnd(),
    ]);
    server.instead.push(undefined, undefined, (_, usual) => ({ ...usual, body: gzipSync(evil) }));
    expect((await refusal(server)).code).toBe('source_refused');
  });

  test('an archive of another commit is not taken', async () => {
    const before = (await repo.git('rev-parse', 'HEAD')).trim();
    await repo.write('new.txt', 'x');
    await repo.commit();
    const server = await github();
    server.instead.push(
      ...Array.from({ length: 20 }, () => (_: unknown, usual: LoopbackAnswer): LoopbackAnswer => {
        const location = usual.headers?.['Location'];
        if (location === undefined) return usual;
        return { ...usual, headers: { Location: location.replace(/[0-9a-f]{40}/, before) } };
      }),
    );
    expect(await refusal(server)).toMatchObject({
      code: 'source_unavailable',
      message: expect.stringContaining('has not the form'),
    });
  });
});

test('what was left half done in the work folder is not taken for a part of the tree', async () => {
  const server = await github();
  await mkdir(join(workDir, 'source-old/tree'), { recursive: true });
  await writeFile(join(workDir, 'source-old/tree/x'), 'old');
  const source = await opened(server);
  expect(await folderContents(source.dir)).toEqual(FILES);
});
