import { resolve } from 'node:path';
import { isExperimentRepository } from '../experiment/repository.ts';
import { type DirPrefix, parseDirPrefix } from '../pipeline/dir-prefix.ts';
import { type ExperimentId, parseExperimentId } from '../pipeline/experiment-id.ts';
import { parseMaxFailed } from '../pipeline/tolerance.ts';
import type { CliContext } from './cli-context.ts';
import type { PlaceOptions } from './place-options.ts';
import type { CommonRunOptions } from './run-options.ts';

/** Where an experiment is read and its runs lie. */
export interface RunPlace {
  readonly expId: ExperimentId;
  readonly dirPrefix: DirPrefix;
  /** As the user wrote it, for showing. */
  readonly repoDir: string;
  readonly bucketDir: string;
}

/**
 * Settles what a command that runs stages on this machine is about.
 * @throws EpycloudError `invalid_id`, `invalid_settings`
 */
export async function settlePlace(
  context: CliContext,
  options: CommonRunOptions,
): Promise<RunPlace> {
  if (options.maxFailedTasks !== undefined) parseMaxFailed(options.maxFailedTasks);
  return { expId: parseExperimentId(options.expId), ...(await readPlace(context, options)) };
}

/** Where a command that only reads looks. */
export async function readPlace(
  context: CliContext,
  options: PlaceOptions,
): Promise<Omit<RunPlace, 'expId'>> {
  return {
    dirPrefix: parseDirPrefix(options.dirPrefix),
    repoDir: await repoDirOf(context, options.forecastDir),
    bucketDir: options.bucketDir,
  };
}

/** The experiment repository, as the user wrote it, for showing. */
export async function repoDirOf(context: CliContext, wanted: string | undefined): Promise<string> {
  if (wanted !== undefined) return wanted;
  return (await isExperimentRepository(context.cwd)) ? '.' : './local/forecast';
}

/** A folder as stages take it, wherever they are started. */
export function absolute(context: CliContext, folder: string): string {
  return resolve(context.cwd, folder);
}

/** Where populations are read from, as far as the user says it: the option, else POPULATION_DATA. */
export function populationDataOf(
  context: CliContext,
  options: CommonRunOptions,
): string | undefined {
  return options.populationData ?? (context.environment['POPULATION_DATA'] || undefined);
}
