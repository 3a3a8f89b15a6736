import { EpycloudError } from '../pipeline/errors.ts';
import { type ExecutionMode, parseExecutionMode } from '../pipeline/execution-mode.ts';
import type { CliContext } from './cli-context.ts';

/**
 * Where a command runs stages: EXECUTION_MODE is the switch, and `--local` sets it.
 * @throws EpycloudError `usage` where the two say different things, `invalid_settings`
 */
export function executionMode(
  { environment }: Pick<CliContext, 'environment'>,
  options: { readonly local?: true },
): ExecutionMode {
  const variable = environment['EXECUTION_MODE'] || undefined;
  const mode = parseExecutionMode(variable);
  if (options.local !== true) return mode;
  if (variable === undefined || mode === 'local') return 'local';
  throw new EpycloudError('usage', `--local is given, and EXECUTION_MODE is ${variable}.`, {
    hint: 'Leave one of them out: EXECUTION_MODE is the switch, --local only sets it.',
  });
}
