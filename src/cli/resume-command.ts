import type { RunRef } from '../pipeline/artifacts.ts';
import { DEFAULT_DIR_PREFIX } from '../pipeline/dir-prefix.ts';
import type { CliContext } from './cli-context.ts';
import { DEFAULT_BUCKET_DIR } from './place-options.ts';
import type { RunWorkflowOptions } from './prepared-run.ts';
import { shellWord } from './shell-word.ts';

/** What a command to go on with a run has to say again. */
export type ResumeWishes = Pick<
  RunWorkflowOptions,
  | 'forecastDir'
  | 'bucketDir'
  | 'dirPrefix'
  | 'populationData'
  | 'jobs'
  | 'engineCommand'
  | 'executor'
  | 'image'
  | 'isolate'
  | 'taskTimeout'
  | 'outputConfig'
  | 'maxFailedTasks'
  | 'requiredTasks'
  | 'skipOutput'
>;

/** The command that goes on with a run, with all that this one was told. */
export function resumeCommand(
  context: Pick<CliContext, 'command'>,
  options: ResumeWishes,
  run: RunRef,
): string {
  const told: readonly (readonly [flag: string, value: string | number | undefined])[] = [
    ['--exp-id', run.expId],
    ['--run-id', run.runId],
    ['--forecast-dir', options.forecastDir],
    ['--bucket-dir', options.bucketDir === DEFAULT_BUCKET_DIR ? undefined : options.bucketDir],
    ['--dir-prefix', options.dirPrefix === DEFAULT_DIR_PREFIX ? undefined : options.dirPrefix],
    ['--population-data', options.populationData],
    ['--jobs', options.jobs],
    ['--executor', options.executor === 'auto' ? undefined : options.executor],
    ['--image', options.image],
    ['--engine-command', options.engineCommand],
    ['--task-timeout', options.taskTimeout],
    ['--output-config', options.outputConfig],
    ['--max-failed-tasks', options.maxFailedTasks],
    ['--required-tasks', options.requiredTasks],
  ];
  const flags = told.flatMap(([flag, value]) =>
    value === undefined ? [] : [flag, shellWord(String(value))],
  );
  const switches = [
    ...(options.isolate === true ? ['--isolate'] : []),
    ...(options.skipOutput === true ? ['--skip-output'] : []),
  ];
  return [context.command, 'run workflow --local', ...flags, ...switches, '--resume'].join(' ');
}
