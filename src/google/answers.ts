import type * as z from 'zod';
import { EpycloudError } from '../pipeline/errors.ts';
import type { GoogleAnswer, GoogleRequest } from './google-request.ts';
import type { GoogleSession } from './session.ts';

/**
 * What an answer says, as far as it is used.
 * @throws EpycloudError `cloud_unavailable` where it is no such answer: a proxy's page, an API of another version
 */
export function understood<T>(
  schema: z.ZodType<T>,
  { body }: Pick<GoogleAnswer, 'body'>,
  what: string,
): T {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const where = issue === undefined ? '' : `: ${[issue.path.join('.'), issue.message].join(' ')}`;
  throw new EpycloudError(
    'cloud_unavailable',
    `Could not ${what}: the answer is none of Google's${where}.`,
    {
      hint: 'Something between here and Google may have answered in its place, such as a proxy that wants a login.',
    },
  );
}

export interface Pages<T> {
  readonly request: Omit<GoogleRequest, 'method' | 'repeatable' | 'url'>;
  /** Without the query. */
  readonly url: string;
  readonly query: Readonly<Record<string, string>>;
  readonly page: z.ZodType<{
    readonly items: readonly T[];
    readonly nextPageToken?: string | undefined;
  }>;
}

/** All of a list, page by page as it is read. */
export async function* listed<T>(session: GoogleSession, list: Pages<T>): AsyncIterable<T> {
  const { request, url, query, page } = list;
  for (let pageToken: string | undefined; ; ) {
    const asked = new URLSearchParams({
      ...query,
      ...(pageToken === undefined ? {} : { pageToken }),
    });
    const whole = `${url}?${asked}`;
    const answer = await session.request({
      ...request,
      method: 'GET',
      repeatable: true,
      url: whole,
    });
    const { items, nextPageToken } = understood(page, answer, request.what);
    yield* items;
    if (nextPageToken === undefined || nextPageToken === '') return;
    pageToken = nextPageToken;
  }
}
