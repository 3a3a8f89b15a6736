import type { ChosenExecutor } from './choose-executor.ts';
import type { CliContext } from './cli-context.ts';
import { composeCarrier } from './compose-carrier.ts';
import type { Carrier, Load } from './local-carrier.ts';
import { processCarrier } from './process-carrier.ts';
import type { CommonRunOptions } from './run-options.ts';

/** Makes ready what was chosen. */
export async function openCarrier(
  context: CliContext,
  options: CommonRunOptions,
  chosen: ChosenExecutor,
  load: Load,
): Promise<Carrier> {
  if (chosen.name === 'process') return await processCarrier(context, options, load);
  await load.programs[Symbol.asyncDispose]();
  return await composeCarrier(context, options, chosen, load);
}
