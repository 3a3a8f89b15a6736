import type { Command } from 'commander';
import type { CliContext, End } from './cli-context.ts';
import { refuseOtherMode } from './cloud/mode-flags.ts';
import { addExamples } from './command-examples.ts';
import { executionMode } from './execution-mode-option.ts';
import { GROUP_HELP } from './help-command.ts';
import { addCommonRunOptions, atLeastOne, wholeNumber } from './run-options.ts';
import { stageOption } from './stage-option.ts';
import { stageProgramsOf } from './stage-programs.ts';

// Not in the actions themselves: next to `await using`, tsc leaves the file ending of an import as it is.
const loadRunWorkflow = () => import('./run-workflow.ts');
const loadSettings = () => import('./apply-settings.ts');
const loadRunJob = () => import('./run-job.ts');
const loadRunCloudWorkflow = () => import('./cloud/run-cloud-workflow.ts');
const loadRunCloudJob = () => import('./cloud/run-cloud-job.ts');

/** Adds `run workflow` and `run job`. */
export function addRunCommand(program: Command, context: CliContext, end: End): void {
  const run = program
    .command('run')
    .description('Run an experiment, or one stage of it.')
    .helpCommand(...GROUP_HELP);
  const workflow = addCommonRunOptions(run.command('workflow'))
    .description('Run an experiment through all stages.')
    .optionsGroup('What:')
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
    .addHelpText('after', EXIT_CODES)
    .action(async (options, command: Command) => {
      if (executionMode(context, options) === 'cloud') {
        const { runCloudWorkflow } = await loadRunCloudWorkflow();
        return end(await runCloudWorkflow(context, command, options));
      }
      refuseOtherMode(command, 'local');
      await using programs = stageProgramsOf(context, options);
      const { applySettings } = await loadSettings();
      const { runWorkflowCommand } = await loadRunWorkflow();
      const settled = await applySettings(context, command, options);
      end(await runWorkflowCommand(context, settled, programs));
    });
  const job = addCommonRunOptions(run.command('job'))
    .description('Run one stage of a run by itself, for debugging.')
    .optionsGroup('What:')
    .addOption(stageOption())
    .requiredOption('--run-id <id>', 'the run')
    .option('--task-index <n>', 'runner: this task only', wholeNumber)
    .option('--num-tasks <n>', 'how many tasks the run should have; checked', atLeastOne)
    .option('--rerun', 'do it again also where it is done')
    .action(async (options, command: Command) => {
      if (executionMode(context, options) === 'cloud') {
        const { runCloudJob } = await loadRunCloudJob();
        return end(await runCloudJob(context, command, options));
      }
      refuseOtherMode(command, 'local');
      await using programs = stageProgramsOf(context, options);
      const { applySettings } = await loadSettings();
      const { runJobCommand } = await loadRunJob();
      end(await runJobCommand(context, await applySettings(context, command, options), programs));
    });
  addExamples(run, context, [
    ['run workflow --local --exp-id flu/smoke', 'All stages of an experiment, on this machine.'],
    ['help run workflow', 'All options of it.'],
  ]);
  addExamples(workflow, context, [
    ['run workflow --local --exp-id flu/smoke', 'Builder, all tasks, output.'],
    [
      'run workflow --local --exp-id flu/smoke --jobs 1 --simulations-limit 2 --tasks-limit 3',
      'A quick look before the real run.',
    ],
    ['run workflow --local --exp-id flu/smoke --run-id week-40', 'Under a name of its own.'],
    [
      'run workflow --local --exp-id flu/smoke --run-id week-40 --resume',
      'Go on with it, however early it was cut off.',
    ],
    [
      'run workflow --local --exp-id flu/smoke --max-failed-tasks 5% --required-tasks US-MA,US-NY',
      'Outputs also where a few tasks failed, but never without these.',
    ],
    [
      'run workflow --local --exp-id flu/smoke --dry-run --json',
      'What would be done, for a program.',
    ],
    [
      'run workflow --exp-id flu/smoke --dry-run',
      'What would be sent to Google Cloud; needs no credentials.',
    ],
    [
      'run workflow --exp-id flu/smoke --run-id week-40 --detach',
      'Submit it there, and leave it to itself.',
    ],
  ]);
  addExamples(job, context, [
    ['run job --local --stage A --exp-id flu/smoke --run-id debug', 'Make the inputs.'],
    [
      'run job --local --stage B --exp-id flu/smoke --run-id debug --task-index 1 --rerun --verbose',
      'Run one task, again and with all that is logged.',
    ],
    ['run job --local --stage B --exp-id flu/smoke --run-id debug', 'Run all tasks that are left.'],
    ['run job --local --stage C --exp-id flu/smoke --run-id debug', 'Make the tables.'],
  ]);
}

const EXIT_CODES = `
Exit codes:
  0 done · 1 failed · 2 wrong use or configuration · 3 done with fewer tasks than there are · 130 interrupted`;
