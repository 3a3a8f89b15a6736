import { EpycloudError } from '../../pipeline/errors.ts';
import type { Clock } from '../../shell/clock.ts';

/**
 * Waits for something, but not longer than that; it is not ended by it.
 * @throws EpycloudError `deadline_passed`, and what the work throws
 */
export async function within<T>(limitMs: number, work: Promise<T>, clock: Clock): Promise<T> {
  const done = new AbortController();
  const late = clock.sleep(limitMs, done.signal).then(() => {
    throw new EpycloudError('deadline_passed', `There was no answer within ${limitMs / 1000} s.`);
  });
  late.catch(() => {});
  try {
    return await Promise.race([work, late]);
  } finally {
    done.abort();
  }
}
