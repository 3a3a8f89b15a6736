import { describe, expect, test } from 'vitest';
import { artifactsOf } from '../../../src/pipeline/artifacts.ts';
import type { Outcome } from '../../../src/pipeline/outcome.ts';
import type { Wave } from '../../../src/pipeline/wave.ts';
import {
  findSourcePin,
  findWave,
  isCancelled,
  listAttempts,
  loadWave,
  saveCancelled,
  saveSourcePin,
  saveWave,
} from '../../../src/storage/attempt-documents.ts';
import { memoryBucket } from '../../../src/storage/memory-bucket.ts';
import { findOutcome, saveOutcome } from '../../../src/storage/run-documents.ts';
import { someRun } from '../../support/storage/some-run.ts';

const run = someRun();
const keys = artifactsOf(run);
const own = {
  schema_version: 1,
  min_reader_version: 1,
  exp_id: run.expId,
  run_id: run.runId,
};

const wave: Wave = {
  ...own,
  attempt: 2,
  wave: 1,
  indices: '3,7-9',
  num_tasks: 4,
  reasons: { lost: 3, killed: 1, failed: 0 },
  on_demand: true,
  memory_factor: 2,
};

describe('a wave', () => {
  test('tells the workflow in its metadata what job it needs', async () => {
    const bucket = memoryBucket();
    await saveWave(bucket, run, wave, 3);
    expect((await bucket.stat(keys.wave(1)))?.metadata).toEqual({
      attempt: '2',
      'num-tasks': '4',
      'num-slices': '2',
      provisioning: 'STANDARD',
      'memory-factor': '2',
    });
  });

  test('takes the place of that of an earlier attempt', async () => {
    const bucket = memoryBucket();
    await saveWave(bucket, run, { ...wave, attempt: 1, indices: '0', num_tasks: 1 }, 1);
    await saveWave(bucket, run, wave, 1);
    expect(await loadWave(bucket, run, 1)).toEqual(wave);
    expect(await findWave(bucket, run, 2)).toBeUndefined();
  });
});

describe('a run that was cancelled', () => {
  const cancelled = { ...own, attempt: 2, cancelled_at: '2026-11-28T12:00:00.000Z' };

  test.each([
    [1, true],
    [2, true],
    [3, false],
  ])('with attempt 2 is so for attempt %i: %s', async (attempt, is) => {
    const bucket = memoryBucket();
    expect(await isCancelled(bucket, run, attempt)).toBe(false);
    await saveCancelled(bucket, run, cancelled);
    expect(await isCancelled(bucket, run, attempt)).toBe(is);
  });

  test('by hand, with an empty object, is cancelled too', async () => {
    const bucket = memoryBucket();
    await bucket.saveBytes(keys.cancelled, new Uint8Array());
    expect(await isCancelled(bucket, run, 7)).toBe(true);
  });
});

test('a source is pinned once', async () => {
  const bucket = memoryBucket();
  const sha256 = 'ab'.repeat(32);
  const pin = { ...own, key: `sources/${sha256}.tar.gz`, sha256, commit: 'c0ffee' };
  expect(await findSourcePin(bucket, run)).toBeUndefined();
  await saveSourcePin(bucket, run, pin);
  await saveSourcePin(bucket, run, pin);
  await expect(saveSourcePin(bucket, run, { ...pin, commit: 'other' })).rejects.toMatchObject({
    code: 'storage_conflict',
  });
  expect(await findSourcePin(bucket, run)).toEqual(pin);
});

test('the attempts at a run are known by their numbers', async () => {
  const bucket = memoryBucket();
  expect(await listAttempts(bucket, run)).toEqual(new Map());
  for (const number of [1, 12, 3]) await bucket.saveBytes(keys.attempt(number), new Uint8Array());
  await bucket.saveBytes(`${keys.attempts}notes.txt`, new Uint8Array());
  expect([...(await listAttempts(bucket, run)).keys()].sort((a, b) => a - b)).toEqual([1, 3, 12]);
});

describe('the outcome of an attempt', () => {
  const common = { ...own, finished_at: '2026-11-28T12:00:00.000Z', duration_seconds: 1 };
  const missing = [{ index: 1, name: 'b', why: 'it failed' }];

  test.each<[Outcome, Record<string, string>]>([
    [
      { ...common, attempt: 1, status: 'succeeded', num_tasks: 4, outputs: '20261128-120000' },
      { status: 'succeeded', 'num-tasks': '4', 'failed-tasks': '0', outputs: '20261128-120000' },
    ],
    [
      { ...common, attempt: 1, status: 'partial', num_tasks: 4, missing },
      { status: 'partial', 'num-tasks': '4', 'failed-tasks': '1', outputs: '' },
    ],
    [
      { ...common, attempt: 1, status: 'failed', stage: 'builder', code: 'usage', message: 'x' },
      { status: 'failed', 'num-tasks': '0', 'failed-tasks': '0', outputs: '' },
    ],
  ])('%j is told in its metadata', async (outcome, metadata) => {
    const bucket = memoryBucket();
    await saveOutcome(bucket, run, outcome);
    expect((await bucket.stat(keys.outcome))?.metadata).toEqual({ attempt: '1', ...metadata });
    expect(await findOutcome(bucket, run)).toEqual(outcome);
  });

  test('has no metadata in local mode, where there are no attempts', async () => {
    const bucket = memoryBucket();
    await saveOutcome(bucket, run, { ...common, status: 'succeeded', num_tasks: 4 });
    expect((await bucket.stat(keys.outcome))?.metadata).toEqual({});
  });
});
