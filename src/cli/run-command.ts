import type { Command } from 'commander';
import type { CliContext } from './cli-context.ts';
import { addCommonRunOptions, atLeastOne, wholeNumber } from './run-options.ts';
import { stageProgramsOf } from './stage-programs.ts';

// Not in the actions themselves: next to `await using`, tsc leaves the file ending of an import as it is.
const loadRunWorkflow = () => import('./run-workflow.ts');
const loadRunJob = () => import('./run-job.ts');

/** Adds `run workflow` and `run job`. */
export function addRunCommand(
  program: Command,
  context: CliContext,
  end: (exitCode: number) => void,
): void {
  const run = program.command('run').description('Run an experiment, or one stage of it.');
  addCommonRunOptions(run.command('workflow'))
    .description('Run an experiment through all stages.')
    .option('--run-id <id>', 'a name for the run (default: made of the time)')
    .option('--resume', 'go on with the run --run-id, or with the newest unfinished one')
    .option('--skip-output', 'check the results, and make no outputs')
    .option(
      '--simulations-limit <n>',
      'the most simulations a task makes, for a smoke run',
      atLeastOne,
    )
    .option('--tasks-limit <n>', 'the most tasks the run has, for a smoke run', atLeastOne)
    .option('--dry-run', 'say what would be done, and do nothing')
    .option('--yes', 'do not ask before the run begins')
    .addHelpText('after', workflowExamples(context.command))
    .action(async (options) => {
      await using programs = stageProgramsOf(context, options);
      const { runWorkflowCommand } = await loadRunWorkflow();
      end(await runWorkflowCommand(context, options, programs));
    });
  addCommonRunOptions(run.command('job'))
    .description('Run one stage of a run by itself, for debugging.')
    .requiredOption('--stage <stage>', 'A or builder, B or runner, C or output')
    .requiredOption('--run-id <id>', 'the run')
    .option('--task-index <n>', 'runner: this task only', wholeNumber)
    .option('--num-tasks <n>', 'how many tasks the run should have; checked', atLeastOne)
    .option('--rerun', 'do it again also where it is done')
    .addHelpText('after', jobExamples(context.command))
    .action(async (options) => {
      await using programs = stageProgramsOf(context);
      const { runJobCommand } = await loadRunJob();
      end(await runJobCommand(context, options, programs));
    });
}

function workflowExamples(command: string): string {
  return `
Exit codes:
  0 done · 1 failed · 2 wrong use or configuration · 3 done with fewer tasks than there are · 130 interrupted

Examples:
  ${command} run workflow --local --exp-id flu/smoke
  ${command} run workflow --local --exp-id flu/smoke --jobs 1 --simulations-limit 2 --tasks-limit 3
  ${command} run workflow --local --exp-id flu/smoke --max-failed-tasks 5% --required-tasks US-MA,US-NY
`;
}

function jobExamples(command: string): string {
  return `
Examples:
  ${command} run job --local --stage A --exp-id flu/smoke --run-id debug
  ${command} run job --local --stage B --exp-id flu/smoke --run-id debug --task-index 7 --rerun
  ${command} run job --local --stage C --exp-id flu/smoke --run-id debug
`;
}
