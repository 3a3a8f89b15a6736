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
        body: typeof data === 'string' ? jsonOf(data) : data,
        retryAfter: headers instanceof Headers ? headers.get('retry-after') : null,
      };
    }
    if (typeof code === 'number' && code >= 400 && code < 600) {
      return { status: code, body: { error: { code, message } }, retryAfter: null };
    }
  }
  return noAnswerOf(thrown);
}
