import { counted } from '../pipeline/counted.ts';
import { EpycloudError } from '../pipeline/errors.ts';

/**
 * NUM_TASKS is a convenience of whoever starts the stages; the manifest is the truth.
 * @throws EpycloudError `invalid_settings` where the two differ
 */
export function requireTaskCount(said: number | undefined, actual: number): void {
  if (said === undefined || said === actual) return;
  throw new EpycloudError(
    'invalid_settings',
    `NUM_TASKS says ${said}, the run has ${counted(actual, 'task')}.`,
    {
      hint: 'Leave NUM_TASKS (--num-tasks) out: the manifest knows.',
    },
  );
}
