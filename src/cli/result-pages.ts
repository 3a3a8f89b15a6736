import { counted } from '../pipeline/counted.ts';
import type { Posterior } from '../report/posterior-summary.ts';
import { posteriorText } from '../report/posterior-text.ts';
import type { ResultSummary } from '../report/result-summary.ts';
import { resultSummaryText } from '../report/result-summary-text.ts';
import { COLOURED, PLAIN } from '../report/text-style.ts';
import { textTable } from '../report/text-table.ts';
import type { CliContext } from './cli-context.ts';
import type { RunOutputs } from './run-results.ts';

/** The table that a forecast hub takes. */
const HUB_TABLE = 'output_hub_formatted.csv.gz';

/** Prints what the tables of a run show, one target below the other, and which files there are. */
export function showResultTables(
  { terminal }: Pick<CliContext, 'terminal'>,
  page: {
    readonly outputs: RunOutputs;
    /** Where the files lie. */
    readonly path: string;
    readonly summaries: readonly ResultSummary[];
    readonly posteriors: readonly Posterior[];
    /** Whether to show every task. */
    readonly all: boolean;
  },
): void {
  const { overview, record } = page.outputs;
  const style = terminal.color ? COLOURED : PLAIN;
  const options = {
    width: terminal.columns,
    style,
    ...(page.all ? { maxRows: Number.POSITIVE_INFINITY } : {}),
  };
  const there = record.num_tasks - record.missing.length;
  const whole = record.missing.length === 0;
  const ofTasks = whole
    ? `of ${there === 1 ? 'its one task' : `all ${counted(there, 'task')}`}`
    : `PARTIAL RESULTS: of ${there} of ${counted(record.num_tasks, 'task')}`;
  terminal.out(`${style.heading(overview.run.expId)} ${overview.run.runId}, ${ofTasks}`);
  for (const summary of page.summaries) {
    terminal.out('');
    for (const line of resultSummaryText(summary, options)) terminal.out(line);
  }
  if (page.posteriors.length > 0) {
    terminal.out('');
    for (const line of posteriorText(page.posteriors, options)) terminal.out(line);
  }
  terminal.out('');
  terminal.out(`Files in ${page.path}`);
  const files = record.files.map(({ path, kind, bytes }) => [path, kind, sizeText(bytes)]);
  const table = textTable(
    {
      columns: [{ header: 'file' }, { header: 'kind' }, { header: 'size', align: 'right' }],
      rows: files,
    },
    { style },
  );
  for (const line of table) terminal.out(line);
  if (record.files.some(({ path }) => path === HUB_TABLE)) {
    terminal.out('');
    terminal.out(`For the forecast hub: gunzip -c ${page.path}${HUB_TABLE} > submission.csv`);
  }
}

/** `812 B`, `53 KB`, `1.2 MB`. */
function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
