import path from 'node:path';
import { expect, test } from 'vitest';
import { cacheDirectory } from '../../../src/engine/python/cache-directory.ts';

test.each([
  ['linux', { HOME: '/home/ann' }, '/home/ann/.cache/epycloud'],
  ['darwin', { HOME: '/Users/ann' }, '/Users/ann/Library/Caches/epycloud'],
  ['linux', { HOME: '/home/ann', XDG_CACHE_HOME: '/scratch' }, '/scratch/epycloud'],
  ['darwin', { HOME: '/Users/ann', XDG_CACHE_HOME: '/scratch' }, '/scratch/epycloud'],
  ['linux', { HOME: '/home/ann', XDG_CACHE_HOME: 'relative' }, '/home/ann/.cache/epycloud'],
  ['linux', { HOME: '/home/ann', XDG_CACHE_HOME: '' }, '/home/ann/.cache/epycloud'],
  ['linux', { EPYCLOUD_CACHE_DIR: '/big/disk', XDG_CACHE_HOME: '/scratch' }, '/big/disk'],
  ['linux', { EPYCLOUD_CACHE_DIR: 'cache' }, path.resolve('cache')],
] as const)('on %s with %o: %s', (platform, environment, expected) => {
  expect(cacheDirectory({ platform, environment })).toBe(expected);
});

test('without HOME the account’s home folder is taken', () => {
  const directory = cacheDirectory({ platform: 'linux', environment: {} });
  expect(path.isAbsolute(directory)).toBe(true);
  expect(directory).toMatch(/\.cache\/epycloud$/);
});
