import { isList, isMap, type Value } from './values.ts';

const NUMBER = /-?\d+(\.\d+)?([eE][+-]?\d+)?/y;
const STRING = /"(?:[^"\\]|\\.)*"/sy;
const SPACE = /[\s,:]*/y;
const [LEAST, MOST] = [-(2n ** 63n), 2n ** 63n - 1n];

/**
 * JSON.parse would make one of `5` and `5.0`, and round what has more than 53 bits.
 * @throws SyntaxError
 */
export function decodeJson(text: string): Value {
  JSON.parse(text);
  let at = 0;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    at = found === null ? at : pattern.lastIndex;
    return found;
  };
  const isClosed = (mark: string) => {
    take(SPACE);
    if (text[at] !== mark) return false;
    at += 1;
    return true;
  };
  // The text is known to be sound, so nothing is checked on the way.
  function value(): Value {
    take(SPACE);
    if (text[at] === '"') return JSON.parse(take(STRING)?.[0] ?? '');
    if (text[at] === '[') {
      at += 1;
      const items: Value[] = [];
      while (!isClosed(']')) items.push(value());
      return items;
    }
    if (text[at] === '{') {
      at += 1;
      const entries = new Map<string, Value>();
      while (!isClosed('}')) {
        const key = value() as string;
        entries.set(key, value());
      }
      return entries;
    }
    const number = take(NUMBER);
    if (number !== null) return numberOf(number);
    return JSON.parse(take(/[a-z]+/y)?.[0] ?? '');
  }
  return value();
}

function numberOf([text, fraction, exponent]: RegExpExecArray): bigint | number {
  if (fraction !== undefined || exponent !== undefined) return Number(text);
  const whole = BigInt(text);
  return whole < LEAST || whole > MOST ? Number(text) : whole;
}

/**
 * A double is written so that it stays one: `5.0`.
 * @throws TypeError for what JSON cannot say: bytes, and doubles that are no number
 */
export function encodeJson(value: Value, indent?: number | string): string {
  return write(value, indent === undefined || indent === 0 ? undefined : indent, '\n');
}

function write(value: Value, indent: number | string | undefined, line: string): string {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'number') return writeDouble(value);
  if (value instanceof Uint8Array) throw new TypeError('bytes cannot be encoded as JSON');
  const step = typeof indent === 'number' ? ' '.repeat(indent) : (indent ?? '');
  const inner = line + step;
  const around = (open: string, pieces: readonly string[], close: string) => {
    if (pieces.length === 0) return open + close;
    if (indent === undefined) return open + pieces.join(',') + close;
    return open + inner + pieces.join(`,${inner}`) + line + close;
  };
  if (isList(value)) {
    return around(
      '[',
      value.map((item) => write(item, indent, inner)),
      ']',
    );
  }
  if (isMap(value)) {
    const colon = indent === undefined ? ':' : ': ';
    const entries = [...value].map(
      ([key, item]) => JSON.stringify(key) + colon + write(item, indent, inner),
    );
    return around('{', entries, '}');
  }
  return JSON.stringify(value);
}

export function writeDouble(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`${value} cannot be encoded as JSON`);
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? `${value}.0` : String(value);
}
