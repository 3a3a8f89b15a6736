import { processExecutor } from '../execution/local/process/process-executor.ts';
import { askEngine } from './ask-engine.ts';
import type { CliContext } from './cli-context.ts';
import type { Carrier, Load } from './local-carrier.ts';
import { prepareLocalEngine } from './local-engine.ts';
import type { CommonRunOptions } from './run-options.ts';

/** Processes of this machine: makes the engine's Python environment where it is not there yet. */
export async function processCarrier(
  context: CliContext,
  options: CommonRunOptions,
  { programs }: Load,
): Promise<Carrier> {
  const engine = await prepareLocalEngine(context, options.engineCommand);
  return {
    engineCommand: engine.command,
    jobs: options.jobs,
    executor: processExecutor({
      programs,
      environment: engine.environment,
      onErrorLine: (line) => context.terminal.err(`  ${line}`),
    }),
    identify: (asked, prepared) => askEngine(context, asked, prepared, engine),
    expect: (stages) => programs.expect(stages),
    // The programs are ended by whoever started them.
    async [Symbol.asyncDispose]() {},
  };
}
