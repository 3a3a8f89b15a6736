import { SECRET_SHAPES } from '../pipeline/secret-shapes.ts';

/** What stands in the place of a secret, however long it is. */
export const MASK = '********';

const SECRET_KEY =
  /token|passw(or)?d|passphrase|secret|credential|(^|[._-])(pat|key)s?($|[._-])|(api|access|private)_?key/i;

/** Says where a secret is kept, and is none. */
const NAMES_SECRET = /(^|\.)github_pat_secret$/;

/** What is hidden beside the forms of secrets: it costs nothing to hide too much. */
const HIDDEN_TOO: readonly RegExp[] = [
  /-----BEGIN/,
  /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]+:[^\s/@]+@/i,
];

/** Whether a key names a secret, by any of its parts. */
export function isSecretKey(key: string): boolean {
  return SECRET_KEY.test(key) && !NAMES_SECRET.test(key);
}

/** Whether a text holds what looks like a secret. */
export function holdsSecret(text: string): boolean {
  return [...SECRET_SHAPES.map(({ form }) => form), ...HIDDEN_TOO].some((form) => form.test(text));
}

/** Whether a value is not to be shown: by the key it has, or by its form. */
export function isSecret(key: string, value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false;
  return isSecretKey(key) || holdsSecret(textOf(value));
}

/** A value as it may be shown. */
export function shownValue(key: string, value: unknown): unknown {
  return isSecret(key, value) ? MASK : value;
}

/** A value as one line of text. */
export function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Lines, from 1, of a file that hold what looks like a secret; in comments too. */
export function secretLines(text: string): readonly number[] {
  return text.split('\n').flatMap((line, index) => (holdsSecret(line) ? [index + 1] : []));
}
