import type { Experiment } from './experiment.ts';

/** What an experiment does with its model. */
export const EXPERIMENT_KINDS = ['simulation', 'sampling', 'calibration'] as const;

export type ExperimentKind = (typeof EXPERIMENT_KINDS)[number];

/** A model alone is simulated; a modelset says whether parameters are tried or found. */
export function kindOfExperiment(experiment: Experiment): ExperimentKind {
  const modelset = experiment.files.find(({ kind }) => kind === 'modelset')?.value['modelset'];
  if (typeof modelset !== 'object' || modelset === null) return 'simulation';
  if ('calibration' in modelset) return 'calibration';
  return 'sampling' in modelset ? 'sampling' : 'simulation';
}
