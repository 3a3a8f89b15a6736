import { EpycloudError } from '../pipeline/errors.ts';
import type { BucketReader } from '../storage/bucket.ts';
import { type Levels, levelsOf, requireQuantiles } from './quantile-levels.ts';
import { readQuantiles, type TaskQuantiles } from './quantile-table.ts';
import {
  chooseTargets,
  openResultTables,
  type ResultTables,
  type TargetChoice,
} from './result-tables.ts';
import type { ResultTarget } from './result-target.ts';

/** The greatest value of a task's median, and the interval on that date. */
export interface Peak {
  readonly value: number;
  readonly date: string;
  readonly lower?: number;
  readonly upper?: number;
  /** The quantiles that were asked for, on that date. */
  readonly quantiles?: readonly { readonly quantile: number; readonly value: number | null }[];
}

export interface TaskResult {
  readonly index: number;
  readonly name: string;
  readonly population: string;
  /** The median at each of the summary's dates; null where the task has none. */
  readonly medians: readonly (number | null)[];
  readonly peak?: Peak;
}

/** What a run found, a task a row. Plain data, fit for JSON. */
export interface ResultSummary {
  readonly target: ResultTarget;
  /** Every date of any task, ascending. */
  readonly dates: readonly string[];
  /** Which quantile stands in the middle: 0.5, or the nearest to it that the run wrote. */
  readonly middle: number;
  /** The widest pair of quantiles that lie alike on both sides of the middle. */
  readonly interval?: { readonly lower: number; readonly upper: number };
  readonly tasks: readonly TaskResult[];
}

export interface SummariseResultsOptions {
  readonly bucket: BucketReader;
  /** The key of the folder with the tables, with its closing slash. */
  readonly folder: string;
  /** A task's name; where there is none, its population is shown. */
  readonly names: ReadonlyMap<number, string>;
  /** A column such as `I_to_H_total`; by default the most telling one. */
  readonly target?: string | undefined;
}

export interface SummariseTargetsOptions extends Omit<SummariseResultsOptions, 'target'> {
  readonly targets: TargetChoice;
  /** Which tasks to show; all where it is left out. */
  readonly shows?: ((task: TaskFacts) => boolean) | undefined;
  /** Quantiles to tell on the date of the peak. */
  readonly quantiles?: readonly number[] | undefined;
}

/** What a task can be chosen by. */
export interface TaskFacts {
  readonly index: number;
  readonly name: string;
  readonly population: string;
}

/**
 * Reads a run's quantile tables, never holding more than the medians; each table once, whatever the number of
 * targets.
 *
 * No totals over time: the sum of medians is not the median of the sums.
 * @returns a summary a target, in the order of the choice
 * @throws EpycloudError `artifact_missing` where there is no table, `artifact_corrupt`, `usage` for a target
 * or a quantile that is not there
 */
export async function summariseTargets(
  options: SummariseTargetsOptions,
): Promise<readonly ResultSummary[]> {
  const tables = await openResultTables(options.bucket, options.folder);
  const targets = await chooseTargets(tables, options.targets);
  const summaries = new Map<string, ResultSummary>();
  for (const kind of ['transitions', 'compartments'] as const) {
    const ofKind = targets.filter((target) => target.kind === kind);
    if (ofKind.length === 0) continue;
    for (const summary of await summariseTable(options, tables, ofKind)) {
      summaries.set(`${kind} ${summary.target.column}`, summary);
    }
  }
  return targets.flatMap(({ kind, column }) => summaries.get(`${kind} ${column}`) ?? []);
}

/** As summariseTargets, of one target and all tasks. */
export async function summariseResults({
  target,
  ...options
}: SummariseResultsOptions): Promise<ResultSummary> {
  const targets = target === undefined ? 'usual' : [target];
  const [summary] = await summariseTargets({ ...options, targets });
  if (summary === undefined) throw new EpycloudError('internal', 'There is no target.');
  return summary;
}

async function summariseTable(
  options: SummariseTargetsOptions,
  { bucket, keyOf }: ResultTables,
  targets: readonly ResultTarget[],
): Promise<readonly ResultSummary[]> {
  const { names, shows = () => true, quantiles = [] } = options;
  const columns = targets.map(({ column }) => column);
  const kind = targets[0]?.kind ?? 'transitions';
  const read = columns.map((): TaskCurve[] => []);
  let levels: Levels | undefined;
  for await (const task of readQuantiles({ bucket, key: keyOf(kind), columns })) {
    const { index, population } = task;
    const name = names.get(index) ?? population;
    if (!shows({ index, name, population })) continue;
    levels ??= levelsOf(requireQuantiles(task.quantiles, quantiles));
    for (const [at, column] of columns.entries()) {
      read[at]?.push({
        facts: { index, name, population },
        dates: task.dates,
        medians: task.course(column, levels.middle),
        peak: peakOf(task, column, levels, quantiles),
      });
    }
  }
  return targets.map((target, at) => summaryOf(target, levels, read[at] ?? []));
}

function summaryOf(
  target: ResultTarget,
  levels: Levels | undefined,
  tasks: readonly TaskCurve[],
): ResultSummary {
  const dates = [...new Set(tasks.flatMap((task) => task.dates))].sort();
  return {
    target,
    dates,
    middle: levels?.middle ?? 0.5,
    ...(levels?.interval === undefined ? {} : { interval: levels.interval }),
    tasks: tasks.map((task) => ({
      ...task.facts,
      medians: onDates(task, dates),
      ...(task.peak === undefined ? {} : { peak: task.peak }),
    })),
  };
}

interface TaskCurve {
  readonly facts: TaskFacts;
  readonly peak: Peak | undefined;
  readonly dates: readonly string[];
  readonly medians: readonly number[];
}

function peakOf(
  task: TaskQuantiles,
  column: string,
  levels: Levels,
  quantiles: readonly number[],
): Peak | undefined {
  const medians = task.course(column, levels.middle);
  const at = medians.reduce<number | undefined>((best, value, index) => {
    if (!Number.isFinite(value)) return best;
    return best === undefined || value > (medians[best] ?? 0) ? index : best;
  }, undefined);
  if (at === undefined) return undefined;
  const valueAt = (quantile: number, index: number): number | null => {
    const value = task.course(column, quantile)[index];
    return value !== undefined && Number.isFinite(value) ? value : null;
  };
  const lower = levels.interval && task.course(column, levels.interval.lower)[at];
  const upper = levels.interval && task.course(column, levels.interval.upper)[at];
  return {
    value: medians[at] ?? Number.NaN,
    date: task.dates[at] ?? '',
    ...(Number.isFinite(lower) && Number.isFinite(upper)
      ? { lower: Number(lower), upper: Number(upper) }
      : {}),
    ...(quantiles.length === 0
      ? {}
      : { quantiles: quantiles.map((quantile) => ({ quantile, value: valueAt(quantile, at) })) }),
  };
}

function onDates(task: TaskCurve, dates: readonly string[]): readonly (number | null)[] {
  const byDate = new Map(task.dates.map((date, at) => [date, task.medians[at]]));
  return dates.map((date) => {
    const value = byDate.get(date);
    return value !== undefined && Number.isFinite(value) ? value : null;
  });
}
