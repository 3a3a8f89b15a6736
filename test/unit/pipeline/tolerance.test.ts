import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  NO_TOLERANCE,
  parseMaxFailed,
  parseRequiredTasks,
  toleratedOf,
} from '../../../src/pipeline/tolerance.ts';
import { thrownBy } from './thrown.ts';

/** How many missing tasks are tolerated, of `count`, where the user wrote `text`. */
function tolerated(text: string, count: number): number {
  return toleratedOf({ maxFailed: parseMaxFailed(text), required: [] }, count);
}

describe('how many tasks may be missing', () => {
  test.each([
    ['0', 100, 0],
    ['3', 100, 3],
    ['3', 2, 3],
    [' 3 ', 100, 3],
    ['999999', 100, 999_999],
    ['0%', 100, 0],
    ['5%', 100, 5],
    ['5%', 24, 1],
    ['5%', 19, 0],
    ['12.5%', 8, 1],
    ['33.3%', 3, 0],
    ['100%', 7, 7],
    ['100.0%', 7, 7],
    ['99.96%', 20_000, 19_992],
    ['0.57%', 10_000, 57],
  ])('%s of %i tasks: %i', (text, count, most) => {
    expect(tolerated(text, count)).toBe(most);
  });

  it('is a share rounded down, to the task, however many there are', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(100_000), (hundredths, count) => {
        const text = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}%`;
        expect(tolerated(text, count)).toBe(Number((BigInt(hundredths) * BigInt(count)) / 10_000n));
      }),
    );
  });

  test.each([
    '',
    ' ',
    '-1',
    '1.5',
    '101%',
    '100.1%',
    '5 %',
    '%',
    '5%%',
    'all',
    '1e3',
    '1234567',
    '٣',
  ])('%j is refused', (text) => {
    const error = thrownBy(() => parseMaxFailed(text));
    expect(error.code).toBe('invalid_settings');
    expect(error.message).toBe(`${JSON.stringify(text)} is not a number of tasks.`);
    expect(error.hint).toContain('5%');
  });

  test('is none unless asked for', () => {
    expect(toleratedOf(NO_TOLERANCE, 1_000_000)).toBe(0);
    expect(NO_TOLERANCE.required).toEqual([]);
  });
});

test.each([
  ['', []],
  [' , ', []],
  ['US-MA', ['US-MA']],
  ['US-MA,US-NY', ['US-MA', 'US-NY']],
  [' US-MA R0=1.3 ,, US-NY ', ['US-MA R0=1.3', 'US-NY']],
])('the required tasks %j are %j', (text, names) => {
  expect(parseRequiredTasks(text)).toEqual(names);
});
