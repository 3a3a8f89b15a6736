import type { CancelStep } from '../../execution/cloud/cancel.ts';
import { cancelStepText } from '../../execution/cloud/cancel-step-text.ts';
import type { ActionContext } from '../action-context.ts';

/** Says one step of cancelling; what could not be done also on the page of the job. */
export function sayCancelStep(log: ActionContext['log'], expId: string, step: CancelStep): void {
  const isBad = step.kind === 'failed' || step.kind === 'incomplete';
  const say = isBad ? log.warning : log.info;
  say(`${expId}: ${cancelStepText(step)}`);
}
