import type { ActionContext } from './action-context.ts';

/** Runs something whose lines fold away in the log, and in which nothing counts as a workflow command. */
export async function inGroup<T>(
  { log, token }: Pick<ActionContext, 'log' | 'token'>,
  title: string,
  work: (onLine: (line: string) => void) => Promise<T>,
): Promise<T> {
  const secret = token();
  log.command(`::group::${title}`);
  log.command(`::stop-commands::${secret}`);
  try {
    return await work(log.info);
  } finally {
    log.command(`::${secret}::`);
    log.command('::endgroup::');
  }
}
