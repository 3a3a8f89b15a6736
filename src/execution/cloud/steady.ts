import { EpycloudError } from '../../pipeline/errors.ts';
import type { Clock } from '../../shell/clock.ts';

export interface Steadiness {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** How long the cloud may be silent before that is an error. */
  readonly patienceMs: number;
  readonly pauseMs: number;
  /** Called with each failure that is borne, and with undefined once there is an answer again. */
  readonly onTrouble: (trouble: string | undefined) => void;
}

/**
 * Asks until there is an answer: a run of hours is not given up for a minute in which nobody answers. What
 * the cloud refuses is an error at once, as it would refuse again.
 * @throws EpycloudError `cloud_unavailable` once the patience is at its end; what `ask` throws else
 */
export async function steadily<T>(
  { clock, signal, patienceMs, pauseMs, onTrouble }: Steadiness,
  ask: () => Promise<T>,
): Promise<T> {
  let since: number | undefined;
  for (;;) {
    try {
      const answer = await ask();
      if (since !== undefined) onTrouble(undefined);
      return answer;
    } catch (error) {
      if (!isTrouble(error)) throw error;
      since ??= clock.now();
      if (clock.now() - since >= patienceMs) throw error;
      onTrouble(error.message);
      await clock.sleep(pauseMs, signal);
    }
  }
}

function isTrouble(error: unknown): error is EpycloudError {
  return (
    error instanceof EpycloudError &&
    (error.code === 'cloud_unavailable' || error.code === 'storage_unavailable')
  );
}
