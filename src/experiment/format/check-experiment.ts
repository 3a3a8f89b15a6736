import type { Problem } from '../../pipeline/errors.ts';
import type { Calibration } from './calibration.ts';
import { checkCalibration } from './calibration-references.ts';
import { checkConstants } from './constant-formulas.ts';
import { checkFrequency } from './frequency.ts';
import { codeOf, isHubLocation } from './locations.ts';
import type { Model } from './model.ts';
import { readModel } from './model.ts';
import { checkModel } from './model-references.ts';
import { type Modelset, readModelset } from './modelset.ts';
import { checkObservations, type DataFile } from './observations.ts';
import { type Output, readOutput } from './output.ts';
import { checkOutput } from './output-references.ts';
import type { Sources } from './population-table.ts';
import { type Place, placesOf } from './populations.ts';
import { boundsOf } from './priors.ts';
import { collectProblems, type Problems } from './problems.ts';
import { type ExperimentFiles, sortByRoot } from './roots.ts';
import { countSets } from './sampling.ts';
import { checkSampling } from './sampling-references.ts';

/** What an experiment is checked against. */
export interface ExperimentToCheck extends ExperimentFiles {
  /** Whether the epydemix adapter is to run it: what that one does not cover is then a problem. */
  readonly coverage: boolean;
  /** What the population data has; undefined where that is not known. */
  readonly sources?: Sources | undefined;
  /** Reads a data file that the experiment names. */
  readonly readData: (written: string) => Promise<DataFile>;
}

/** What was found out about an experiment. */
export interface CheckedExperiment {
  /** By file, line and column. */
  readonly problems: readonly Problem[];
  /** Where there is no problem. */
  readonly size?: { readonly populations: number; readonly parameterSets: number };
}

/** Checks an experiment as a whole: every file, what they say of each other, and the data they name. */
export async function checkExperiment(given: ExperimentToCheck): Promise<CheckedExperiment> {
  const problems = collectProblems(given);
  const roots = sortByRoot(given, problems);
  // What the others say of a section that could not be found would only hide the reason.
  const isWhole = !problems.found;
  const modelset = roots.modelset && readModelset(roots.modelset, problems);
  const output = roots.output && readOutput(roots.output, problems);
  const model = roots.model && readModel(roots.model, problems);
  if (model === undefined || !isWhole) return { problems: problems.inOrder() };
  const places = checkTogether({ model, modelset, output }, given.sources, problems);
  if (modelset?.calibration?.dataPath !== undefined) {
    const { calibration } = modelset;
    const file = await given.readData(modelset.calibration.dataPath.text);
    const codes = places.map(({ name }) => codeOf(name));
    checkObservations(calibration, file, { codes, resample: model.resample }, problems);
  }
  if (problems.found) return { problems: problems.inOrder() };
  return {
    problems: [],
    size: { populations: places.length, parameterSets: countSets(modelset?.sampling) },
  };
}

interface Sections {
  readonly model: Model;
  readonly modelset: Modelset | undefined;
  readonly output: Output | undefined;
}

function checkTogether(
  { model, modelset, output }: Sections,
  sources: Sources | undefined,
  problems: Problems,
): readonly Place[] {
  checkModel(model, modelset, problems);
  checkSampling(model, modelset?.sampling, problems);
  checkCalibration(model, modelset?.calibration, problems);
  if (output !== undefined) checkOutput(model, modelset?.calibration, output, problems);
  checkFrequency(model.resample, problems);
  if (!problems.found) checkConstants(model, modelset, problems);
  if (modelset?.calibration !== undefined) checkDiscrete(modelset.calibration, problems);
  const places = placesOf(model, modelset, sources, problems);
  if (output?.hub !== undefined) {
    for (const { name, written } of places) {
      if (isHubLocation(name)) continue;
      problems.add(
        output.hub.at,
        `'${written}' has no FIPS code, by which the hub names locations`,
        'calibrate the United States and its states, or take flusight_format out',
      );
    }
  }
  return places;
}

/** smc walks from value to value: of a discrete prior it needs two at least. */
function checkDiscrete({ strategy, priors }: Calibration, problems: Problems): void {
  if (strategy?.name !== 'smc') return;
  for (const [name, prior] of priors) {
    const [low, high] = boundsOf(prior) ?? [0, 1];
    if (prior.name !== 'randint' || high > low) continue;
    problems.add(
      prior.at,
      `the prior of '${name}': smc needs a discrete prior with at least two values`,
      'widen it, or use another strategy',
    );
  }
}
