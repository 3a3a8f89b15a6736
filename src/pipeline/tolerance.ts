import { EpycloudError } from './errors.ts';

/** How many tasks of a run may be missing from its outputs, and which may not. */
export interface Tolerance {
  readonly maxFailed: { readonly kind: 'number' | 'percent'; readonly value: number };
  /** Names of tasks that must be there. */
  readonly required: readonly string[];
}

export const NO_TOLERANCE: Tolerance = { maxFailed: { kind: 'number', value: 0 }, required: [] };

/**
 * Reads a number of tasks (`3`) or a share of them (`5%`).
 * @throws EpycloudError `invalid_settings`
 */
export function parseMaxFailed(text: string): Tolerance['maxFailed'] {
  const match = /^(\d{1,6})$|^(\d{1,3}(?:\.\d+)?)%$/.exec(text.trim());
  const percent = match?.[2] === undefined ? undefined : Number(match[2]);
  if (match === null || (percent ?? 0) > 100) {
    throw new EpycloudError(
      'invalid_settings',
      `${JSON.stringify(text)} is not a number of tasks.`,
      {
        hint: 'Write a number of tasks, such as 3, or a share of them, such as 5%.',
      },
    );
  }
  return percent === undefined
    ? { kind: 'number', value: Number(match[1]) }
    : { kind: 'percent', value: percent };
}

/** Names parted by commas; `US-MA,US-NY`. */
export function parseRequiredTasks(text: string): readonly string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** The greatest number of missing tasks that is tolerated, of `count`; a share is rounded down. */
export function toleratedOf(tolerance: Tolerance, count: number): number {
  const { kind, value } = tolerance.maxFailed;
  if (kind === 'number') return value;
  // 99.96 % of 20,000 comes out as 19,991.999…: what is that near to a whole number is one.
  return Math.floor((count * value) / 100 + 1e-6);
}
