import type { FieldType, MessageType } from './message-type.ts';

/** What Google's parser of JSON has against a request; `field` is a path in snake_case. */
export interface Violation {
  readonly field: string;
  readonly description: string;
}

export type Parsed =
  | { readonly value: Readonly<Record<string, unknown>> }
  | { readonly violations: readonly Violation[] };

/**
 * Reads a message as Google's front end does: every field known, of its type, and at most one of a group.
 * Field names are taken in lowerCamelCase and in snake_case. The value has the form in which Google answers:
 * lowerCamelCase, 64-bit numbers as strings, enumerations by name, fields that are output only left out.
 * @param root the name of the request's field that the body is, or '' where the body is the whole request
 */
export function parseMessage(type: MessageType, json: unknown, root: string): Parsed {
  const violations: Violation[] = [];
  const value = readMessage(type, json, root);
  return violations.length > 0 ? { violations } : { value: value ?? {} };

  function readMessage(
    type: MessageType,
    json: unknown,
    path: string,
  ): Record<string, unknown> | undefined {
    if (typeof json !== 'object' || json === null || Array.isArray(json)) {
      return refuse(path, `Invalid value at '${path}' (type message), ${JSON.stringify(json)}`);
    }
    const value: Record<string, unknown> = {};
    for (const [name, member] of Object.entries(json)) {
      const key = Object.hasOwn(type.fields, name) ? name : camelCase(name);
      const field = Object.hasOwn(type.fields, key) ? type.fields[key] : undefined;
      if (field === undefined || (key !== name && snakeCase(key) !== name)) {
        const place = path === '' ? '' : ` at '${path}'`;
        refuse(
          path,
          `Invalid JSON payload received. Unknown name "${name}"${place}: Cannot find field.`,
        );
        continue;
      }
      if (member === null || field.kind === 'output-only') continue;
      if (Array.isArray(member) && field.kind !== 'list') {
        refuse(
          path,
          `Invalid JSON payload received. Unknown name "${name}" at '${path}': Proto field is not repeating, cannot start list.`,
        );
        continue;
      }
      const there = path === '' ? snakeCase(key) : `${path}.${snakeCase(key)}`;
      const group = Object.entries(type.oneofs ?? {}).find(([, keys]) => keys.includes(key));
      if (group?.[1].some((other) => other !== key && value[other] !== undefined)) {
        refuse(
          path,
          `Invalid value at '${path}' (oneof), oneof field '${group[0]}' is already set. Cannot set '${key}'`,
        );
        continue;
      }
      value[key] = readField(field, member, there);
    }
    return value;
  }

  function readField(type: FieldType, json: unknown, path: string): unknown {
    switch (type.kind) {
      case 'message':
        return readMessage(type.type, json, path);
      case 'list':
        return Array.isArray(json)
          ? json.map((item, index) => readField(type.of, item, `${path}[${index}]`))
          : refuseValue(path, 'list', json);
      case 'map':
        return readMap(json, path);
      case 'string':
      case 'timestamp':
        return typeof json === 'string' ? json : refuseValue(path, 'TYPE_STRING', json);
      case 'bool':
        return typeof json === 'boolean' ? json : refuseValue(path, 'TYPE_BOOL', json);
      case 'int32': {
        const number = wholeNumber(json, 31);
        return number === undefined ? refuseValue(path, 'TYPE_INT32', json) : Number(number);
      }
      case 'int64': {
        const number = wholeNumber(json, 63);
        return number === undefined ? refuseValue(path, 'TYPE_INT64', json) : String(number);
      }
      case 'duration':
        return typeof json === 'string' && /^-?\d{1,12}(\.\d{1,9})?s$/.test(json)
          ? json
          : refuseValue(path, 'type.googleapis.com/google.protobuf.Duration', json);
      case 'enum': {
        const name = typeof json === 'number' ? type.values[json] : json;
        return typeof name === 'string' && type.values.includes(name)
          ? name
          : refuseValue(path, `type.googleapis.com/${type.name}`, json);
      }
      case 'output-only':
        return undefined;
    }
  }

  function readMap(json: unknown, path: string): unknown {
    if (typeof json !== 'object' || json === null || Array.isArray(json)) {
      return refuseValue(path, 'map', json);
    }
    for (const [index, [, value]] of Object.entries(json).entries()) {
      if (typeof value !== 'string') refuseValue(`${path}[${index}].value`, 'TYPE_STRING', value);
    }
    return { ...json };
  }

  function refuseValue(path: string, type: string, json: unknown): undefined {
    return refuse(path, `Invalid value at '${path}' (${type}), ${JSON.stringify(json)}`);
  }

  function refuse(field: string, description: string): undefined {
    violations.push({ field, description });
  }
}

function wholeNumber(json: unknown, bits: number): bigint | undefined {
  const isWhole =
    typeof json === 'number'
      ? Number.isInteger(json)
      : typeof json === 'string' && /^-?\d{1,19}$/.test(json);
  if (!isWhole) return undefined;
  const number = BigInt(json as number | string);
  const limit = 2n ** BigInt(bits);
  return number >= -limit && number < limit ? number : undefined;
}

function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
