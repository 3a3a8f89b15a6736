import { createHash } from 'node:crypto';

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Undefined on the last page. */
  readonly nextPageToken: string | undefined;
}

export interface PageRequest {
  readonly pageSize: string | null;
  readonly pageToken: string | null;
  /** All else that was asked; a token is good for the same question only. */
  readonly question: string;
}

/** Batch answers with fewer items than it is asked for, and says that there are more. https://google.aip.dev/158 */
const MOST = 1_000;
const DEFAULT = 100;

/** @throws RangeError with Google's words on a size or a token that is none */
export function pageOf<Item>(all: readonly Item[], request: PageRequest): Page<Item> {
  const size = Number(request.pageSize ?? 0);
  if (!Number.isInteger(size) || size < 0) throw new RangeError('page_size field is invalid.');
  const from = positionOf(request);
  const to = from + Math.min(size === 0 ? DEFAULT : size, MOST);
  return {
    items: all.slice(from, to),
    nextPageToken: to < all.length ? `${to}.${digest(request.question)}` : undefined,
  };
}

function positionOf({ pageToken, question }: PageRequest): number {
  if (!pageToken) return 0;
  const [, position, check] = /^(\d+)\.(.+)$/.exec(pageToken) ?? [];
  if (check !== digest(question)) throw new RangeError('page_token field is invalid.');
  return Number(position);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}
