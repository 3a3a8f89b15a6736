import { describe, expect, test } from 'vitest';
import {
  EpycloudError,
  type ErrorCode,
  placeOf,
  toEpycloudError,
} from '../../../src/pipeline/errors.ts';
import { EXIT, exitCodeOf } from '../../../src/pipeline/exit-codes.ts';

/** What the user can mend ends with 2. The type makes this table whole: a new code must be put into it. */
const EXIT_CODES: Readonly<Record<ErrorCode, number>> = {
  usage: 2,
  invalid_id: 2,
  invalid_settings: 2,
  experiment_not_found: 2,
  invalid_experiment: 2,
  run_exists: 2,
  run_not_found: 2,
  run_changed: 2,
  run_in_use: 2,
  python_missing: 2,
  python_unfit: 2,
  environment_failed: 1,
  engine_missing: 2,
  engine_error: 1,
  engine_crashed: 1,
  engine_killed: 1,
  engine_timeout: 1,
  engine_garbage: 1,
  engine_protocol: 2,
  artifact_missing: 1,
  artifact_corrupt: 1,
  artifact_foreign: 1,
  docker_missing: 2,
  docker_unavailable: 2,
  docker_unfit: 2,
  image_missing: 2,
  image_unfit: 2,
  container_failed: 1,
  image_build_failed: 1,
  base_image_missing: 2,
  disk_full: 1,
  registry_refused: 1,
  registry_unreachable: 1,
  credentials_missing: 2,
  credentials_refused: 1,
  cloud_refused: 1,
  cloud_unavailable: 1,
  secret_unavailable: 1,
  source_refused: 2,
  source_unavailable: 1,
  workflow_missing: 2,
  workflow_failed: 1,
  deadline_passed: 1,
  storage_unavailable: 1,
  storage_conflict: 1,
  stage_failed: 1,
  tasks_failed: 1,
  nothing_saved: 1,
  interrupted: 130,
  internal: 1,
};

test.each(Object.entries(EXIT_CODES) as [ErrorCode, number][])(
  'the error %s ends the program with %i',
  (code, exitCode) => {
    expect(exitCodeOf(code)).toBe(exitCode);
  },
);

test('the exit codes are those that the README names', () => {
  expect(EXIT).toEqual({
    done: 0,
    failed: 1,
    usage: 2,
    partial: 3,
    retryable: 75,
    waveNeeded: 76,
    interrupted: 130,
  });
});

describe('whatever is thrown', () => {
  test('stays as it is where it is ours', () => {
    const error = new EpycloudError('run_exists', 'There is one.', { hint: 'Resume it.' });
    expect(toEpycloudError(error)).toBe(error);
    expect(error).toMatchObject({ name: 'EpycloudError', hint: 'Resume it.', problems: [] });
  });

  test.each([
    [new TypeError('x is not a function'), 'x is not a function'],
    ['a text', 'a text'],
    [undefined, 'undefined'],
    [{ toString: (): string => 'an object' }, 'an object'],
  ])('becomes a fault of the program where it is not: %s', (thrown, message) => {
    expect(toEpycloudError(thrown)).toMatchObject({ code: 'internal', message });
  });

  test('keeps what caused it', () => {
    const cause = new Error('below');
    expect(toEpycloudError(cause).cause).toBe(cause);
    expect('cause' in new EpycloudError('usage', 'no cause')).toBe(false);
  });
});

test.each([
  [{ file: 'a.yaml', line: 3, column: 7, message: '' }, 'a.yaml:3:7'],
  [{ file: 'a.yaml', line: 3, message: '' }, 'a.yaml:3'],
  [{ file: 'a.yaml', message: '' }, 'a.yaml'],
])('the place of %j is %s', (problem, place) => {
  expect(placeOf(problem)).toBe(place);
});
