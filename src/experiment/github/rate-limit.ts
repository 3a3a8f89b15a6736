/**
 * How long GitHub wants to be left alone, in milliseconds; undefined where the answer is no limit on requests.
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 * @param said the message in the answer's body
 * @param now milliseconds since 1970
 */
export function rateLimitPause(
  { status, headers }: Pick<Response, 'status' | 'headers'>,
  said: string,
  now: number,
): number | undefined {
  if (status !== 403 && status !== 429) return undefined;
  const after = numberIn(headers, 'retry-after');
  if (after !== undefined) return after * 1000;
  const reset = numberIn(headers, 'x-ratelimit-reset');
  if (headers.get('x-ratelimit-remaining') === '0' && reset !== undefined) {
    // Their clock may be a little behind ours.
    return Math.max(reset * 1000 - now, 0) + 1000;
  }
  return status === 429 || /rate limit/i.test(said) ? 60_000 : undefined;
}

function numberIn(headers: Headers, name: string): number | undefined {
  const text = headers.get(name) ?? '';
  return /^\d{1,11}$/.test(text) ? Number(text) : undefined;
}
