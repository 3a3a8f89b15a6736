import { randomBytes } from 'node:crypto';
import { gitArchive, runGit } from '../git/git-repository.ts';
import {
  type LoopbackAnswer,
  type LoopbackRequest,
  type LoopbackServer,
  startLoopbackServer,
} from './loopback-server.ts';

export interface ArchiveServer extends AsyncDisposable {
  /** Of the API, without a closing slash. */
  readonly url: string;
  /** Every request to either server, in order. */
  readonly requests: readonly {
    readonly host: 'api' | 'codeload';
    readonly method: string;
    readonly path: string;
    readonly headers: LoopbackRequest['headers'];
  }[];
  /** The credentials that stood in addresses of archives. */
  readonly temporaryTokens: readonly string[];
  /** What is answered in the place of the next answers, one after the other; undefined is the usual one. */
  readonly instead: (Fault | undefined)[];
}

export type Fault = (request: LoopbackRequest, usual: LoopbackAnswer) => LoopbackAnswer;

export interface ArchiveServerOptions {
  /** Of a real git repository. */
  readonly gitDir: string;
  readonly repository?: string;
  /** What may read the repository; it is public where undefined. */
  readonly token?: string;
}

/**
 * The part of GitHub that gives archives of a repository: commits by ref and archives by commit of the REST API,
 * and a second server that the latter redirects to, with a credential of its own in the address. As GitHub, it
 * makes archives with `git archive`, takes more than one word for a ref, and tells nobody of what he may not see.
 * https://docs.github.com/rest/commits/commits#get-a-commit
 * https://docs.github.com/rest/repos/contents#download-a-repository-archive-tar
 */
export async function startArchiveServer(options: ArchiveServerOptions): Promise<ArchiveServer> {
  const { gitDir, repository = 'org/experiments', token } = options;
  const requests: ArchiveServer['requests'][number][] = [];
  const temporaryTokens: string[] = [];
  const instead: (Fault | undefined)[] = [];

  const codeload: LoopbackServer = await startLoopbackServer((request) =>
    answered('codeload', request, giveArchive),
  );
  const api = await startLoopbackServer((request) => answered('api', request, answerApi));

  async function answered(
    host: 'api' | 'codeload',
    request: LoopbackRequest,
    usual: (request: LoopbackRequest) => Promise<LoopbackAnswer>,
  ): Promise<LoopbackAnswer> {
    const { method, url, headers } = request;
    requests.push({ host, method, path: `${url.pathname}${url.search}`, headers });
    const answer = await usual(request);
    return instead.shift()?.(request, answer) ?? answer;
  }

  async function answerApi({ method, url, headers }: LoopbackRequest): Promise<LoopbackAnswer> {
    if (method !== 'GET' || (headers['user-agent'] ?? '') === '') return refused(403, 'Forbidden');
    const authorization = headers.authorization;
    if (authorization !== undefined && authorization !== `Bearer ${token}`) {
      return refused(401, 'Bad credentials');
    }
    const prefix = `/repos/${repository}/`;
    const isSeen = token === undefined || authorization !== undefined;
    if (!url.pathname.startsWith(prefix) || !isSeen) return refused(404, 'Not Found');
    const [what, ...rest] = url.pathname.slice(prefix.length).split('/').map(decodeURIComponent);
    const ref = rest.join('/');
    const commit = await commitOf(ref);
    if (what === 'commits') {
      if (commit === undefined) return refused(422, `No commit found for SHA: ${ref}`);
      return headers.accept === 'application/vnd.github.sha'
        ? { status: 200, headers: { 'Content-Type': headers.accept }, body: commit }
        : { status: 200, body: { sha: commit } };
    }
    if (what !== 'tarball' || commit === undefined) return refused(404, 'Not Found');
    const temporary = randomBytes(16).toString('hex').toUpperCase();
    temporaryTokens.push(temporary);
    const location = `${codeload.url}/${repository}/legacy.tar.gz/${commit}?token=${temporary}`;
    return { status: 302, headers: { Location: location } };
  }

  async function giveArchive({ url, headers }: LoopbackRequest): Promise<LoopbackAnswer> {
    const temporary = url.searchParams.get('token') ?? '';
    // A credential that is not for this host is refused, as by servers that take it for their own.
    if (headers.authorization !== undefined) return { status: 400, body: 'Bad Request' };
    if (!temporaryTokens.includes(temporary)) return { status: 404, body: '404: Not Found' };
    const commit = url.pathname.split('/').at(-1) ?? '';
    const top = `${repository.replace('/', '-')}-${commit.slice(0, 7)}/`;
    return {
      status: 200,
      headers: { 'Content-Type': 'application/x-gzip' },
      body: await gitArchive(gitDir, top, commit),
    };
  }

  /** As `git rev-parse` takes words for refs, in GitHub's words: heads/…, tags/…, refs/…, short or whole. */
  async function commitOf(ref: string): Promise<string | undefined> {
    const found = await runGit(gitDir, 'rev-parse', '--verify', '--quiet', `${ref}^{commit}`).catch(
      () => '',
    );
    return found.trim() || undefined;
  }

  return {
    url: api.url,
    requests,
    temporaryTokens,
    instead,
    [Symbol.asyncDispose]: async () => {
      await api[Symbol.asyncDispose]();
      await codeload[Symbol.asyncDispose]();
    },
  };
}

function refused(status: number, message: string): LoopbackAnswer {
  return { status, body: { message, documentation_url: 'https://docs.github.com/rest' } };
}
