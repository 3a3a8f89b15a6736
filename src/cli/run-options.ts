import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { addCloudOptions, type CloudOptions } from './cloud/cloud-options.ts';
import { addExecutorOptions, type ExecutorOptions } from './executor-options.ts';
import { addPlaceOptions, type PlaceOptions } from './place-options.ts';

/** What `run workflow` and `run job` have in common, as commander yields it. */
export interface CommonRunOptions extends PlaceOptions, ExecutorOptions, CloudOptions {
  readonly local?: true;
  readonly expId: string;
  readonly runId?: string;
  readonly populationData?: string;
  readonly jobs?: number;
  readonly engineCommand?: string;
  readonly taskTimeout?: number;
  readonly outputConfig?: string;
  readonly maxFailedTasks?: string;
  readonly requiredTasks?: string;
  readonly verbose?: true;
  readonly json?: true;
}

/** Adds the options that every command has which runs stages. */
export function addCommonRunOptions(command: Command): Command {
  command
    .optionsGroup('What:')
    .option('--local', 'run on this machine (the same as EXECUTION_MODE=local)')
    .requiredOption('--exp-id <id>', 'the experiment: its folder below experiments/');
  addPlaceOptions(command)
    .optionsGroup('Where:')
    .option(
      '--population-data <dir|url>',
      'populations and contact matrices, in the layout of epydemix-data (default: population-data/ in the experiment repository)',
    )
    .optionsGroup('How:')
    .option(
      '--jobs <n>',
      'how many tasks run at a time (default: the number of cores)',
      atLeastOne,
    );
  addExecutorOptions(command)
    .option('--engine-command <command>', 'an engine of your own instead of the epydemix adapter')
    .option(
      '--task-timeout <seconds>',
      'how long a task may take before its engine counts as hung',
      positive,
    )
    .option(
      '--output-config <file>',
      'which file says what outputs to make, where there are several',
    )
    .option('--max-failed-tasks <n|p%>', 'how many tasks may be missing from the outputs')
    .option('--required-tasks <names>', 'tasks that may not be missing, parted by commas')
    .option('--verbose', 'show everything that the stages log')
    .option('--json', 'print the result as one JSON document');
  return addCloudOptions(command);
}

/** Reads a whole number above zero. */
export function atLeastOne(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text))
    throw new InvalidArgumentError('It is a whole number, 1 at least.');
  return Number(text);
}

/** Reads a whole number. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It is a whole number.');
  return Number(text);
}

function positive(text: string): number {
  if (!/^\d{1,9}(\.\d{1,6})?$/.test(text) || Number(text) <= 0) {
    throw new InvalidArgumentError('It is a number above zero.');
  }
  return Number(text);
}
