import { type CloudAnswer, type CloudRequest, googleError } from '../service.ts';
import { type Filter, parseFilter } from './filter.ts';
import type { MessageType } from './message-type.ts';
import { type Page, pageOf } from './pages.ts';
import { parseMessage, type Violation } from './parse-message.ts';

/** Ends the handling of a request with an answer of Google's. */
export class Refused extends Error {
  readonly answer: CloudAnswer;
  constructor(answer: CloudAnswer) {
    super(JSON.stringify(answer.body));
    this.answer = answer;
  }
}

export function refuse(status: number, reason: string, message: string): never {
  throw new Refused(googleError(status, reason, message));
}

export function invalid(message: string): never {
  return refuse(400, 'INVALID_ARGUMENT', message);
}

export function notFound(name: string): never {
  return refuse(404, 'NOT_FOUND', `Resource '${name}' was not found`);
}

/** What every method of Google's takes: https://cloud.google.com/apis/docs/system-parameters */
const SYSTEM_PARAMETERS = new Set(
  '$.xgafv access_token alt callback fields key oauth_token prettyPrint quotaUser upload_protocol uploadType'.split(
    ' ',
  ),
);

/** @throws Refused on a parameter that is not known */
export function checkQuery({ query }: CloudRequest, known: readonly string[]): void {
  const unknown = [...query.keys()].filter(
    (key) => !known.includes(key) && !SYSTEM_PARAMETERS.has(key),
  );
  if (unknown.length === 0) return;
  throw new Refused(
    badRequest(
      unknown.map((field) => ({
        field,
        description: `Invalid JSON payload received. Unknown name "${field}": Cannot bind query parameter. Field '${field}' could not be found in request message.`,
      })),
    ),
  );
}

/**
 * @param root the name of the request's field that the body is; '' where it is the request itself
 * @throws Refused
 */
export function readBody<Body>({ body }: CloudRequest, type: MessageType, root: string): Body {
  let json: unknown;
  try {
    json = body.byteLength === 0 ? {} : JSON.parse(body.toString('utf8'));
  } catch {
    invalid('Invalid JSON payload received. Unexpected token.');
  }
  const parsed = parseMessage(type, json, root);
  if ('value' in parsed) return parsed.value as Body;
  throw new Refused(badRequest(parsed.violations));
}

/** @throws Refused */
export function readFilter({ query }: CloudRequest, isField: (path: string) => boolean): Filter {
  return refusing(SyntaxError, 'filter field is invalid. ', () =>
    parseFilter(query.get('filter') ?? '', isField),
  );
}

/** @throws Refused */
export function pageFor<Item>(all: readonly Item[], { query, path }: CloudRequest): Page<Item> {
  return refusing(RangeError, '', () =>
    pageOf(all, {
      pageSize: query.get('pageSize'),
      pageToken: query.get('pageToken'),
      question: `${path}?${query.get('filter')}&${query.get('orderBy')}`,
    }),
  );
}

/** Turns an error of a kind into a refusal. */
export function refusing<Value>(
  kind: new (message: string) => Error,
  prefix: string,
  act: () => Value,
): Value {
  try {
    return act();
  } catch (error) {
    return error instanceof kind ? invalid(`${prefix}${error.message}`) : raise(error);
  }
}

function raise(error: unknown): never {
  throw error;
}

/** https://cloud.google.com/apis/design/errors#error_details */
function badRequest(violations: readonly Violation[]): CloudAnswer {
  return {
    status: 400,
    body: {
      error: {
        code: 400,
        message: violations.map(({ description }) => description).join('\n'),
        status: 'INVALID_ARGUMENT',
        details: [
          { '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: violations },
        ],
      },
    },
  };
}
