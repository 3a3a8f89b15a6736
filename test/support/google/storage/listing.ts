import { readNumber } from './preconditions.ts';
import { badParameter } from './storage-answers.ts';
import type { StoredBucket, StoredObject } from './stored-objects.ts';

export interface ListedPage {
  readonly items: readonly StoredObject[];
  readonly prefixes: readonly string[];
  readonly nextPageToken: string | undefined;
}

const MOST = 1000;

/**
 * A page of a bucket's objects, in the order of their names' bytes. Objects and prefixes count alike.
 * https://cloud.google.com/storage/docs/json_api/v1/objects/list
 * @param pageSize the most that a page holds, whatever the caller wants
 */
export function listPage(
  bucket: StoredBucket,
  query: URLSearchParams,
  pageSize = MOST,
): ListedPage {
  const prefix = query.get('prefix') ?? '';
  const delimiter = query.get('delimiter') ?? '';
  const most = Math.min(readNumber(query, 'maxResults') || MOST, pageSize, MOST);
  const after = readToken(query.get('pageToken'));
  const from = query.get('startOffset') ?? '';
  const until = query.get('endOffset');
  const items: StoredObject[] = [];
  const prefixes: string[] = [];
  let last = after;
  for (const object of inOrder(bucket, prefix)) {
    if (compareNames(object.name, from) < 0) continue;
    if (until !== null && compareNames(object.name, until) >= 0) continue;
    const end = delimiter === '' ? -1 : object.name.indexOf(delimiter, prefix.length);
    const entry = end === -1 ? object.name : object.name.slice(0, end + delimiter.length);
    if (prefixes.at(-1) === entry) continue;
    if (after !== undefined && isNotAfter(object.name, after, delimiter !== '')) continue;
    if (items.length + prefixes.length === most) {
      return { items, prefixes, nextPageToken: tokenOf(last ?? '') };
    }
    last = entry;
    if (end === -1) items.push(object);
    else prefixes.push(entry);
  }
  return { items, prefixes, nextPageToken: undefined };
}

function isNotAfter(name: string, after: string, folders: boolean): boolean {
  if (compareNames(name, after) <= 0) return true;
  // The page before ended with a folder, and this lies in it.
  return folders && after.endsWith('/') && name.startsWith(after);
}

function inOrder(bucket: StoredBucket, prefix: string): StoredObject[] {
  return [...bucket.objects.values()]
    .filter(({ name }) => name.startsWith(prefix))
    .sort((a, b) => compareNames(a.name, b.name));
}

/** By the bytes of UTF-8, which JavaScript's own order is not beyond U+D7FF. */
function compareNames(a: string, b: string): number {
  if (/[\ud800-\uffff]/.test(a + b)) return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : a > b ? 1 : 0;
}

function tokenOf(name: string): string {
  return Buffer.from(`after:${name}`).toString('base64url');
}

function readToken(token: string | null): string | undefined {
  if (token === null || token === '') return undefined;
  const text = Buffer.from(token, 'base64url').toString();
  if (!text.startsWith('after:')) throw badParameter('pageToken', 'Invalid Value');
  return text.slice('after:'.length);
}
