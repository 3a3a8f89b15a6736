import { describe, expect, test } from 'vitest';
import { EpycloudError } from '../../../src/pipeline/errors.ts';
import { withUserPlaces } from '../../../src/stage/problem-places.ts';
import { requireTaskCount } from '../../../src/stage/task-count.ts';
import { thrownBy } from '../pipeline/thrown.ts';

const CONFIG_DIR = '/tmp/epycloud-stage-1-x/config';
const EXPERIMENT = 'experiments/flu/smoke';

/** Where a user is told that a file's fault is. */
function shownFor(file: string): string | undefined {
  const error = new EpycloudError('invalid_experiment', 'It has a fault.', {
    hint: 'Mend it.',
    problems: [{ file, line: 3, column: 4, message: 'No such thing.', hint: 'Leave it out.' }],
  });
  const placed = withUserPlaces(error, CONFIG_DIR, EXPERIMENT);
  expect(placed).toMatchObject({
    code: 'invalid_experiment',
    message: 'It has a fault.',
    hint: 'Mend it.',
    cause: error,
    problems: [{ line: 3, column: 4, message: 'No such thing.', hint: 'Leave it out.' }],
  });
  return placed instanceof EpycloudError ? placed.problems[0]?.file : undefined;
}

describe('a fault is placed where the user has the file:', () => {
  test.each([
    ['model.yaml', 'experiments/flu/smoke/config/model.yaml'],
    [`${CONFIG_DIR}/model.yaml`, 'experiments/flu/smoke/config/model.yaml'],
    ['data/values.csv', 'data/values.csv'],
    ['/home/me/forecast/data/values.csv', '/home/me/forecast/data/values.csv'],
    ['../values.csv', '../values.csv'],
  ])('%s is %s', (file, shown) => {
    expect(shownFor(file)).toBe(shown);
  });
});

test('what has no places stays as it is', () => {
  for (const error of [new EpycloudError('engine_error', 'x'), new Error('y'), 'z', undefined])
    expect(withUserPlaces(error, CONFIG_DIR, EXPERIMENT)).toBe(error);
});

describe('NUM_TASKS', () => {
  test('may be left out, or right', () => {
    expect(() => requireTaskCount(undefined, 3)).not.toThrow();
    expect(() => requireTaskCount(3, 3)).not.toThrow();
  });

  test('is refused where it is not the number of the manifest', () => {
    const error = thrownBy(() => requireTaskCount(4, 3));
    expect(error.code).toBe('invalid_settings');
    expect(error.message).toBe('NUM_TASKS says 4, the run has 3 tasks.');
    expect(error.hint).toContain('--num-tasks');
  });
});
