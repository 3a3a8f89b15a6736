import { type Calibration, readCalibration } from './calibration.ts';
import { type Name, names } from './fields.ts';
import { readMeta } from './model.ts';
import type { Position, Problems } from './problems.ts';
import { readSampling, type Sampling } from './sampling.ts';
import { readSection } from './section.ts';
import { isMapping, type Value } from './yaml-value.ts';

/** Populations (`all` stands for every known one), and how to sample or calibrate, if at all. */
export interface Modelset {
  readonly populations: readonly Name[];
  /** Whether they are listed at all; that they are not is noted. */
  readonly isListed: boolean;
  readonly populationsAt: Position;
  readonly sampling: Sampling | undefined;
  readonly calibration: Calibration | undefined;
}

const KEYS = ['meta', 'population_names', 'sampling', 'calibration'];

/** Reads the section `modelset`; what is wrong is noted. */
export function readModelset(value: Value, problems: Problems): Modelset {
  const section = readSection(value, problems, 'modelset', KEYS);
  if (section.has('sampling') && section.has('calibration') && isMapping(value.data)) {
    problems.add(
      value.data.get('calibration')?.keyAt ?? value.at,
      "a modelset has 'sampling' or 'calibration', never both",
      'keep one of them',
    );
  }
  readMeta(section.optional('meta'), problems);
  const listed = section.required('population_names');
  const sampling = section.optional('sampling');
  const calibration = section.optional('calibration');
  return {
    populations: names(listed, problems, 'population_names'),
    isListed: listed !== undefined,
    populationsAt: listed?.at ?? value.at,
    // `populations` is the original's word for "the populations, and nothing else".
    sampling:
      sampling === undefined || sampling.data === 'populations'
        ? undefined
        : readSampling(sampling, problems),
    calibration: calibration && readCalibration(calibration, problems),
  };
}
