import { setTimeout as realPause } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CloudClock } from '../../support/google/clock.ts';
import { realClock, scaledClock, virtualClock } from '../../support/google/virtual-clock.ts';

const START = Date.UTC(2026, 0, 1);
const HOUR = 3_600_000;

describe('a virtual clock', () => {
  test('stands still while nobody sleeps, and jumps over what everybody sleeps through', async () => {
    const clock = virtualClock(START);
    await realPause(5);
    expect(clock.now()).toBe(START);
    await clock.sleep(10_000 * HOUR);
    expect(clock.now()).toBe(START + 10_000 * HOUR);
  });

  test('wakes sleepers by their time, and those of one instant in the order they lay down', async () => {
    const clock = virtualClock(0);
    const woken: string[] = [];
    const sleeper = (name: string, ms: number) =>
      clock.sleep(ms).then(() => woken.push(`${name}@${clock.now()}`));
    await Promise.all([
      sleeper('late', 30),
      sleeper('first', 10),
      sleeper('second', 10),
      sleeper('at once', 0),
    ]);
    expect(woken).toEqual(['at once@0', 'first@10', 'second@10', 'late@30']);
  });

  test('lets what a sleeper does on waking happen before the next one wakes', async () => {
    const clock = virtualClock(0);
    const told: string[] = [];
    const rounds = async (name: string, ms: number) => {
      for (let round = 0; round < 3; round += 1) {
        await clock.sleep(ms);
        await Promise.resolve().then(() => new Promise((done) => setImmediate(done)));
        told.push(`${name}${clock.now()}`);
      }
    };
    await Promise.all([rounds('a', 2), rounds('b', 3)]);
    expect(told).toEqual(['a2', 'b3', 'a4', 'b6', 'a6', 'b9']);
  });

  test('wakes any set of sleepers at exactly their times', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(50), { maxLength: 12 }), async (durations) => {
        const clock = virtualClock(START);
        const woken: number[] = [];
        await Promise.all(
          durations.map((ms) => clock.sleep(ms).then(() => woken.push(clock.now() - START))),
        );
        expect(woken).toEqual(durations.toSorted((one, other) => one - other));
      }),
      { numRuns: 30 },
    );
  });

  test('waits for real work that holds it', async () => {
    const clock = virtualClock(0);
    const told: string[] = [];
    const release = clock.hold();
    const other = clock.hold();
    const sleeping = clock.sleep(1000).then(() => told.push(`woken at ${clock.now()}`));
    await realPause(20);
    release();
    release();
    await realPause(20);
    told.push(`work done at ${clock.now()}`);
    other();
    await sleeping;
    expect(told).toEqual(['work done at 0', 'woken at 1000']);
  });

  test('lets a sleeper that lies down last wake first', async () => {
    const clock = virtualClock(0);
    const told: number[] = [];
    const long = clock.sleep(100).then(() => told.push(clock.now()));
    await new Promise((done) => setImmediate(done));
    await clock.sleep(10).then(() => told.push(clock.now()));
    await long;
    expect(told).toEqual([10, 100]);
  });
});

describe.each<[string, () => CloudClock]>([
  ['a virtual clock', () => virtualClock(START)],
  ['the real clock', realClock],
  ['a scaled clock', () => scaledClock(1000)],
])('%s', (_name, make) => {
  test('ends a sleep with the reason of the signal', async () => {
    const clock = make();
    const release = clock.hold();
    const stop = new AbortController();
    const sleeping = clock.sleep(HOUR * 24 * 365, stop.signal);
    stop.abort(new Error('cancelled'));
    await expect(sleeping).rejects.toThrow('cancelled');
    await expect(clock.sleep(1, stop.signal)).rejects.toThrow('cancelled');
    release();
    await clock.sleep(0);
  });

  test.each([-1, Number.NaN])('refuses a sleep of %d ms', async (milliseconds) => {
    await expect(async () => make().sleep(milliseconds)).rejects.toThrow(RangeError);
  });

  test('has gone on by as much as was slept, at least', async () => {
    const clock = make();
    const before = clock.now();
    await clock.sleep(50);
    expect(clock.now() - before).toBeGreaterThanOrEqual(49);
  });
});

test('an aborted sleeper of a virtual clock keeps nobody waiting', async () => {
  const clock = virtualClock(0);
  const stop = new AbortController();
  const gone = clock.sleep(5, stop.signal).catch(() => clock.now());
  const stays = clock.sleep(10);
  stop.abort();
  expect(await gone).toBe(0);
  await stays;
  expect(clock.now()).toBe(10);
});

test('a scaled clock takes no factor that is not above 0', () => {
  expect(() => scaledClock(0)).toThrow(RangeError);
});
