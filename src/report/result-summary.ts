import { EpycloudError } from '../pipeline/errors.ts';
import type { BucketReader } from '../storage/bucket.ts';
import { quantileColumns, readQuantiles, type TaskQuantiles } from './quantile-table.ts';
import {
  isMonotone,
  namedTarget,
  type ResultTarget,
  type TargetColumns,
  type TargetKind,
  totalTargets,
  usualTarget,
} from './result-target.ts';

/** The greatest value of a task's median, and the interval on that date. */
export interface Peak {
  readonly value: number;
  readonly date: string;
  readonly lower?: number;
  readonly upper?: number;
}

export interface TaskResult {
  readonly index: number;
  readonly name: string;
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

/**
 * Reads a run's quantile tables, never holding more than the medians.
 *
 * No totals over time: the sum of medians is not the median of the sums.
 * @throws EpycloudError `artifact_missing` where there is no table, `artifact_corrupt`, `usage` for a target
 * that is not there
 */
export async function summariseResults(options: SummariseResultsOptions): Promise<ResultSummary> {
  const { bucket, folder, names } = options;
  const tables = await tablesOf(bucket, folder);
  const columns = await columnsOf(bucket, folder, tables);
  const target =
    options.target === undefined
      ? (usualTarget(columns) ?? (await firstCurve(bucket, tables, columns)))
      : namedTarget(columns, options.target);
  const { column } = target;
  const key = tableKey(tables, target.kind);
  const read: { readonly task: TaskCurve; readonly peak: Peak | undefined }[] = [];
  let levels: Levels | undefined;
  for await (const task of readQuantiles({ bucket, key, columns: [column] })) {
    levels ??= levelsOf(task.quantiles);
    const medians = task.course(column, levels.middle);
    const name = names.get(task.index) ?? task.population;
    read.push({
      task: { index: task.index, name, dates: task.dates, medians },
      peak: peakOf(task, column, levels),
    });
  }
  const dates = [...new Set(read.flatMap(({ task }) => task.dates))].sort();
  return {
    target,
    dates,
    middle: levels?.middle ?? 0.5,
    ...(levels?.interval === undefined ? {} : { interval: levels.interval }),
    tasks: read.map(({ task, peak }) => ({
      index: task.index,
      name: task.name,
      medians: onDates(task, dates),
      ...(peak === undefined ? {} : { peak }),
    })),
  };
}

interface TaskCurve {
  readonly index: number;
  readonly name: string;
  readonly dates: readonly string[];
  readonly medians: readonly number[];
}

interface Levels {
  readonly middle: number;
  readonly interval: { readonly lower: number; readonly upper: number } | undefined;
}

function levelsOf(quantiles: readonly number[]): Levels {
  const middle = quantiles.reduce((best, each) =>
    Math.abs(each - 0.5) < Math.abs(best - 0.5) ? each : best,
  );
  for (const lower of quantiles) {
    const upper = quantiles.find((each) => Math.abs(lower + each - 1) < 1e-9);
    if (lower < 0.5 && upper !== undefined) return { middle, interval: { lower, upper } };
  }
  return { middle, interval: undefined };
}

function peakOf(task: TaskQuantiles, column: string, levels: Levels): Peak | undefined {
  const medians = task.course(column, levels.middle);
  const at = medians.reduce<number | undefined>((best, value, index) => {
    if (!Number.isFinite(value)) return best;
    return best === undefined || value > (medians[best] ?? 0) ? index : best;
  }, undefined);
  if (at === undefined) return undefined;
  const lower = levels.interval && task.course(column, levels.interval.lower)[at];
  const upper = levels.interval && task.course(column, levels.interval.upper)[at];
  return {
    value: medians[at] ?? Number.NaN,
    date: task.dates[at] ?? '',
    ...(Number.isFinite(lower) && Number.isFinite(upper)
      ? { lower: Number(lower), upper: Number(upper) }
      : {}),
  };
}

function onDates(task: TaskCurve, dates: readonly string[]): readonly (number | null)[] {
  const byDate = new Map(task.dates.map((date, at) => [date, task.medians[at]]));
  return dates.map((date) => {
    const value = byDate.get(date);
    return value !== undefined && Number.isFinite(value) ? value : null;
  });
}

function tableKey(table: string, kind: TargetKind): string {
  return `${table}${kind}.csv.gz`;
}

/** What the names of the tables begin with: those of a projection where there is one. */
async function tablesOf(bucket: BucketReader, folder: string): Promise<string> {
  const projection = `${folder}quantiles_projection_`;
  for (const kind of ['transitions', 'compartments'] as const) {
    if (await bucket.exists(tableKey(projection, kind))) return projection;
  }
  return `${folder}quantiles_`;
}

async function columnsOf(
  bucket: BucketReader,
  folder: string,
  tables: string,
): Promise<TargetColumns> {
  const read = async (kind: TargetKind) => {
    const key = tableKey(tables, kind);
    return (await bucket.exists(key)) ? quantileColumns(bucket, key) : undefined;
  };
  const [transitions, compartments] = await Promise.all([
    read('transitions'),
    read('compartments'),
  ]);
  if (transitions === undefined && compartments === undefined) {
    throw new EpycloudError(
      'artifact_missing',
      `There is no table of quantiles in ${bucket.getPath(folder)}.`,
      { hint: 'The experiment’s output file must ask for `quantiles`.' },
    );
  }
  return { transitions, compartments };
}

/** The first total whose curve has a peak, judged by the first task; else the first total. */
async function firstCurve(
  bucket: BucketReader,
  tables: string,
  columns: TargetColumns,
): Promise<ResultTarget> {
  const totals = totalTargets(columns);
  for (const kind of ['compartments', 'transitions'] as const) {
    const ofKind = totals.filter((target) => target.kind === kind);
    if (ofKind.length === 0) continue;
    const names = ofKind.map(({ column }) => column);
    for await (const task of readQuantiles({
      bucket,
      key: tableKey(tables, kind),
      columns: names,
    })) {
      const { middle } = levelsOf(task.quantiles);
      const curve = ofKind.find(({ column }) => !isMonotone(task.course(column, middle)));
      if (curve !== undefined) return curve;
      break;
    }
  }
  const [any] = totals;
  if (any !== undefined) return any;
  throw new EpycloudError('usage', 'The tables of quantiles have no totals to be shown.', {
    hint: `Name a column. There are: ${[...(columns.transitions ?? []), ...(columns.compartments ?? [])].slice(0, 20).join(', ')}.`,
  });
}
