import type { Day } from './calendar.ts';
import { NOT_COVERED } from './coverage.ts';
import { choice, day, items, type Name, number, shown, text } from './fields.ts';
import type { Problems } from './problems.ts';
import { readSection, type Section } from './section.ts';
import type { Value } from './yaml-value.ts';

export const LAYERS = ['school', 'work', 'home', 'community'] as const;

/** A yearly wave on one parameter. */
export interface Seasonality {
  readonly target: Name;
}

/** A change of contacts or of a parameter between two days. */
export type Intervention = {
  readonly start: Day;
  readonly end: Day;
} & ({ readonly layer: Name } | { readonly target: Name });

/** The seasonality; undefined where there is none, or it is wrong. */
export function readSeasonality(
  value: Value | undefined,
  problems: Problems,
): Seasonality | undefined {
  if (value === undefined) return undefined;
  const section = readSection(value, problems, 'seasonality', [
    'target_parameter',
    'method',
    'seasonality_max_date',
    'seasonality_min_date',
    'max_value',
    'min_value',
  ]);
  const target = text(section.required('target_parameter'), problems, 'target_parameter');
  choice(section.required('method'), problems, 'the seasonality method', ['balcan']);
  const peak = day(section.required('seasonality_max_date'), problems, 'seasonality_max_date');
  const troughValue = section.optional('seasonality_min_date');
  const trough = day(troughValue, problems, 'seasonality_min_date');
  const maximum = number(section.required('max_value'), problems, 'max_value', { above: 0 });
  const minimumValue = section.required('min_value');
  const minimum = number(minimumValue, problems, 'min_value', { minimum: 0 });
  if (minimumValue && minimum !== undefined && maximum !== undefined && minimum > maximum) {
    const message = `min_value ${shown(minimum)} is more than max_value ${shown(maximum)}`;
    problems.add(minimumValue.at, message, 'exchange the two');
  }
  if (troughValue && trough !== undefined && peak !== undefined && trough <= peak) {
    const message = `seasonality_min_date ${trough} is not after the peak ${peak}`;
    problems.add(troughValue.at, message, 'give the trough that follows the peak');
  }
  return target === undefined ? undefined : { target };
}

const INTERVENTION_KEYS = [
  'type',
  'scaling_factor',
  'override_value',
  'contact_matrix_layer',
  'target_parameter',
  'start_date',
  'end_date',
];

/** The interventions in order; wrong ones are left out. */
export function readInterventions(
  value: Value | undefined,
  problems: Problems,
): readonly Intervention[] {
  return items(value, problems, 'interventions').flatMap((item) => {
    const section = readSection(item, problems, 'an intervention', INTERVENTION_KEYS);
    const kind = choice(
      section.required('type'),
      problems,
      'the intervention type',
      ['contact_matrix', 'parameter'],
      NOT_COVERED.interventionTypes,
    );
    if (kind === undefined) return [];
    return (kind === 'contact_matrix' ? contact : parameter)(section, problems) ?? [];
  });
}

function contact(section: Section, problems: Problems): Intervention | undefined {
  section.forbid('override_value', "contacts are scaled by 'scaling_factor'");
  section.forbid('target_parameter', 'it changes contacts, not a parameter');
  const layer = text(section.required('contact_matrix_layer'), problems, 'contact_matrix_layer');
  number(section.required('scaling_factor'), problems, 'scaling_factor', { minimum: 0 });
  const days = daysOf(section, problems);
  return layer === undefined || days === undefined ? undefined : { layer, ...days };
}

function parameter(section: Section, problems: Problems): Intervention | undefined {
  section.forbid('contact_matrix_layer', 'it changes a parameter, not contacts');
  const target = text(section.required('target_parameter'), problems, 'target_parameter');
  number(section.optional('scaling_factor'), problems, 'scaling_factor', { minimum: 0 });
  number(section.optional('override_value'), problems, 'override_value');
  if (section.has('scaling_factor') === section.has('override_value')) {
    problems.add(
      section.at,
      "a parameter intervention needs exactly one of 'scaling_factor' and 'override_value'",
    );
  }
  const days = daysOf(section, problems);
  return target === undefined || days === undefined ? undefined : { target, ...days };
}

function daysOf(
  section: Section,
  problems: Problems,
): { readonly start: Day; readonly end: Day } | undefined {
  const start = day(section.required('start_date'), problems, 'start_date');
  const endValue = section.required('end_date');
  const end = day(endValue, problems, 'end_date');
  if (start === undefined || end === undefined || endValue === undefined) return undefined;
  if (start <= end) return { start, end };
  problems.add(endValue.at, `end_date ${end} is before start_date ${start}`, 'exchange the two');
  return undefined;
}
