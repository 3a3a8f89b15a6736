import { formatTaskRanges, rangesOf } from './task-ranges.ts';
import type { TaskState } from './task-state.ts';
import type { Wave } from './wave.ts';

/** Why another try may bring a task that is not whole, and of which wave that is known; 0 is the first job. */
export interface Mend {
  readonly reason: keyof Wave['reasons'];
  readonly wave: number;
}

/**
 * Whether a wave could mend a task. One that failed for good in this attempt would only do so again; what an
 * earlier attempt says is no longer of weight, as somebody asked for another.
 * @returns undefined where it could not, or where the task is whole
 */
export function mendOf(state: TaskState, attempt: number): Mend | undefined {
  switch (state.kind) {
    case 'whole':
      return undefined;
    case 'absent':
    case 'broken':
      return { reason: 'lost', wave: 0 };
    case 'failed': {
      const { failure, run_attempt = attempt, wave = 0 } = state.sidecar;
      const ofBefore = run_attempt < attempt;
      if (failure.code === 'engine_killed') {
        return { reason: 'killed', wave: ofBefore ? 0 : wave };
      }
      return failure.retryable || ofBefore ? { reason: 'failed', wave: 0 } : undefined;
    }
  }
}

export interface WavePlan {
  readonly tasks: readonly { readonly index: number; readonly mend: Mend }[];
  /** The memory factor of each wave that was run, the first wave first. */
  readonly factors: readonly number[];
}

/** How much more memory a task gets that was killed with less. */
const MEMORY_STEP = 2;

/**
 * The next wave: all tasks that it could mend, on machines that are not taken away; where one was killed, with
 * twice the memory that it had. Of tasks that were killed in different waves, the hungriest decides. A task that
 * was lost in a wave, on a machine that nobody took away, probably took its machine's memory: it counts as killed.
 */
export function planWave({
  tasks,
  factors,
}: WavePlan): Pick<Wave, 'indices' | 'num_tasks' | 'reasons' | 'on_demand' | 'memory_factor'> {
  const reasons = { lost: 0, killed: 0, failed: 0 };
  let factor = 1;
  for (const { mend } of tasks) {
    reasons[mend.reason]++;
    if (mend.reason === 'failed') continue;
    const wave = mend.reason === 'lost' ? factors.length : mend.wave;
    if (mend.reason === 'lost' && wave === 0) continue;
    factor = Math.max(factor, MEMORY_STEP * (factors[wave - 1] ?? 1));
  }
  return {
    indices: formatTaskRanges(rangesOf(tasks.map((task) => task.index))),
    num_tasks: tasks.length,
    reasons,
    on_demand: true,
    memory_factor: factor,
  };
}
