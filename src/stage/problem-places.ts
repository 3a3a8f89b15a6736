import { basename, isAbsolute, relative } from 'node:path';
import { EpycloudError, type Problem } from '../pipeline/errors.ts';

/**
 * Gives the places of an error in an experiment's files as a user knows them: relative to the experiment
 * repository, not to the copy that the engine read.
 * @param experimentFolder the experiment's folder relative to the repository: `experiments/<exp-id>`
 */
export function withUserPlaces(
  error: unknown,
  configDir: string,
  experimentFolder: string,
): unknown {
  if (!(error instanceof EpycloudError) || error.problems.length === 0) return error;
  const problems = error.problems.map((problem) => ({
    ...problem,
    file: placeOf(problem, configDir, experimentFolder),
  }));
  return new EpycloudError(error.code, error.message, { hint: error.hint, problems, cause: error });
}

function placeOf(problem: Problem, configDir: string, experimentFolder: string): string {
  const file = isAbsolute(problem.file) ? relative(configDir, problem.file) : problem.file;
  if (file.startsWith('..')) return problem.file;
  return basename(file) === file ? `${experimentFolder}/config/${file}` : file;
}
