import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { judgeGate } from '../../../src/pipeline/gate.ts';
import { parseMaxFailed } from '../../../src/pipeline/tolerance.ts';

/** Judges a run of tasks `t0` … of which these are missing. */
function judge(count: number, missing: readonly number[], maxFailed = '0', required = '') {
  return judgeGate(
    count,
    missing.map((index) => ({ index, name: `t${index}`, why: 'it failed' })),
    { maxFailed: parseMaxFailed(maxFailed), required: required === '' ? [] : required.split(',') },
    new Set(Array.from({ length: count }, (_, index) => `t${index}`)),
  );
}

describe('outputs are made', () => {
  test('of all tasks, whatever is tolerated', () => {
    expect(judge(4, [])).toEqual({ kind: 'whole' });
    expect(judge(4, [], '100%', 't0,t3')).toEqual({ kind: 'whole' });
  });

  test('of fewer, as long as no more are missing than tolerated', () => {
    expect(judge(4, [1], '1')).toEqual({ kind: 'tolerated' });
    expect(judge(4, [1], '25%')).toEqual({ kind: 'tolerated' });
    expect(judge(4, [1, 2, 3], '100%', 't0')).toEqual({ kind: 'tolerated' });
  });
});

describe('outputs are refused, and why is said', () => {
  test.each([
    ['one is missing', judge(4, [1]), '1 of 4 tasks is missing, 0 tolerated'],
    ['two are missing', judge(4, [1, 2], '1'), '2 of 4 tasks are missing, 1 tolerated'],
    ['the share is too small', judge(10, [1, 2], '19%'), '2 of 10 tasks are missing, 1 tolerated'],
    ['a required one is missing', judge(4, [1, 2], '2', 't2'), 'required tasks are missing: t2'],
    ['a required name is none', judge(4, [], '0', 't9'), 'no task is named t9, which is required'],
    ['none is there', judge(4, [0, 1, 2, 3], '100%'), 'none of the 4 tasks has a result'],
    ['the only one is not there', judge(1, [0], '5'), 'its one task has no result'],
  ])('where %s', (_, verdict, why) => {
    expect(verdict).toEqual({ kind: 'refused', why });
  });
});

it('never makes outputs without a required task, of nothing, or with more missing than tolerated', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.infiniteStream(fc.boolean()),
      fc.nat(12),
      fc.nat(11),
      (count, coins, most, required) => {
        const missing = [...Array(count).keys()].filter(() => coins.next().value === true);
        const name = `t${required % count}`;
        const verdict = judge(count, missing, String(most), name);
        const may =
          missing.length < count && missing.length <= most && !missing.includes(required % count);
        expect(verdict.kind !== 'refused').toBe(may || missing.length === 0);
        expect(verdict.kind === 'whole').toBe(missing.length === 0);
      },
    ),
  );
});
