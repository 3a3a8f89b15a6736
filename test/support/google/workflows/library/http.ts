import { isMap, type Value } from '../values.ts';
import type { Library, LibraryFunction } from './function.ts';

const COMMON = [
  'headers?',
  'query?',
  'auth?',
  'timeout?',
  'private_service_name?',
  'ca_certificate?',
] as const;

/** https://cloud.google.com/workflows/docs/reference/stdlib/http/request and its neighbours */
export const HTTP: Library = {
  'http.delete': withMethod('DELETE', true),
  'http.get': withMethod('GET', false),
  'http.patch': withMethod('PATCH', true),
  'http.post': withMethod('POST', true),
  'http.put': withMethod('PUT', true),
  'http.request': {
    params: [
      'method',
      'url',
      'timeout?',
      'body?',
      'headers?',
      'query?',
      'auth?',
      ...COMMON.slice(4),
    ],
    isBlocking: true,
    run: (
      [method, url, timeout, body, headers, query, auth, private_service_name, ca_certificate],
      { request },
    ) =>
      request({
        method,
        url,
        timeout,
        body,
        headers,
        query,
        auth,
        private_service_name,
        ca_certificate,
      }),
  },
  'http.default_retry_predicate': {
    params: ['exception'],
    run: ([error]) =>
      hasTag(error, ['ConnectionError', 'ConnectionFailedError', 'TimeoutError']) ||
      hasCode(error, [429, 502, 503, 504]),
  },
  'http.default_retry_predicate_non_idempotent': {
    params: ['exception'],
    run: ([error]) => hasTag(error, ['ConnectionFailedError']) || hasCode(error, [429, 503]),
  },
  'retry.always': { params: ['exception'], run: () => true },
  'retry.never': { params: ['exception'], run: () => false },
};

function withMethod(method: string, hasBody: boolean): LibraryFunction {
  const params = [
    'url',
    'timeout?',
    ...(hasBody ? ['body?'] : []),
    ...COMMON.filter((name) => name !== 'timeout?'),
  ];
  return {
    params,
    isBlocking: true,
    run: (args, { request }) =>
      request({
        method,
        ...Object.fromEntries(params.map((name, at) => [name.replace('?', ''), args[at]])),
      }),
  };
}

function hasTag(error: Value | undefined, wanted: readonly string[]): boolean {
  const tags =
    error !== undefined && isMap(error ?? null)
      ? (error as ReadonlyMap<string, Value>).get('tags')
      : undefined;
  return Array.isArray(tags) && wanted.some((tag) => tags.includes(tag));
}

function hasCode(error: Value | undefined, wanted: readonly number[]): boolean {
  if (!hasTag(error, ['HttpError'])) return false;
  const code = (error as ReadonlyMap<string, Value>).get('code');
  return wanted.includes(Number(code));
}
