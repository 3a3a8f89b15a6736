import { counted } from '../../pipeline/counted.ts';
import type { CancelStep } from './cancel.ts';

/** One step of cancelling, for people. */
export function cancelStepText(step: CancelStep): string {
  switch (step.kind) {
    case 'execution_ended':
      return `Ended the execution ${step.id}.`;
    case 'marked':
      return 'Wrote cancelled.json: tasks that still run end on seeing it.';
    case 'jobs_ended':
      return step.ids.length === 0
        ? 'No job of Cloud Batch was at work.'
        : `Ended ${counted(step.ids.length, 'job')} of Cloud Batch: ${step.ids.join(', ')}.`;
    case 'outcome_kept':
      return step.status === 'interrupted'
        ? 'The run counts as interrupted.'
        : `The run ended as ${step.status}.`;
    case 'failed':
      return `Could not ${step.what}: ${step.error.message}`;
    case 'incomplete':
      return `Not all of the run could be ended. Do it once more: ${step.again}`;
  }
}
