import type { Settings } from '../../settings/load-settings.ts';

/** How often something in the cloud is asked: often at first, then less and less. */
export interface PollPace {
  readonly firstMs: number;
  readonly mostMs: number;
}

/** From 5 s to 30 s: a short stage is not kept waiting, and a long one costs little. */
export const USUAL_PACE: PollPace = { firstMs: 5000, mostMs: 30_000 };

const GROWTH = 1.25;
const JITTER = 0.1;

/**
 * How long to wait before the next time of asking.
 * @param polls how often was asked since something last changed
 * @param random a number from 0 to 1; moves the wait by a tenth, so that many who began together part
 */
export function waitBefore(pace: PollPace, polls: number, random: number): number {
  const grown = Math.min(pace.mostMs, pace.firstMs * GROWTH ** Math.min(polls, 100));
  return Math.round(grown * (1 + JITTER * (2 * random - 1)));
}

/** How often a waiting command asks. */
export function paceOf({ values }: Settings): PollPace {
  const seconds = values.get('google_cloud.poll_seconds')?.value;
  const firstMs = typeof seconds === 'number' ? seconds * 1000 : USUAL_PACE.firstMs;
  return { firstMs, mostMs: firstMs * (USUAL_PACE.mostMs / USUAL_PACE.firstMs) };
}
