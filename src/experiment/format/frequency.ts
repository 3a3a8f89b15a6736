import { didYouMean } from './did-you-mean.ts';
import type { Name } from './fields.ts';
import type { Problems } from './problems.ts';

const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

// Offsets of pandas, and those of older editions, which some editions still take.
// Source: https://pandas.pydata.org/docs/user_guide/timeseries.html#offset-aliases
const PLAIN = 'D B C W ME MS BME BMS CBME CBMS SME SMS h bh cbh min s ms us ns'.split(' ');
const OLDER = 'M BM CBM SM Q BQ A BA Y BY AS BAS H BH CBH T S L U N'.split(' ');
const YEARLY = 'QE QS BQE BQS YE YS BYE BYS'.split(' ');
const OLDER_YEARLY = 'Q BQ A BA Y BY AS BAS'.split(' ');

const ALIASES: ReadonlySet<string> = new Set([
  ...PLAIN,
  ...OLDER,
  ...YEARLY,
  ...WEEKDAYS.map((day) => `W-${day}`),
  ...[...YEARLY, ...OLDER_YEARLY].flatMap((alias) => MONTHS.map((month) => `${alias}-${month}`)),
]);
const PARTS = /^(?:[-+]?\d*(?:\.\d+)?\s*[A-Za-z]+(?:-[A-Z]{3})?\s*)+$/;
const PART = /[-+]?\d*(?:\.\d+)?\s*([A-Za-z]+(?:-[A-Z]{3})?)/g;
const USUAL = ['D', ...WEEKDAYS.map((day) => `W-${day}`), 'ME'];

/** Notes a frequency that is none of pandas. */
export function checkFrequency(wanted: Name | undefined, problems: Problems): void {
  if (wanted === undefined) return;
  const parts = [...wanted.text.matchAll(PART)].map((match) => match[1] ?? '');
  if (PARTS.test(wanted.text) && parts.every((part) => ALIASES.has(part))) return;
  problems.add(
    wanted.at,
    `resample_frequency '${wanted.text}' is no frequency of pandas`,
    didYouMean(wanted.text, USUAL) ?? 'use D, W-SAT, ME …',
  );
}

/** The weekday that weeks end on, 0 for Sunday, where a frequency is weekly. */
export function weekdayOfFrequency(frequency: string): number | undefined {
  const match = /^W(?:-([A-Z]{3}))?$/.exec(frequency);
  if (match === null) return undefined;
  const index = WEEKDAYS.indexOf(match[1] ?? 'SUN');
  return index === -1 ? undefined : index;
}

/** How a week that ends on a weekday is written; 0 for Sunday. */
export function weeklyFrequency(weekday: number): string {
  return `W-${WEEKDAYS[weekday]}`;
}
