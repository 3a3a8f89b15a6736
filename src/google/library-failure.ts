import { jsonOf } from './json-text.ts';
import type { SentAnswer } from './passing-refusal.ts';
import { NoAnswer, noAnswerOf } from './transport.ts';

/**
 * What a failed call of Google's own client was: an answer of the API's, or none. In REST mode its codes are
 * HTTP's: https://github.com/googleapis/gax-nodejs/blob/main/client-libraries.md#http11-rest-api-mode
 */
export function libraryFailure(thrown: unknown): SentAnswer | NoAnswer {
  if (thrown instanceof NoAnswer) return thrown;
  for (let at = thrown, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    const { response, code, message } = at as Error & {
      response?: { status?: unknown; data?: unknown; headers?: unknown };
      code?: unknown;
    };
    if (typeof response?.status === 'number') {
      const { status, data, headers } = response;
      return {
        status,
        body: bodyOf(data, message),
        retryAfter: headerOf(headers, 'retry-after'),
      };
    }
    if (typeof code === 'number' && code >= 400 && code < 600) {
      return { status: code, body: { error: { code, message } }, retryAfter: null };
    }
  }
  return noAnswerOf(thrown);
}

/** Where the body was a stream, its text has become the error's message. */
function bodyOf(data: unknown, message: string): unknown {
  if (typeof data === 'string') return jsonOf(data);
  const isRead = typeof data === 'object' && data !== null && 'error' in data;
  return isRead ? data : jsonOf(message);
}

/** The library's headers are of a class of their own, and in its older versions an object. */
function headerOf(headers: unknown, name: string): string | null {
  if (typeof headers !== 'object' || headers === null) return null;
  if ('get' in headers && typeof headers.get === 'function') return headers.get(name);
  const value = (headers as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : null;
}
