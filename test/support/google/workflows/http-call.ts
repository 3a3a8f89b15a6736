import { type ErrorTag, systemError } from './errors.ts';
import { decodeJson } from './json.ts';
import { encoded } from './library/data.ts';
import { type HttpCall, mapIn, numberIn, stringIn } from './library/function.ts';
import { urlEncoded } from './library/text.ts';
import { LIMITS } from './limits.ts';
import { isList, typeOf, type Value } from './values.ts';

/** A request that the interpreter wants made. */
export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** The token to send along is the sender's business. */
  readonly auth?: HttpAuth;
  readonly timeoutSeconds: number;
  readonly signal: AbortSignal;
}

export interface HttpAuth {
  readonly type: 'OAuth2' | 'OIDC';
  readonly audience?: string;
  readonly scopes?: readonly string[];
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Makes a request. @throws SendError where there is no answer */
export type Send = (request: HttpRequest) => Promise<HttpResponse>;

/** Why there is no answer: an error that a workflow can catch by its tag. */
export class SendError extends Error {
  readonly tag: ErrorTag &
    ('AuthError' | 'ConnectionError' | 'ConnectionFailedError' | 'TimeoutError');

  constructor(tag: SendError['tag'], message: string) {
    super(message);
    this.name = 'SendError';
    this.tag = tag;
  }
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'];
const AGENT = 'GoogleCloudWorkflows; (+https://cloud.google.com/workflows/docs)';

/**
 * Makes the request that a call step asks for.
 * https://cloud.google.com/workflows/docs/reference/stdlib/http/request
 * https://cloud.google.com/workflows/docs/http-requests
 * @throws RaisedError with HttpError from 400 on; ConnectionError, TimeoutError and the like; TypeError, ValueError
 */
export async function makeHttpCall(
  call: HttpCall,
  {
    send,
    signal,
    onResponse,
  }: { send: Send; signal: AbortSignal; onResponse: (bytes: number) => void },
): Promise<Value> {
  for (const key of ['private_service_name', 'ca_certificate']) {
    if (given(call[key]) !== undefined)
      throw systemError('ValueError', `${key} is not supported here`);
  }
  const request = { ...requestOf(call), signal };
  let response: HttpResponse;
  try {
    response = await send(request);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof SendError) throw systemError(error.tag, error.message);
    throw error;
  }
  onResponse(response.body.length);
  if (response.body.length > LIMITS.response) {
    throw systemError(
      'ResourceLimitError',
      `HTTP response of ${response.body.length} bytes; the most is ${LIMITS.response}`,
    );
  }
  const code = BigInt(response.status);
  const headers = new Map(
    Object.entries(response.headers).map(([name, value]) => [canonical(name), value]),
  );
  const body = bodyIn(response);
  if (response.status < 400) return new Map<string, Value>(Object.entries({ body, code, headers }));
  throw systemError('HttpError', `HTTP server responded with error code ${code}`, {
    code,
    headers,
    body,
  });
}

function requestOf(call: HttpCall): Omit<HttpRequest, 'signal'> {
  const method = stringIn(call['method'] ?? null);
  if (!METHODS.includes(method)) throw systemError('ValueError', `no method '${method}'`);
  const url = urlOf(stringIn(call['url'] ?? null), given(call['query']));
  const headers = headersOf(given(call['headers']));
  const type = Object.entries(headers).find(([name]) => /^content-type$/i.test(name))?.[1];
  const body = bodyOf(given(call['body']), type);
  const auth = authOf(given(call['auth']));
  return {
    method,
    url,
    headers: {
      ...headers,
      'User-Agent': [headers['User-Agent'], AGENT].filter(Boolean).join(' '),
      ...(type === undefined && body !== undefined ? { 'Content-Type': body.type } : {}),
    },
    ...(body === undefined ? {} : { body: body.bytes }),
    ...(auth === undefined ? {} : { auth }),
    timeoutSeconds: timeoutOf(given(call['timeout'])),
  };
}

/** Null is as good as nothing. */
function given(value: Value | undefined): Value | undefined {
  return value === null ? undefined : value;
}

function timeoutOf(value: Value | undefined): number {
  if (value === undefined) return 300;
  const seconds = Number(numberIn(value));
  if (seconds > 0 && seconds <= LIMITS.httpTimeoutSeconds) return seconds;
  throw systemError('ValueError', `timeout is above 0 and at most ${LIMITS.httpTimeoutSeconds} s`);
}

function urlOf(text: string, query: Value | undefined): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw systemError('ValueError', `'${text}' is no address of HTTP`);
  }
  if (query === undefined) return text;
  const pieces = [...mapIn(query)].flatMap(([key, value]) =>
    (isList(value) ? value : [value]).map(
      (one) => `${urlEncoded(key)}=${urlEncoded(queryText(one))}`,
    ),
  );
  if (pieces.length === 0) return text;
  return `${text}${text.includes('?') ? '&' : '?'}${pieces.join('&')}`;
}

