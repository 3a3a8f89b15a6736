import { join } from 'node:path';
import { startStageProcess } from '../execution/local/process/stage-process.ts';
import { startProgramsAhead } from '../execution/local/programs-ahead.ts';
import type { StagePrograms } from '../execution/local/stage-program.ts';
import type { CliContext } from './cli-context.ts';
import type { ExecutorOptions } from './executor-options.ts';

/**
 * The stage programs of a command that runs stages, as processes. Called before the rest of the command is
 * loaded, so that the first is ready by the time it is needed; containers have others.
 */
export function stageProgramsOf(
  context: CliContext,
  options: Partial<ExecutorOptions> & { readonly dryRun?: true },
): StagePrograms {
  return startProgramsAhead({
    start: () =>
      startStageProcess({
        command: [process.execPath, join(context.distDir, 'stage.js')],
        environment: context.environment,
      }),
    oneAtOnce: options.dryRun !== true && options.executor !== 'compose',
  });
}
