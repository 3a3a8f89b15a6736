import { EpycloudError } from '../pipeline/errors.ts';

/** What an object store allows at most. */
const MAX_BYTES = 1024;

/**
 * Whether a text names an object. A key has parts parted by `/`; `~` is kept for the files that a
 * directory bucket puts beside its objects.
 * @throws EpycloudError `invalid_id`
 */
export function requireObjectKey(key: string): void {
  const fault = faultOf(key);
  if (fault === undefined) return;
  const shown = JSON.stringify(key.length > 100 ? `${key.slice(0, 97)}...` : key);
  throw new EpycloudError('invalid_id', `${shown} cannot name an object: it ${fault}.`, {
    hint: 'Use names without "~", "\\" and control characters, and no "." or ".." as a part.',
  });
}

/** Whether a text is a key, for those that come from outside. */
export function isObjectKey(text: string): boolean {
  return faultOf(text) === undefined;
}

/** Whether any key begins so; where none does, there is nothing to list. */
export function canBeginKey(prefix: string): boolean {
  return prefix === '' || faultOf(prefix) === undefined || faultOf(`${prefix}x`) === undefined;
}

/** The part of a key before its last `/`; empty where there is none. */
export function folderOf(key: string): string {
  return key.slice(0, Math.max(key.lastIndexOf('/'), 0));
}

function faultOf(key: string): string | undefined {
  if (key === '') return 'is empty';
  if (key.startsWith('/')) return 'begins with "/"';
  const odd = /[\p{Cc}\p{Surrogate}\\~]/u.exec(key);
  if (odd !== null) return `has the character ${JSON.stringify(odd[0])}`;
  if (Buffer.byteLength(key) > MAX_BYTES) return `is longer than ${MAX_BYTES} bytes`;
  for (const part of key.split('/')) {
    if (part === '') return 'has an empty part';
    if (part === '.' || part === '..') return `has the part "${part}"`;
  }
  return undefined;
}
