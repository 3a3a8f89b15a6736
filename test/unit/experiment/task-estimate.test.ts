import { expect, test } from 'vitest';
import { readExperiment } from '../../../src/experiment/experiment.ts';
import { estimateTasks } from '../../../src/experiment/task-estimate.ts';
import { suggest } from '../../../src/pipeline/suggest.ts';
import { filesOf } from './experiment-repository.ts';

const MODEL = { 'model.yaml': 'model: {}\n' };
const GRID = '{strategy: grid, parameters: [R0, gamma]}';
const VALUES = 'parameters: {R0: {values: [1, 2, 3]}, gamma: {values: [0.1, 0.2]}}';

test.each([
  ['a model alone', undefined, 1],
  ['populations alone', 'population_names: [US-MA, US-NY]', 2],
  ['a calibration', 'population_names: [US-MA, US-NY]\n  calibration: {}', 2],
  [
    'a grid',
    `population_names: [US-MA, US-NY]\n  sampling: {samplers: [${GRID}], ${VALUES}}`,
    2 * 3 * 2,
  ],
  [
    'samples',
    'population_names: [US-MA]\n  sampling: {samplers: [{strategy: LHS, n_samples: 50}]}',
    50,
  ],
  [
    'samples of each point of a grid',
    `population_names: [US-MA]\n  sampling: {samplers: [${GRID}, {strategy: LHS, n_samples: 5}], ${VALUES}}`,
    3 * 2 * 5,
  ],
  ['all populations, which only the engine knows', 'population_names: [all]', undefined],
  ['no populations', 'sampling: {}', undefined],
  ['a sampler without a number', 'population_names: [a]\n  sampling: {samplers: [{}]}', undefined],
  [
    'a grid over what has no values',
    `population_names: [a]\n  sampling: {samplers: [${GRID}]}`,
    undefined,
  ],
])('the number of tasks of %s is foreseen', (_, modelset, count) => {
  const files =
    modelset === undefined ? MODEL : { ...MODEL, 'm.yaml': `modelset:\n  ${modelset}\n` };
  expect(estimateTasks(readExperiment(filesOf(files)))).toBe(count);
});

test.each([
  ['modle', 'model'],
  ['MODEL', 'model'],
  ['modelsets', 'modelset'],
  ['ouput', 'output'],
  ['outputs', 'output'],
  ['xyz', undefined],
  ['', undefined],
  ['vaccination', undefined],
])('%j is taken for %j', (written, meant) => {
  expect(suggest(written, ['model', 'modelset', 'output'])).toBe(meant);
});

test('nothing is meant where there is nothing', () => {
  expect(suggest('model', [])).toBeUndefined();
});
