import type { Experiment } from './experiment.ts';

/**
 * How many tasks an experiment makes, as far as its files tell without an engine: populations × grid points ×
 * samples. Undefined where they do not (every location, or a form that only the engine knows).
 */
export function estimateTasks(experiment: Experiment): number | undefined {
  const file = experiment.files.find((candidate) => candidate.kind === 'modelset');
  if (file === undefined) return 1;
  const modelset = object(file.value['modelset']);
  const populations = modelset['population_names'];
  if (!Array.isArray(populations) || populations.includes('all')) return undefined;
  const sampling = modelset['sampling'];
  if (sampling === undefined || sampling === null) return populations.length;
  const section = object(sampling);
  const parameters = object(section['parameters']);
  const samplers = Array.isArray(section['samplers']) ? section['samplers'].map(object) : [];
  let count = populations.length;
  for (const sampler of samplers) {
    if (sampler['strategy'] === 'grid') {
      for (const name of Array.isArray(sampler['parameters']) ? sampler['parameters'] : []) {
        const values = object(parameters[String(name)])['values'];
        if (!Array.isArray(values)) return undefined;
        count *= values.length;
      }
    } else {
      const samples = sampler['n_samples'];
      if (typeof samples !== 'number') return undefined;
      count *= samples;
    }
  }
  return count;
}

function object(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
