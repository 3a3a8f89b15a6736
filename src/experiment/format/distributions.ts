import { addDays, type Day } from './calendar.ts';
import { choice, day, items, type Name, number, shown } from './fields.ts';
import type { Position, Problems } from './problems.ts';
import { readSection } from './section.ts';
import { isMapping, type Value } from './yaml-value.ts';

const MOST_DAYS = 10_000;

/** `uniform` from low to high, `randint` the whole numbers from low to high - 1. */
export interface Spread {
  readonly low: number;
  readonly high: number;
  readonly at: Position;
}

/** Start dates: `reference` plus whole days from `low` to below `high`. */
export interface StartSpread {
  readonly spread: Spread;
  /** The last day that can be drawn. */
  readonly latest: Day;
}

/** The distribution of something that a sampler draws. */
export function readSpread(
  value: Value | undefined,
  problems: Problems,
  what: string,
): Spread | undefined {
  if (value === undefined) return undefined;
  const keys = ['type', 'name', 'args', 'kwargs'];
  const section = readSection(value, problems, `the distribution of ${what}`, keys);
  choice(section.optional('type'), problems, "the distribution's type", ['scipy']);
  const kind = choice(section.required('name'), problems, 'the distribution', [
    'uniform',
    'randint',
  ]);
  const extra = section.optional('kwargs');
  if (extra !== undefined && !(isMapping(extra.data) && extra.data.size === 0)) {
    problems.add(extra.at, "'kwargs' of a distribution is not supported", "use 'args'");
  }
  const listed = section.required('args');
  const numbers = items(listed, problems, 'args').map((each) =>
    number(each, problems, 'an argument of a distribution'),
  );
  if (listed === undefined || kind === undefined) return undefined;
  if (numbers.length !== 2) {
    const message = `'${kind}' takes two args, low and high, not ${numbers.length}`;
    problems.add(listed.at, message, 'write args: [low, high]');
    return undefined;
  }
  const [low, high] = numbers;
  if (low === undefined || high === undefined) return undefined;
  if (high <= low) {
    problems.add(
      listed.at,
      `high (${shown(high)}) must be more than low (${shown(low)})`,
      "args are [low, high] here, not scipy's [loc, scale]",
    );
    return undefined;
  }
  if (kind === 'randint' && !(Number.isInteger(low) && Number.isInteger(high))) {
    problems.add(listed.at, "'randint' takes whole numbers", "or use 'uniform'");
  }
  return { low, high, at: listed.at };
}

/** The range of a compartment's share. */
export function readRange(name: Name, item: Value, problems: Problems): Spread | undefined {
  const what = `the range of '${name.text}'`;
  const section = readSection(item, problems, what, ['min', 'max']);
  const low = number(section.required('min'), problems, 'min', { minimum: 0 });
  const highValue = section.required('max');
  const high = number(highValue, problems, 'max');
  if (low === undefined || high === undefined || highValue === undefined) return undefined;
  if (high <= low) {
    const message = `${what}: max (${shown(high)}) must be more than min (${shown(low)})`;
    problems.add(highValue.at, message);
    return undefined;
  }
  if (high > 1) {
    problems.add(highValue.at, `${what} is in shares of the population, at most 1`);
    return undefined;
  }
  return { low, high, at: item.at };
}

/** The section `start_date` of a sampling. */
export function readStart(value: Value | undefined, problems: Problems): StartSpread | undefined {
  if (value === undefined) return undefined;
  const section = readSection(value, problems, 'start_date', ['reference_date', 'distribution'], {
    prior: "a prior belongs to a calibration; use 'distribution'",
  });
  const reference = day(section.required('reference_date'), problems, 'reference_date');
  const spread = readSpread(section.required('distribution'), problems, 'start_date');
  if (reference === undefined || spread === undefined) return undefined;
  if (Math.max(Math.abs(spread.low), Math.abs(spread.high)) > MOST_DAYS) {
    problems.add(spread.at, `start_date is at most ${MOST_DAYS} days from reference_date`);
    return undefined;
  }
  return { spread, latest: addDays(reference, Math.ceil(spread.high) - 1) };
}
