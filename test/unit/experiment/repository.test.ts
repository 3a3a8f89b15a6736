import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listExperiments } from '../../../src/experiment/list-experiments.ts';
import { findPopulationData } from '../../../src/experiment/population-data.ts';
import {
  findExperiment,
  isExperimentRepository,
  loadExperiment,
} from '../../../src/experiment/repository.ts';
import { parseExperimentId } from '../../../src/pipeline/experiment-id.ts';
import { repositoryOf } from './experiment-repository.ts';
import { rejectionOf } from './rejected.ts';

const MODEL = 'model:\n  name: SIR\n';
const smoke = parseExperimentId('flu/smoke');

describe('an experiment is found', () => {
  test('by its path below experiments/', async () => {
    await using repo = await repositoryOf({ 'experiments/flu/smoke/config/model.yaml': MODEL });
    const folder = await findExperiment(repo.path, smoke);
    expect(folder).toEqual({
      repoDir: repo.path,
      experimentDir: join(repo.path, 'experiments/flu/smoke'),
      configDir: join(repo.path, 'experiments/flu/smoke/config'),
    });
    const experiment = await loadExperiment(folder);
    expect(experiment.files.map(({ name }) => name)).toEqual(['model.yaml']);
  });

  test('with its YAML files only', async () => {
    await using repo = await repositoryOf({
      'experiments/flu/smoke/config/model.yaml': MODEL,
      'experiments/flu/smoke/config/output.yml': 'output: {}\n',
      'experiments/flu/smoke/config/notes.md': '# no YAML',
      'experiments/flu/smoke/config/model.yaml.bak': MODEL,
    });
    const experiment = await loadExperiment(await findExperiment(repo.path, smoke));
    expect(experiment.files.map(({ name }) => name)).toEqual(['model.yaml', 'output.yml']);
  });
});

describe('an experiment that is not there', () => {
  test('is answered by the one with nearly that name', async () => {
    await using repo = await repositoryOf({ 'experiments/flu/smoke/config/model.yaml': MODEL });
    const wanted = parseExperimentId('flu/smokes');
    const error = await rejectionOf(findExperiment(repo.path, wanted));
    expect(error.code).toBe('experiment_not_found');
    expect(error.message).toBe(`There is no experiment flu/smokes in ${repo.path}.`);
    expect(error.hint).toBe('Did you mean flu/smoke?');
  });

  test('is answered by the ten first, where none has nearly that name', async () => {
    const files = Array.from({ length: 12 }, (_, at) => `experiments/season-${at}/config/m.yaml`);
    await using repo = await repositoryOf(Object.fromEntries(files.map((file) => [file, MODEL])));
    const error = await rejectionOf(findExperiment(repo.path, parseExperimentId('x')));
    expect(error.hint).toContain('It has: season-0, season-1, season-10, season-11, season-2');
    expect(error.hint?.match(/season-/g)).toHaveLength(10);
    expect(error.hint).toContain(', …');
  });

  test('is answered by what an experiment is, where there is none', async () => {
    await using repo = await repositoryOf({ 'experiments/flu/notes.md': '' });
    const error = await rejectionOf(findExperiment(repo.path, smoke));
    expect(error.hint).toContain('It has none. An experiment is a folder');
  });

  test('is another error where there is no repository', async () => {
    await using repo = await repositoryOf({});
    const nowhere = join(repo.path, 'nowhere');
    const error = await rejectionOf(findExperiment(nowhere, smoke));
    expect(error.code).toBe('experiment_not_found');
    expect(error.message).toBe(`There is no experiment repository at ${nowhere}.`);
    expect(error.hint).toContain('--forecast-dir');
  });

  test('is one whose config/ is a file', async () => {
    await using repo = await repositoryOf({ 'experiments/flu/smoke/config': MODEL });
    const error = await rejectionOf(findExperiment(repo.path, smoke));
    expect(error.code).toBe('experiment_not_found');
  });

  test('is one without a YAML file', async () => {
    await using repo = await repositoryOf({ 'experiments/flu/smoke/config/notes.md': '' });
    const error = await rejectionOf(loadExperiment(await findExperiment(repo.path, smoke)));
    expect(error.code).toBe('experiment_not_found');
    expect(error.message).toContain('There is no YAML file in');
  });
});

test('faults in its files are placed as seen from the repository', async () => {
  await using repo = await repositoryOf({
    'experiments/flu/smoke/config/model.yaml': 'model:\n  name: a: b\n',
  });
  const error = await rejectionOf(loadExperiment(await findExperiment(repo.path, smoke)));
  expect(error.code).toBe('invalid_experiment');
  expect(error.problems).toMatchObject([
    { file: 'experiments/flu/smoke/config/model.yaml', line: 2, column: 9 },
  ]);
});

describe('the experiments of a repository', () => {
  test('are listed in order, also where one lies in the folder of another', async () => {
    await using repo = await repositoryOf({
      'experiments/b/config/m.yaml': MODEL,
      'experiments/a/config/m.yaml': MODEL,
      'experiments/a/deep/er/config/m.yaml': MODEL,
      'experiments/a/data/values.csv': '',
      'experiments/.hidden/config/m.yaml': MODEL,
      'experiments/config/m.yaml': MODEL,
      'experiments/README.md': '',
      'elsewhere/c/config/m.yaml': MODEL,
    });
    expect(await listExperiments(repo.path)).toEqual(['a', 'a/deep/er', 'b']);
  });

  test('are none where there is no folder for them', async () => {
    await using repo = await repositoryOf({ 'README.md': '' });
    expect(await listExperiments(repo.path)).toEqual([]);
    expect(await isExperimentRepository(repo.path)).toBe(false);
  });

  test('do not make the search go round in circles where a link leads back', async () => {
    await using repo = await repositoryOf({ 'experiments/a/config/m.yaml': MODEL });
    await symlink(join(repo.path, 'experiments'), join(repo.path, 'experiments/a/loop'));
    expect(await listExperiments(repo.path)).toEqual(['a']);
  });

  test('make a folder an experiment repository', async () => {
    await using repo = await repositoryOf({ 'experiments/README.md': '' });
    expect(await isExperimentRepository(repo.path)).toBe(true);
  });
});

describe('population data', () => {
  test('is that of the repository, where nothing else is asked for', async () => {
    await using repo = await repositoryOf({ 'population-data/locations.csv': 'code\n' });
    expect(await findPopulationData(undefined, repo.path)).toBe(join(repo.path, 'population-data'));
  });

  test('is none where the repository has none and nothing is asked for', async () => {
    await using repo = await repositoryOf({ 'population-data/README.md': '' });
    expect(await findPopulationData(undefined, repo.path)).toBeUndefined();
  });

  test('is what is asked for, before that of the repository', async () => {
    await using repo = await repositoryOf({ 'population-data/locations.csv': '' });
    await using other = await repositoryOf({ 'locations.csv': 'code\n' });
    expect(await findPopulationData(other.path, repo.path)).toBe(other.path);
    const address = 'https://example.org/data/';
    expect(await findPopulationData(address, repo.path)).toBe(address);
  });

  test('that is asked for and not there is an error, even where the repository has some', async () => {
    await using repo = await repositoryOf({ 'population-data/locations.csv': '' });
    const error = await rejectionOf(findPopulationData(join(repo.path, 'none'), repo.path));
    expect(error.code).toBe('invalid_settings');
    expect(error.message).toContain('it has no locations.csv');
    expect(error.hint).toContain('--population-data');
  });
});
