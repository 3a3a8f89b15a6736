import type { Command } from 'commander';
import type { CliContext, End } from './cli-context.ts';
import { addExamples } from './command-examples.ts';
import { GROUP_HELP } from './help-command.ts';
import { addSettingsOptions } from './settings-options.ts';

const REPOSITORY = [
  '--forecast-dir <dir>',
  'the experiment repository (default: this folder where it has experiments/, else ./local/forecast)',
] as const;

/** Adds `config` and the commands below it. */
export function addConfigCommand(program: Command, context: CliContext, end: End): void {
  const config = program
    .command('config')
    .description('Show, check and change settings: those of yours and those of a repository.')
    .helpCommand(...GROUP_HELP);
  addExamples(config, context, [
    ['config show --changed', 'What is set, and where.'],
    ['config validate', 'Whether all of it is right.'],
  ]);
  const add = (name: string, description: string) =>
    addSettingsOptions(config.command(name).description(description)).option(...REPOSITORY);

  const show = add('show [key]', 'Show all settings, each with where it came from.')
    .option('--changed', 'only what differs from the defaults')
    .option('--json', 'print them as one JSON document')
    .action(async (key: string | undefined, options) => {
      const { configShow } = await import('./config-show.ts');
      end(await configShow(context, key, options));
    });
  addExamples(show, context, [
    ['config show', 'Every setting, its value, and its origin.'],
    ['config show run --changed', 'What is set of one section.'],
  ]);

  const get = add('get <key>', 'Print the value of one setting, for scripts.')
    .option('--reveal', 'print it also where it is a secret')
    .option('--json', 'print it as one JSON document')
    .action(async (key: string, options) => {
      const { configGet } = await import('./config-show.ts');
      end(await configGet(context, key, options));
    });
  addExamples(get, context, [['config get storage.dir_prefix', 'Where in the bucket runs lie.']]);

  const set = config
    .command('set <key> <value>')
    .description('Set one setting in a file; comments and order stay.')
    .option('--repo', "in the repository's epycloud.yaml, not in your own file")
    .option('--env <name>', 'for this environment only')
    .option('--profile <name>', 'for this profile only')
    .option('--config-dir <dir>', 'your folder of settings (default: ~/.config/epycloud)')
    .option(...REPOSITORY)
    .option('--json', 'print what was done as one JSON document')
    .action(async (key: string, value: string, options) => {
      const { configSet } = await import('./config-set.ts');
      end(await configSet(context, key, value, options));
    });
  addExamples(set, context, [
    ['config set run.jobs 2 --repo', 'Two tasks at a time, for all who use this repository.'],
  ]);

  const validate = add('validate', 'Say everything that is wrong with the settings.')
    .option('--json', 'print it as one JSON document')
    .action(async (options) => {
      const { configValidate } = await import('./config-validate.ts');
      end(await configValidate(context, options));
    });
  addExamples(validate, context, [['config validate', 'All files, environments and profiles.']]);

  const init = config
    .command('init')
    .description('Write a file of settings with every setting in it, as a comment.')
    .option('--repo', "the repository's epycloud.yaml, not your own file")
    .option('--config-dir <dir>', 'your folder of settings (default: ~/.config/epycloud)')
    .option(...REPOSITORY)
    .option('--force', 'also where there is one')
    .option('--json', 'print what was done as one JSON document')
    .action(async (options) => {
      const { configInit } = await import('./config-init.ts');
      end(await configInit(context, options));
    });
  addExamples(init, context, [['config init --repo --force', 'Begin the file of a repository.']]);

  const path = add('path', 'Say which files are read, in the order in which they count.')
    .option('--json', 'print them as one JSON document')
    .action(async (options) => {
      const { configPath } = await import('./config-path.ts');
      end(await configPath(context, options));
    });
  addExamples(path, context, [['config path', 'Each file, and whether it is there.']]);
}
