import { EpycloudError } from '../pipeline/errors.ts';

export type TargetKind = 'transitions' | 'compartments';

/** What a summary shows: a column of one of the two quantile tables. */
export interface ResultTarget {
  readonly kind: TargetKind;
  readonly column: string;
}

/** The value columns of each table; a table that a run did not write is undefined. */
export interface TargetColumns {
  readonly transitions: readonly string[] | undefined;
  readonly compartments: readonly string[] | undefined;
}

const TO_HOSPITAL = /_to_(?:H|H\d+|H_\w+|Hosp\w*|hosp\w*)_total$/;

/** What can be told from the columns alone: hospital admissions, else people in hospital, else infected. */
export function usualTarget(columns: TargetColumns): ResultTarget | undefined {
  const transitions = columns.transitions ?? [];
  const compartments = columns.compartments ?? [];
  const admissions = transitions.find((name) => TO_HOSPITAL.test(name));
  if (admissions !== undefined) return { kind: 'transitions', column: admissions };
  const compartment = ['H_total', 'I_total'].find((name) => compartments.includes(name));
  return compartment === undefined ? undefined : { kind: 'compartments', column: compartment };
}

/** The totals over all groups, compartments first, in the tables' order. */
export function totalTargets(columns: TargetColumns): readonly ResultTarget[] {
  return (['compartments', 'transitions'] as const).flatMap((kind) =>
    (columns[kind] ?? [])
      .filter((column) => column.endsWith('_total'))
      .map((column) => ({ kind, column })),
  );
}

/** The target that a user names: a column, or one without its `_total`; undefined where there is none. */
export function findTarget(columns: TargetColumns, wanted: string): ResultTarget | undefined {
  for (const column of [wanted, `${wanted}_total`]) {
    for (const kind of ['transitions', 'compartments'] as const) {
      if (columns[kind]?.includes(column) === true) return { kind, column };
    }
  }
  return undefined;
}

/**
 * As findTarget.
 * @throws EpycloudError `usage` where there is none of that name
 */
export function namedTarget(columns: TargetColumns, wanted: string): ResultTarget {
  const found = findTarget(columns, wanted);
  if (found !== undefined) return found;
  const available = totalTargets(columns).map(({ column }) => column);
  throw new EpycloudError('usage', `The results have no column ${wanted}.`, {
    hint: `There are: ${available.slice(0, 20).join(', ')}${available.length > 20 ? ', …' : ''}; and those of each age group.`,
  });
}

/** Whether a curve only ever rises or only ever falls, as those of S and R do: no peak to be shown. */
export function isMonotone(values: readonly number[]): boolean {
  let rises = false;
  let falls = false;
  let before: number | undefined;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    if (before !== undefined && value > before) rises = true;
    if (before !== undefined && value < before) falls = true;
    before = value;
  }
  return !(rises && falls);
}
