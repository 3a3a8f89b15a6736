import { EpycloudError } from '../pipeline/errors.ts';
import type { BucketReader } from '../storage/bucket.ts';
import { type CsvRow, csvRows } from './csv.ts';

/** The columns before the values, as every engine writes them. */
const KEY_COLUMNS = ['primary_id', 'seed', 'population', 'date', 'quantile'] as const;

/** The quantiles of one task: of some columns, at each of its dates. */
export interface TaskQuantiles {
  readonly index: number;
  readonly population: string;
  /** Ascending. */
  readonly dates: readonly string[];
  /** Ascending, from 0 to 1. */
  readonly quantiles: readonly number[];
  /** The course of a quantile of a column, a value a date; NaN where the table has none. */
  course(column: string, quantile: number): readonly number[];
}

/**
 * The value columns of a quantile table (`quantiles_compartments.csv.gz`, `quantiles_transitions.csv.gz`).
 * @throws EpycloudError `artifact_missing`, `artifact_corrupt` where it is no such table
 */
export async function quantileColumns(
  bucket: BucketReader,
  key: string,
): Promise<readonly string[]> {
  const stream = await bucket.loadStream(key);
  try {
    for await (const [header] of csvRows(stream)) {
      return valueColumns(header ?? [], bucket.getPath(key));
    }
  } finally {
    stream.destroy();
  }
  throw corrupt(bucket.getPath(key), 'it is empty');
}

export interface ReadQuantilesOptions {
  readonly bucket: BucketReader;
  readonly key: string;
  /** Which value columns to keep; each must be there. */
  readonly columns: readonly string[];
}

/**
 * Reads a quantile table task by task, never holding more than one task's columns.
 * @throws EpycloudError `artifact_missing`, `artifact_corrupt`: also where a task's rows are not together
 */
export async function* readQuantiles(options: ReadQuantilesOptions): AsyncGenerator<TaskQuantiles> {
  const { bucket, key, columns } = options;
  const path = bucket.getPath(key);
  const stream = await bucket.loadStream(key);
  const finished = new Set<string>();
  let layout: Layout | undefined;
  let task: OpenTask | undefined;
  try {
    for await (const rows of csvRows(stream)) {
      for (const row of rows) {
        if (layout === undefined) {
          layout = layoutOf(row, columns, path);
          continue;
        }
        if (row.length !== layout.width) throw corrupt(path, `a row has ${row.length} fields`);
        const id = row[layout.primaryId] ?? '';
        if (task?.id !== id) {
          if (task !== undefined) {
            yield closed(task);
            finished.add(task.id);
          }
          if (finished.has(id)) throw corrupt(path, `the rows of task ${id} are not together`);
          task = openTask(id, row, layout);
        }
        if (!take(task, row, layout)) throw corrupt(path, `task ${id} has a row without numbers`);
      }
    }
    if (layout === undefined) throw corrupt(path, 'it is empty');
    if (task !== undefined) yield closed(task);
  } finally {
    stream.destroy();
  }
}

interface Layout {
  readonly width: number;
  readonly primaryId: number;
  readonly population: number;
  readonly date: number;
  readonly quantile: number;
  readonly columns: readonly { readonly name: string; readonly at: number }[];
}

function layoutOf(header: CsvRow, columns: readonly string[], path: string): Layout {
  const values = valueColumns(header, path);
  const missing = columns.find((column) => !values.includes(column));
  if (missing !== undefined) throw corrupt(path, `it has no column ${missing}`);
  return {
    width: header.length,
    primaryId: header.indexOf('primary_id'),
    population: header.indexOf('population'),
    date: header.indexOf('date'),
    quantile: header.indexOf('quantile'),
    columns: columns.map((name) => ({ name, at: header.indexOf(name) })),
  };
}

function valueColumns(header: CsvRow, path: string): readonly string[] {
  const missing = KEY_COLUMNS.filter((name) => !header.includes(name));
  if (missing.length > 0) throw corrupt(path, `it has no column ${missing.join(', ')}`);
  return header.filter((name) => !KEY_COLUMNS.some((key) => key === name));
}

interface OpenTask {
  readonly id: string;
  readonly index: number;
  readonly population: string;
  readonly dates: Set<string>;
  /** By quantile, column and date. */
  readonly values: Map<number, Map<string, Map<string, number>>>;
}

function openTask(id: string, row: CsvRow, layout: Layout): OpenTask {
  return {
    id,
    index: Number(id),
    population: row[layout.population] ?? '',
    dates: new Set(),
    values: new Map(),
  };
}

function take(task: OpenTask, row: CsvRow, layout: Layout): boolean {
  const date = row[layout.date] ?? '';
  const quantile = numberIn(row[layout.quantile]);
  if (!Number.isSafeInteger(task.index) || Number.isNaN(quantile) || date === '') return false;
  task.dates.add(date);
  let byColumn = task.values.get(quantile);
  if (byColumn === undefined) {
    byColumn = new Map(layout.columns.map(({ name }) => [name, new Map()]));
    task.values.set(quantile, byColumn);
  }
  for (const { name, at } of layout.columns) byColumn.get(name)?.set(date, numberIn(row[at]));
  return true;
}

function closed(task: OpenTask): TaskQuantiles {
  const dates = [...task.dates].sort();
  return {
    index: task.index,
    population: task.population,
    dates,
    quantiles: [...task.values.keys()].sort((a, b) => a - b),
    course(column, quantile) {
      const byDate = task.values.get(quantile)?.get(column);
      return dates.map((date) => byDate?.get(date) ?? Number.NaN);
    },
  };
}

/** An empty field is a value that is not there. */
function numberIn(field: string | undefined): number {
  return field === undefined || field.trim() === '' ? Number.NaN : Number(field);
}

function corrupt(path: string, why: string): EpycloudError {
  return new EpycloudError(
    'artifact_corrupt',
    `${path} cannot be read as a table of quantiles: ${why}.`,
    {
      hint: 'Make the outputs again.',
    },
  );
}
