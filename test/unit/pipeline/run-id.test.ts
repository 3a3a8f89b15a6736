import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { looksGenerated, makeRunId, parseRunId } from '../../../src/pipeline/run-id.ts';
import { someName } from './arbitraries.ts';
import { thrownBy } from './thrown.ts';

describe('a run id that is made', () => {
  it('says the time in UTC and ends in eight hexadecimal digits', () => {
    expect(makeRunId(Date.UTC(2026, 0, 31, 9, 30, 5), 0x1a2b3c4d)).toBe('20260131-093005-1a2b3c4d');
  });

  it('keeps the zeros of a small random number, and takes the greatest', () => {
    expect(makeRunId(0, 0)).toBe('19700101-000000-00000000');
    expect(makeRunId(0, 2 ** 32 - 1)).toBe('19700101-000000-ffffffff');
  });

  it('is a valid id and is known as a made one, at any time, with any random number', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date(Date.UTC(9999, 11, 31)), noInvalidDate: true }),
        fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        (time, random) => {
          const id = makeRunId(time.getTime(), random);
          expect(parseRunId(id)).toBe(id);
          expect(looksGenerated(id)).toBe(true);
        },
      ),
    );
  });

  it('sorts by time', () => {
    const second = fc.integer({ min: 0, max: 4_000_000_000 });
    fc.assert(
      fc.property(second, second, (one, other) => {
        fc.pre(one < other);
        expect(makeRunId(one * 1000, 2 ** 32 - 1) < makeRunId(other * 1000, 0)).toBe(true);
      }),
    );
  });
});

describe("a run id of the user's own", () => {
  test.each(['smoke-1', 'a', 'v1.2', '_x', '2026', '20260131-093005', 'x'.repeat(100)])(
    '%s is taken as it is',
    (id) => {
      expect(parseRunId(id)).toBe(id);
    },
  );

  test.each([
    ['', 'has an empty part'],
    ['a/b', 'has a "/"'],
    ['/', 'has a "/"'],
    ['..', 'leads elsewhere'],
    ['.', 'leads elsewhere'],
    ['a..b', 'leads elsewhere'],
    ['-x', 'begins with "-"'],
    ['two words', 'has the character " "'],
    ['a\n', 'has the character "\\n"'],
    ['a\0', 'has the character'],
    ['grüße', 'has the character "ü"'],
    ['run😀', 'has the character "😀"'],
    ['a~b', 'has the character "~"'],
    ['a\\b', 'has the character'],
    ['x'.repeat(101), 'has 101 letters, 100 at most'],
    ['x'.repeat(300), 'has 300 letters, 100 at most'],
    ['config', 'a name that runs use for their own files'],
    ['run.json', 'a name that runs use for their own files'],
  ])('%j is refused: it %s', (id, fault) => {
    const error = thrownBy(() => parseRunId(id));
    expect(error.code).toBe('invalid_id');
    expect(error.message).toContain('run id');
    expect(error.message).toContain(fault);
    expect(error.hint).toBeDefined();
    expect(error.message.length).toBeLessThan(200);
  });

  it('is either taken unchanged or refused, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), someName), (text) => {
        try {
          expect(parseRunId(text)).toBe(text);
          expect(text).toMatch(/^[A-Za-z0-9._][A-Za-z0-9._-]{0,99}$/);
        } catch (error) {
          expect(error).toMatchObject({ code: 'invalid_id' });
        }
      }),
    );
  });
});

test.each(['20260131-093000-1a2b3c4', '20260131-093000-1A2B3C4D', 'x20260131-093000-1a2b3c4d', ''])(
  '%j does not look like a made run id',
  (name) => {
    expect(looksGenerated(name)).toBe(false);
  },
);
