import type { SubmitStep } from './submit.ts';

/** One step of submitting, for people. */
export function submitStepText(step: SubmitStep): string {
  switch (step.kind) {
    case 'bundle':
      return step.sent ? 'The repository is stored.' : 'The repository was stored before.';
    case 'record':
      return 'run.json is written.';
    case 'joined':
      return 'Another submitter made this run in the same moment.';
    case 'created':
      return `The execution ${step.execution} is created.`;
    case 'found':
      return `The execution ${step.execution} was created, though the answer was lost.`;
  }
}
