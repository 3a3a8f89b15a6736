import { expect, test } from 'vitest';
import { differences } from '../../../../src/execution/cloud/read-back.ts';

test.each<[string, unknown, unknown, readonly string[]]>([
  ['the same', { a: 1, b: ['x'] }, { a: 1, b: ['x'] }, []],
  ['more than was asked for', { a: { b: 1 } }, { a: { b: 1, c: 2 }, d: 3 }, []],
  ['what was not said is no wish', { a: undefined }, {}, []],
  ['another value', { a: { b: 1 } }, { a: { b: 2 } }, ['a.b']],
  ['dropped', { labels: { team: 'north' } }, { labels: {} }, ['labels.team']],
  ['a list that is shorter', { a: [1, 2] }, { a: [1] }, ['a']],
  ['an object that is none', { a: { b: 1 } }, { a: 'b' }, ['a']],
  ['nothing at all', { a: 1 }, undefined, ['']],
])('what was created is compared with what was asked: %s', (_, asked, created, paths) => {
  expect(differences(asked, created).map(({ field }) => field)).toEqual(paths);
});
