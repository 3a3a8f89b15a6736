/** Requests a minute and region: https://cloud.google.com/batch/quotas#rate_quotas */
const LIMITS = { read: 15_000, mutation: 6_000 } as const;

/** Counts requests by the minute of a clock; yields whether this one is still within the quota. */
export function rateQuota(now: () => number): (kind: 'read' | 'mutation') => boolean {
  let minute = 0;
  let counts = { read: 0, mutation: 0 };
  return (kind) => {
    const current = Math.floor(now() / 60_000);
    if (current !== minute) counts = { read: 0, mutation: 0 };
    minute = current;
    counts[kind] += 1;
    return counts[kind] <= LIMITS[kind];
  };
}
