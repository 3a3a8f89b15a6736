import type { Command } from 'commander';
import { oneOf } from './one-of.ts';

/** What may carry stages out on this machine. */
const EXECUTORS = ['auto', 'compose', 'process'] as const;

export type ExecutorName = (typeof EXECUTORS)[number];

/** The image that is run where none is named. */
export const DEFAULT_IMAGE = 'epycloud:local';

/** What carries the stages out, as commander yields it. */
export interface ExecutorOptions {
  readonly executor: ExecutorName;
  readonly image?: string;
  readonly isolate?: true;
}

/** Adds the options that say what carries stages out. */
export function addExecutorOptions(command: Command): Command {
  return command
    .addOption(
      oneOf(
        '--executor <name>',
        'what carries the stages out: compose (containers), process, or auto: containers where they can be had',
        EXECUTORS,
      ).default('auto'),
    )
    .option(
      '--image <ref>',
      `the image of the containers (default: ${DEFAULT_IMAGE}; in the cloud as the settings say)`,
    )
    .option('--isolate', 'a container for each task, not one for all of them');
}
