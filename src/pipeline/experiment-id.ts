import { EpycloudError } from './errors.ts';
import { faultOfName } from './names.ts';
import { looksGenerated } from './run-id.ts';

/** Names an experiment by its folder under `experiments/`; `/` groups: `flu/2026/smoke`. */
export type ExperimentId = string & { readonly __brand: 'ExperimentId' };

const MAX_LENGTH = 200;

/** @throws EpycloudError `invalid_id` */
export function parseExperimentId(text: string): ExperimentId {
  const fault = faultOf(text);
  if (fault !== undefined) {
    const shown = JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}...` : text);
    throw new EpycloudError('invalid_id', `The experiment id ${shown} ${fault}.`, {
      hint: 'Use the path of the folder below experiments/: letters, digits, ".", "_", "-", and "/" for grouping.',
    });
  }
  return text as ExperimentId;
}

function faultOf(text: string): string | undefined {
  if (text === '') return 'is empty';
  if (text.length > MAX_LENGTH) return `has ${text.length} letters, ${MAX_LENGTH} at most`;
  if (text.startsWith('/')) return 'begins with "/"';
  for (const part of text.split('/')) {
    const fault = faultOfName(part);
    if (fault !== undefined) return fault;
    if (looksGenerated(part)) return `has the part "${part}", which looks like a run id`;
  }
  return undefined;
}
