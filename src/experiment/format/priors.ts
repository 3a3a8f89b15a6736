import { addDays, type Day } from './calendar.ts';
import { NOT_COVERED } from './coverage.ts';
import { choice, day, entries, items, type Name, number, shown, text } from './fields.ts';
import type { Position, Problems } from './problems.ts';
import { checkFamily } from './scipy-families.ts';
import { readSection } from './section.ts';
import type { Value } from './yaml-value.ts';

const MOST_DAYS = 10_000;

/** The arguments of the distributions that nearly everybody uses, in order, and what stands where one is not given. */
const ARGUMENTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  uniform: { loc: 0, scale: 1 },
  norm: { loc: 0, scale: 1 },
  randint: { low: Number.NaN, high: Number.NaN, loc: 0 },
};

/** A distribution of scipy.stats, with that one's own arguments: uniform lies between loc and loc + scale. */
export interface Prior {
  readonly name: string;
  readonly args: readonly number[];
  readonly kwargs: ReadonlyMap<string, number>;
  readonly at: Position;
}

/** Start dates: a day plus what the prior draws, rounded down to whole days. */
export interface StartPrior {
  readonly reference: Day;
  readonly prior: Prior;
  /** The last day that can be drawn; undefined where only scipy knows, or there is none. */
  readonly latest: Day | undefined;
}

/** The least and the largest value; undefined where only scipy knows. */
export function boundsOf(prior: Prior): readonly [number, number] | undefined {
  const values = argumentsOf(prior);
  if (values === undefined) return undefined;
  const { loc = 0, scale = 1, low = Number.NaN, high = Number.NaN } = values;
  if (prior.name === 'uniform') return [loc, loc + scale];
  if (prior.name === 'norm') return [-Infinity, Infinity];
  return [low + loc, high - 1 + loc];
}

/** The names of a mapping `name: {prior: …}`, and the priors that could be read. */
export function readPriors(
  value: Value | undefined,
  problems: Problems,
  what: string,
): { readonly names: readonly Name[]; readonly priors: ReadonlyMap<string, Prior> } {
  const names: Name[] = [];
  const priors = new Map<string, Prior>();
  const refused = { distribution: "a calibration takes a 'prior'" };
  for (const [name, item] of entries(value, problems, what)) {
    names.push(name);
    const section = readSection(item, problems, `'${name.text}' in ${what}`, ['prior'], refused);
    const prior = readPrior(section.required('prior'), problems, name.text);
    if (prior !== undefined) priors.set(name.text, prior);
  }
  return { names, priors };
}

function readPrior(value: Value | undefined, problems: Problems, whose: string): Prior | undefined {
  if (value === undefined) return undefined;
  const what = `the prior of '${whose}'`;
  const section = readSection(value, problems, what, ['type', 'name', 'args', 'kwargs']);
  const type = section.optional('type');
  choice(type, problems, `the type of ${what}`, ['scipy'], NOT_COVERED.priorTypes);
  const name = text(section.required('name'), problems, `the name of ${what}`);
  const listed = section.optional('args');
  const args = items(listed, problems, 'args').map((each) =>
    number(each, problems, `an argument of ${what}`),
  );
  const kwargs = new Map<string, number>();
  const named = entries(section.optional('kwargs'), problems, 'kwargs');
  for (const [key, each] of named) {
    const found = number(each, problems, `'${key.text}' of ${what}`);
    if (found !== undefined) kwargs.set(key.text, found);
  }
  const numbers = args.filter((each) => each !== undefined);
  if (name === undefined || numbers.length < args.length || kwargs.size < named.length) {
    return undefined;
  }
  const prior = { name: name.text, args: numbers, kwargs, at: listed?.at ?? value.at };
  if (!checkFamily(name, prior, problems, what)) return undefined;
  return isRight(prior, problems, what) ? prior : undefined;
}

/** The section `start_date` of a calibration. */
export function readStartPrior(
  value: Value | undefined,
  problems: Problems,
): StartPrior | undefined {
  if (value === undefined) return undefined;
  const refused = {
    distribution: "a distribution belongs to sampling; a calibration takes a 'prior'",
  };
  const keys = ['reference_date', 'prior'];
  const section = readSection(value, problems, 'start_date', keys, refused);
  const reference = day(section.required('reference_date'), problems, 'reference_date');
  const prior = readPrior(section.required('prior'), problems, 'start_date');
  if (prior === undefined || reference === undefined) return undefined;
  const [low, high] = boundsOf(prior) ?? [-Infinity, Infinity];
  const bounded = Number.isFinite(low) && Number.isFinite(high);
  if (bounded && Math.max(Math.abs(low), Math.abs(high)) > MOST_DAYS) {
    problems.add(prior.at, `start_date is at most ${MOST_DAYS} days from reference_date`);
    return undefined;
  }
  return { reference, prior, latest: bounded ? addDays(reference, high) : undefined };
}

function argumentsOf(prior: Prior): Readonly<Record<string, number>> | undefined {
  const defaults = Object.hasOwn(ARGUMENTS, prior.name) ? ARGUMENTS[prior.name] : undefined;
  const order = Object.keys(defaults ?? {});
  if (defaults === undefined || prior.args.length > order.length) return undefined;
  const given = Object.fromEntries(prior.args.map((value, index) => [order[index] ?? '', value]));
  const free = order.slice(prior.args.length);
  if ([...prior.kwargs.keys()].some((key) => !free.includes(key))) return undefined;
  return { ...defaults, ...given, ...Object.fromEntries(prior.kwargs) };
}

function isRight(prior: Prior, problems: Problems, what: string): boolean {
  const values = argumentsOf(prior);
  if (values === undefined) return true; // for scipy to judge
  const numbers = Object.values(values);
  const { scale, low = 0, high = 1 } = values;
  if (numbers.some(Number.isNaN)) {
    problems.add(
      prior.at,
      `${what}: randint takes two args, low and high`,
      'write args: [low, high]',
    );
  } else if (scale !== undefined && scale <= 0) {
    problems.add(
      prior.at,
      `${what}: scale must be more than 0, not ${shown(scale)}`,
      "args are scipy's [loc, scale] here, not [low, high]",
    );
  } else if (prior.name === 'randint' && !numbers.every(Number.isInteger)) {
    problems.add(prior.at, `${what}: 'randint' takes whole numbers`, "or use 'uniform'");
  } else if (prior.name === 'randint' && high <= low) {
    problems.add(
      prior.at,
      `${what}: high (${shown(high)}) must be more than low (${shown(low)})`,
      'randint takes [low, high], and high itself is never drawn',
    );
  } else return true;
  return false;
}
