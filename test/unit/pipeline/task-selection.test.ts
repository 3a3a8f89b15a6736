import { describe, expect, test } from 'vitest';
import {
  resolveSelection,
  type SelectionVariables,
  selectTasks,
  type TaskSelection,
} from '../../../src/pipeline/task-selection.ts';
import { thrownBy } from './thrown.ts';

/** The rule of design.md §4: what a runner's variables select. */
const TABLE: readonly (readonly [string, Omit<SelectionVariables, 'mode'>, TaskSelection])[] = [
  ['TASK_INDICES', { taskIndices: '0-25,40' }, ranges([0, 25], [40, 40])],
  ['TASK_INDICES over the Batch index', { taskIndices: '3', batchTaskIndex: 7 }, ranges([3, 3])],
  ['TASK_INDICES_KEY', { taskIndicesKey: 'waves/1' }, { kind: 'object', key: 'waves/1' }],
  [
    'TASK_INDICES_KEY over the Batch index',
    { taskIndicesKey: 'waves/1', batchTaskIndex: 7, tasksPerSlice: 5 },
    { kind: 'object', key: 'waves/1' },
  ],
  ['TASK_INDEX', { taskIndex: 7 }, ranges([7, 7])],
  ['TASK_INDEX 0', { taskIndex: 0 }, ranges([0, 0])],
  ['TASK_INDEX over BATCH_TASK_INDEX', { taskIndex: 7, batchTaskIndex: 3 }, ranges([7, 7])],
  [
    'TASK_INDEX, a task also with TASKS_PER_SLICE',
    { taskIndex: 7, tasksPerSlice: 5 },
    ranges([7, 7]),
  ],
  [
    'TASK_INDEX over a slice',
    { taskIndex: 7, batchTaskIndex: 3, tasksPerSlice: 5 },
    ranges([7, 7]),
  ],
  ['BATCH_TASK_INDEX', { batchTaskIndex: 3 }, ranges([3, 3])],
  ['BATCH_TASK_INDEX 0', { batchTaskIndex: 0 }, ranges([0, 0])],
  [
    'BATCH_TASK_INDEX with TASKS_PER_SLICE, a slice',
    { batchTaskIndex: 3, tasksPerSlice: 5 },
    { kind: 'slice', slice: 3, size: 5 },
  ],
];

function ranges(...pairs: (readonly [number, number])[]): TaskSelection {
  return { kind: 'ranges', ranges: pairs };
}

describe('a runner takes the tasks of', () => {
  for (const mode of ['local', 'cloud'] as const) {
    test.each(TABLE)(`%s (${mode})`, (_, variables, selected) => {
      expect(selectTasks({ mode, ...variables })).toEqual(selected);
    });
  }
});

describe('with no index', () => {
  test('a runner takes all tasks in local mode', () => {
    expect(selectTasks({ mode: 'local' })).toEqual({ kind: 'all' });
    expect(selectTasks({ mode: 'local', tasksPerSlice: 5 })).toEqual({ kind: 'all' });
  });

  test('a runner refuses to guess in cloud mode', () => {
    for (const tasksPerSlice of [undefined, 5]) {
      const error = thrownBy(() => selectTasks({ mode: 'cloud', tasksPerSlice }));
      expect(error.code).toBe('invalid_settings');
      expect(error.message).toBe('No task index is set.');
      expect(error.hint).toContain('BATCH_TASK_INDEX');
    }
  });
});

describe('two that contradict each other are refused by name:', () => {
  test.each([
    ['TASK_INDICES and TASK_INDEX', { taskIndices: '1', taskIndex: 1 }],
    ['TASK_INDICES and TASK_INDICES_KEY', { taskIndices: '1', taskIndicesKey: 'k' }],
    ['TASK_INDICES_KEY and TASK_INDEX', { taskIndicesKey: 'k', taskIndex: 0 }],
    [
      'TASK_INDICES and TASK_INDICES_KEY and TASK_INDEX',
      { taskIndices: '1', taskIndicesKey: 'k', taskIndex: 0, batchTaskIndex: 1 },
    ],
  ])('%s', (names, variables) => {
    for (const mode of ['local', 'cloud'] as const) {
      const error = thrownBy(() => selectTasks({ mode, ...variables }));
      expect(error.code).toBe('invalid_settings');
      expect(error.message).toBe(`${names} are both set.`);
    }
  });
});

test('ranges that are none are refused where they are read', () => {
  expect(() => selectTasks({ mode: 'local', taskIndices: '5-3' })).toThrow('not a range of tasks');
});

describe('in a run of 12 tasks', () => {
  test.each([
    ['all', { kind: 'all' }, [[0, 11]]],
    ['the first slice of 5', { kind: 'slice', slice: 0, size: 5 }, [[0, 4]]],
    ['the last slice of 5, which is shorter', { kind: 'slice', slice: 2, size: 5 }, [[10, 11]]],
    ['a slice past the end, which is empty', { kind: 'slice', slice: 3, size: 5 }, []],
    [
      'ranges',
      {
        kind: 'ranges',
        ranges: [
          [0, 3],
          [11, 11],
        ],
      },
      [
        [0, 3],
        [11, 11],
      ],
    ],
    ['no ranges', { kind: 'ranges', ranges: [] }, []],
  ] as const)('%s', (_, selection, selected) => {
    expect(resolveSelection(selection, 12)).toEqual(selected);
  });

  test('an index past the end is an error that says how many there are', () => {
    const error = thrownBy(() => resolveSelection({ kind: 'ranges', ranges: [[2, 12]] }, 12));
    expect(error.code).toBe('invalid_settings');
    expect(error.message).toBe('There is no task 12: this run has 12 tasks.');
    expect(error.hint).toContain('0 to 11');
  });
});
