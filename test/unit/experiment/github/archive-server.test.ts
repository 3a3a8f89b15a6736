import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GitRepository, gitRepository } from '../../../support/git/git-repository.ts';
import { type ArchiveServer, startArchiveServer } from '../../../support/github/archive-server.ts';

let repo: GitRepository;
let server: ArchiveServer;
let commit: string;
beforeAll(async () => {
  repo = await gitRepository({ 'a.txt': 'x' });
  server = await startArchiveServer({ gitDir: repo.dir, token: 'right' });
  commit = (await repo.git('rev-parse', 'HEAD')).trim();
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await repo[Symbol.asyncDispose]();
});

function ask(path: string, headers: Record<string, string> = { Authorization: 'Bearer right' }) {
  return fetch(`${server.url}${path}`, { redirect: 'manual', headers });
}

describe('the server that stands in for GitHub', () => {
  test('tells the commit of a ref in both forms', async () => {
    const sha = { Authorization: 'Bearer right', Accept: 'application/vnd.github.sha' };
    expect(await (await ask('/repos/org/experiments/commits/main', sha)).text()).toBe(commit);
    const answer = await ask('/repos/org/experiments/commits/heads/main');
    expect(await answer.json()).toEqual({ sha: commit });
  });

  test.each([
    [401, '/repos/org/experiments/commits/main', { Authorization: 'Bearer wrong' }],
    [404, '/repos/org/experiments/commits/main', {}],
    [404, '/repos/org/other/commits/main', undefined],
    [422, '/repos/org/experiments/commits/none', undefined],
    [404, '/repos/org/experiments/tarball/none', undefined],
  ])('answers %i to %s with %j', async (status, path, headers) => {
    expect((await ask(path, headers)).status).toBe(status);
  });

  test('gives an archive to who has the address, and to nobody who brings the token along', async () => {
    const redirect = await ask(`/repos/org/experiments/tarball/${commit}`);
    expect(redirect.status).toBe(302);
    const address = redirect.headers.get('location') ?? '';
    expect(new URL(address).origin).not.toBe(server.url);
    expect((await fetch(address)).headers.get('content-type')).toBe('application/x-gzip');
    const withToken = await fetch(address, { headers: { Authorization: 'Bearer right' } });
    expect(withToken.status).toBe(400);
    expect((await fetch(address.replace(/token=.*/, 'token=other'))).status).toBe(404);
  });
});
