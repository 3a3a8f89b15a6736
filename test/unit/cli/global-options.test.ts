import { describe, expect, test } from 'vitest';
import { isBare, readGlobalFlags, showsColor } from '../../../src/cli/global-options.ts';

describe('--quiet and --no-color', () => {
  test.each([
    [['status'], { quiet: false, color: true }],
    [['--quiet', 'status'], { quiet: true, color: true }],
    [['status', '-q', '--no-color'], { quiet: true, color: false }],
    [['run', 'job', '--no-color', '--stage', 'A'], { quiet: false, color: false }],
    [['__complete', '--', 'status', '--quiet'], { quiet: false, color: true }],
  ])('%j', (words, flags) => {
    expect(readGlobalFlags(words)).toEqual(flags);
  });

  test.each([
    [[], true],
    [['--quiet'], true],
    [['--no-color', '-q'], true],
    [['status'], false],
    [['--version'], false],
  ])('%j alone: %s', (words, bare) => {
    expect(isBare(words)).toBe(bare);
  });
});

test.each([
  [{ flag: true, environment: {}, isTerminal: true }, true],
  [{ flag: true, environment: {}, isTerminal: false }, false],
  [{ flag: true, environment: { TERM: 'dumb' }, isTerminal: true }, false],
  [{ flag: true, environment: { NO_COLOR: '1' }, isTerminal: true }, false],
  [{ flag: true, environment: { NO_COLOR: '' }, isTerminal: true }, true],
  [{ flag: true, environment: { FORCE_COLOR: '1' }, isTerminal: false }, true],
  [{ flag: true, environment: { FORCE_COLOR: '' }, isTerminal: false }, true],
  [{ flag: true, environment: { FORCE_COLOR: '0' }, isTerminal: true }, false],
  [{ flag: true, environment: { FORCE_COLOR: '1', NO_COLOR: '1' }, isTerminal: true }, false],
  [{ flag: false, environment: { FORCE_COLOR: '1' }, isTerminal: true }, false],
])('colours with %j: %s', (wish, shows) => {
  expect(showsColor(wish)).toBe(shows);
});
