import type { GoogleClock } from '../../../src/google/clock.ts';

/** A clock that nobody waits for: whoever sleeps on it turns it on. */
export interface TurningClock extends GoogleClock {
  time: number;
  /** How long each sleep was, in milliseconds. */
  readonly sleeps: readonly number[];
}

export function turningClock(start = Date.parse('2026-01-01T00:00:00Z')): TurningClock {
  const sleeps: number[] = [];
  const clock: TurningClock = {
    time: start,
    sleeps,
    now: () => clock.time,
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      sleeps.push(milliseconds);
      clock.time += milliseconds;
    },
  };
  return clock;
}
