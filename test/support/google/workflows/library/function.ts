import { systemError } from '../errors.ts';
import { isList, isMap, typeOf, type Value, type ValueMap } from '../values.ts';

/** What functions of the library need of the machine that runs them. */
export interface LibraryPorts {
  /** Seconds since 1970. */
  readonly now: () => number;
  readonly environment: Readonly<Record<string, string>>;
  readonly sleep: (seconds: number) => Promise<void>;
  readonly log: (entry: LogEntry) => void;
  readonly request: (request: HttpCall) => Promise<Value>;
}

/** What `sys.log` writes. */
export interface LogEntry {
  readonly severity: string;
  /** A map is a JSON payload, all else text. */
  readonly payload: Value;
}

/** The arguments of `http.request` as they are given. */
export type HttpCall = Readonly<Record<string, Value | undefined>>;

/** The arguments in the order of the parameters; undefined where one is not given. */
type Arguments = readonly (Value | undefined)[];

export interface LibraryFunction {
  /** In order; an optional one ends with `?`. */
  readonly params: readonly string[];
  /** Only in a call step, since it waits. https://cloud.google.com/workflows/docs/reference/syntax/expressions#blocking-calls */
  readonly isBlocking?: boolean;
  readonly run: (args: Arguments, ports: LibraryPorts) => Value | Promise<Value>;
}

export type Library = Readonly<Record<string, LibraryFunction>>;

function refused(expected: string, value: Value | undefined) {
  return systemError('TypeError', `expected ${expected}, not ${typeOf(value ?? null)}`);
}

/** @throws RaisedError with TypeError, like those below */
export function stringIn(value: Value | undefined): string {
  if (typeof value === 'string') return value;
  throw refused('a string', value);
}

export function integerIn(value: Value | undefined): bigint {
  if (typeof value === 'bigint') return value;
  throw refused('an integer', value);
}

export function numberIn(value: Value | undefined): bigint | number {
  if (typeof value === 'bigint' || typeof value === 'number') return value;
  throw refused('a number', value);
}

export function booleanIn(value: Value | undefined): boolean {
  if (typeof value === 'boolean') return value;
  throw refused('a boolean', value);
}

export function bytesIn(value: Value | undefined): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw refused('bytes', value);
}

export function listIn(value: Value | undefined): readonly Value[] {
  if (value !== undefined && isList(value)) return value;
  throw refused('a list', value);
}

export function mapIn(value: Value | undefined): ValueMap {
  if (value !== undefined && isMap(value)) return value;
  throw refused('a map', value);
}
