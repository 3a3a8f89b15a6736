import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { EpycloudError } from '../pipeline/errors.ts';
import type { ExperimentId } from '../pipeline/experiment-id.ts';
import { suggest } from '../pipeline/suggest.ts';
import { type Experiment, readExperiment } from './experiment.ts';
import { listExperiments } from './list-experiments.ts';

/** Where an experiment lies in a repository. */
export interface ExperimentFolder {
  readonly repoDir: string;
  /** `experiments/<exp-id>` in it. */
  readonly experimentDir: string;
  readonly configDir: string;
}

const CONFIG_FILE = /\.ya?ml$/;

/** Whether a folder looks like an experiment repository. */
export async function isExperimentRepository(dir: string): Promise<boolean> {
  return await isFolder(join(dir, 'experiments'));
}

/** Where an experiment lies, whether it is there or not. */
export function folderOf(repoDir: string, expId: ExperimentId): ExperimentFolder {
  const experimentDir = join(repoDir, 'experiments', expId);
  return { repoDir, experimentDir, configDir: join(experimentDir, 'config') };
}

/**
 * Finds an experiment's folder.
 * @throws EpycloudError `experiment_not_found`
 */
export async function findExperiment(
  repoDir: string,
  expId: ExperimentId,
): Promise<ExperimentFolder> {
  const folder = folderOf(repoDir, expId);
  if (await isFolder(folder.configDir)) return folder;
  if (!(await isFolder(repoDir))) {
    throw new EpycloudError(
      'experiment_not_found',
      `There is no experiment repository at ${repoDir}.`,
      {
        hint: 'Name it with --forecast-dir, or call this in a folder that has experiments/.',
      },
    );
  }
  const known = await listExperiments(repoDir);
  const near = suggest(expId, known);
  const shown = known.slice(0, 10).join(', ') + (known.length > 10 ? ', …' : '');
  throw new EpycloudError(
    'experiment_not_found',
    `There is no experiment ${expId} in ${repoDir}.`,
    {
      hint:
        near !== undefined
          ? `Did you mean ${near}?`
          : known.length > 0
            ? `It has: ${shown}. An experiment is a folder experiments/<id>/config/ with YAML files.`
            : 'It has none. An experiment is a folder experiments/<id>/config/ with YAML files.',
    },
  );
}

/**
 * Reads an experiment's files.
 * @throws EpycloudError `experiment_not_found`, `invalid_experiment`
 */
export async function loadExperiment(folder: ExperimentFolder): Promise<Experiment> {
  const names = (await readdir(folder.configDir)).filter((name) => CONFIG_FILE.test(name)).sort();
  if (names.length === 0) {
    throw new EpycloudError(
      'experiment_not_found',
      `There is no YAML file in ${folder.configDir}.`,
      {
        hint: 'An experiment has at least a file that begins with model:.',
      },
    );
  }
  const files = await Promise.all(
    names.map(async (name) => ({ name, bytes: await readFile(join(folder.configDir, name)) })),
  );
  try {
    return readExperiment(files);
  } catch (error) {
    throw withPlaces(error, relative(folder.repoDir, folder.configDir));
  }
}

/** Problems in files named relative to a folder, named relative to the repository that has the folder. */
export function withPlaces(error: unknown, folder: string): unknown {
  if (!(error instanceof EpycloudError) || error.problems.length === 0) return error;
  const problems = error.problems.map((problem) => ({
    ...problem,
    file: join(folder, problem.file),
  }));
  return new EpycloudError(error.code, error.message, { hint: error.hint, problems, cause: error });
}

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}
