import { expect, test } from 'vitest';
import {
  containerName,
  labelsOf,
  OWNER_LABEL,
  parseOwner,
} from '../../../../src/execution/local/compose/container-owner.ts';
import { someRun } from '../../../support/storage/some-run.ts';

test('names are of the run, the stage and the task, allowed by Docker, and never the same', () => {
  const run = someRun('r', 'flu/a-b');
  const names = Array.from({ length: 100 }, () => containerName(run, 'runner', 7));
  for (const name of names) expect(name).toMatch(/^epycloud-[0-9a-f]{8}-runner-7-[0-9a-f]{8}$/);
  expect(new Set(names).size).toBe(100);
  expect(containerName(run, 'output')).toMatch(/^epycloud-[0-9a-f]{8}-output-[0-9a-f]{8}$/);
});

test.each([
  { host: 'here', pid: 12, startedAt: 'boot/5' },
  { host: 'here', pid: 12, startedAt: undefined },
])('the owner is read as it was written: %o', (owner) => {
  expect(parseOwner(labelsOf(someRun(), owner)[OWNER_LABEL] ?? '')).toEqual(owner);
});

test.each(['', '{', '{"host":"x"}', '[]', 'null'])('%j is no owner of ours', (label) => {
  expect(parseOwner(label)).toBeUndefined();
});
