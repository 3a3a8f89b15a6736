import { readErrorDocument } from './error-document.ts';
import { type Failure, retryAfterMs } from './retry-policy.ts';

export interface SentAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly retryAfter: string | null;
}

/** https://cloud.google.com/service-infrastructure/docs/rate-limiting; the older forms are Cloud Storage's. */
const RATE_LIMITS: ReadonlySet<string> = new Set([
  'RATE_LIMIT_EXCEEDED',
  'rateLimitExceeded',
  'userRateLimitExceeded',
]);

/** The failure that an answer is which may be another the next time; undefined for what stays as it is. */
export function passingRefusal(
  { status, body, retryAfter }: SentAnswer,
  now: number,
): { readonly kind: 'failure'; readonly failure: Failure; readonly message: string } | undefined {
  if (status < 400) return undefined;
  const { reason = '', message } = readErrorDocument(body);
  const isRateLimit = status === 429 || (status === 403 && RATE_LIMITS.has(reason));
  if (!isRateLimit && status < 500 && status !== 408) return undefined;
  const wait = retryAfterMs(retryAfter, now);
  return {
    kind: 'failure',
    failure: { kind: 'status', status, retryAfterMs: wait, isRateLimit },
    message: `HTTP ${status}${message === '' ? '' : `: ${message}`}`,
  };
}
