/** How long and how often a request is tried again. */
export interface RetryPolicy {
  /** The first wait, in milliseconds; each further one is twice as long. */
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
  /** No try begins later than this after the first. */
  readonly deadlineMs: number;
}

export const USUAL_POLICY: RetryPolicy = {
  firstDelayMs: 1_000,
  longestDelayMs: 32_000,
  deadlineMs: 5 * 60_000,
};

/**
 * How long to wait before the next try; undefined where there is to be none.
 * @param state how often it was tried, how long ago that began, and what the server asked for
 * @param chance from 0 to 1: of many who fail at once, not all come back at once
 */
export function nextDelay(
  policy: RetryPolicy,
  state: {
    readonly tries: number;
    readonly elapsedMs: number;
    readonly askedMs: number | undefined;
  },
  chance: number,
): number | undefined {
  const full = Math.min(policy.firstDelayMs * 2 ** (state.tries - 1), policy.longestDelayMs);
  const delay = Math.max(full * (0.5 + chance / 2), state.askedMs ?? 0);
  return state.elapsedMs + delay > policy.deadlineMs ? undefined : delay;
}

/** Whether a request that was answered so may be answered otherwise later. */
export function isPassing(status: number, reason: string | undefined): boolean {
  if (status === 408 || status === 429 || status >= 500) return true;
  return status === 403 && /^(user)?rateLimitExceeded$/i.test(reason ?? '');
}

/**
 * Milliseconds that the header Retry-After asks for: seconds, or a date.
 * @param now milliseconds since 1970
 */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(date - now, 0);
}
