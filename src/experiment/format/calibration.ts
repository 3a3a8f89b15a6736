import type { Day } from './calendar.ts';
import { NOT_COVERED } from './coverage.ts';
import { choice, day, integer, items, type Name, names, text } from './fields.ts';
import { type Prior, readPriors, readStartPrior, type StartPrior } from './priors.ts';
import type { Position, Problems } from './problems.ts';
import { readSection } from './section.ts';
import { readStrategy, type Strategy } from './strategy.ts';
import { isEmptyList, type Value } from './yaml-value.ts';

const DISTANCES = ['rmse', 'wmape', 'ae', 'mae', 'mape'] as const;

/** What is compared: a column of the observations, and the sum of some transitions. */
export interface Comparison {
  readonly valueColumn: Name;
  readonly dateColumn: Name;
  readonly transitions: readonly Name[];
}

/** The days whose observations count, both ends included. */
export interface Window {
  readonly start: Day;
  readonly startAt: Position;
  readonly end: Day;
  readonly endAt: Position;
}

/** From which generation's posterior a projection starts; undefined: the last one's. */
export interface Projection {
  readonly generation: number | undefined;
  readonly at: Position;
}

/** How to calibrate. What could not be read is undefined; then a problem was noted. */
export interface Calibration {
  readonly strategy: Strategy | undefined;
  readonly distance: (typeof DISTANCES)[number];
  readonly dataPath: Name | undefined;
  readonly comparison: Comparison | undefined;
  readonly window: Window | undefined;
  readonly parameterNames: readonly Name[];
  readonly compartmentNames: readonly Name[];
  /** All priors that could be read, by name. */
  readonly priors: ReadonlyMap<string, Prior>;
  readonly start: StartPrior | undefined;
  readonly startAt: Position | undefined;
  readonly projection: Projection | undefined;
  readonly projectionAt: Position | undefined;
}

const KEYS = [
  'strategy',
  'distance_function',
  'observed_data_path',
  'comparison',
  'fitting_window',
  'parameters',
  'compartments',
  'start_date',
  'projection',
];

/** Reads the section `modelset.calibration`. */
export function readCalibration(value: Value, problems: Problems): Calibration {
  const section = readSection(value, problems, 'calibration', KEYS, NOT_COVERED.calibrationKeys);
  const distanceValue = section.optional('distance_function');
  const distance = choice(distanceValue, problems, 'distance_function', DISTANCES);
  const parametersValue = section.optional('parameters');
  const parameters = readPriors(parametersValue, problems, 'calibration.parameters');
  const compartmentsValue = section.optional('compartments');
  const compartments = readPriors(compartmentsValue, problems, 'calibration.compartments');
  const startValue = section.optional('start_date');
  if (parameters.names.length + compartments.names.length === 0 && startValue === undefined) {
    problems.add(
      value.at,
      'this calibration has no prior, so there is nothing to calibrate',
      'add parameters: {<name>: {prior: {name: uniform, args: [loc, scale]}}}',
    );
  }
  const start = readStartPrior(startValue, problems);
  const projection = section.optional('projection');
  return {
    strategy: readStrategy(section.required('strategy'), problems),
    distance: distance ?? 'rmse',
    dataPath: text(section.required('observed_data_path'), problems, 'observed_data_path'),
    comparison: readComparison(section.required('comparison'), problems),
    window: readWindow(section.required('fitting_window'), problems),
    parameterNames: parameters.names,
    compartmentNames: compartments.names,
    priors: new Map([
      ...parameters.priors,
      ...compartments.priors,
      ...(start === undefined ? [] : ([['start_date', start.prior]] as const)),
    ]),
    start,
    startAt: startValue?.at,
    projection: readProjection(projection, problems),
    projectionAt: projection?.at,
  };
}

function readComparison(value: Value | undefined, problems: Problems): Comparison | undefined {
  const [first, ...others] = items(value, problems, 'comparison');
  if (isEmptyList(value)) {
    problems.add(value.at, 'comparison is empty, so there is nothing to compare with');
  }
  for (const extra of others) {
    problems.add(
      extra.at,
      'a second comparison: a calibration has one',
      "name all transitions that are summed in the first one's 'simulation'",
    );
  }
  if (first === undefined) return undefined;
  const keys = ['observed_value_column', 'observed_date_column', 'simulation'] as const;
  const section = readSection(first, problems, 'a comparison', keys);
  const valueColumn = text(section.required(keys[0]), problems, keys[0]);
  const dateColumn = text(section.required(keys[1]), problems, keys[1]);
  const simulation = section.required(keys[2]);
  const transitions = names(simulation, problems, keys[2]);
  if (isEmptyList(simulation)) {
    problems.add(simulation.at, 'simulation is empty', 'name a transition: I_to_H_total');
  }
  if (valueColumn === undefined || dateColumn === undefined) return undefined;
  return { valueColumn, dateColumn, transitions };
}

function readWindow(value: Value | undefined, problems: Problems): Window | undefined {
  if (value === undefined) return undefined;
  const section = readSection(value, problems, 'fitting_window', ['start_date', 'end_date']);
  const startValue = section.required('start_date');
  const endValue = section.required('end_date');
  const start = day(startValue, problems, 'start_date of fitting_window');
  const end = day(endValue, problems, 'end_date of fitting_window');
  if (!startValue || !endValue || start === undefined || end === undefined) return undefined;
  if (end < start) {
    const message = `fitting_window: end_date ${end} is before start_date ${start}`;
    problems.add(endValue.at, message, 'exchange the two');
    return undefined;
  }
  return { start, startAt: startValue.at, end, endAt: endValue.at };
}

function readProjection(value: Value | undefined, problems: Problems): Projection | undefined {
  if (value === undefined) return undefined;
  const keys = ['n_trajectories', 'generation_number'];
  const section = readSection(value, problems, 'projection', keys);
  integer(section.required('n_trajectories'), problems, 'n_trajectories', 1);
  const wanted = section.optional('generation_number');
  const generation = integer(wanted, problems, 'generation_number', 0);
  return { generation, at: wanted?.at ?? value.at };
}
