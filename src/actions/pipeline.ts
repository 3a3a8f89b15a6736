import { EpycloudError } from '../pipeline/errors.ts';
import { parseExecutionMode } from '../pipeline/execution-mode.ts';
import type { ActionContext } from './action-context.ts';
import { pipeline } from './definitions/pipeline.ts';
import { readInputs } from './read-inputs.ts';
import { runOnThisRunner } from './run-local-pipeline.ts';

/** The action in the root: the pipeline, wherever it is to run. */
export async function pipelineAction(context: ActionContext): Promise<void> {
  const { environment, log } = context;
  const inputs = readInputs(pipeline, { environment, warn: log.warning, mask: log.mask });
  const variable = environment['EXECUTION_MODE'] || undefined;
  const wanted = inputs['execution-mode'];
  const mode = parseExecutionMode(wanted ?? variable);
  if (wanted !== undefined && variable !== undefined && parseExecutionMode(variable) !== wanted) {
    throw new EpycloudError(
      'usage',
      `The input execution-mode is ${wanted}, and EXECUTION_MODE is ${variable}.`,
      { hint: 'Leave one of them out: EXECUTION_MODE is the switch, the input only sets it.' },
    );
  }
  if (mode === 'cloud') {
    throw new EpycloudError('usage', 'Cloud mode is not there yet.', {
      hint: 'Write `execution-mode: local` to run inside this runner.',
    });
  }
  await runOnThisRunner(context, inputs);
}
