import { expect, test } from 'vitest';
import {
  type PreparationProgress,
  progressReporter,
} from '../../../src/engine/python/preparation-progress.ts';
import type { Clock } from '../../../src/shell/clock.ts';

/** A clock whose sleepers wake when the test says so. */
function handClock() {
  let time = 0;
  let wake: () => void = () => {};
  const clock: Clock = {
    now: () => time,
    sleep: (_, signal) =>
      new Promise((resolve, reject) => {
        wake = resolve;
        signal?.addEventListener('abort', () => reject(signal.reason));
      }),
  };
  async function pass(milliseconds: number): Promise<void> {
    time += milliseconds;
    wake();
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { clock, pass };
}

test('a long quiet phase is said again and again, a short one is not', async () => {
  const { clock, pass } = handClock();
  const seen: PreparationProgress[] = [];
  const reporter = progressReporter({
    clock,
    heartbeatMs: 5_000,
    onProgress: (progress) => seen.push(progress),
  });
  reporter.report({ phase: 'looking_for_python' });
  await pass(5_000);
  await pass(5_000);
  reporter.report({ phase: 'checking' });
  await pass(5_000);
  await pass(5_000);
  reporter[Symbol.dispose]();
  await pass(5_000);
  expect(seen.map((each) => [each.phase, each.elapsedMs, each.heartbeat])).toEqual([
    ['looking_for_python', 0, false],
    ['looking_for_python', 10_000, true],
    ['checking', 10_000, false],
    ['checking', 20_000, true],
  ]);
});
