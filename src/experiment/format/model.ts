import { type AgeGroup, readAgeGroups } from './age-groups.ts';
import type { Day } from './calendar.ts';
import { type Compartment, readCompartments } from './compartments.ts';
import { NOT_COVERED } from './coverage.ts';
import { day, freeText, integer, type Name, number, text } from './fields.ts';
import {
  type Intervention,
  readInterventions,
  readSeasonality,
  type Seasonality,
} from './forcing.ts';
import { type Parameters, readParameters } from './parameters.ts';
import type { Position, Problems } from './problems.ts';
import { readSection } from './section.ts';
import { readTransitions, type Transition } from './transitions.ts';
import type { Value } from './yaml-value.ts';

/** The days that are simulated, both ends included; `step` in days. */
export interface Timespan {
  readonly start: Day | undefined;
  /** Where the start is found instead of given. */
  readonly startFrom: 'sampled' | 'calibrated' | undefined;
  readonly startAt: Position;
  readonly end: Day | undefined;
  readonly endAt: Position;
  readonly step: number;
}

/** The base model of an experiment. */
export interface Model {
  readonly timespan: Timespan;
  readonly resample: Name | undefined;
  readonly population: Name | undefined;
  readonly ageGroups: readonly AgeGroup[];
  readonly ageGroupsAt: Position;
  readonly compartments: readonly Compartment[];
  readonly transitions: readonly Transition[];
  readonly parameters: Parameters;
  readonly seasonality: Seasonality | undefined;
  readonly interventions: readonly Intervention[];
  readonly at: Position;
}

const KEYS = [
  'meta',
  'name',
  'random_seed',
  'timespan',
  'simulation',
  'population',
  'compartments',
  'transitions',
  'parameters',
  'seasonality',
  'interventions',
];

/** Reads the section `model`. What is wrong is noted; its place in the model is then empty. */
export function readModel(value: Value, problems: Problems): Model {
  const section = readSection(value, problems, 'model', KEYS, NOT_COVERED.modelKeys);
  readMeta(section.optional('meta'), problems);
  freeText(section.optional('name'), problems, 'model.name');
  integer(section.optional('random_seed'), problems, 'random_seed', 0);
  return {
    resample: readSimulation(section.optional('simulation'), problems),
    ...readPopulation(section.required('population'), value.at, problems),
    timespan: readTimespan(section.required('timespan'), value.at, problems),
    compartments: readCompartments(section.required('compartments'), problems),
    transitions: readTransitions(section.required('transitions'), problems),
    parameters: readParameters(section.optional('parameters'), problems),
    seasonality: readSeasonality(section.optional('seasonality'), problems),
    interventions: readInterventions(section.optional('interventions'), problems),
    at: value.at,
  };
}

const META_KEYS = ['id', 'description', 'author', 'version', 'date'];

/** The free section `meta`. */
export function readMeta(value: Value | undefined, problems: Problems): void {
  if (value === undefined) return;
  const section = readSection(value, problems, 'meta', META_KEYS);
  for (const key of META_KEYS) freeText(section.optional(key), problems, `meta.${key}`);
}

function readTimespan(value: Value | undefined, near: Position, problems: Problems): Timespan {
  const none = { start: undefined, startFrom: undefined, end: undefined, step: 1 };
  if (value === undefined) return { ...none, startAt: near, endAt: near };
  const section = readSection(value, problems, 'timespan', ['start_date', 'end_date', 'delta_t']);
  const startValue = section.required('start_date');
  const endValue = section.required('end_date');
  const word = startValue?.data;
  const startFrom = word === 'sampled' || word === 'calibrated' ? word : undefined;
  const start = startFrom === undefined ? day(startValue, problems, 'start_date') : undefined;
  const end = day(endValue, problems, 'end_date');
  const step = number(section.optional('delta_t'), problems, 'delta_t', { above: 0 }) ?? 1;
  const startAt = startValue?.at ?? value.at;
  const endAt = endValue?.at ?? value.at;
  if (start !== undefined && end !== undefined && end < start) {
    problems.add(endAt, `end_date ${end} is before start_date ${start}`, 'exchange the two');
  }
  return { start, startFrom, startAt, end, endAt, step };
}

function readSimulation(value: Value | undefined, problems: Problems): Name | undefined {
  if (value === undefined) return undefined;
  const section = readSection(value, problems, 'simulation', ['n_sims', 'resample_frequency']);
  integer(section.optional('n_sims'), problems, 'n_sims', 1);
  return text(section.optional('resample_frequency'), problems, 'resample_frequency');
}

function readPopulation(
  value: Value | undefined,
  near: Position,
  problems: Problems,
): Pick<Model, 'population' | 'ageGroups' | 'ageGroupsAt'> {
  if (value === undefined) return { population: undefined, ageGroups: [], ageGroupsAt: near };
  const section = readSection(value, problems, 'population', ['name', 'age_groups']);
  const population = text(section.optional('name'), problems, 'population.name');
  const groups = section.required('age_groups');
  return {
    population,
    ageGroups: readAgeGroups(groups, problems),
    ageGroupsAt: groups?.at ?? value.at,
  };
}
