import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sparkline } from '../../../src/report/sparkline.ts';

const RAMP = [0, 1, 2, 3, 4, 5, 6, 7];

test.each([
  ['one value a character', RAMP, { width: 8 }, '▁▂▃▄▅▆▇█'],
  ['fewer values than characters', [0, 7], { width: 8 }, '▁▁▁▁████'],
  ['a peak is kept', [0, 0, 0, 9, 0, 0, 0, 0], { width: 4 }, '▁█▁▁'],
  [
    'a mean flattens it',
    [0, 0, 0, 9, 0, 0, 0, 0],
    { width: 4, from: 0, to: 9, resample: 'mean' },
    '▁▅▁▁',
  ],
  ['constant', [5, 5, 5], { width: 3 }, '▁▁▁'],
  ['constant on a scale from 0', [5, 5, 5], { width: 3, from: 0, to: 5 }, '███'],
  ['all zero on a scale from 0', [0, 0, 0], { width: 3, from: 0, to: 0 }, '▁▁▁'],
  ['gaps', [Number.NaN, 0, Number.POSITIVE_INFINITY, 7], { width: 4 }, ' ▁ █'],
  ['nothing but gaps', [Number.NaN], { width: 3 }, '   '],
  ['empty', [], { width: 3 }, '   '],
  ['no width', RAMP, { width: 0 }, ''],
  ['beyond the scale', [-5, 0, 10, 99], { width: 4, from: 0, to: 10 }, '▁▁██'],
  ['without Unicode', RAMP, { width: 8, ascii: true }, '_.-~=+*#'],
] as const)('%s', (_, values, options, expected) => {
  expect(sparkline(values, options)).toBe(expected);
});

describe('whatever the values', () => {
  const values = fc.array(fc.double(), { maxLength: 300 });
  const finite = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), {
    minLength: 1,
    maxLength: 100,
  });
  const levels = '▁▂▃▄▅▆▇█';

  test('it is as wide as asked', () => {
    fc.assert(
      fc.property(values, fc.nat(120), fc.constantFrom('max', 'mean'), (data, width, resample) => {
        const line = sparkline(data, { width, resample: resample as 'max' | 'mean' });
        expect(line).toHaveLength(width);
        expect(line).toMatch(/^[▁-█ ]*$/u);
      }),
    );
  });

  test('a greater value is never drawn lower', () => {
    fc.assert(
      fc.property(finite, (data) => {
        const drawn = [...sparkline(data, { width: data.length })].map((each) =>
          levels.indexOf(each),
        );
        for (const [a, first] of data.entries()) {
          for (const [b, second] of data.entries()) {
            if (first < second) expect(drawn[a]).toBeLessThanOrEqual(drawn[b] ?? -1);
          }
        }
      }),
      { examples: [[[-3.5e-323, -4e-323]], [[-Number.MAX_VALUE, Number.MAX_VALUE]]] },
    );
  });

  test('the greatest is drawn at the top, also where values share a character', () => {
    fc.assert(
      fc.property(finite, fc.integer({ min: 1, max: 50 }), (data, width) => {
        fc.pre(new Set(data).size > 1 && width <= data.length);
        expect(sparkline(data, { width })).toContain('█');
      }),
    );
  });
});
