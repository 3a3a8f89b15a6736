import { requireQuantiles } from '../report/quantile-levels.ts';
import { readQuantiles } from '../report/quantile-table.ts';
import type { TaskFacts } from '../report/result-summary.ts';
import { chooseTargets, type ResultTables, type TargetChoice } from '../report/result-tables.ts';
import type { Terminal } from './terminal.ts';

export interface QuantileCsvOptions {
  readonly tables: ResultTables;
  readonly targets: TargetChoice;
  readonly names: ReadonlyMap<number, string>;
  readonly shows: (task: TaskFacts) => boolean;
  /** All that there are, where they are left out. */
  readonly quantiles: readonly number[] | undefined;
}

/** Writes quantiles in long form: a row a task, target, date and quantile. */
export async function writeQuantileCsv(
  terminal: Pick<Terminal, 'out'>,
  options: QuantileCsvOptions,
): Promise<void> {
  const { tables, names, shows } = options;
  const targets = await chooseTargets(tables, options.targets);
  terminal.out('task,name,population,target,date,quantile,value');
  for (const kind of ['transitions', 'compartments'] as const) {
    const columns = targets.filter((each) => each.kind === kind).map(({ column }) => column);
    if (columns.length === 0) continue;
    const { bucket } = tables;
    for await (const task of readQuantiles({ bucket, key: tables.keyOf(kind), columns })) {
      const { index, population, dates } = task;
      const name = names.get(index) ?? population;
      if (!shows({ index, name, population })) continue;
      if (options.quantiles !== undefined) requireQuantiles(task.quantiles, options.quantiles);
      for (const column of columns) {
        for (const quantile of options.quantiles ?? task.quantiles) {
          const course = task.course(column, quantile);
          const head = [String(index), field(name), field(population), field(column)].join(',');
          const lines = dates.map((date, at) => {
            const value = course[at];
            const text = value !== undefined && Number.isFinite(value) ? String(value) : '';
            return `${head},${date},${quantile},${text}`;
          });
          if (lines.length > 0) terminal.out(lines.join('\n'));
        }
      }
    }
  }
}

/** A field as RFC 4180 has it. */
function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
