import { EpycloudError } from '../pipeline/errors.ts';
import type { BucketReader } from '../storage/bucket.ts';
import { type CsvRow, csvRows } from './csv.ts';
import type { TaskFacts } from './result-summary.ts';

/** What a calibration found of one parameter, for one task: of its last generation, by weight. */
export interface Posterior extends TaskFacts {
  readonly parameter: string;
  readonly mean: number;
  /** The 2.5 % and the 97.5 % quantile. */
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
  readonly generation: number;
  readonly particles: number;
}

/** The columns of `posteriors.csv.gz` that are no parameters. */
const KEY_COLUMNS = ['primary_id', 'population', 'generation', 'weight'];

export const POSTERIORS = 'posteriors.csv.gz';

interface Particles {
  readonly facts: TaskFacts;
  readonly generation: number;
  readonly weights: number[];
  /** A list a parameter. */
  readonly values: readonly number[][];
}

/**
 * Reads the table of posteriors; of each task, the last generation alone is held.
 * @returns a row a task and parameter, in the table's order
 * @throws EpycloudError `artifact_missing`, `artifact_corrupt`
 */
export async function summarisePosteriors(
  bucket: BucketReader,
  folder: string,
  options: {
    readonly names: ReadonlyMap<number, string>;
    readonly shows?: (task: TaskFacts) => boolean;
  },
): Promise<readonly Posterior[]> {
  const key = `${folder}${POSTERIORS}`;
  const stream = await bucket.loadStream(key);
  const tasks = new Map<number, Particles>();
  let header: CsvRow | undefined;
  let parameters: readonly string[] = [];
  try {
    for await (const rows of csvRows(stream)) {
      for (const row of rows) {
        if (header === undefined) {
          header = row;
          parameters = row.filter((name) => !KEY_COLUMNS.includes(name));
          const missing = KEY_COLUMNS.filter((name) => !row.includes(name));
          if (missing.length > 0) {
            throw corrupt(bucket.getPath(key), `it has no column ${missing.join(', ')}`);
          }
        } else if (!take(tasks, header, row, parameters, options.names)) {
          throw corrupt(bucket.getPath(key), `a row is not of numbers: ${row.join(',')}`);
        }
      }
    }
  } finally {
    stream.destroy();
  }
  return [...tasks.values()]
    .filter(({ facts }) => options.shows?.(facts) ?? true)
    .flatMap((task) => parameters.map((parameter, at) => posteriorOf(task, parameter, at)));
}

function take(
  tasks: Map<number, Particles>,
  header: CsvRow,
  row: CsvRow,
  parameters: readonly string[],
  names: ReadonlyMap<number, string>,
): boolean {
  const field = (name: string) => row[header.indexOf(name)] ?? '';
  const index = Number(field('primary_id'));
  const generation = Number(field('generation'));
  const weight = Number(field('weight'));
  const values = parameters.map((name) => Number(field(name)));
  const numbers = [index, generation, weight, ...values];
  if (row.length !== header.length || !numbers.every(Number.isFinite)) return false;
  let task = tasks.get(index);
  if (task === undefined || task.generation < generation) {
    const population = field('population');
    const facts = { index, name: names.get(index) ?? population, population };
    task = { facts, generation, weights: [], values: parameters.map(() => []) };
    tasks.set(index, task);
  }
  if (task.generation > generation) return true;
  task.weights.push(weight);
  for (const [at, value] of values.entries()) task.values[at]?.push(value);
  return true;
}

function posteriorOf(task: Particles, parameter: string, at: number): Posterior {
  const pairs = (task.values[at] ?? [])
    .map((value, particle) => ({ value, weight: task.weights[particle] ?? 0 }))
    .sort((a, b) => a.value - b.value);
  const total = pairs.reduce((sum, { weight }) => sum + weight, 0);
  return {
    ...task.facts,
    parameter,
    mean: pairs.reduce((sum, { value, weight }) => sum + (value * weight) / total, 0),
    lower: weightedQuantile(pairs, 0.025 * total),
    median: weightedQuantile(pairs, 0.5 * total),
    upper: weightedQuantile(pairs, 0.975 * total),
    generation: task.generation,
    particles: pairs.length,
  };
}

/** The least value up to which so much weight lies. */
function weightedQuantile(
  sorted: readonly { readonly value: number; readonly weight: number }[],
  share: number,
): number {
  let sum = 0;
  for (const { value, weight } of sorted) {
    sum += weight;
    if (sum >= share) return value;
  }
  return sorted.at(-1)?.value ?? Number.NaN;
}

function corrupt(path: string, why: string): EpycloudError {
  return new EpycloudError(
    'artifact_corrupt',
    `${path} cannot be read as a table of posteriors: ${why}.`,
    { hint: 'Make the outputs again.' },
  );
}
