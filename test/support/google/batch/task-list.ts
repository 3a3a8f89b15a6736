import type { StatusEvent, TaskState } from './job.ts';
import { exitCodeInWords } from './retry-rules.ts';

export interface Task {
  readonly index: number;
  readonly state: TaskState;
  /** How often it was tried again. */
  readonly retries: number;
  readonly events: readonly StatusEvent[];
}

interface MutableTask {
  readonly index: number;
  state: TaskState;
  retries: number;
  readonly events: StatusEvent[];
}

/** The tasks of a job, with how many are in which state. */
export interface TaskList {
  readonly all: readonly Task[];
  counts(): Readonly<Partial<Record<TaskState, number>>>;
  /** @param where the machine, `zones/…/instances/…` */
  move(index: number, state: TaskState, where?: string, exitCode?: number): void;
  /** A failed task goes back to wait for its next attempt. */
  tryAgain(index: number): void;
}

export function taskList(count: number, now: () => number): TaskList {
  const all: MutableTask[] = Array.from({ length: count }, (_, index) => ({
    index,
    state: 'PENDING',
    retries: 0,
    events: [],
  }));
  const counts = new Map<TaskState, number>([['PENDING', count]]);

  function move(index: number, state: TaskState, where?: string, exitCode?: number): void {
    const task = all[index];
    if (task === undefined) throw new RangeError(`no task ${index}`);
    const from = task.state;
    const place = where === undefined ? '' : ` on ${where}`;
    const end = exitCode === undefined ? '' : ` ${exitCodeInWords(exitCode)}`;
    task.events.push({
      type: 'STATUS_CHANGED',
      description: `Task state is updated from ${from} to ${state}${place}${end}.`,
      eventTime: new Date(now()).toISOString(),
      taskState: state,
      ...(exitCode === undefined ? {} : { taskExecution: { exitCode } }),
    });
    counts.set(from, (counts.get(from) ?? 0) - 1);
    counts.set(state, (counts.get(state) ?? 0) + 1);
    task.state = state;
  }

  return {
    all,
    move,
    counts: () => Object.fromEntries([...counts].filter(([, number]) => number > 0)),
    tryAgain(index) {
      move(index, 'PENDING');
      const task = all[index];
      if (task !== undefined) task.retries += 1;
    },
  };
}
