import { suggest } from '../../pipeline/suggest.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Position, Problems } from './problems.ts';
import { type Field, isMapping, kindOf, type Value } from './yaml-value.ts';

/** Keys that the format has and an engine does not cover, with what to do instead. */
export type Refused = Readonly<Record<string, string>>;

/** The keys of one mapping. */
export interface Section {
  readonly at: Position;
  /** The value of a key; undefined where the key is absent or null. */
  optional(key: string): Value | undefined;
  /** The value of a key that must be there. */
  required(key: string): Value | undefined;
  /** Notes a problem where a key is present that does not go with the others. */
  forbid(key: string, reason: string): void;
  has(key: string): boolean;
}

/** Reads a mapping. Unknown keys are noted at once, refused ones with their reason. */
export function readSection(
  value: Value,
  problems: Problems,
  what: string,
  known: readonly string[],
  refused: Refused = {},
): Section {
  const { data, at } = value;
  const readable = isMapping(data);
  const fields: ReadonlyMap<string, Field> = isMapping(data) ? data : new Map();
  if (!readable) {
    const kind = kindOf(value);
    problems.add(at, `${what} must be a mapping (\`key: value\` lines), ${kind}`);
  }
  for (const [key, field] of fields) {
    if (known.includes(key)) continue;
    const reason = Object.hasOwn(refused, key) ? refused[key] : undefined;
    if (reason === undefined) {
      problems.add(field.keyAt, `unknown key '${key}' in ${what}`, didYouMean(key, known));
    } else if (field.value.data !== null && field.value.data !== false) {
      // A refused key that is switched off asks for nothing.
      problems.refuse(field.keyAt, `'${key}' in ${what}`, reason);
    }
  }
  const optional = (key: string) => {
    const found = fields.get(key)?.value;
    return found?.data === null ? undefined : found;
  };
  return {
    at,
    optional,
    required(key) {
      const found = optional(key);
      // A misspelt key is noted already, with this one for a hint.
      const isMisspelt = [...fields.keys()].some(
        (each) => !known.includes(each) && suggest(each, known) === key,
      );
      if (found === undefined && readable && !isMisspelt) {
        problems.add(fields.get(key)?.keyAt ?? at, `${what} needs '${key}'`, `add \`${key}:\``);
      }
      return found;
    },
    forbid(key, reason) {
      const field = optional(key) === undefined ? undefined : fields.get(key);
      if (field !== undefined) problems.add(field.keyAt, `${what} cannot have '${key}': ${reason}`);
    },
    has: (key) => optional(key) !== undefined,
  };
}
