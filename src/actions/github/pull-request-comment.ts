import { createHash } from 'node:crypto';
import type { PullRequest } from './event.ts';

export interface CommentRequest {
  readonly pullRequest: PullRequest;
  readonly token: string | undefined;
  readonly environment: NodeJS.ProcessEnv;
  /** What tells this comment from those of other jobs. */
  readonly key: string;
  readonly body: string;
}

/** What became of a comment. Nothing here is thrown: a run is no worse for want of one. */
export type CommentResult =
  | { readonly kind: 'created' | 'updated'; readonly url: string }
  | { readonly kind: 'not_written'; readonly why: string };

/** A line that the page does not show, by which the comment is found again. */
export function commentMarker(environment: NodeJS.ProcessEnv, key: string): string {
  const parts = [environment['GITHUB_WORKFLOW'], environment['GITHUB_JOB'], key];
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
  return `<!-- epycloud:run-local-pipeline:${hash} -->`;
}

/** Writes a comment to a pull request, or over the one that an earlier run of the same job has written. */
export async function writeComment(request: CommentRequest): Promise<CommentResult> {
  const { pullRequest, token, environment } = request;
  const [owner = '', repo = ''] = (environment['GITHUB_REPOSITORY'] ?? '').split('/');
  if (!token) return { kind: 'not_written', why: 'there is no token; give the input `token`' };
  const { getOctokit } = await import('@actions/github');
  const { rest, paginate } = getOctokit(token);
  const marker = commentMarker(environment, request.key);
  const body = `${marker}\n${request.body}`;
  try {
    const place = { owner, repo, issue_number: pullRequest.number };
    for await (const page of paginate.iterator(rest.issues.listComments, {
      ...place,
      per_page: 100,
    })) {
      const found = page.data.find((comment) => comment.body?.startsWith(marker));
      if (found === undefined) continue;
      const { data } = await rest.issues.updateComment({ owner, repo, comment_id: found.id, body });
      return { kind: 'updated', url: data.html_url };
    }
    const { data } = await rest.issues.createComment({ ...place, body });
    return { kind: 'created', url: data.html_url };
  } catch (thrown) {
    return { kind: 'not_written', why: reasonOf(thrown, pullRequest) };
  }
}

function reasonOf(thrown: unknown, { isFork }: PullRequest): string {
  const status = (thrown as { status?: unknown } | undefined)?.status;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (status === 403 || status === 404) {
    return isFork
      ? `the token of a pull request from a fork may not write (${status})`
      : `the token may not write to pull requests (${status}); the job needs \`permissions: pull-requests: write\``;
  }
  if (status === 401) return 'the token is not valid (401)';
  return message;
}
