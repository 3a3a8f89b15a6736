import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  allTasks,
  countOf,
  formatTaskRanges,
  indicesOf,
  parseTaskRanges,
  rangesOf,
  sliceCount,
  sliceOf,
  sliceOfRanges,
} from '../../../src/pipeline/task-ranges.ts';
import { thrownBy } from './thrown.ts';

const someIndices = fc.array(fc.oneof(fc.nat(30), fc.nat(999_999_999)), {
  minLength: 1,
  maxLength: 40,
});

describe('task ranges', () => {
  test.each([
    ['0', '0'],
    ['0-25,40', '0-25,40'],
    ['40,0-25', '0-25,40'],
    ['1,2,3', '1-3'],
    ['3,1,2,2', '1-3'],
    ['0-5,3-9', '0-9'],
    ['0-9,3-5', '0-9'],
    ['0-4,5-9', '0-9'],
    ['007', '7'],
    [' 1 , 3 - 4 '.replaceAll(' - ', '-'), '1,3-4'],
    ['5-5', '5'],
  ])('%j means %s', (written, meant) => {
    expect(formatTaskRanges(parseTaskRanges(written))).toBe(meant);
  });

  test.each([
    ['', '""'],
    ['a', '"a"'],
    ['1,', '""'],
    ['1,,2', '""'],
    ['5-3', '"5-3"'],
    ['-1', '"-1"'],
    ['1-', '"1-"'],
    ['1.5', '"1.5"'],
    ['1 2', '"1 2"'],
    ['1e3', '"1e3"'],
    ['0-3;5', '"0-3;5"'],
    ['9999999999', '"9999999999"'],
  ])('%j is refused, and the part %s is named', (written, named) => {
    const error = thrownBy(() => parseTaskRanges(written));
    expect(error.code).toBe('invalid_settings');
    expect(error.message).toContain(`${named} is not a range of tasks`);
    expect(error.hint).toContain('0-25,40');
  });

  it('hold the indices that they were made of, each once, in order', () => {
    fc.assert(
      fc.property(someIndices, (indices) => {
        const wanted = [...new Set(indices)].sort((a, b) => a - b);
        expect([...indicesOf(rangesOf(indices))]).toEqual(wanted);
        expect(countOf(rangesOf(indices))).toBe(wanted.length);
      }),
    );
  });

  it('come back as they were from their text', () => {
    fc.assert(
      fc.property(someIndices, (indices) => {
        const ranges = rangesOf(indices);
        expect(parseTaskRanges(formatTaskRanges(ranges))).toEqual(ranges);
      }),
    );
  });

  it('have one text, whatever the order, overlaps and repetitions in what was written', () => {
    const range = fc
      .tuple(fc.nat(60), fc.nat(8))
      .map(([first, more]) => `${first}-${first + more}`);
    const written = fc.array(fc.oneof(range, fc.nat(60).map(String)), { minLength: 1 });
    fc.assert(
      fc.property(written, fc.infiniteStream(fc.nat()), (parts, order) => {
        const text = formatTaskRanges(parseTaskRanges(parts.join(',')));
        const shuffled = parts
          .map((part) => [order.next().value, part] as const)
          .sort((a, b) => Number(a[0]) - Number(b[0]))
          .map(([, part]) => part);
        expect(formatTaskRanges(parseTaskRanges([...shuffled, ...parts].join(',')))).toBe(text);
        expect(formatTaskRanges(parseTaskRanges(text))).toBe(text);
        const bounds = parseTaskRanges(text).flat();
        for (const [at, bound] of bounds.entries())
          if (at > 0 && at % 2 === 0) expect(bound).toBeGreaterThan((bounds[at - 1] ?? 0) + 1);
      }),
    );
  });
});

describe('slices', () => {
  it('take every task from 0 to N-1 just once, in order, none more than K', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 60 }), (count, size) => {
        const slices = Array.from({ length: sliceCount(count, size) }, (_, slice) =>
          sliceOf(count, size, slice),
        );
        expect(slices.flatMap((ranges) => [...indicesOf(ranges)])).toEqual([
          ...Array(count).keys(),
        ]);
        for (const [at, ranges] of slices.entries()) {
          if (at < slices.length - 1) expect(countOf(ranges)).toBe(size);
          else expect(countOf(ranges)).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('of some tasks take every one of them just once, in order, none more than K', () => {
    fc.assert(
      fc.property(someIndices, fc.integer({ min: 1, max: 9 }), (indices, size) => {
        const ranges = rangesOf(indices);
        const count = countOf(ranges);
        const slices = Array.from({ length: sliceCount(count, size) }, (_, slice) =>
          sliceOfRanges(ranges, size, slice),
        );
        expect(slices.flatMap((slice) => [...indicesOf(slice)])).toEqual([...indicesOf(ranges)]);
        for (const [at, slice] of slices.entries())
          expect(countOf(slice)).toBe(Math.min(size, count - at * size));
        expect(sliceOfRanges(ranges, size, slices.length)).toEqual([]);
      }),
    );
  });

  it('of all tasks are the same as those of their number', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 9 }), fc.nat(9), (count, size, slice) => {
        expect(sliceOfRanges(allTasks(count), size, slice)).toEqual(sliceOf(count, size, slice));
      }),
    );
  });

  it('are empty past the end', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 60 }), fc.nat(9), (count, size, more) => {
        expect(sliceOf(count, size, sliceCount(count, size) + more)).toEqual([]);
      }),
    );
  });
});

test('all tasks are 0 to N-1, and none of no tasks', () => {
  expect(allTasks(3)).toEqual([[0, 2]]);
  expect(allTasks(1)).toEqual([[0, 0]]);
  expect(allTasks(0)).toEqual([]);
  expect(countOf(allTasks(20_000))).toBe(20_000);
});
