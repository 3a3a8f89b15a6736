import type { RunRef } from '../../pipeline/artifacts.ts';
import { DEFAULT_DIR_PREFIX } from '../../pipeline/dir-prefix.ts';
import type { CliContext } from '../cli-context.ts';
import type { SettingsOptions } from '../settings-options.ts';
import { shellWord } from '../shell-word.ts';
import type { CloudPlaceOptions } from './cloud-options.ts';

/** What a command about a run in the cloud has to say again. */
export interface CloudPlaceWords extends CloudPlaceOptions, SettingsOptions {
  readonly forecastDir?: string;
  readonly dirPrefix?: string;
}

/** `epycloud workflow watch …`, with all that this command was told of where the run is. */
export function workflowWords(
  { command }: Pick<CliContext, 'command'>,
  verb: 'watch' | 'cancel',
  options: CloudPlaceWords,
  run: RunRef,
): string {
  return [command, 'workflow', verb, ...placeWords(options, run)].join(' ');
}

/** The command that goes on with a run in the cloud. */
export function resumeWords(
  { command }: Pick<CliContext, 'command'>,
  options: CloudPlaceWords,
  run: RunRef,
): string {
  return [command, 'run workflow', ...placeWords(options, run), '--resume'].join(' ');
}

function placeWords(options: CloudPlaceWords, run: RunRef): readonly string[] {
  const told: readonly (readonly [flag: string, value: string | undefined])[] = [
    ['--exp-id', run.expId],
    ['--run-id', run.runId],
    ['--forecast-dir', options.forecastDir],
    ['--dir-prefix', options.dirPrefix === DEFAULT_DIR_PREFIX ? undefined : options.dirPrefix],
    ['--project', options.project],
    ['--region', options.region],
    ['--bucket', options.bucket],
    ['--env', options.env],
    ['--profile', options.profile],
    ['--config-dir', options.configDir],
  ];
  return told.flatMap(([flag, value]) => (value === undefined ? [] : [flag, shellWord(value)]));
}
