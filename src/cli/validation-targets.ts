import { access } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { listExperiments } from '../experiment/list-experiments.ts';
import { type ExperimentFolder, findExperiment } from '../experiment/repository.ts';
import { EpycloudError } from '../pipeline/errors.ts';
import { parseExperimentId } from '../pipeline/experiment-id.ts';
import type { CliContext } from './cli-context.ts';
import { absolute, repoDirOf } from './run-place.ts';

export interface TargetOptions {
  readonly expId?: string;
  readonly path?: string;
  readonly all?: true;
  readonly forecastDir?: string;
}

/** An experiment to validate. */
export interface Target {
  /** Its id, or its folder where that has none. */
  readonly name: string;
  readonly folder: ExperimentFolder;
}

/**
 * The experiments that are meant.
 * @throws EpycloudError `usage`, `invalid_id`, `experiment_not_found`
 */
export async function targetsOf(
  context: CliContext,
  options: TargetOptions,
): Promise<readonly Target[]> {
  const { expId, path, all } = options;
  if ([expId, path, all].filter((each) => each !== undefined).length !== 1) {
    throw new EpycloudError('usage', 'Say which experiment: by --exp-id, --path or --all.', {
      hint: 'One of the three, once.',
    });
  }
  if (path !== undefined) return [await targetAt(absolute(context, path), path)];
  const repoDir = absolute(context, await repoDirOf(context, options.forecastDir));
  const ids = expId === undefined ? await listExperiments(repoDir) : [expId];
  if (ids.length === 0) {
    throw new EpycloudError('experiment_not_found', `There is no experiment in ${repoDir}.`, {
      hint: 'Name the repository with --forecast-dir, or call this in a folder that has experiments/.',
    });
  }
  return await Promise.all(
    ids.map(async (id) => ({
      name: id,
      folder: await findExperiment(repoDir, parseExperimentId(id)),
    })),
  );
}

async function targetAt(path: string, written: string): Promise<Target> {
  const inside = join(path, 'config');
  const configDir = (await exists(inside)) ? inside : path;
  if (!(await exists(configDir))) {
    throw new EpycloudError('experiment_not_found', `There is no folder ${written}.`, {
      hint: 'It is one with YAML files, or one that has them in config/.',
    });
  }
  const experimentDir = basename(configDir) === 'config' ? dirname(configDir) : configDir;
  const repoDir = repositoryAbove(experimentDir);
  const id = relative(join(repoDir, 'experiments'), experimentDir);
  const name = id === '' || id.startsWith('..') ? written : id.split(sep).join('/');
  return { name, folder: { repoDir, experimentDir, configDir } };
}

/** The folder that has the folder experiments/ that an experiment lies in; itself where there is none. */
function repositoryAbove(experimentDir: string): string {
  const parts = experimentDir.split(sep);
  const at = parts.lastIndexOf('experiments');
  return at > 0 ? parts.slice(0, at).join(sep) : experimentDir;
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
