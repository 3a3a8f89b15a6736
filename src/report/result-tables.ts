import { EpycloudError } from '../pipeline/errors.ts';
import type { BucketReader } from '../storage/bucket.ts';
import { middleOf } from './quantile-levels.ts';
import { quantileColumns, readQuantiles } from './quantile-table.ts';
import {
  isMonotone,
  namedTarget,
  type ResultTarget,
  type TargetColumns,
  type TargetKind,
  totalTargets,
  usualTarget,
} from './result-target.ts';

/** The quantile tables of a run, as far as its outputs have them. */
export interface ResultTables {
  readonly bucket: BucketReader;
  readonly columns: TargetColumns;
  keyOf(kind: TargetKind): string;
}

/** Which columns are wanted: the most telling one, every total, or some by their names. */
export type TargetChoice = 'usual' | 'all' | readonly string[];

/**
 * Finds the tables in a folder: those of a projection where there is one.
 * @param folder a key with its closing slash
 * @throws EpycloudError `artifact_missing` where there is none, `artifact_corrupt`
 */
export async function openResultTables(
  bucket: BucketReader,
  folder: string,
): Promise<ResultTables> {
  const tables = await tablesOf(bucket, folder);
  return {
    bucket,
    columns: await columnsOf(bucket, folder, tables),
    keyOf: (kind) => tableKey(tables, kind),
  };
}

/** @throws EpycloudError `usage` for a target that is not there */
export async function chooseTargets(
  tables: ResultTables,
  choice: TargetChoice,
): Promise<readonly ResultTarget[]> {
  const { columns } = tables;
  if (choice === 'all') {
    const totals = totalTargets(columns);
    return totals.length > 0 ? totals : everyColumn(columns);
  }
  if (choice !== 'usual') return choice.map((name) => namedTarget(columns, name));
  return [usualTarget(columns) ?? (await firstCurve(tables))];
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

function everyColumn(columns: TargetColumns): readonly ResultTarget[] {
  return (['compartments', 'transitions'] as const).flatMap((kind) =>
    (columns[kind] ?? []).map((column) => ({ kind, column })),
  );
}

/** The first total whose curve has a peak, judged by the first task; else the first total. */
async function firstCurve({ bucket, columns, keyOf }: ResultTables): Promise<ResultTarget> {
  const totals = totalTargets(columns);
  for (const kind of ['compartments', 'transitions'] as const) {
    const ofKind = totals.filter((target) => target.kind === kind);
    if (ofKind.length === 0) continue;
    const names = ofKind.map(({ column }) => column);
    for await (const task of readQuantiles({
      bucket,
      key: keyOf(kind),
      columns: names,
    })) {
      const middle = middleOf(task.quantiles);
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
