/**
 * A value of the language. Integers have 64 bits and are apart from doubles; nothing is ever changed in place,
 * since assigning copies. https://cloud.google.com/workflows/docs/reference/syntax/datatypes
 */
export type Value =
  | null
  | boolean
  | bigint
  | number
  | string
  | Uint8Array
  | readonly Value[]
  | ValueMap;
export type ValueMap = ReadonlyMap<string, Value>;

export type TypeName =
  | 'null'
  | 'boolean'
  | 'integer'
  | 'double'
  | 'string'
  | 'bytes'
  | 'list'
  | 'map';

export function isMap(value: Value): value is ValueMap {
  return value instanceof Map;
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

export function typeOf(value: Value): TypeName {
  if (value === null) return 'null';
  if (value instanceof Uint8Array) return 'bytes';
  if (isMap(value)) return 'map';
  if (isList(value)) return 'list';
  const names = {
    boolean: 'boolean',
    bigint: 'integer',
    number: 'double',
    string: 'string',
  } as const;
  return names[typeof value as keyof typeof names];
}

/** Integers and doubles are compared as numbers; values of other types are equal only to those of their type. */
export function areEqual(one: Value, other: Value): boolean {
  if (isList(one) && isList(other)) {
    return (
      one.length === other.length && one.every((item, at) => areEqual(item, other[at] as Value))
    );
  }
  if (isMap(one) && isMap(other)) {
    return (
      one.size === other.size &&
      [...one].every(([key, value]) => other.has(key) && areEqual(value, other.get(key) as Value))
    );
  }
  if (one instanceof Uint8Array && other instanceof Uint8Array) {
    return Buffer.compare(one, other) === 0;
  }
  const isNumber = (value: Value) => typeof value === 'bigint' || typeof value === 'number';
  // biome-ignore lint/suspicious/noDoubleEquals: an integer and a double of the same value are equal.
  return isNumber(one) && isNumber(other) ? one == other : one === other;
}

/**
 * The memory that a value takes, in bytes.
 * https://cloud.google.com/workflows/docs/reference/syntax/variables#memory-usage
 */
export function sizeOf(value: Value): number {
  if (typeof value === 'string') return 8 + Buffer.byteLength(value);
  if (value instanceof Uint8Array) return 8 + value.length;
  if (isList(value)) return value.reduce((sum: number, item) => sum + sizeOf(item), 8);
  if (isMap(value)) {
    let sum = 8;
    for (const [key, item] of value) sum += sizeOf(key) + sizeOf(item);
    return sum;
  }
  return 8;
}

/** From what JSON.parse yields: whole numbers are integers. What is a value already stays one. */
export function fromPlain(plain: unknown): Value {
  if (plain === null || plain === undefined) return null;
  if (typeof plain === 'number') return Number.isSafeInteger(plain) ? BigInt(plain) : plain;
  if (typeof plain === 'string' || typeof plain === 'boolean' || typeof plain === 'bigint') {
    return plain;
  }
  if (plain instanceof Uint8Array) return plain;
  if (plain instanceof Map) return plain;
  if (Array.isArray(plain)) return plain.map(fromPlain);
  return new Map(Object.entries(plain).map(([key, value]) => [key, fromPlain(value)]));
}

/** To what JSON.stringify takes; integers that a number cannot hold are rounded. */
export function toPlain(value: Value): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (isList(value)) return value.map(toPlain);
  if (isMap(value))
    return Object.fromEntries([...value].map(([key, item]) => [key, toPlain(item)]));
  return value;
}
