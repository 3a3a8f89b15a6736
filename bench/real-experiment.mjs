import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { repositoryFile } from './programs.mjs';

const EXAMPLE = repositoryFile('examples/experiment-repo');

/**
 * Lays ready a repository with the example's season model, for other populations, values of R0 and simulations.
 * @returns the arguments that name it to `epycloud run`
 */
export function layRealExperiment(folder, { expId, populations, r0, simulations, populationData }) {
  const config = join(folder, 'experiments', expId, 'config');
  mkdirSync(config, { recursive: true });
  const read = (name) =>
    parse(readFileSync(join(EXAMPLE, 'experiments/flu-season-sampling/config', name), 'utf8'));
  const write = (name, value) => writeFileSync(join(config, name), stringify(value));
  const { model } = read('basemodel.yaml');
  model.simulation.n_sims = simulations;
  write('basemodel.yaml', { model });
  const { modelset } = read('modelset.yaml');
  modelset.population_names = populations;
  modelset.sampling.parameters.R0.values = r0;
  modelset.sampling.parameters.infectious_period.values = [2.5];
  write('modelset.yaml', { modelset });
  write('output.yaml', read('output.yaml'));
  if (populationData === undefined) {
    cpSync(join(EXAMPLE, 'population-data'), join(folder, 'population-data'), { recursive: true });
  }
  return [
    ...['--exp-id', expId, '--forecast-dir', folder],
    ...(populationData === undefined ? [] : ['--population-data', populationData]),
  ];
}

/** So many values of R0, of believable size. */
export function valuesOfR0(count) {
  return Array.from({ length: count }, (_, index) => Number((1.3 + index * 0.06).toFixed(2)));
}
