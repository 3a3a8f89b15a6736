import { counted } from './counted.ts';
import { EpycloudError } from './errors.ts';
import type { ExecutionMode } from './execution-mode.ts';
import { allTasks, parseTaskRanges, sliceOf, type TaskRanges } from './task-ranges.ts';

/** Which tasks a runner takes, before the number of tasks is known. */
export type TaskSelection =
  | { readonly kind: 'all' }
  | { readonly kind: 'ranges'; readonly ranges: TaskRanges }
  | { readonly kind: 'object'; readonly key: string }
  | { readonly kind: 'slice'; readonly slice: number; readonly size: number }
  /** A slice of the tasks of a wave. */
  | { readonly kind: 'wave'; readonly wave: number; readonly slice: number; readonly size: number };

/** The variables that decide it, as they stand in a runner's environment. */
export interface SelectionVariables {
  readonly mode: ExecutionMode;
  readonly taskIndices?: string | undefined;
  readonly taskIndicesKey?: string | undefined;
  readonly taskIndex?: number | undefined;
  readonly batchTaskIndex?: number | undefined;
  readonly tasksPerSlice?: number | undefined;
  readonly wave?: number | undefined;
}

/**
 * TASK_INDICES (or TASK_INDICES_KEY), else TASK_INDEX, else BATCH_TASK_INDEX; with none, all tasks in
 * local mode. With TASKS_PER_SLICE the Batch index numbers a slice, with WAVE one of the wave's tasks;
 * TASK_INDEX is always a task.
 * @throws EpycloudError `invalid_settings`
 */
export function selectTasks(variables: SelectionVariables): TaskSelection {
  const { taskIndices, taskIndicesKey, taskIndex, batchTaskIndex, tasksPerSlice } = variables;
  const wave = variables.wave === 0 ? undefined : variables.wave;
  const named = Object.entries({
    TASK_INDICES: taskIndices,
    TASK_INDICES_KEY: taskIndicesKey,
    TASK_INDEX: taskIndex,
    WAVE: wave,
  }).filter(([, value]) => value !== undefined);
  if (named.length > 1) {
    throw new EpycloudError(
      'invalid_settings',
      `${named.map(([name]) => name).join(' and ')} are both set.`,
      {
        hint: 'Set one of them: TASK_INDICES=0-25,40 for several tasks, TASK_INDEX=7 for one.',
      },
    );
  }
  if (taskIndices !== undefined) return { kind: 'ranges', ranges: parseTaskRanges(taskIndices) };
  if (taskIndicesKey !== undefined) return { kind: 'object', key: taskIndicesKey };
  if (taskIndex !== undefined) return { kind: 'ranges', ranges: [[taskIndex, taskIndex]] };
  if (batchTaskIndex !== undefined) {
    if (wave !== undefined) {
      return { kind: 'wave', wave, slice: batchTaskIndex, size: tasksPerSlice ?? 1 };
    }
    return tasksPerSlice === undefined
      ? { kind: 'ranges', ranges: [[batchTaskIndex, batchTaskIndex]] }
      : { kind: 'slice', slice: batchTaskIndex, size: tasksPerSlice };
  }
  if (variables.mode === 'local') return { kind: 'all' };
  throw new EpycloudError('invalid_settings', 'No task index is set.', {
    hint: 'In cloud mode Batch sets BATCH_TASK_INDEX; by hand, set TASK_INDEX or TASK_INDICES.',
  });
}

/**
 * The selected tasks of a run of `count` tasks. A slice past the end is empty; an index past it is an error.
 * @throws EpycloudError `invalid_settings`
 */
export function resolveSelection(
  selection: Exclude<TaskSelection, { kind: 'object' | 'wave' }>,
  count: number,
): TaskRanges {
  switch (selection.kind) {
    case 'all':
      return allTasks(count);
    case 'slice':
      return sliceOf(count, selection.size, selection.slice);
    case 'ranges': {
      const last = selection.ranges.at(-1)?.[1] ?? -1;
      if (last >= count) {
        throw new EpycloudError(
          'invalid_settings',
          `There is no task ${last}: this run has ${counted(count, 'task')}.`,
          {
            hint: `Task indices go from 0 to ${count - 1}.`,
          },
        );
      }
      return selection.ranges;
    }
  }
}
