import { type Day, dayOf } from './calendar.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Position, Problems } from './problems.ts';
import type { Refused } from './section.ts';
import { isDate, isList, isMapping, kindOf, type Value } from './yaml-value.ts';

// Typed reading of values. Every function notes a problem and gives undefined where a value is wrong.

/** A name as the user wrote it, and where. */
export interface Name {
  readonly text: string;
  readonly at: Position;
}

type Read = Value | undefined;

// What pandas' timestamps hold, with room for sampled and resampled dates.
const FIRST_YEAR = '1700';
const LAST_YEAR = '2200';

/** A non-empty text. */
export function text(value: Read, problems: Problems, what: string): Name | undefined {
  if (value === undefined) return undefined;
  const { data, at } = value;
  if (typeof data === 'string' && data.trim() !== '') return { text: data, at };
  const scalar = typeof data === 'boolean' || typeof data === 'number' || isDate(data);
  problems.add(
    at,
    `${what} must be text, ${kindOf(value)}`,
    scalar ? 'put it in quotes, or YAML reads it as something else' : undefined,
  );
  return undefined;
}

/** Any scalar, for fields that nothing depends on. */
export function freeText(value: Read, problems: Problems, what: string): string | undefined {
  if (value === undefined) return undefined;
  const { data, at } = value;
  if (isList(data) || isMapping(data)) {
    problems.add(at, `${what} must be text, ${kindOf(value)}`);
    return undefined;
  }
  return isDate(data) ? data.day : String(data);
}

const NUMBER = /^\s*[-+]?(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/;

/** The number that a scalar stands for. YAML 1.1 takes `1e-3` for text; it is a number here. */
export function asNumber({ data }: Value): number | undefined {
  if (typeof data === 'number') return data;
  if (typeof data !== 'string') return undefined;
  if (NUMBER.test(data)) return Number(data.replaceAll('_', ''));
  const word = /^\s*([-+]?)(inf|infinity|nan)\s*$/i.exec(data);
  if (word === null) return undefined;
  if (word[2]?.toLowerCase() === 'nan') return Number.NaN;
  return word[1] === '-' ? -Infinity : Infinity;
}

/** A number as messages show it. */
export function shown(number: number): string {
  return String(Number(number.toPrecision(6)));
}

/** A finite number, at least `minimum` or more than `above`. */
export function number(
  value: Read,
  problems: Problems,
  what: string,
  limits: { readonly minimum?: number; readonly above?: number } = {},
): number | undefined {
  if (value === undefined) return undefined;
  const { minimum, above } = limits;
  const found = asNumber(value);
  if (found === undefined) problems.add(value.at, `${what} must be a number, ${kindOf(value)}`);
  else if (!Number.isFinite(found)) problems.add(value.at, `${what} must be finite, not ${found}`);
  else if (minimum !== undefined && found < minimum) {
    problems.add(value.at, `${what} must be at least ${shown(minimum)}, not ${shown(found)}`);
  } else if (above !== undefined && found <= above) {
    problems.add(value.at, `${what} must be more than ${shown(above)}, not ${shown(found)}`);
  } else return found;
  return undefined;
}

/** A whole number, at least `minimum`. */
export function integer(
  value: Read,
  problems: Problems,
  what: string,
  minimum?: number,
): number | undefined {
  if (value === undefined) return undefined;
  const { data, at } = value;
  if (typeof data !== 'number' || !Number.isInteger(data)) {
    problems.add(at, `${what} must be a whole number, ${kindOf(value)}`);
    return undefined;
  }
  if (minimum !== undefined && data < minimum) {
    problems.add(at, `${what} must be at least ${minimum}, not ${data}`);
    return undefined;
  }
  return data;
}

/** A calendar date, `YYYY-MM-DD`. */
export function day(value: Read, problems: Problems, what: string): Day | undefined {
  if (value === undefined) return undefined;
  const { data, at } = value;
  const found = isDate(data) ? data.day : typeof data === 'string' ? dayOf(data.trim()) : undefined;
  if (found === undefined) {
    problems.add(
      at,
      `${what} must be a date, ${kindOf(value)}`,
      "write it as YYYY-MM-DD: '2024-10-01'",
    );
    return undefined;
  }
  if (found < FIRST_YEAR || found.slice(0, 4) > LAST_YEAR) {
    problems.add(at, `${what} must lie between ${FIRST_YEAR} and ${LAST_YEAR}: ${found}`);
    return undefined;
  }
  return found;
}

/** true or false. */
export function boolean(value: Read, problems: Problems, what: string): boolean | undefined {
  if (value === undefined) return undefined;
  if (typeof value.data === 'boolean') return value.data;
  problems.add(value.at, `${what} must be true or false, ${kindOf(value)}`);
  return undefined;
}

/** One of a few words; a refused one is named with its reason. */
export function choice<const T extends string>(
  value: Read,
  problems: Problems,
  what: string,
  known: readonly T[],
  refused: Refused = {},
): T | undefined {
  const found = text(value, problems, what);
  if (found === undefined) return undefined;
  const word = known.find((candidate) => candidate === found.text);
  if (word !== undefined) return word;
  if (Object.hasOwn(refused, found.text)) {
    problems.refuse(found.at, `${what} '${found.text}'`, refused[found.text]);
  } else {
    problems.add(found.at, `${what} cannot be '${found.text}'`, didYouMean(found.text, known));
  }
  return undefined;
}

/** The items of a list; empty where it is absent or no list. */
export function items(value: Read, problems: Problems, what: string): readonly Value[] {
  if (value === undefined) return [];
  if (isList(value.data)) return value.data;
  problems.add(value.at, `${what} must be a list (\`- item\` lines), ${kindOf(value)}`);
  return [];
}

/** The keys and values of a mapping with names of the user's own. */
export function entries(
  value: Read,
  problems: Problems,
  what: string,
): readonly (readonly [Name, Value])[] {
  if (value === undefined) return [];
  if (!isMapping(value.data)) {
    problems.add(value.at, `${what} must be a mapping (\`name: …\` lines), ${kindOf(value)}`);
    return [];
  }
  return [...value.data].map(([key, field]) => [{ text: key, at: field.keyAt }, field.value]);
}

/** A list of texts without repeats. */
export function names(value: Read, problems: Problems, what: string): readonly Name[] {
  const found = new Map<string, Name>();
  for (const item of items(value, problems, what)) {
    const name = text(item, problems, `an item of ${what}`);
    if (name === undefined) continue;
    if (found.has(name.text)) problems.add(name.at, `'${name.text}' is in ${what} twice`);
    else found.set(name.text, name);
  }
  return [...found.values()];
}
