import { DEFAULT_DIR_PREFIX } from '../pipeline/dir-prefix.ts';
import type { CliContext } from './cli-context.ts';
import type { PreparedRun, RunWorkflowOptions } from './prepared-run.ts';
import { DEFAULT_BUCKET_DIR } from './run-options.ts';

/** The command that goes on with a run, with all that this one was told. */
export function resumeCommand(
  context: CliContext,
  options: RunWorkflowOptions,
  prepared: PreparedRun,
): string {
  const { run } = prepared.settled;
  const told: readonly (readonly [flag: string, value: string | number | undefined])[] = [
    ['--exp-id', run.expId],
    ['--run-id', run.runId],
    ['--forecast-dir', options.forecastDir],
    ['--bucket-dir', options.bucketDir === DEFAULT_BUCKET_DIR ? undefined : options.bucketDir],
    ['--dir-prefix', options.dirPrefix === DEFAULT_DIR_PREFIX ? undefined : options.dirPrefix],
    ['--population-data', options.populationData],
    ['--jobs', options.jobs],
    ['--engine-command', options.engineCommand],
    ['--task-timeout', options.taskTimeout],
    ['--output-config', options.outputConfig],
    ['--max-failed-tasks', options.maxFailedTasks],
    ['--required-tasks', options.requiredTasks],
  ];
  const flags = told.flatMap(([flag, value]) =>
    value === undefined ? [] : [flag, shellWord(String(value))],
  );
  const skip = options.skipOutput === true ? ['--skip-output'] : [];
  return [context.command, 'run workflow --local', ...flags, ...skip, '--resume'].join(' ');
}

/** A word as a shell takes it. */
function shellWord(text: string): string {
  return /^[\w./:@%+,=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
