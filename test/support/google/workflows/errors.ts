import { isMap, type Value } from './values.ts';

/** What a workflow is refused for when it is deployed. */
export class DeployError extends Error {
  readonly line: number;
  readonly column: number;

  constructor(message: string, position: { line: number; column: number }) {
    super(`${message} (line ${position.line}, column ${position.column})`);
    this.name = 'DeployError';
    this.line = position.line;
    this.column = position.column;
  }
}

/** Where an error came up, the innermost step first. */
export interface TraceElement {
  readonly step: string;
  readonly routine: string;
  readonly line: number;
  readonly column: number;
}

/** An error that a workflow can catch: a map or a string. */
export class RaisedError extends Error {
  readonly value: Value;
  trace: readonly TraceElement[] | undefined;

  constructor(value: Value) {
    super(messageOf(value));
    this.name = 'RaisedError';
    this.value = value;
  }
}

function messageOf(value: Value): string {
  if (typeof value === 'string') return value;
  const message = isMap(value) ? value.get('message') : undefined;
  return typeof message === 'string' ? message : 'an error without a message';
}

/** https://cloud.google.com/workflows/docs/reference/syntax/error-types#error-tags */
export type ErrorTag =
  | 'AuthError'
  | 'ConnectionError'
  | 'ConnectionFailedError'
  | 'HttpError'
  | 'IndexError'
  | 'KeyError'
  | 'ParallelNestingError'
  | 'RecursionError'
  | 'ResourceLimitError'
  | 'TimeoutError'
  | 'TypeError'
  | 'UnhandledBranchError'
  | 'ValueError'
  | 'ZeroDivisionError';

/** Tags that come with another one, as executions report them. */
const BROADER: Partial<Record<ErrorTag, string>> = {
  IndexError: 'LookupError',
  KeyError: 'LookupError',
  TimeoutError: 'OSError',
  UnhandledBranchError: 'RuntimeError',
  ZeroDivisionError: 'ArithmeticError',
};

/** An error of the language or its library. */
export function systemError(
  tag: ErrorTag,
  message: string,
  more: Readonly<Record<string, Value>> = {},
): RaisedError {
  const tags = [tag, ...(BROADER[tag] === undefined ? [] : [BROADER[tag]])];
  return new RaisedError(
    new Map<string, Value>([['message', message], ['tags', tags], ...Object.entries(more)]),
  );
}
