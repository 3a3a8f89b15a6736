import { setTimeout as wait } from 'node:timers/promises';

/** Time as waiting for Google sees it. */
export interface GoogleClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Rejects as soon as the signal is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal | undefined): Promise<void>;
}

/** The machine's. */
export const machineClock: GoogleClock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) =>
    wait(milliseconds, undefined, signal === undefined ? {} : { signal }),
};
