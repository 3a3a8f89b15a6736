import { EpycloudError } from '../pipeline/errors.ts';
import type { MissingTask } from '../pipeline/outcome.ts';

/** More tasks are missing than may be, or others. */
export class MissingTasks extends EpycloudError {
  readonly numTasks: number;
  readonly missing: readonly MissingTask[];

  constructor(numTasks: number, missing: readonly MissingTask[], why: string) {
    super('tasks_failed', `No outputs are made: ${why}. ${nameMissing(missing)}`.trim(), {
      hint: 'Resume the run to try the missing tasks again, or say how many may be missing: MAX_FAILED_TASKS (--max-failed-tasks).',
    });
    this.name = 'MissingTasks';
    this.numTasks = numTasks;
    this.missing = missing;
  }
}

const NAMED = 20;

/** The tasks by name, as many as one can read. */
export function nameMissing(missing: readonly MissingTask[]): string {
  const named = missing.slice(0, NAMED).map((task) => `${task.name} (task ${task.index})`);
  const more = missing.length > NAMED ? ` and ${missing.length - NAMED} more` : '';
  return `${named.join(', ')}${more}`;
}
