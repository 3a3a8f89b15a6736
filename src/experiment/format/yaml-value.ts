import type { Day } from './calendar.ts';
import type { Position } from './problems.ts';

/** What YAML says at one place: a scalar, a list, or a mapping. */
export type Data =
  | null
  | boolean
  | number
  | string
  | YamlDate
  | readonly Value[]
  | ReadonlyMap<string, Field>;

/** A date that stands in YAML without quotes. */
export interface YamlDate {
  readonly day: Day;
}

/** A node of YAML with its place. */
export interface Value {
  readonly data: Data;
  readonly at: Position;
}

/** A key of a mapping: where it stands, and its value. */
export interface Field {
  readonly keyAt: Position;
  readonly value: Value;
}

export function isMapping(data: Data): data is ReadonlyMap<string, Field> {
  return data instanceof Map;
}

export function isList(data: Data): data is readonly Value[] {
  return Array.isArray(data);
}

export function isDate(data: Data): data is YamlDate {
  return typeof data === 'object' && data !== null && 'day' in data;
}

/** Whether a value is a list without items. */
export function isEmptyList(value: Value | undefined): value is Value {
  return value !== undefined && isList(value.data) && value.data.length === 0;
}

/** What a value is instead of what was wanted, as the end of a sentence. */
export function kindOf({ data }: Value): string {
  if (data === null) return 'but it is empty';
  if (isList(data)) return 'not a list';
  if (isMapping(data)) return 'not a mapping';
  if (typeof data === 'boolean') return `not the truth value ${data}`;
  return `not '${isDate(data) ? data.day : data}'`;
}
