import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { StageRequest } from '../../../../src/execution/executor.ts';
import { containerPlaces } from '../../../../src/execution/local/compose/container-places.ts';
import { someRun } from '../../../support/storage/some-run.ts';
import { temporaryFolder } from '../../../support/storage/temporary-folder.ts';

const request: StageRequest = {
  stage: 'builder',
  mode: 'local',
  run: someRun(),
  bucketDir: '/home/me/bucket',
  repoDir: '/home/me/repo',
  engineCommand: ['engine'],
  skipOutput: false,
  rerun: false,
};

async function placesWith(population: string | undefined, shown = population ?? '') {
  const folder = await temporaryFolder();
  const repo = join(folder.path, 'repo');
  await mkdir(join(repo, 'population-data'), { recursive: true });
  await mkdir(join(folder.path, 'else:where'), { recursive: true });
  await mkdir(join(folder.path, 'elsewhere'), { recursive: true });
  await symlink(join(folder.path, 'elsewhere'), join(repo, 'link'));
  const path = population?.startsWith('http')
    ? population
    : population && join(folder.path, population);
  try {
    return await containerPlaces({
      bucket: { path: join(folder.path, 'bucket'), shown: './local/bucket/' },
      repo: { path: repo, shown: '.' },
      population: path === undefined ? undefined : { path, shown },
    });
  } finally {
    await folder[Symbol.asyncDispose]();
  }
}

test.each([
  [undefined, undefined, false],
  ['repo/population-data', '/data/forecast/population-data', false],
  ['elsewhere', '/data/population', false],
  // What a link in the repository leads to is not in the container.
  ['repo/link', '/data/population', false],
  ['https://example.org/data', 'https://example.org/data', true],
])('population data at %s is %s in there', async (population, inside, needsNetwork) => {
  const places = await placesWith(population);
  expect(places.inside(request)).toMatchObject({
    bucketDir: '/data/bucket',
    repoDir: '/data/forecast',
  });
  expect(places.inside(request).populationData).toBe(inside);
  expect(places.needsNetwork).toBe(needsNetwork);
  expect(places.populationDir !== undefined).toBe(inside === '/data/population');
});

test('a folder that cannot be mounted is refused', async () => {
  await expect(placesWith('else:where')).rejects.toMatchObject({ code: 'usage' });
});

test.each([
  ['Cannot write to /data/bucket/a/b: full', 'Cannot write to ./local/bucket/a/b: full'],
  ['/data/bucket', './local/bucket'],
  ['/data/forecast/experiments/x.yaml:3:1', './experiments/x.yaml:3:1'],
  ['in /data/population.', 'in ../people.'],
  // Other paths that only look like it.
  ['/data/bucketful /data/forecast-2 /mnt/data/bucket', undefined],
  ['a plain sentence', undefined],
])('%j is told as %j', async (text, told) => {
  const places = await placesWith('elsewhere', '../people');
  expect(places.outside(text)).toBe(told ?? text);
  expect(places.outside({ message: text, problems: [{ file: text, line: 3 }] })).toEqual({
    message: told ?? text,
    problems: [{ file: told ?? text, line: 3 }],
  });
});
