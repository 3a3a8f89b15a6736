import { systemError } from '../errors.ts';
import { writeDouble } from '../json.ts';
import { checked } from '../operators.ts';
import { isList, isMap, typeOf, type Value } from '../values.ts';
import { type Library, mapIn, numberIn, stringIn } from './function.ts';

/** https://cloud.google.com/workflows/docs/reference/stdlib/expression-helpers */
export const BASICS: Library = {
  default: { params: ['val', 'defaultVal'], run: ([value, other]) => value ?? other ?? null },
  if: {
    params: ['condition', 'ifTrue', 'ifFalse'],
    run: ([condition, yes, no]) => {
      if (condition === null) return no ?? null;
      if (typeof condition !== 'boolean') {
        throw systemError('TypeError', `if takes a boolean, not ${typeOf(condition ?? null)}`);
      }
      return (condition ? yes : no) ?? null;
    },
  },
  double: { params: ['x'], run: ([value]) => toDouble(value ?? null) },
  int: { params: ['x'], run: ([value]) => toInteger(value ?? null) },
  string: { params: ['x'], run: ([value]) => toText(value ?? null) },
  keys: { params: ['map'], run: ([map]) => [...mapIn(map).keys()] },
  len: { params: ['value'], run: ([value]) => BigInt(lengthOf(value ?? null)) },
  get_type: { params: ['value'], run: ([value]) => typeOf(value ?? null) },

  'math.abs': {
    params: ['x'],
    run: ([x]) => {
      const value = numberIn(x);
      return typeof value === 'bigint' ? checked(value < 0n ? -value : value) : Math.abs(value);
    },
  },
  'math.floor': {
    params: ['x'],
    run: ([x]) => {
      const value = numberIn(x);
      return typeof value === 'bigint' ? value : whole(Math.floor(value));
    },
  },
  'math.max': {
    params: ['x', 'y'],
    run: ([x, y]) => (numberIn(y) > numberIn(x) ? numberIn(y) : numberIn(x)),
  },
  'math.min': {
    params: ['x', 'y'],
    run: ([x, y]) => (numberIn(y) < numberIn(x) ? numberIn(y) : numberIn(x)),
  },
};

function toDouble(value: Value): Value {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  const text = stringIn(value);
  if (/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text)) return Number(text);
  throw systemError('ValueError', `cannot convert '${text}' to a double`);
}

function toInteger(value: Value): Value {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number') return whole(Math.trunc(value));
  const text = stringIn(value);
  if (/^[+-]?\d+$/.test(text)) return checked(BigInt(text));
  throw systemError('ValueError', `cannot convert '${text}' to an integer`);
}

function whole(value: number): bigint {
  if (!Number.isFinite(value)) throw systemError('ValueError', `${value} is no integer`);
  return checked(BigInt(value));
}

function toText(value: Value): Value {
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return writeDouble(value);
  throw systemError('TypeError', `cannot convert ${typeOf(value)} to a string`);
}

function lengthOf(value: Value): number {
  if (typeof value === 'string') return [...value].length;
  if (isList(value)) return value.length;
  if (isMap(value)) return value.size;
  throw systemError('TypeError', `${typeOf(value)} has no length`);
}
