import { join } from 'node:path';
import {
  type StagePrograms,
  startStagePrograms,
} from '../execution/local/process/stage-programs.ts';
import type { CliContext } from './cli-context.ts';

/**
 * The stage programs of a command that runs stages. Called before the rest of the command is loaded, so that
 * the first is ready by the time it is needed.
 */
export function stageProgramsOf(
  context: CliContext,
  options: { readonly dryRun?: true } = {},
): StagePrograms {
  return startStagePrograms(
    {
      command: [process.execPath, join(context.distDir, 'stage.js')],
      environment: context.environment,
    },
    options.dryRun === true ? 0 : 1,
  );
}
