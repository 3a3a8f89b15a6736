import type { Command } from 'commander';
import type { CliContext, End } from './cli-context.ts';
import { addExamples } from './command-examples.ts';
import { oneOf } from './one-of.ts';
import { addSettingsOptions } from './settings-options.ts';

/** Adds `validate`. */
export function addValidateCommand(program: Command, context: CliContext, end: End): void {
  const validate = program
    .command('validate')
    .description('Say everything that is wrong with an experiment, before anything runs.')
    .optionsGroup('What:')
    .option('--exp-id <id>', 'the experiment: its folder below experiments/')
    .option('--path <dir>', 'a folder with YAML files, or one that has them in config/')
    .option('--all', 'every experiment of the repository')
    .option('--output-config <file>', 'which file says what outputs to make')
    .optionsGroup('Where:')
    .option(
      '--forecast-dir <dir>',
      'the experiment repository (default: this folder where it has experiments/, else ./local/forecast)',
    )
    .option(
      '--population-data <dir|url>',
      'populations and contact matrices (default: population-data/ in the experiment repository)',
    )
    .optionsGroup('How:')
    .option('--engine', 'ask the engine too; without it, no Python is started')
    .option(
      '--engine-command <command>',
      'an engine of your own, and nothing of epydemix is asked for',
    )
    .addOption(
      oneOf('--format <form>', 'text, json, or github for annotations in a workflow', [
        'text',
        'json',
        'github',
      ]).default('text'),
    )
    .option('--json', 'the same as --format json')
    .addHelpText('after', EXIT_CODES);
  addSettingsOptions(validate).action(async (options, command: Command) => {
    const { applySettings } = await import('./apply-settings.ts');
    const { validateCommand } = await import('./validate.ts');
    end(await validateCommand(context, await applySettings(context, command, options)));
  });
  addExamples(validate, context, [
    ['validate --exp-id flu/smoke', 'One experiment of the repository you are in.'],
    ['validate --path experiments/flu/smoke', 'The same by its folder.'],
    ['validate --all --format github', 'All of them, as annotations of a pull request.'],
  ]);
}

const EXIT_CODES = `
Exit codes:
  0 nothing is wrong · 2 something is`;
