import { EpycloudError } from '../pipeline/errors.ts';
import { type ExecutionMode, parseExecutionMode } from '../pipeline/execution-mode.ts';
import type { ActionContext } from './action-context.ts';
import type { InputDefinition, InputValues } from './definitions/action-definition.ts';
import { inputsOfMode, pipeline } from './definitions/pipeline.ts';
import { readInputs } from './read-inputs.ts';

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
  refuseOtherMode(inputs, mode);
  if (mode === 'local') {
    const { runOnThisRunner } = await import('./run-local-pipeline.ts');
    return await runOnThisRunner(context, inputs);
  }
  const { submitToCloud } = await import('./submit-workflow.ts');
  await submitToCloud(context, inputs);
}

/**
 * Refuses inputs that mean nothing where the pipeline is to run. One that has its default counts as left out: the
 * runner does not tell the two apart.
 */
function refuseOtherMode(inputs: InputValues<typeof pipeline.inputs>, mode: ExecutionMode): void {
  const definitions: Readonly<Record<string, InputDefinition>> = pipeline.inputs;
  const others = inputsOfMode[mode === 'local' ? 'cloud' : 'local'].filter((name) => {
    const { fallback, type, expression } = definitions[name] ?? {};
    const value = inputs[name as keyof typeof inputs];
    const usual = fallback === undefined ? undefined : type?.read(fallback);
    return expression === undefined && value !== undefined && value !== usual;
  });
  if (others.length === 0) return;
  const verb = others.length === 1 ? 'means' : 'mean';
  throw new EpycloudError(
    'usage',
    `${others.length === 1 ? 'The input' : 'The inputs'} ${others.join(', ')} ${verb} nothing where execution-mode is ${mode}.`,
    { hint: `Leave ${others.length === 1 ? 'it' : 'them'} out, or change execution-mode.` },
  );
}
