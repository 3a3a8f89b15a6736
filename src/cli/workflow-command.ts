import type { Command } from 'commander';
import type { CliContext, End } from './cli-context.ts';
import { addCloudPlaceOptions, addTimeoutOption } from './cloud/cloud-options.ts';
import { addExamples } from './command-examples.ts';
import { GROUP_HELP } from './help-command.ts';
import { addPrefixOption, addRepositoryOption } from './place-options.ts';
import { addSettingsOptions } from './settings-options.ts';

const loadWatch = () => import('./cloud/workflow-watch.ts');
const loadCancel = () => import('./cloud/workflow-cancel.ts');

/** Adds `workflow watch` and `workflow cancel`. */
export function addWorkflowCommand(program: Command, context: CliContext, end: End): void {
  const workflow = program
    .command('workflow')
    .description('Wait for a run in the cloud, or cancel it.')
    .helpCommand(...GROUP_HELP);
  const watch = addTimeoutOption(
    addWhich(
      workflow
        .command('watch')
        .description('Wait for a run in the cloud that was submitted before, wherever that was.'),
    ).optionsGroup('How:'),
  )
    .option('--json', 'print the result as one JSON document')
    .addHelpText('after', WATCH_EXIT_CODES)
    .action(async (options, command: Command) => {
      const { watchCommand } = await loadWatch();
      end(await watchCommand(context, command, options));
    });
  const cancel = addWhich(
    workflow
      .command('cancel')
      .description('End a run in the cloud: its execution, then all its jobs.'),
  )
    .optionsGroup('How:')
    .option('--yes', 'do not ask before')
    .option('--json', 'print the result as one JSON document')
    .addHelpText('after', CANCEL_EXIT_CODES)
    .action(async (options, command: Command) => {
      const { cancelCommand } = await loadCancel();
      end(await cancelCommand(context, command, options));
    });
  addExamples(workflow, context, [
    ['workflow watch --exp-id flu/smoke --run-id week-40', 'Wait for a run.'],
    ['workflow cancel --exp-id flu/smoke --run-id week-40', 'End it.'],
  ]);
  addExamples(watch, context, [
    ['workflow watch --exp-id flu/smoke --run-id week-40', 'How it gets on, until it has ended.'],
    [
      'workflow watch --exp-id flu/smoke --run-id week-40 --timeout 300 --json',
      'For five hours at most; how it ended, for a program.',
    ],
  ]);
  addExamples(cancel, context, [
    ['workflow cancel --exp-id flu/smoke --run-id week-40', 'What is done is kept.'],
    [
      'workflow cancel --exp-id flu/smoke --run-id week-40 --yes',
      'The same, asked nothing; also to end jobs that a run has left.',
    ],
  ]);
}

function addWhich(command: Command): Command {
  command
    .optionsGroup('What:')
    .requiredOption('--exp-id <id>', 'the experiment')
    .option('--run-id <id>', 'the run (default: the newest one that did not end well)');
  addCloudPlaceOptions(addPrefixOption(addRepositoryOption(command.optionsGroup('Where:'))));
  return addSettingsOptions(command);
}

const WATCH_EXIT_CODES = `
Ctrl-C ends the watching, and not the run.

Exit codes: those of the run
  0 done · 1 failed, or not known how it ended · 2 wrong use or configuration · 3 done with fewer tasks than there are · 130 interrupted`;

const CANCEL_EXIT_CODES = `
Exit codes:
  0 nothing of the run is at work any more · 1 something could not be ended · 2 wrong use, or no such run`;
