import { type Command, Option } from 'commander';
import { DEFAULT_DIR_PREFIX } from '../pipeline/dir-prefix.ts';
import { addSettingsOptions, type SettingsOptions } from './settings-options.ts';

/** Where runs lie unless the user says otherwise. */
export const DEFAULT_BUCKET_DIR = './local/bucket';

/** Where experiments are read and runs lie, as commander yields it. */
export interface PlaceOptions extends SettingsOptions {
  readonly forecastDir?: string;
  readonly bucketDir: string;
  readonly dirPrefix: string;
}

/** Adds the options that say where experiments and runs lie; each command that needs to know has all of them. */
export function addPlaceOptions(command: Command): Command {
  addRepositoryOption(command.optionsGroup('Where:')).addOption(bucketDirOption());
  return addSettingsOptions(addPrefixOption(command));
}

export function addRepositoryOption(command: Command): Command {
  return command.addOption(
    new Option(
      '--forecast-dir <dir>',
      'the experiment repository (default: this folder where it has experiments/, else ./local/forecast)',
    ),
  );
}

export function addPrefixOption(command: Command): Command {
  return command.option('--dir-prefix <path>', 'where in the bucket runs lie', DEFAULT_DIR_PREFIX);
}

export function bucketDirOption(): Option {
  return new Option('--bucket-dir <dir>', 'the folder that holds all runs').default(
    DEFAULT_BUCKET_DIR,
  );
}
