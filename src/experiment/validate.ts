import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Problem } from '../pipeline/errors.ts';
import { type CheckedExperiment, checkExperiment } from './format/check-experiment.ts';
import type { DataFile } from './format/observations.ts';
import { readSources } from './format/population-table.ts';
import type { ExperimentFolder } from './repository.ts';

export interface Validation {
  readonly folder: ExperimentFolder;
  readonly outputConfig?: string | undefined;
  /** A folder or address in the layout of epydemix-data; undefined where there is none. */
  readonly populationData?: string | undefined;
  /** Whether the epydemix adapter is to run it: what that one does not cover is then a problem. */
  readonly coverage: boolean;
}

/**
 * Says everything that is wrong with an experiment, as far as it can be told without an engine. Files are named
 * relative to the repository.
 */
export async function validateExperiment(validation: Validation): Promise<CheckedExperiment> {
  const { folder, outputConfig, populationData, coverage } = validation;
  const names = (await readdir(folder.configDir)).filter((name) => /\.ya?ml$/.test(name)).sort();
  const files = await Promise.all(
    names.map(async (name) => ({ name, bytes: await readFile(join(folder.configDir, name)) })),
  );
  const checked = await checkExperiment({
    files,
    outputConfig,
    folder: '',
    coverage,
    sources: await readSources(populationData),
    readData: (written) => readDataFile(folder, written),
  });
  const place = relative(folder.repoDir, folder.configDir);
  const ofConfig = new Set(['', ...names]);
  const named = (problem: Problem): Problem =>
    ofConfig.has(problem.file) ? { ...problem, file: join(place, problem.file) } : problem;
  return { ...checked, problems: checked.problems.map(named) };
}

const unpack = promisify(gunzip);

/** A data path is tried in the experiment's folder, then from the repository's root. */
async function readDataFile(folder: ExperimentFolder, written: string): Promise<DataFile> {
  for (const place of [folder.experimentDir, folder.repoDir]) {
    const path = join(place, written);
    const bytes = await readFile(path).catch(() => undefined);
    if (bytes === undefined) continue;
    const contents = path.endsWith('.gz') ? await unpack(bytes).catch(() => bytes) : bytes;
    return { name: relative(folder.repoDir, path), text: new TextDecoder().decode(contents) };
  }
  return { name: written, text: undefined };
}
