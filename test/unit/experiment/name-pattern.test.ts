import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesPattern } from '../../../src/experiment/name-pattern.ts';

test.each([
  ['flu/smoke', 'flu/*', true],
  ['flu/2026/smoke', 'flu/*', true],
  ['covid/smoke', 'flu/*', false],
  ['flu.x', 'flu?x', true],
  ['flux', 'flu.x', false],
  ['flu/smoke', 'smoke', false],
  ['flu-1', 'flu-[12]', false],
])('%s and %s: %s', (name, pattern, matches) => {
  expect(matchesPattern(name, pattern)).toBe(matches);
});

test('a name without * and ? matches itself alone, and * matches all', () => {
  const name = fc.string().filter((text) => !/[*?]/.test(text));
  fc.assert(
    fc.property(name, name, (one, other) => {
      expect(matchesPattern(one, one)).toBe(true);
      expect(matchesPattern(one, other)).toBe(one === other);
      expect(matchesPattern(one, '*')).toBe(true);
      expect(matchesPattern(`${one}${other}`, `${one}*`)).toBe(true);
    }),
  );
});
