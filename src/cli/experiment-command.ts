import type { Command } from 'commander';
import { RUN_STATUSES } from '../pipeline/run-status.ts';
import type { CliContext, End } from './cli-context.ts';
import { addExamples } from './command-examples.ts';
import { GROUP_HELP } from './help-command.ts';
import { oneOf } from './one-of.ts';
import { addPlaceOptions } from './place-options.ts';

/** Adds `experiment list`. */
export function addExperimentCommand(program: Command, context: CliContext, end: End): void {
  const experiment = program
    .command('experiment')
    .description('Look at the experiments of a repository and their runs.')
    .helpCommand(...GROUP_HELP);
  const list = experiment
    .command('list')
    .description('List experiments, each with its newest run; also those whose folder is gone.')
    .optionsGroup('What:')
    .option('--latest', 'the newest run that has outputs; experiments without one are left out')
    .option('--runs', 'every run, the newest first')
    .option('--exp-id <pattern>', 'these experiments only; * stands for any letters: "flu/*"')
    .addOption(
      oneOf('--status <status>', 'experiments whose run has this status', [
        'none',
        ...RUN_STATUSES,
      ]),
    );
  addPlaceOptions(list)
    .optionsGroup('Form:')
    .addOption(
      oneOf(
        '--format <format>',
        'table; uri: a folder a line; args: options for other commands; json',
        ['table', 'uri', 'args', 'json'],
      ).default('table'),
    )
    .option('--json', 'the same as --format json')
    .action(async (options, command: Command) => {
      const { applySettings } = await import('./apply-settings.ts');
      const { experimentListCommand } = await import('./experiment-list.ts');
      end(await experimentListCommand(context, await applySettings(context, command, options)));
    });
  addExamples(experiment, context, [
    ['experiment list', 'What there is, and how the newest run of each went.'],
  ]);
  addExamples(list, context, [
    ['experiment list', 'What there is, and how the newest run of each went.'],
    ['experiment list --runs --status failed --exp-id "flu/*"', 'Which runs failed.'],
    ['experiment list --latest --format uri', 'The folders of the newest results, for a script.'],
    [
      'experiment list --latest --format args --exp-id flu/smoke',
      'As options: results $(epycloud experiment list … --format args) shows that very run.',
    ],
  ]);
}
