import type { StagePrograms } from '../execution/local/stage-program.ts';
import { EXIT } from '../pipeline/exit-codes.ts';
import type { CliContext } from './cli-context.ts';
import { executorText } from './executor-facts.ts';
import { prepareRun } from './prepare-run.ts';
import type { RunWorkflowOptions } from './prepared-run.ts';
import { showPlan } from './show-plan.ts';

/**
 * `run workflow`: checks all that can be checked, asks, and takes the run through its stages. What a dry run
 * does without is loaded after it.
 * @param programs what carries the stages out; not used by a dry run
 * @returns the exit code
 */
export async function runWorkflowCommand(
  context: CliContext,
  options: RunWorkflowOptions,
  programs: StagePrograms,
): Promise<number> {
  const prepared = await prepareRun(context, options);
  const asJson = options.json === true;
  if (options.dryRun === true || !asJson) {
    showPlan(context, options, prepared, { asJson, status: 'planned' });
  }
  if (options.dryRun === true) return EXIT.done;
  if (asJson) context.terminal.err(`Executor    ${executorText(prepared.chosen)}`);
  const { plan } = prepared;
  if (plan.kind === 'stages' && options.yes !== true && context.terminal.canAsk) {
    if (!(await context.terminal.confirm('Begin?'))) {
      if (asJson) showPlan(context, options, prepared, { asJson, status: 'declined' });
      context.terminal.err('Nothing was done.');
      return EXIT.done;
    }
  }
  const { showOutcome } = await import('./show-outcome.ts');
  if (plan.kind === 'finished') {
    return await showOutcome(context, options, prepared, { outcome: plan.outcome });
  }
  const { carryOutRun } = await import('./carry-out-run.ts');
  return await showOutcome(
    context,
    options,
    prepared,
    await carryOutRun(context, options, prepared, programs),
  );
}
