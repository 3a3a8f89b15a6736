import { NOT_COVERED } from './coverage.ts';
import { didYouMean } from './did-you-mean.ts';
import { checkDuration } from './durations.ts';
import { boolean, integer, items, number, shown, text } from './fields.ts';
import type { Problems } from './problems.ts';
import { readSection } from './section.ts';
import { isList, type Value } from './yaml-value.ts';

const STRATEGIES = ['smc', 'rejection', 'top_fraction'] as const;

/** How a calibration searches. */
export interface Strategy {
  readonly name: (typeof STRATEGIES)[number];
  /** How many generations it can make; only smc makes more than one. */
  readonly generations: number;
}

type Check = (value: Value, problems: Problems, what: string) => unknown;

const count =
  (minimum: number): Check =>
  (value, problems, what) =>
    integer(value, problems, what, minimum);
const aboveZero: Check = (value, problems, what) => number(value, problems, what, { above: 0 });
const fromZero: Check = (value, problems, what) => number(value, problems, what, { minimum: 0 });
const share: Check = (value, problems, what) => {
  const found = number(value, problems, what, { above: 0 });
  if (found !== undefined && found > 1) {
    problems.add(value.at, `${what} must be at most 1, not ${shown(found)}`);
  }
};
const numbers: Check = (value, problems, what) => {
  for (const item of items(value, problems, what)) {
    number(item, problems, `a value of ${what}`, { above: 0 });
  }
};

const BUDGET = { max_time: checkDuration, total_simulations_budget: count(1) };
// What `ABCSampler.calibrate` of epydemix takes. One particle has no spread for smc to go on with.
const OPTIONS: Readonly<Record<Strategy['name'], Readonly<Record<string, Check>>>> = {
  smc: {
    num_particles: count(2),
    num_generations: count(1),
    epsilon_schedule: numbers,
    epsilon_quantile_level: share,
    minimum_epsilon: fromZero,
    ...BUDGET,
    verbose: boolean,
  },
  rejection: {
    epsilon: aboveZero,
    num_particles: count(1),
    ...BUDGET,
    verbose: boolean,
    progress_update_interval: count(1),
  },
  top_fraction: { top_fraction: share, Nsim: count(1), verbose: boolean },
};

const USUAL_GENERATIONS = 10;

/** Reads `modelset.calibration.strategy`. */
export function readStrategy(value: Value | undefined, problems: Problems): Strategy | undefined {
  if (value === undefined) return undefined;
  const section = readSection(value, problems, 'strategy', ['name', 'options']);
  const written = text(section.required('name'), problems, "the strategy's name");
  if (written === undefined) return undefined;
  const name = STRATEGIES.find((known) => known === written.text.toLowerCase());
  if (name === undefined) {
    const message = `unknown calibration strategy '${written.text}'`;
    problems.add(written.at, message, didYouMean(written.text, STRATEGIES));
    return undefined;
  }
  const given = section.optional('options');
  const generations = given === undefined ? USUAL_GENERATIONS : checkOptions(name, given, problems);
  return { name, generations: name === 'smc' ? generations : 1 };
}

/** @returns the number of generations */
function checkOptions(name: Strategy['name'], given: Value, problems: Problems): number {
  const checks = OPTIONS[name];
  const refused = name === 'smc' ? NOT_COVERED.strategyOptions : {};
  const known = Object.keys(checks);
  const section = readSection(given, problems, `the options of ${name}`, known, refused);
  for (const [key, check] of Object.entries(checks)) {
    const value = section.optional(key);
    if (value !== undefined) check(value, problems, key);
  }
  const wanted = section.optional('num_generations')?.data;
  const generations = typeof wanted === 'number' ? wanted : USUAL_GENERATIONS;
  const schedule = section.optional('epsilon_schedule');
  if (schedule && isList(schedule.data) && schedule.data.length < generations) {
    problems.add(
      schedule.at,
      `epsilon_schedule has ${schedule.data.length} values, and there are ${generations} generations`,
      'give one value a generation, or lower num_generations',
    );
  }
  return generations;
}
