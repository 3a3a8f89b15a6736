import { createHash, createHmac, randomUUID } from 'node:crypto';
import { systemError } from '../errors.ts';
import { decodeJson, encodeJson } from '../json.ts';
import { isList, isMap, type Value, type ValueMap } from '../values.ts';
import { booleanIn, bytesIn, type Library, listIn, mapIn, stringIn } from './function.ts';

const ALGORITHMS = ['MD5', 'SHA1', 'SHA224', 'SHA256', 'SHA384', 'SHA512'];

/** https://cloud.google.com/workflows/docs/reference/stdlib/overview: base64, hash, json, list, map, uuid */
export const DATA: Library = {
  'base64.encode': {
    params: ['data', 'padding?'],
    run: ([data, padding]) => {
      const text = Buffer.from(bytesIn(data)).toString('base64');
      return padding === undefined || booleanIn(padding) ? text : text.replace(/=+$/, '');
    },
  },
  'base64.decode': {
    params: ['data', 'padding?'],
    run: ([data, padding]) => {
      const text = stringIn(data);
      const isPadded = padding === undefined || booleanIn(padding);
      const isFine = /^[A-Za-z0-9+/]*={0,2}$/.test(text) && (!isPadded || text.length % 4 === 0);
      if (!isFine) throw systemError('ValueError', 'this is no Base64');
      return Buffer.from(text, 'base64');
    },
  },
  'hash.compute_checksum': {
    params: ['data', 'algorithm'],
    run: ([data, algorithm]) => createHash(known(algorithm)).update(bytesIn(data)).digest(),
  },
  'hash.compute_hmac': {
    params: ['key', 'data', 'algorithm'],
    run: ([key, data, algorithm]) =>
      createHmac(known(algorithm), bytesIn(key)).update(bytesIn(data)).digest(),
  },
  'json.decode': {
    params: ['data'],
    run: ([data]) => {
      const text = data instanceof Uint8Array ? Buffer.from(data).toString() : stringIn(data);
      try {
        return decodeJson(text);
      } catch (error) {
        throw systemError('ValueError', `this is no JSON: ${(error as Error).message}`);
      }
    },
  },
  'json.encode': {
    params: ['data', 'indent?'],
    run: ([data, indent]) => Buffer.from(encoded(data ?? null, indent)),
  },
  'json.encode_to_string': {
    params: ['data', 'indent?'],
    run: ([data, indent]) => encoded(data ?? null, indent),
  },
  'list.concat': {
    params: ['objs', 'val'],
    run: ([list, item]) => [...listIn(list), item ?? null],
  },
  'list.prepend': {
    params: ['objs', 'val'],
    run: ([list, item]) => [item ?? null, ...listIn(list)],
  },
  'map.delete': {
    params: ['map', 'key'],
    run: ([map, key]) => {
      const left = new Map(mapIn(map));
      if (!left.delete(stringIn(key))) {
        throw systemError('KeyError', `key not found: ${stringIn(key)}`);
      }
      return left;
    },
  },
  'map.get': { params: ['map', 'keys'], run: ([map, keys]) => safely(map ?? null, keys ?? null) },
  'map.merge': {
    params: ['first', 'second'],
    run: ([first, second]) => new Map([...mapIn(first), ...mapIn(second)]),
  },
  'map.merge_nested': {
    params: ['first', 'second'],
    run: ([first, second]) => mergeNested(mapIn(first), mapIn(second)),
  },
  'uuid.generate': { params: [], run: () => randomUUID() },
};

function known(algorithm: Value | undefined): string {
  const name = stringIn(algorithm);
  if (ALGORITHMS.includes(name)) return name.toLowerCase();
  throw systemError('ValueError', `no algorithm '${name}'; there are ${ALGORITHMS.join(', ')}`);
}

/** What a value is as JSON. @throws RaisedError with TypeError for bytes */
export function encoded(value: Value, indent?: Value): string {
  try {
    return encodeJson(value, indentOf(indent));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw systemError('TypeError', error.message);
  }
}

function indentOf(indent: Value | undefined): number | string | undefined {
  if (indent === undefined || indent === null || indent === false) return undefined;
  if (indent === true) return 2;
  if (isMap(indent)) {
    const step = indent.get('indent');
    if (indent.size === 1 && typeof step === 'string') return step;
  }
  throw systemError('TypeError', 'indent is a boolean, or a map with the text `indent`');
}

/** Null for what is not there. https://cloud.google.com/workflows/docs/reference/stdlib/map/get */
function safely(map: Value, keys: Value): Value {
  const path = isList(keys) ? keys : [keys];
  let found = map;
  for (const key of path) {
    const name = stringIn(key);
    found = isMap(found) ? (found.get(name) ?? null) : null;
  }
  return found;
}

function mergeNested(first: ValueMap, second: ValueMap): ValueMap {
  const merged = new Map(first);
  for (const [key, value] of second) {
    const before = merged.get(key);
    const isNested = before !== undefined && isMap(before) && isMap(value);
    merged.set(key, isNested ? mergeNested(before, value) : value);
  }
  return merged;
}
