/** How one attempt at a request went, if it did not go well. */
export type Failure =
  | {
      readonly kind: 'status';
      readonly status: number;
      /** Google's `Retry-After`. */
      readonly retryAfterMs?: number | undefined;
      /** Refused for asking too often, whatever the status. */
      readonly isRateLimit?: boolean | undefined;
    }
  /** No answer: Node's code for it, such as ECONNRESET. */
  | { readonly kind: 'network'; readonly code: string | undefined }
  /** No answer within the time that one attempt has. */
  | { readonly kind: 'timeout' };

export interface FailedAttempt {
  readonly failure: Failure;
  /** From 1. */
  readonly number: number;
  /** Since the first attempt began. */
  readonly elapsedMs: number;
  /** Whether asking twice does no harm. */
  readonly repeatable: boolean;
  /** From 0 up to 1, drawn anew each time: clients that failed together are not to come again together. */
  readonly random: number;
}

export interface RetryPolicy {
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
  /** No attempt begins later than this after the first. */
  readonly deadlineMs: number;
}

/** https://cloud.google.com/storage/docs/retry-strategy: from a second, doubled up to 32, for minutes. */
export const RETRY_POLICY: RetryPolicy = {
  firstDelayMs: 1_000,
  longestDelayMs: 32_000,
  deadlineMs: 300_000,
};

/** What may go away by itself: https://cloud.google.com/apis/design/errors#error_retries */
const PASSING: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

/** With these, nothing has reached the server. */
const NEVER_CONNECTED: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/**
 * How long to wait before the next attempt, in milliseconds; undefined where there is to be none. What may not
 * be asked twice is asked again only where the first was certainly not done.
 */
export function nextAttempt(
  attempt: FailedAttempt,
  policy: RetryPolicy = RETRY_POLICY,
): number | undefined {
  const { failure, number, elapsedMs, repeatable, random } = attempt;
  if (!(repeatable ? isPassing(failure) : wasNotDone(failure))) return undefined;
  const most = Math.min(policy.firstDelayMs * 2 ** (number - 1), policy.longestDelayMs);
  const own = most * (0.5 + random / 2);
  const asked = failure.kind === 'status' ? (failure.retryAfterMs ?? 0) : 0;
  const delay = Math.ceil(Math.max(own, asked));
  return elapsedMs + delay <= policy.deadlineMs ? delay : undefined;
}

/** Whom Node does not trust, it does not trust later either: https://nodejs.org/api/tls.html#x509-certificate-error-codes */
export function isCertificateFault(failure: Failure): boolean {
  return failure.kind === 'network' && /CERT|SIGNATURE|CRL/.test(failure.code ?? '');
}

/** Whether it may go away by itself. */
export function isPassing(failure: Failure): boolean {
  if (failure.kind !== 'status') return !isCertificateFault(failure);
  return PASSING.has(failure.status) || failure.isRateLimit === true;
}

function wasNotDone(failure: Failure): boolean {
  switch (failure.kind) {
    case 'status':
      return failure.status === 429 || failure.isRateLimit === true;
    case 'network':
      return NEVER_CONNECTED.has(failure.code ?? '');
    case 'timeout':
      return false;
  }
}

/** `Retry-After` is seconds or a date: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  // Only the one form that is in use: Date.parse takes almost anything.
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} [\d:]{8} GMT$/.test(text)) return undefined;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
