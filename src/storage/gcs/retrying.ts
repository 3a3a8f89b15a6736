import type { GoogleClock } from '../../google/clock.ts';
import { nextAttempt, type RetryPolicy } from '../../google/retry-policy.ts';
import { type GcsAttempt, GcsFault, gcsErrorOf } from './gcs-fault.ts';
import { throwIfInterrupted } from './request-watch.ts';

/** What waiting takes. */
export interface RetryPorts {
  readonly policy: RetryPolicy;
  readonly clock: GoogleClock;
  /** From 0 to 1. */
  readonly chance: () => number;
  readonly signal?: AbortSignal | undefined;
}

export interface Patience {
  /**
   * Waits before the next try.
   * @throws EpycloudError where there is to be none; what is no fault of Cloud Storage as it is
   */
  wait(fault: unknown): Promise<void>;
  /** Begins anew: something came of the last try. */
  renew(): void;
}

export function patienceOf(ports: RetryPorts, attempt: GcsAttempt): Patience {
  let tries = 0;
  let began = ports.clock.now();

  function nextDelay(failure: GcsFault['failure']): number | undefined {
    if (failure === undefined) return undefined;
    const elapsedMs = ports.clock.now() - began;
    const tried = { failure, number: ++tries, elapsedMs, repeatable: true, random: ports.chance() };
    return nextAttempt(tried, ports.policy);
  }

  return {
    renew() {
      tries = 0;
      began = ports.clock.now();
    },
    async wait(fault) {
      if (!(fault instanceof GcsFault)) throw fault;
      const delay = nextDelay(fault.failure);
      if (delay === undefined) throw gcsErrorOf(fault, attempt);
      try {
        await ports.clock.sleep(delay, ports.signal);
      } catch (ended) {
        throwIfInterrupted(ports.signal);
        throw ended;
      }
    },
  };
}

/**
 * Does what may be done more than once until it succeeds or trying again is of no use.
 * @param work is told how often it was tried before
 * @throws EpycloudError
 */
export async function retrying<T>(
  ports: RetryPorts,
  attempt: GcsAttempt,
  work: (triesBefore: number) => Promise<T>,
): Promise<T> {
  const patience = patienceOf(ports, attempt);
  for (let tries = 0; ; tries++) {
    try {
      return await work(tries);
    } catch (error) {
      await patience.wait(error);
    }
  }
}
