/**
 * Names that a run uses for its own first-level keys. No part of an experiment id and no run id may be
 * one of them, so that no key of one run can be a key of another that lies above or below it.
 */
export const RESERVED_NAMES: ReadonlySet<string> = new Set([
  'run.json',
  'outcome.json',
  'cancelled.json',
  'source.json',
  'config',
  'builder-artifacts',
  'runner-artifacts',
  'waves',
  'attempts',
  'claims',
  'summaries',
  'outputs',
  'sources',
]);

const SAFE_NAME = /^[A-Za-z0-9._-]+$/;

/** Says what is wrong with one part of an id, or undefined where nothing is. */
export function faultOfName(name: string): string | undefined {
  if (name === '') return 'has an empty part';
  if (name === '.' || name === '..' || name.includes('..'))
    return `has "${name}", which leads elsewhere`;
  if (name.startsWith('-')) return `has a part that begins with "-" ("${name}")`;
  if (!SAFE_NAME.test(name)) {
    const odd = [...name].find((letter) => !SAFE_NAME.test(letter));
    return `has the character ${JSON.stringify(odd)}`;
  }
  if (RESERVED_NAMES.has(name))
    return `has the part "${name}", a name that runs use for their own files`;
  return undefined;
}
