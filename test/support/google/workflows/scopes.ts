import { systemError } from './errors.ts';
import { LIMITS } from './limits.ts';
import { indexIn } from './operators.ts';
import { isList, isMap, sizeOf, typeOf, type Value } from './values.ts';

/** Counts what all variables of an execution take. */
export interface Memory {
  readonly peak: () => number;
  /** @throws RaisedError with ResourceLimitError */
  change(bytes: number): void;
}

export function createMemory(): Memory {
  let used = 0;
  let peak = 0;
  return {
    peak: () => peak,
    change: (bytes) => {
      used += bytes;
      peak = Math.max(peak, used);
      if (bytes > 0 && used > LIMITS.variables) {
        throw systemError(
          'ResourceLimitError',
          `memory usage limit exceeded: variables take ${used} of ${LIMITS.variables} bytes`,
        );
      }
    },
  };
}

/** The variables of a routine, a loop, a branch or an `except`. */
export interface Scope {
  get(name: string): Value | undefined;
  /** Sets it where it already is, else here. */
  set(name: string, value: Value): void;
  /** Sets it here, whatever is around. */
  declare(name: string, value: Value): void;
  /** A scope within this one. */
  inner(): Scope;
  /** Gives the memory back. */
  end(): void;
}

export function createScope(memory: Memory, around?: InnerScope): Scope {
  const variables = new Map<string, { value: Value; size: number }>();
  const scope: InnerScope = {
    has: (name) => variables.has(name) || (around?.has(name) ?? false),
    get: (name) => variables.get(name)?.value ?? (variables.has(name) ? null : around?.get(name)),
    set: (name, value) => {
      if (!variables.has(name) && around?.has(name)) around.set(name, value);
      else scope.declare(name, value);
    },
    declare: (name, value) => {
      const size = sizeOf(value);
      const before = variables.get(name)?.size ?? 0;
      variables.set(name, { value, size });
      memory.change(size - before);
    },
    inner: () => createScope(memory, scope),
    end: () => {
      for (const { size } of variables.values()) memory.change(-size);
      variables.clear();
    },
  };
  return scope;
}

interface InnerScope extends Scope {
  has(name: string): boolean;
}

/** A value with another one in a place within it; the place's surroundings have to be there. */
export function withPart(whole: Value, path: readonly Value[], part: Value): Value {
  const [key, ...rest] = path;
  if (key === undefined) return part;
  if (isList(whole)) {
    const at = indexIn(whole, key);
    return whole.with(at, withPart(whole[at] as Value, rest, part));
  }
  if (!isMap(whole)) {
    throw systemError('TypeError', `${typeOf(whole)} has no elements: cannot assign to one`);
  }
  if (typeof key !== 'string') {
    throw systemError('TypeError', `a map's key is a string, not ${typeOf(key)}`);
  }
  const inner = whole.get(key);
  if (inner === undefined && rest.length > 0) {
    throw systemError('KeyError', `key not found: ${key}`);
  }
  return new Map(whole).set(key, withPart(inner ?? null, rest, part));
}
