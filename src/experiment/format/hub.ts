import { type Day, weekdayName } from './calendar.ts';
import { NOT_COVERED } from './coverage.ts';
import { day } from './fields.ts';
import type { Position, Problems } from './problems.ts';
import { readSection } from './section.ts';
import type { Value } from './yaml-value.ts';

/** The Saturday that a forecast is made for; horizon 0 is the week that ends on it. */
export interface Hub {
  readonly reference: Day;
  readonly referenceAt: Position;
  readonly at: Position;
}

/** Reads the section `output.flusight_format`: a table as the FluSight forecast hub takes it. */
export function readHub(value: Value | undefined, problems: Problems): Hub | undefined {
  if (value === undefined || value.data === false) return undefined;
  const keys = ['reference_date'];
  const section = readSection(value, problems, 'flusight_format', keys, NOT_COVERED.hubKeys);
  const referenceValue = section.required('reference_date');
  const reference = day(referenceValue, problems, 'reference_date');
  if (reference === undefined || referenceValue === undefined) return undefined;
  const weekday = weekdayName(reference);
  if (weekday !== 'Saturday') {
    problems.add(
      referenceValue.at,
      `reference_date ${reference} is a ${weekday}, and the hub's weeks end on Saturday`,
      'give the Saturday of that week',
    );
  }
  return { reference, referenceAt: referenceValue.at, at: value.at };
}
