import type { ActionContext } from '../action-context.ts';
import { writeComment } from '../github/pull-request-comment.ts';
import type { ActionEnd } from './action-end.ts';

/** Writes the page to the pull request, where that is wanted; a token that may not is no failure. */
export async function sayInPullRequest(
  { environment, log }: ActionContext,
  { inputs, pullRequest }: ActionEnd,
  page: string,
): Promise<void> {
  if (inputs.comment === 'false') return;
  const tell = inputs.comment === 'true' ? log.warning : log.notice;
  if (pullRequest === undefined) {
    if (inputs.comment === 'true') {
      log.notice('This is no pull request, so there is none to comment on.');
    }
    return;
  }
  const result = await writeComment({
    pullRequest,
    token: inputs.token,
    environment,
    key: inputs['exp-id'].join(' '),
    body: page,
  });
  switch (result.kind) {
    case 'not_written':
      return tell(`The pull request was not commented on: ${result.why}.`);
    case 'created':
    case 'updated':
      return log.info(`Comment ${result.kind}: ${result.url}`);
  }
}
