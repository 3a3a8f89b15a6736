import * as fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { DEFAULT_DIR_PREFIX, parseDirPrefix } from '../../../src/pipeline/dir-prefix.ts';
import { someName } from './arbitraries.ts';
import { thrownBy } from './thrown.ts';

test.each([
  ['pipeline/flu', 'pipeline/flu/'],
  ['pipeline/flu/', 'pipeline/flu/'],
  ['/pipeline/flu', 'pipeline/flu/'],
  ['//pipeline///flu//', 'pipeline/flu/'],
  ['x', 'x/'],
  ['', ''],
  ['/', ''],
  ['///', ''],
])('the prefix %j is %j', (written, meant) => {
  expect(parseDirPrefix(written)).toBe(meant);
});

test.each([
  ['..', 'leads elsewhere'],
  ['a/../b', 'leads elsewhere'],
  ['./a', 'leads elsewhere'],
  ['-a', 'begins with "-"'],
  ['a b', 'has the character " "'],
  ['größe', 'has the character "ö"'],
  ['a\\b', 'has the character'],
  ['a/config/b', 'a name that runs use for their own files'],
])('the prefix %j is refused: it %s', (written, fault) => {
  const error = thrownBy(() => parseDirPrefix(written));
  expect(error.code).toBe('invalid_id');
  expect(error.message).toContain('directory prefix');
  expect(error.message).toContain(fault);
  expect(error.hint).toBeDefined();
});

it('ends in one slash however many are written, and stays as it is when read again', () => {
  const slashes = fc.integer({ min: 1, max: 4 }).map((count) => '/'.repeat(count));
  const ends = fc.integer({ min: 0, max: 4 }).map((count) => '/'.repeat(count));
  fc.assert(
    fc.property(fc.array(someName), slashes, ends, ends, (names, between, before, after) => {
      const prefix = parseDirPrefix(`${before}${names.join(between)}${after}`);
      expect(prefix).toBe(names.map((name) => `${name}/`).join(''));
      expect(parseDirPrefix(prefix)).toBe(prefix);
    }),
  );
});

test('the default is a prefix like any other', () => {
  expect(parseDirPrefix(DEFAULT_DIR_PREFIX)).toBe('pipeline/flu/');
});