function queryText(value: Value): string {
  const isFine = ['string', 'integer', 'double', 'boolean'].includes(typeOf(value));
  if (isFine) return String(value);
  throw systemError('TypeError', `a query parameter cannot be ${typeOf(value)}`);
}

function headersOf(value: Value | undefined): Record<string, string> {
  if (value === undefined) return {};
  return Object.fromEntries([...mapIn(value)].map(([name, text]) => [name, stringIn(text)]));
}

function bodyOf(
  value: Value | undefined,
  type: string | undefined,
): { bytes: Uint8Array; type: string } | undefined {
  if (value === undefined) return undefined;
  if (value instanceof Uint8Array) {
    return { bytes: value, type: type ?? 'application/octet-stream' };
  }
  if (type === undefined) {
    return { bytes: Buffer.from(encoded(value)), type: 'application/json; charset=utf-8' };
  }
  if (typeof value === 'string') return { bytes: Buffer.from(value), type };
  if (/^application\/(?:[\w.-]+\+)?json\b/i.test(type)) {
    return { bytes: Buffer.from(encoded(value)), type };
  }
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) {
    const pieces = [...mapIn(value)].map(
      ([key, one]) => `${urlEncoded(key)}=${urlEncoded(queryText(one))}`,
    );
    return { bytes: Buffer.from(pieces.join('&')), type };
  }
  throw systemError('TypeError', `a body that is ${typeOf(value)} cannot be sent as ${type}`);
}

function authOf(value: Value | undefined): HttpAuth | undefined {
  if (value === undefined) return undefined;
  const auth = mapIn(value);
  const extra = [...auth.keys()].find(
    (key) => !['type', 'audience', 'scope', 'scopes'].includes(key),
  );
  if (extra !== undefined) throw systemError('ValueError', `auth has no '${extra}'`);
  const type = stringIn(auth.get('type') ?? null);
  if (type !== 'OAuth2' && type !== 'OIDC')
    throw systemError('ValueError', `no auth type '${type}'`);
  const audience = auth.get('audience');
  const scopes = auth.get('scopes') ?? auth.get('scope');
  return {
    type,
    ...(audience === undefined ? {} : { audience: stringIn(audience) }),
    ...(scopes === undefined
      ? {}
      : {
          scopes: isList(scopes)
            ? scopes.map((one) => stringIn(one))
            : stringIn(scopes).split(/[ ,]+/),
        }),
  };
}

/** JSON becomes a value, text a string, all else bytes. */
function bodyIn({ headers, body }: HttpResponse): Value {
  const type = Object.entries(headers).find(([name]) => /^content-type$/i.test(name))?.[1] ?? '';
  const text = () => Buffer.from(body).toString();
  if (/^application\/(?:[\w.-]+\+)?json\b/i.test(type)) {
    if (body.length === 0) return null;
    try {
      return decodeJson(text());
    } catch {
      throw systemError('ValueError', `the answer is no JSON, though its type is ${type}`);
    }
  }
  if (/^text\/|^application\/x-www-form-urlencoded\b/i.test(type)) return text();
  return body.length === 0 ? null : body;
}

/** `content-type` as `Content-Type`. */
function canonical(name: string): string {
  return name.replaceAll(/(^|-)([a-z])/g, (_, dash, letter) => dash + letter.toUpperCase());
}
