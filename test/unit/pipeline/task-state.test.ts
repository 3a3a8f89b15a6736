import { describe, expect, test } from 'vitest';
import { artifactsOf } from '../../../src/pipeline/artifacts.ts';
import type { Task } from '../../../src/pipeline/manifest.ts';
import type { Sidecar } from '../../../src/pipeline/sidecar.ts';
import { judgeTask } from '../../../src/pipeline/task-state.ts';
import { someRun } from '../../support/storage/some-run.ts';

const run = someRun('run-1', 'flu/smoke');
const keys = artifactsOf(run);
const stored = { sha256: 'e'.repeat(64), bytes: 1234 };

const task: Task = {
  index: 3,
  name: 'US-MA',
  key: keys.input(3, 'npz'),
  bytes: 10,
  sha256: 'a'.repeat(64),
  shared: [],
};

const common = {
  schema_version: 1,
  min_reader_version: 1,
  exp_id: run.expId as string,
  run_id: run.runId as string,
  index: 3,
  name: 'US-MA',
  input_sha256: task.sha256,
  engine: { name: 'shell', version: '1' },
  attempt: 1,
  started_at: '2026-01-31T09:30:00.000Z',
  duration_seconds: 1,
};

const succeeded: Extract<Sidecar, { status: 'succeeded' }> = {
  ...common,
  status: 'succeeded',
  result: { key: keys.result(3, 'npz'), ...stored },
  facts: {},
};

const failed: Extract<Sidecar, { status: 'failed' }> = {
  ...common,
  status: 'failed',
  failure: { code: 'engine_crashed', message: 'It crashed.', retryable: true },
};

describe('a task is', () => {
  test('whole where its record and its result agree', () => {
    expect(judgeTask(run, task, succeeded, stored)).toEqual({ kind: 'whole', sidecar: succeeded });
  });

  test('absent where there is nothing', () => {
    expect(judgeTask(run, task, undefined, undefined)).toEqual({ kind: 'absent' });
  });

  test('failed where its record says so, with or without an older result', () => {
    expect(judgeTask(run, task, failed, undefined)).toEqual({ kind: 'failed', sidecar: failed });
    expect(judgeTask(run, task, failed, stored)).toEqual({ kind: 'failed', sidecar: failed });
  });
});

describe('a task is broken, to be done again, where', () => {
  test.each([
    ['its result has no record', undefined, stored, 'its result has no record'],
    ['its record has no result', succeeded, undefined, 'its result is missing'],
    [
      'its record is of another run',
      { ...succeeded, run_id: 'run-2' },
      stored,
      'its record is of another run (flu/smoke/run-2)',
    ],
    [
      'its record is of another experiment',
      { ...succeeded, exp_id: 'flu' },
      stored,
      'its record is of another run (flu/run-1)',
    ],
    ['its record is of another task', { ...succeeded, index: 4 }, stored, 'of another input'],
    [
      'its record is of another input',
      { ...succeeded, input_sha256: 'b'.repeat(64) },
      stored,
      'of another input',
    ],
    [
      'the result was cut off',
      succeeded,
      { ...stored, bytes: 1000 },
      'its result is not the one recorded (1000 bytes, 1234 recorded)',
    ],
    [
      'the result has other contents of the same size',
      succeeded,
      { ...stored, sha256: 'f'.repeat(64) },
      'its result is not the one recorded',
    ],
    ['it failed in another run', { ...failed, run_id: 'run-2' }, undefined, 'of another run'],
    [
      'it failed on another input',
      { ...failed, input_sha256: 'b'.repeat(64) },
      undefined,
      'of another input',
    ],
  ] as const)('%s', (_, sidecar, result, why) => {
    const state = judgeTask(run, task, sidecar, result);
    expect(state.kind).toBe('broken');
    expect(state.kind === 'broken' && state.why).toContain(why);
  });
});
