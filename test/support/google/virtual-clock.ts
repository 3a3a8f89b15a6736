import { setMaxListeners } from 'node:events';
import { setTimeout as timeout } from 'node:timers/promises';
import type { CloudClock } from './clock.ts';

/** Turns of the event loop without news after which everything that runs is taken to wait. */
const QUIET_TURNS = 8;

/** What one timer of Node can hold. */
const LONGEST_TIMER = 2 ** 31 - 1;

interface Sleeper {
  readonly wakesAt: number;
  readonly wake: () => void;
}

/**
 * A discrete-event clock. Time stands still while anything runs. It jumps to the earliest wake-up when no hold is
 * open and the event loop has been quiet for some turns; it wakes one sleeper a jump, those of one instant in the
 * order in which they lay down. So ten hours of waiting take no time, and the order is the same in every run.
 *
 * Real work that takes real time (a process, an HTTP request, a file) has to hold the clock, or time goes on
 * without it.
 * @param start milliseconds since 1970
 */
export function virtualClock(start: number): CloudClock {
  let time = start;
  let holds = 0;
  let quietTurns = 0;
  let isTurning = false;
  /** By wake-up; of one instant, the first to lie down first. */
  const sleepers: Sleeper[] = [];

  function stir(): void {
    quietTurns = 0;
    if (isTurning || holds > 0 || sleepers.length === 0) return;
    isTurning = true;
    setImmediate(turn);
  }

  function turn(): void {
    quietTurns += 1;
    if (holds === 0 && quietTurns >= QUIET_TURNS) jump();
    isTurning = holds === 0 && sleepers.length > 0;
    if (isTurning) setImmediate(turn);
  }

  function jump(): void {
    quietTurns = 0;
    const next = sleepers.shift();
    if (next === undefined) return;
    time = Math.max(time, next.wakesAt);
    next.wake();
  }

  function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    checkDuration(milliseconds);
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      // All tasks of a job sleep on one signal; Node takes more than ten for a leak.
      if (signal) setMaxListeners(0, signal);
      const sleeper = { wakesAt: time + milliseconds, wake };
      signal?.addEventListener('abort', giveUp, { once: true });
      layDown(sleeper);
      stir();

      function wake() {
        signal?.removeEventListener('abort', giveUp);
        resolve();
      }
      function giveUp() {
        sleepers.splice(sleepers.indexOf(sleeper), 1);
        stir();
        reject(signal?.reason);
      }
    });
  }

  /** Behind those that wake no later; by halves, since a large job has thousands of sleepers. */
  function layDown(sleeper: Sleeper): void {
    let [from, to] = [0, sleepers.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((sleepers[middle]?.wakesAt ?? 0) <= sleeper.wakesAt) from = middle + 1;
      else to = middle;
    }
    sleepers.splice(from, 0, sleeper);
  }

  function hold(): () => void {
    let isHeld = true;
    holds += 1;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      holds -= 1;
      stir();
    };
  }

  return { now: () => time, sleep, hold };
}

/** The machine's clock. */
export function realClock(): CloudClock {
  return scaledClock(1);
}

/** The machine's clock, going `factor` times as fast from now on: at 60, a minute takes a second. */
export function scaledClock(factor: number): CloudClock {
  if (!(factor > 0)) throw new RangeError(`a clock's factor is above 0, not ${factor}`);
  const start = Date.now();
  // The time of day may be set back meanwhile; this one never is.
  const begun = performance.now();
  return {
    now: () => start + Math.round((performance.now() - begun) * factor),
    sleep: async (milliseconds, signal) => {
      checkDuration(milliseconds);
      let left = milliseconds / factor;
      try {
        for (; left > LONGEST_TIMER; left -= LONGEST_TIMER) {
          await timeout(LONGEST_TIMER, undefined, { signal });
        }
        await timeout(left, undefined, { signal });
      } catch (error) {
        throw signal?.aborted ? signal.reason : error;
      }
    },
    hold: () => () => {},
  };
}

function checkDuration(milliseconds: number): void {
  if (milliseconds >= 0) return;
  throw new RangeError(`nobody can sleep for ${milliseconds} ms`);
}
