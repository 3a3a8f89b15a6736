import { type Command, InvalidArgumentError } from 'commander';
import { oneOf } from '../one-of.ts';

/** Where runs in the cloud are, as commander yields it. */
export interface CloudPlaceOptions {
  readonly project?: string;
  readonly region?: string;
  readonly bucket?: string;
}

/** What only runs in the cloud are told. */
export interface CloudOptions extends CloudPlaceOptions {
  readonly source?: 'bundle' | 'github';
  readonly label?: readonly string[];
  readonly detach?: true;
  readonly timeout?: number;
}

/** Adds the options that commands have which run stages. */
export function addCloudOptions(command: Command): Command {
  return addWaitOptions(addCloudPlaceOptions(command))
    .addOption(
      oneOf(
        '--source <where>',
        'where the stages get the repository from: bundle, what git tracks here; github, what GitHub has (default: bundle)',
        ['bundle', 'github'],
      ),
    )
    .option('--label <key=value...>', 'labels for jobs and machines, besides those of the run');
}

/** Adds the options that say where in the cloud. */
export function addCloudPlaceOptions(command: Command): Command {
  return command
    .optionsGroup('In the cloud:')
    .option('--project <id>', 'the project that runs and pays')
    .option('--region <name>', 'where jobs and bucket are')
    .option('--bucket <name>', 'the bucket that holds all runs');
}

function addWaitOptions(command: Command): Command {
  return command
    .option('--detach', 'do not wait: the run goes on by itself')
    .option('--timeout <minutes>', 'how long to wait at most; the run goes on after it', minutes);
}

/** Adds `--timeout` alone, for commands that wait and do nothing else. */
export function addTimeoutOption(command: Command): Command {
  return command.option('--timeout <minutes>', 'how long to wait at most', minutes);
}

function minutes(text: string): number {
  if (!/^\d{1,6}(\.\d{1,3})?$/.test(text) || Number(text) <= 0) {
    throw new InvalidArgumentError('It is a number of minutes above zero.');
  }
  return Number(text);
}
