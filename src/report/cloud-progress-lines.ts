import { jobDifferenceText } from '../pipeline/job-difference.ts';
import {
  type CloudProgressFacts,
  cloudProgressText,
  progressLandmark,
} from './cloud-progress-text.ts';

export interface ProgressLinesOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly line: (text: string) => void;
  /** Said once each, where something stands in the way. */
  readonly warning: (text: string) => void;
}

/** Nobody is to wonder whether a job's log is still alive. */
const AT_LEAST_EVERY_MS = 3 * 60_000;

/** Says how a run gets on in lines of a log: one at each change that matters, and one every few minutes. */
export function cloudProgressLines({ now, line, warning }: ProgressLinesOptions) {
  let landmark = '';
  let said = Number.NEGATIVE_INFINITY;
  const warn = progressWarnings(warning);
  return (progress: CloudProgressFacts): void => {
    const current = progressLandmark(progress);
    if (current !== landmark || now() - said >= AT_LEAST_EVERY_MS) {
      landmark = current;
      said = now();
      line(cloudProgressText(progress));
    }
    warn(progress);
  };
}

/** Warns of what stands in a run's way, and of each job that is not what was asked for; of nothing twice in a row. */
export function progressWarnings(warning: (text: string) => void) {
  let hindrance: string | undefined;
  let told = 0;
  return (progress: CloudProgressFacts): void => {
    const { differences } = progress;
    for (const difference of differences.slice(told)) warning(`${jobDifferenceText(difference)}.`);
    told = differences.length;
    const inTheWay = hindranceOf(progress);
    if (inTheWay !== undefined && inTheWay !== hindrance) warning(inTheWay);
    hindrance = inTheWay;
  };
}

/** What keeps a run from getting on, or from being seen, in a sentence. */
function hindranceOf({ stuck, trouble }: CloudProgressFacts): string | undefined {
  if (trouble !== undefined) {
    return `How the run gets on cannot be seen at the moment, it is asked again: ${trouble}`;
  }
  // A time in it would make each a new one.
  return stuck === undefined ? undefined : `The run does not get on: ${stuck}`;
}
