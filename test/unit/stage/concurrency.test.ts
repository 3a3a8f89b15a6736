import { setTimeout as sleep } from 'node:timers/promises';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  forEachConcurrently,
  forEachWithin,
  mapConcurrently,
} from '../../../src/stage/concurrency.ts';

/** Calls that end when they are told to. */
function heldCalls() {
  const begun: number[] = [];
  const calls = new Map<number, { resolve: () => void; reject: (error: Error) => void }>();
  return {
    begun,
    work: (item: number) =>
      new Promise<number>((resolve, reject) => {
        begun.push(item);
        calls.set(item, { resolve: () => resolve(item * 10), reject });
      }),
    /** Ends a call, and gives what follows from that the time to happen. */
    end: async (item: number, error?: Error) => {
      const call = calls.get(item);
      if (call === undefined) throw new Error(`call ${item} was not begun`);
      if (error === undefined) call.resolve();
      else call.reject(error);
      await sleep(1);
    },
  };
}

describe('calls made concurrently', () => {
  it('yield in the order of the items, whichever ends first, and are never more than allowed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(3), { maxLength: 20 }),
        fc.integer({ min: 1, max: 6 }),
        fc.boolean(),
        async (turns, limit, fromStream) => {
          let running = 0;
          let most = 0;
          async function* stream() {
            yield* turns;
          }
          const results: unknown[] = [];
          const work = async (turn: number, index: number) => {
            most = Math.max(most, ++running);
            for (let left = turn; left > 0; left--) await Promise.resolve();
            running--;
            return [index, turn];
          };
          for await (const result of mapConcurrently(fromStream ? stream() : turns, limit, work))
            results.push(result);
          expect(results).toEqual(turns.map((turn, index) => [index, turn]));
          expect(most).toBeLessThanOrEqual(limit);
          expect(running).toBe(0);
        },
      ),
    );
  });

  test('are as many at a time as allowed', async () => {
    const { begun, work, end } = heldCalls();
    const done = forEachConcurrently([0, 1, 2, 3], 2, async (item) => void (await work(item)));
    await sleep(1);
    expect(begun).toEqual([0, 1]);
    await end(0);
    expect(begun).toEqual([0, 1, 2]);
    for (const item of [1, 2, 3]) await end(item);
    await done;
  });

  test('read no more items than are needed', async () => {
    let read = 0;
    function* items() {
      for (;;) yield read++;
    }
    for await (const result of mapConcurrently(items(), 3, async (item) => item))
      if (result === 4) break;
    expect(read).toBeLessThanOrEqual(4 + 3);
  });
});

describe('where a call fails', () => {
  test('its error is thrown, and no further call is begun', async () => {
    const { begun, work, end } = heldCalls();
    const done = forEachConcurrently([0, 1, 2, 3], 2, async (item) => void (await work(item)));
    const failed = expect(done).rejects.toThrow('no space left');
    await sleep(1);
    await end(0, new Error('no space left'));
    await end(1);
    await failed;
    expect(begun).toEqual([0, 1]);
  });

  test('no further call is begun, also where an earlier one is still under way', async () => {
    const { begun, work, end } = heldCalls();
    const done = forEachConcurrently([0, 1, 2, 3], 2, async (item) => void (await work(item)));
    const failed = expect(done).rejects.toThrow('no space left');
    await sleep(1);
    await end(1, new Error('no space left'));
    await end(0);
    for (const item of begun) if (item > 1) await end(item);
    await failed;
    expect(begun).toEqual([0, 1]);
  });

  test('the error comes only after the calls that were under way have ended', async () => {
    const { work, end } = heldCalls();
    let settled = false;
    const done = forEachConcurrently([0, 1], 2, async (item) => void (await work(item)));
    const failed = expect(done.finally(() => (settled = true))).rejects.toThrow('broken');
    await sleep(1);
    await end(0, new Error('broken'));
    expect(settled).toBe(false);
    await end(1);
    await failed;
  });

  test('the first of the items that failed is the one that is told', async () => {
    const work = async (item: number) => {
      throw new Error(`item ${item}`);
    };
    await expect(forEachConcurrently([0, 1, 2], 3, work)).rejects.toThrow('item 0');
  });

  test('a source of items that fails is told too, after the calls have ended', async () => {
    const ended: number[] = [];
    async function* items() {
      yield 0;
      throw new Error('the list is broken');
    }
    const work = async (item: number) => {
      await sleep(1);
      ended.push(item);
    };
    await expect(forEachConcurrently(items(), 3, work)).rejects.toThrow('the list is broken');
    expect(ended).toEqual([0]);
  });
});

test('who stops reading waits for the calls that are under way', async () => {
  const ended: number[] = [];
  const work = async (item: number) => {
    if (item > 0) await sleep(5);
    ended.push(item);
    return item;
  };
  for await (const _ of mapConcurrently([0, 1, 2, 3], 3, work)) break;
  expect(ended.sort()).toEqual([0, 1, 2]);
});

describe('calls whose items weigh', () => {
  test('never hold more than allowed, but for one that is heavier by itself, and all are made', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ weight: fc.nat(12), turns: fc.nat(3) }), { maxLength: 20 }),
        fc.integer({ min: 1, max: 6 }),
        async (items, calls) => {
          const running = new Set<{ weight: number }>();
          const done: unknown[] = [];
          const budget = { calls, weight: 10, weightOf: (item: { weight: number }) => item.weight };
          await forEachWithin(items, budget, async (item) => {
            running.add(item);
            const held = [...running].reduce((sum, { weight }) => sum + weight, 0);
            const heavy = [...running].filter(({ weight }) => weight > 0).length;
            expect(held <= 10 || heavy === 1).toBe(true);
            expect(running.size).toBeLessThanOrEqual(calls);
            for (let left = item.turns; left > 0; left--) await Promise.resolve();
            running.delete(item);
            done.push(item);
          });
          expect(done).toHaveLength(items.length);
          expect(new Set(done)).toEqual(new Set(items));
        },
      ),
    );
  });

  test('wait for room, and end with the error of a call that fails meanwhile', async () => {
    const { begun, work, end } = heldCalls();
    const budget = { calls: 8, weight: 10, weightOf: () => 6 };
    const done = forEachWithin([0, 1, 2], budget, async (item) => void (await work(item)));
    const failed = expect(done).rejects.toThrow('no space left');
    await sleep(1);
    expect(begun).toEqual([0]);
    await end(0);
    expect(begun).toEqual([0, 1]);
    await end(1, new Error('no space left'));
    await failed;
    expect(begun).toEqual([0, 1]);
  });
});
