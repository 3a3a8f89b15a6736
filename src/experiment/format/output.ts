import { NOT_COVERED } from './coverage.ts';
import { boolean, choice, integer, items, type Name, names, number, shown } from './fields.ts';
import { type Hub, readHub } from './hub.ts';
import { readMeta } from './model.ts';
import type { Position, Problems } from './problems.ts';
import { readSection, type Section } from './section.ts';
import { isEmptyList, isList, type Value } from './yaml-value.ts';

/** true: all; a list: these columns. */
export type Selection = boolean | readonly Name[];

/** Which columns of compartments and of transitions are wanted. */
export interface Tables {
  readonly compartments: Selection;
  readonly transitions: Selection;
}

/** Of which generations of a calibration something is wanted. */
export interface Generations {
  readonly numbers: ReadonlyMap<number, Position>;
  readonly at: Position;
}

/** What to make of the results. */
export interface Output {
  readonly quantiles: Tables;
  readonly trajectories: Tables;
  /** Quantiles of the fit, where they are asked for by name. */
  readonly fit: Generations | undefined;
  readonly posteriors: Generations | undefined;
  readonly hub: Hub | undefined;
  /** Where projection_parameters is asked for. */
  readonly draws: Position | undefined;
  /** Where it asks for no table; a calibration may leave its fit all the same. */
  readonly emptyAt?: Position;
  readonly leavesFit?: boolean;
}

const NOTHING: Tables = { compartments: false, transitions: false };
const KEYS = [
  'meta',
  'tabular_output_types',
  'quantiles',
  'trajectories',
  'posteriors',
  'flusight_format',
  'model_meta',
];

/** Reads the section `output`; what is wrong is noted. */
export function readOutput(value: Value, problems: Problems): Output {
  const section = readSection(value, problems, 'output', KEYS, NOT_COVERED.outputKeys);
  readMeta(section.optional('meta'), problems);
  checkTypes(section.optional('tabular_output_types'), problems);
  const { quantiles, fit, leavesFit } = readQuantiles(section.optional('quantiles'), problems);
  const trajectories = readTrajectories(section.optional('trajectories'), problems);
  const posteriors = readPosteriors(section.optional('posteriors'), problems);
  const hub = readHub(section.optional('flusight_format'), problems);
  const metadata = section.optional('model_meta');
  const draws = readMetadata(metadata, problems);
  const wanted = [
    ...[quantiles, trajectories].flatMap((tables) => [tables.compartments, tables.transitions]),
    fit,
    posteriors,
    section.has('flusight_format') || undefined,
    metadata !== undefined && metadata.data !== false,
  ];
  const isEmpty = wanted.every((each) => each === undefined || each === false);
  const empty = isEmpty ? { emptyAt: value.at, leavesFit } : {};
  return { quantiles, trajectories, fit, posteriors, hub, draws, ...empty };
}

function checkTypes(value: Value | undefined, problems: Problems): void {
  const types = ['CSV', 'CSVBytes'] as const;
  for (const item of items(value, problems, 'tabular_output_types')) {
    choice(item, problems, 'the table type', types, NOT_COVERED.tableTypes);
  }
  if (isEmptyList(value)) {
    problems.add(value.at, 'tabular_output_types is empty', 'write [CSV], or leave it out');
  }
}

const QUANTILE_KEYS = ['selections', 'compartments', 'transitions', 'calibration'];

function readQuantiles(
  value: Value | undefined,
  problems: Problems,
): Pick<Output, 'quantiles' | 'fit'> & { readonly leavesFit: boolean } {
  if (value === undefined) return { quantiles: NOTHING, fit: undefined, leavesFit: false };
  const section = readSection(value, problems, 'quantiles', QUANTILE_KEYS);
  const fitValue = section.optional('calibration');
  const fit =
    fitValue && readGenerations(fitValue, problems, { key: 'calibration', near: fitValue });
  checkLevels(section.optional('selections'), problems);
  return { quantiles: readTables(section, problems), fit, leavesFit: fitValue?.data !== false };
}

function checkLevels(value: Value | undefined, problems: Problems): void {
  const levels = new Set<number>();
  for (const item of items(value, problems, 'selections')) {
    const level = number(item, problems, 'a quantile level', { above: 0 });
    if (level === undefined) continue;
    if (level >= 1) {
      problems.add(item.at, `a quantile level must be less than 1, not ${shown(level)}`);
    } else if (levels.has(level)) {
      problems.add(item.at, `the quantile level ${shown(level)} is here twice`, 'keep one');
    }
    levels.add(level);
  }
  if (isEmptyList(value)) {
    problems.add(value.at, 'selections is empty', 'leave it out for the 23 of FluSight');
  }
}

function readPosteriors(value: Value | undefined, problems: Problems): Generations | undefined {
  if (value === undefined || value.data === false) return undefined;
  if (value.data === true) return { numbers: new Map(), at: value.at };
  const section = readSection(value, problems, 'posteriors', ['generations']);
  const listed = section.optional('generations');
  if (listed === undefined) return { numbers: new Map(), at: value.at };
  return readGenerations(listed, problems, { key: 'posteriors', near: value });
}

/** true for the last one, false for none, or a list. */
function readGenerations(
  value: Value,
  problems: Problems,
  { key, near }: { readonly key: string; readonly near: Value },
): Generations | undefined {
  const numbers = new Map<number, Position>();
  if (typeof value.data === 'boolean') {
    return value.data ? { numbers, at: near.at } : undefined;
  }
  for (const item of items(value, problems, `the generations of ${key}`)) {
    const generation = integer(item, problems, 'a generation', 0);
    if (generation === undefined) continue;
    if (numbers.has(generation)) {
      problems.add(item.at, `generation ${generation} is here twice`, 'keep one');
    } else numbers.set(generation, item.at);
  }
  if (isEmptyList(value)) {
    problems.add(value.at, `${key} names no generation`, 'write true for the last one');
  }
  return { numbers, at: near.at };
}

function readTrajectories(value: Value | undefined, problems: Problems): Tables {
  if (value === undefined) return NOTHING;
  const keys = ['compartments', 'transitions'];
  return readTables(readSection(value, problems, 'trajectories', keys), problems);
}

function readTables(section: Section, problems: Problems): Tables {
  return {
    compartments: selection(section.optional('compartments'), problems, 'compartments'),
    transitions: selection(section.optional('transitions'), problems, 'transitions'),
  };
}

function selection(value: Value | undefined, problems: Problems, what: string): Selection {
  if (value === undefined) return false;
  if (typeof value.data === 'boolean') return value.data;
  if (isEmptyList(value)) {
    problems.add(value.at, `${what} is an empty list`, 'write true for all, or list some');
  }
  if (isList(value.data)) return names(value, problems, what);
  problems.add(value.at, `${what} must be true, false, or a list of columns`);
  return false;
}

function readMetadata(value: Value | undefined, problems: Problems): Position | undefined {
  if (value === undefined || typeof value.data === 'boolean') return undefined;
  const section = readSection(value, problems, 'model_meta', ['projection_parameters']);
  const wanted = section.optional('projection_parameters');
  return boolean(wanted, problems, 'projection_parameters') === true ? wanted?.at : undefined;
}
