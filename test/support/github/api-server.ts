import {
  type LoopbackAnswer,
  type LoopbackRequest,
  type LoopbackServer,
  startLoopbackServer,
} from './loopback-server.ts';

export interface FakeComment {
  readonly id: number;
  readonly issue: number;
  body: string;
}

/** What a token may do; each is known to the server by its text. */
export type TokenRights = 'write' | 'read' | 'nothing';

export interface FakeGitHub extends LoopbackServer {
  readonly comments: readonly FakeComment[];
  /** Puts a comment of somebody else there. */
  addComment(issue: number, body: string): void;
  /** What a step of a workflow is started with. */
  readonly environment: Readonly<Record<string, string>>;
}

export interface FakeGitHubOptions {
  readonly repository?: string;
  readonly tokens?: Readonly<Record<string, TokenRights>>;
}

const LONGEST_COMMENT = 65_536;

/**
 * The part of GitHub's REST API that the actions use: comments of issues, which those of pull requests are.
 * Strict: what it does not know is a 404, a token that it does not know a 401, and one that may not write is
 * refused as GitHub refuses it. https://docs.github.com/rest/issues/comments
 */
export async function startFakeGitHub(options: FakeGitHubOptions = {}): Promise<FakeGitHub> {
  const { repository = 'org/experiments', tokens = { 'test-token': 'write' } } = options;
  const comments: FakeComment[] = [];
  const add = (issue: number, body: string) => {
    const comment = { id: 1000 + comments.length, issue, body };
    comments.push(comment);
    return comment;
  };
  const server = await startLoopbackServer((request) => {
    const rights = rightsOf(request, tokens);
    if (rights === undefined) return refused(401, 'Bad credentials');
    const path = /^\/repos\/([^/]+\/[^/]+)\/issues\/(.+)$/.exec(request.url.pathname);
    if (path === null || path[1] !== repository) return refused(404, 'Not Found');
    if (rights === 'nothing') return refused(404, 'Not Found');
    const of = /^(\d+)\/comments$/.exec(path[2] ?? '');
    if (of !== null && request.method === 'GET') return pageOf(Number(of[1]), request.url);
    const one = /^comments\/(\d+)$/.exec(path[2] ?? '');
    const isWrite = (of && request.method === 'POST') || (one && request.method === 'PATCH');
    if (!isWrite) return refused(404, 'Not Found');
    if (rights === 'read') return refused(403, 'Resource not accessible by integration');
    const body = bodyOf(request);
    if (body === undefined) return refused(422, 'Validation Failed');
    if (of !== null) return { status: 201, body: shown(add(Number(of[1]), body)) };
    const found = comments.find(({ id }) => id === Number(one?.[1]));
    if (found === undefined) return refused(404, 'Not Found');
    found.body = body;
    return { status: 200, body: shown(found) };
  });

  function pageOf(issue: number, url: URL): LoopbackAnswer {
    const size = Math.min(Number(url.searchParams.get('per_page') ?? 30), 100);
    const page = Number(url.searchParams.get('page') ?? 1);
    const all = comments.filter((comment) => comment.issue === issue);
    const next = new URL(url);
    next.searchParams.set('page', String(page + 1));
    return {
      status: 200,
      headers: page * size < all.length ? { Link: `<${next.href}>; rel="next"` } : {},
      body: all.slice((page - 1) * size, page * size).map(shown),
    };
  }

  return {
    ...server,
    comments,
    addComment: (issue, body) => void add(issue, body),
    environment: { GITHUB_API_URL: server.url, GITHUB_REPOSITORY: repository },
  };

  function shown({ id, issue, body }: FakeComment) {
    return {
      id,
      body,
      html_url: `https://github.com/${repository}/pull/${issue}#issuecomment-${id}`,
      user: { login: 'github-actions[bot]', type: 'Bot' },
    };
  }
}

function rightsOf(
  { headers }: LoopbackRequest,
  tokens: Readonly<Record<string, TokenRights>>,
): TokenRights | undefined {
  const token = /^(?:token|bearer) (.+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
  return Object.hasOwn(tokens, token) ? tokens[token] : undefined;
}

function bodyOf({ body }: LoopbackRequest): string | undefined {
  const text: unknown = JSON.parse(body.toString()).body;
  const isFine = typeof text === 'string' && text.trim() !== '' && text.length <= LONGEST_COMMENT;
  return isFine ? text : undefined;
}

function refused(status: number, message: string): LoopbackAnswer {
  return { status, body: { message, documentation_url: 'https://docs.github.com/rest' } };
}
