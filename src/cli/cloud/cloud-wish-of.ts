import type { Command } from 'commander';
import type { CloudWish } from '../../execution/cloud/cloud-wish.ts';
import { parseDirPrefix } from '../../pipeline/dir-prefix.ts';
import { EpycloudError } from '../../pipeline/errors.ts';
import { parseExperimentId } from '../../pipeline/experiment-id.ts';
import type { CliContext } from '../cli-context.ts';
import type { RunWorkflowOptions } from '../prepared-run.ts';
import type { CommonRunOptions } from '../run-options.ts';
import { absolute, repoDirOf } from '../run-place.ts';
import { isGiven } from './mode-flags.ts';

/**
 * What a command line asks of a run in the cloud. What settings of this machine say (its cores, its engine, its
 * folders) is not for machines there.
 * @throws EpycloudError `usage`, `invalid_id`
 */
export async function cloudWishOf(
  context: CliContext,
  command: Command,
  options: CommonRunOptions & Partial<RunWorkflowOptions>,
): Promise<CloudWish> {
  const given = <T>(attribute: string, value: T): T | undefined =>
    isGiven(command, attribute) ? value : undefined;
  const { populationData } = options;
  const isAddress = populationData !== undefined && /^https?:\/\//.test(populationData);
  return {
    expId: parseExperimentId(options.expId),
    dirPrefix: parseDirPrefix(options.dirPrefix),
    repoDir: absolute(context, await repoDirOf(context, options.forecastDir)),
    runId: options.runId,
    resume: options.resume === true,
    source: options.source ?? 'bundle',
    image: given('image', options.image),
    simulationsLimit: options.simulationsLimit,
    tasksLimit: options.tasksLimit,
    skipOutput: options.skipOutput,
    outputConfig: options.outputConfig,
    maxFailedTasks: options.maxFailedTasks,
    requiredTasks: options.requiredTasks,
    populationData: isAddress
      ? populationData
      : folderGiven(context, given('populationData', populationData)),
    jobs: given('jobs', options.jobs),
    taskTimeout: options.taskTimeout,
    engineCommand: given('engineCommand', options.engineCommand),
    labels: labelsOf(options.label ?? []),
    env: options.env ?? (context.environment['EPYCLOUD_ENV'] || undefined),
    profile: options.profile ?? (context.environment['EPYCLOUD_PROFILE'] || undefined),
  };
}

function folderGiven(context: CliContext, folder: string | undefined): string | undefined {
  return folder === undefined ? undefined : absolute(context, folder);
}

/** `key=value`, each key once. */
function labelsOf(words: readonly string[]): Readonly<Record<string, string>> {
  const labels: Record<string, string> = {};
  for (const word of words) {
    const [, key, value] = /^([^=]+)=(.*)$/s.exec(word) ?? [];
    if (key === undefined || value === undefined || Object.hasOwn(labels, key)) {
      throw new EpycloudError('usage', `--label ${word} is no label of its own.`, {
        hint: 'Write key=value, each key once: --label team=north season=2026',
      });
    }
    labels[key] = value;
  }
  return labels;
}
