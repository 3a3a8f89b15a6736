import { type ErrorTag, systemError } from './errors.ts';
import type { BinaryOperator } from './parse-expression.ts';
import { areEqual, isList, isMap, typeOf, type Value } from './values.ts';

type Arithmetic = '+' | '-' | '*' | '/' | '//' | '%';

/** All operators but `and` and `or`, which need not see both sides. */
export function applyOperator(
  operator: Exclude<BinaryOperator, 'and' | 'or'>,
  left: Value,
  right: Value,
): Value {
  switch (operator) {
    case '==':
      return areEqual(left, right);
    case '!=':
      return !areEqual(left, right);
    case 'in':
      return isIn(left, right);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compare(operator, left, right);
    default:
      return calculate(operator, left, right);
  }
}

function isIn(item: Value, container: Value): boolean {
  if (isList(container)) return container.some((one) => areEqual(one, item));
  if (isMap(container)) {
    if (typeof item !== 'string') throw mismatch('in', item, container);
    return container.has(item);
  }
  throw mismatch('in', item, container);
}

function compare(operator: '<' | '<=' | '>' | '>=', left: Value, right: Value): boolean {
  const areStrings = typeof left === 'string' && typeof right === 'string';
  if (!areStrings && !(isNumber(left) && isNumber(right))) throw mismatch(operator, left, right);
  const [one, other] = areStrings
    ? [Buffer.compare(Buffer.from(left), Buffer.from(right)), 0]
    : [left, right];
  switch (operator) {
    case '<':
      return one < other;
    case '<=':
      return one <= other;
    case '>':
      return one > other;
    case '>=':
      return one >= other;
  }
}

function calculate(operator: Arithmetic, left: Value, right: Value): Value {
  if (operator === '+' && typeof left === 'string' && typeof right === 'string') {
    return left + right;
  }
  if (!isNumber(left) || !isNumber(right)) throw mismatch(operator, left, right);
  const isDivision = operator === '/' || operator === '//' || operator === '%';
  if (isDivision && Number(right) === 0) throw systemError('ZeroDivisionError', 'division by zero');
  if (typeof left === 'bigint' && typeof right === 'bigint' && operator !== '/') {
    return checked(integers(operator, left, right));
  }
  return doubles(operator, Number(left), Number(right));
}

function integers(operator: Exclude<Arithmetic, '/'>, left: bigint, right: bigint): bigint {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '//':
      return (left - floorRemainder(left, right)) / right;
    case '%':
      return floorRemainder(left, right);
  }
}

function floorRemainder(left: bigint, right: bigint): bigint {
  const rest = left % right;
  return rest !== 0n && rest < 0n !== right < 0n ? rest + right : rest;
}

function doubles(operator: Arithmetic, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '//':
      return Math.floor(left / right);
    case '%':
      return left - right * Math.floor(left / right);
  }
}

export function negate(value: Value): Value {
  if (typeof value === 'bigint') return checked(-value);
  if (typeof value === 'number') return -value;
  throw systemError('TypeError', `unsupported operand type for -: '${typeOf(value)}'`);
}

/** Integers have 64 bits. */
export function checked(value: bigint): bigint {
  if (BigInt.asIntN(64, value) === value) return value;
  throw systemError('ValueError', `${value} is beyond the integers of 64 bits`);
}

/** `object.key`, `object["key"]`, `list[0]`. */
export function lookUp(object: Value, key: Value): Value {
  if (isMap(object)) {
    if (typeof key !== 'string')
      throw wrong('TypeError', `a map's key is a string, not ${typeOf(key)}`);
    if (!object.has(key)) throw wrong('KeyError', `key not found: ${key}`);
    return object.get(key) as Value;
  }
  if (isList(object)) return object[indexIn(object, key)] as Value;
  throw wrong('TypeError', `${typeOf(object)} has no elements: cannot look up ${String(key)}`);
}

/** @throws RaisedError where a list has no such place; there are no negative ones */
export function indexIn(list: readonly Value[], key: Value): number {
  if (typeof key !== 'bigint')
    throw wrong('TypeError', `a list's index is an integer, not ${typeOf(key)}`);
  if (key < 0n || key >= BigInt(list.length)) {
    throw wrong('IndexError', `index out of range: ${key} in a list of ${list.length}`);
  }
  return Number(key);
}

function isNumber(value: Value): value is bigint | number {
  return typeof value === 'bigint' || typeof value === 'number';
}

function mismatch(operator: string, left: Value, right: Value) {
  return wrong(
    'TypeError',
    `unsupported operand types for ${operator}: '${typeOf(left)}' and '${typeOf(right)}'`,
  );
}

function wrong(tag: ErrorTag, message: string) {
  return systemError(tag, message);
}
