import { EpycloudError } from '../pipeline/errors.ts';
import { percentText } from './number-text.ts';

/** Which of a table's quantiles are shown. */
export interface Levels {
  readonly middle: number;
  readonly interval: { readonly lower: number; readonly upper: number } | undefined;
}

/** The median or what is nearest to it, and the widest pair that lies alike on both sides. */
export function levelsOf(quantiles: readonly number[]): Levels {
  const middle = middleOf(quantiles);
  for (const lower of quantiles) {
    const upper = quantiles.find((each) => Math.abs(lower + each - 1) < 1e-9);
    if (lower < 0.5 && upper !== undefined) return { middle, interval: { lower, upper } };
  }
  return { middle, interval: undefined };
}

export function middleOf(quantiles: readonly number[]): number {
  return quantiles.reduce((best, each) =>
    Math.abs(each - 0.5) < Math.abs(best - 0.5) ? each : best,
  );
}

/**
 * Refuses quantiles that a run did not write: one between two that are there is not to be guessed.
 * @returns those that are there
 * @throws EpycloudError `usage`
 */
export function requireQuantiles(
  there: readonly number[],
  wanted: readonly number[],
): readonly number[] {
  const missing = wanted.find((quantile) => !there.includes(quantile));
  if (missing === undefined) return there;
  throw new EpycloudError('usage', `The results have no quantile ${missing}.`, {
    hint: `There are: ${there.join(', ')} (the median is 0.5). The output file of the experiment says which are written (${percentText(missing)} % is ${missing}).`,
  });
}
