import { spread } from '../measure/statistics.mjs';

/**
 * A row of the table.
 * @param {string} what
 * @param {'s' | 'ms' | '×' | '%' | 'MB' | ''} unit of the values and of the target
 * @param {readonly number[]} values one a round
 * @param {{atMost: number} | {atLeast: number} | undefined} target what the project wants of it
 */
export function row(what, unit, values, target) {
  const { median, min, max } = spread(values);
  const base = { what, unit, median, min, max, values };
  if (target === undefined) return base;
  const wanted = target.atMost ?? target.atLeast;
  const met = target.atMost === undefined ? median >= wanted : median <= wanted;
  return { ...base, target, of_target: median / wanted, met };
}

/** A row for what could not be measured, with the reason. */
export function skippedRow(what, why) {
  return { what, skipped: why };
}
