import {
  readRange,
  readSpread,
  readStart,
  type Spread,
  type StartSpread,
} from './distributions.ts';
import { choice, entries, integer, items, type Name, names, number } from './fields.ts';
import type { Position, Problems } from './problems.ts';
import { readSection } from './section.ts';
import { isEmptyList, isMapping, type Value } from './yaml-value.ts';

/** Every combination of the values of these parameters. */
export interface Grid {
  readonly parameters: readonly Name[];
}

/** A Latin hypercube of `samples` points. */
export interface Hypercube {
  readonly samples: number;
  readonly parameters: readonly Name[];
  readonly compartments: readonly Name[];
  readonly at: Position;
}

/** The samplers and what they draw from, by name. */
export interface Sampling {
  readonly grid: Grid | undefined;
  readonly hypercube: Hypercube | undefined;
  /** What samplers draw whose strategy could not be read, which is noted. */
  readonly drawnOtherwise: readonly Name[];
  /** The parameters that have a distribution. */
  readonly distributed: ReadonlySet<string>;
  /** How many values the grid has of each parameter. */
  readonly values: ReadonlyMap<string, number>;
  readonly parameterNames: readonly Name[];
  readonly ranges: ReadonlyMap<string, Spread>;
  readonly compartmentNames: readonly Name[];
  readonly start: StartSpread | undefined;
  readonly startAt: Position | undefined;
}

/** The number of parameter sets, without drawing them. */
export function countSets(sampling: Sampling | undefined): number {
  const { grid, hypercube, values } = sampling ?? {};
  const combinations = (grid?.parameters ?? []).reduce(
    (product, { text }) => product * (values?.get(text) ?? 1),
    1,
  );
  return combinations * (hypercube?.samples ?? 1);
}

const KEYS = ['samplers', 'compartments', 'parameters', 'start_date'];

/** Reads the section `modelset.sampling`. */
export function readSampling(value: Value, problems: Problems): Sampling {
  const section = readSection(value, problems, 'sampling', KEYS);
  const samplers = readSamplers(section.required('samplers'), problems);
  const values = new Map<string, number>();
  const distributed = new Set<string>();
  const parameterNames: Name[] = [];
  for (const [name, item] of entries(section.optional('parameters'), problems, 'parameters')) {
    parameterNames.push(name);
    const count = readParameter(name, item, problems);
    if (typeof count === 'number') values.set(name.text, count);
    if (count === 'distribution') distributed.add(name.text);
  }
  const ranges = new Map<string, Spread>();
  const compartmentNames: Name[] = [];
  const compartments = section.optional('compartments');
  for (const [name, item] of entries(compartments, problems, 'compartments')) {
    compartmentNames.push(name);
    const range = readRange(name, item, problems);
    if (range !== undefined) ranges.set(name.text, range);
  }
  const start = section.optional('start_date');
  return {
    ...samplers,
    distributed,
    values,
    parameterNames,
    ranges,
    compartmentNames,
    start: readStart(start, problems),
    startAt: start?.at,
  };
}

const SAMPLER_KEYS = ['strategy', 'n_samples', 'parameters', 'compartments'];

function readSamplers(
  value: Value | undefined,
  problems: Problems,
): Pick<Sampling, 'grid' | 'hypercube' | 'drawnOtherwise'> {
  const drawnOtherwise: Name[] = [];
  let grid: Grid | undefined;
  let hypercube: Hypercube | undefined;
  for (const item of items(value, problems, 'samplers')) {
    const section = readSection(item, problems, 'a sampler', SAMPLER_KEYS);
    const strategy = choice(section.required('strategy'), problems, 'the sampling strategy', [
      'grid',
      'LHS',
    ]);
    const parameters = names(section.optional('parameters'), problems, 'parameters');
    const compartments = names(section.optional('compartments'), problems, 'compartments');
    if (strategy === undefined) drawnOtherwise.push(...parameters, ...compartments);
    if (strategy === 'grid') {
      section.forbid('n_samples', 'a grid takes every combination of its values');
      section.forbid('compartments', 'only an LHS sampler draws compartments');
      if (grid !== undefined) problems.add(item.at, 'there can be only one grid sampler');
      grid ??= { parameters };
    } else if (strategy === 'LHS') {
      const samples = integer(section.required('n_samples'), problems, 'n_samples', 1) ?? 0;
      if (hypercube !== undefined) problems.add(item.at, 'there can be only one LHS sampler');
      if (!section.has('parameters') && !section.has('compartments')) {
        problems.add(item.at, "an LHS sampler needs 'parameters' or 'compartments'");
      }
      hypercube ??= { samples, parameters, compartments, at: item.at };
    }
  }
  if (isEmptyList(value)) {
    problems.add(value.at, 'samplers is empty, so there is nothing to run', 'add a sampler');
  }
  return { grid, hypercube, drawnOtherwise };
}

/** The number of a parameter's values, or that it has a distribution; undefined where it is faulty. */
function readParameter(
  name: Name,
  item: Value,
  problems: Problems,
): number | 'distribution' | undefined {
  const what = `sampling of '${name.text}'`;
  const keys = ['values', 'distribution'];
  const section = readSection(item, problems, what, keys);
  const isNoted = isMapping(item.data) && [...item.data.keys()].some((key) => !keys.includes(key));
  if (isNoted && !section.has('values') && !section.has('distribution')) return undefined;
  if (section.has('values') === section.has('distribution')) {
    problems.add(item.at, `${what} needs exactly one of 'values' and 'distribution'`);
    return undefined;
  }
  if (section.has('distribution')) {
    readSpread(section.required('distribution'), problems, what);
    return 'distribution';
  }
  const listed = section.required('values');
  if (isEmptyList(listed)) {
    problems.add(listed.at, `${what} has no values, so there is nothing to run`);
  }
  const values = items(listed, problems, `values in ${what}`);
  for (const each of values) number(each, problems, `a value in ${what}`);
  return values.length;
}
