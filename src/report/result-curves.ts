import { EpycloudError } from '../pipeline/errors.ts';
import type { BucketReader } from '../storage/bucket.ts';
import { levelsOf } from './quantile-levels.ts';
import { readQuantiles } from './quantile-table.ts';
import { type ResultSummary, summariseResults } from './result-summary.ts';
import { openResultTables } from './result-tables.ts';

/** The course of a task's main quantiles; a value a date, null where there is none. */
export interface TaskCurves {
  readonly name: string;
  readonly dates: readonly string[];
  readonly middle: readonly (number | null)[];
  readonly lower?: readonly (number | null)[];
  readonly upper?: readonly (number | null)[];
}

export interface ResultCurves {
  readonly summary: ResultSummary;
  /** Of the tasks with the highest peaks, the highest first. */
  readonly highest: readonly TaskCurves[];
}

/**
 * Reads what a page shows of a run's tables: a summary of all tasks, and the quantiles of a few.
 * @param folder the key of the folder with the tables, with its closing slash
 * @param most how many tasks to have curves of
 * @returns undefined where there is no table of quantiles, which an engine need not make
 */
export async function readCurves(options: {
  readonly bucket: BucketReader;
  readonly folder: string;
  readonly names: ReadonlyMap<number, string>;
  readonly most: number;
}): Promise<ResultCurves | undefined> {
  const { bucket, folder, names, most } = options;
  let summary: ResultSummary;
  try {
    summary = await summariseResults({ bucket, folder, names });
  } catch (error) {
    if (error instanceof EpycloudError && error.code === 'artifact_missing') return undefined;
    throw error;
  }
  const ranked = [...summary.tasks]
    .filter((task) => task.peak !== undefined)
    .sort((a, b) => (b.peak?.value ?? 0) - (a.peak?.value ?? 0))
    .slice(0, most);
  const wanted = new Map(ranked.map(({ index, name }) => [index, name]));
  const { kind, column } = summary.target;
  const key = (await openResultTables(bucket, folder)).keyOf(kind);
  const curves = new Map<number, TaskCurves>();
  for await (const task of readQuantiles({ bucket, key, columns: [column] })) {
    const name = wanted.get(task.index);
    if (name === undefined) continue;
    const { middle, interval } = levelsOf(task.quantiles);
    const course = (quantile: number) =>
      task.course(column, quantile).map((value) => (Number.isFinite(value) ? value : null));
    curves.set(task.index, {
      name,
      dates: task.dates,
      middle: course(middle),
      ...(interval && { lower: course(interval.lower), upper: course(interval.upper) }),
    });
  }
  return { summary, highest: ranked.flatMap(({ index }) => curves.get(index) ?? []) };
}
