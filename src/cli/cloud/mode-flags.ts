import type { Command } from 'commander';
import { EpycloudError } from '../../pipeline/errors.ts';
import type { ExecutionMode } from '../../pipeline/execution-mode.ts';

/** Options that one of the modes alone can fulfil, and what to do in the other one instead. */
const FLAGS: Readonly<Record<ExecutionMode, Readonly<Record<string, string>>>> = {
  local: {
    '--executor': 'Cloud Batch carries the stages out there.',
    '--isolate': 'Each task has a container of its own there.',
    '--bucket-dir':
      'Runs lie in a bucket there: --bucket, or the setting google_cloud.bucket_name.',
    '--verbose': 'What the stages log is in Cloud Logging.',
  },
  cloud: {
    '--project': 'It is for runs in the cloud.',
    '--region': 'It is for runs in the cloud.',
    '--bucket': 'On this machine it is --bucket-dir.',
    '--source': 'On this machine the repository is read as it is.',
    '--label': 'It is for runs in the cloud.',
    '--detach': 'A run on this machine ends with its command.',
    '--timeout': 'On this machine it is --task-timeout, for a task.',
  },
};

/**
 * Refuses options that mean nothing where the stages are to run: what is written is never passed over. Settings
 * of the other mode may stand; they are not for this command.
 * @throws EpycloudError `usage`
 */
export function refuseOtherMode(command: Command, mode: ExecutionMode): void {
  const other = FLAGS[mode === 'cloud' ? 'local' : 'cloud'];
  for (const option of command.options) {
    const instead = other[option.long ?? ''];
    if (instead === undefined || !isGiven(command, option.attributeName())) continue;
    const where = mode === 'cloud' ? 'in the cloud' : 'on this machine';
    throw new EpycloudError('usage', `${option.long} means nothing for a run ${where}.`, {
      hint: mode === 'cloud' ? `${instead} To run on this machine add --local.` : instead,
    });
  }
}

/** Whether an option stands on the command line, and not in settings alone. */
export function isGiven(command: Command, attribute: string): boolean {
  return command.getOptionValueSource(attribute) === 'cli';
}
