import { artifactsOf, type RunRef } from '../pipeline/artifacts.ts';
import { EpycloudError } from '../pipeline/errors.ts';
import { type ResultSummary, summariseResults } from '../report/result-summary.ts';
import { resultSummaryText } from '../report/result-summary-text.ts';
import { COLOURED, PLAIN } from '../report/text-style.ts';
import type { Bucket } from '../storage/bucket.ts';
import { loadManifest } from '../storage/manifest-document.ts';
import { loadTasks } from '../storage/task-list.ts';
import type { Terminal } from './terminal.ts';

/**
 * What the tables of a run show, a task a row; undefined where there is no table of quantiles, which an
 * engine need not make, or one of a form of the engine's own: that is said, and the run is done all the same.
 */
export async function readResults(
  terminal: Terminal,
  { bucket, run, outputs }: { bucket: Bucket; run: RunRef; outputs: string },
): Promise<ResultSummary | undefined> {
  const names = new Map<number, string>();
  const manifest = await loadManifest(bucket, run);
  for await (const task of loadTasks(bucket, run, manifest)) names.set(task.index, task.name);
  try {
    return await summariseResults({ bucket, folder: artifactsOf(run).output(outputs, ''), names });
  } catch (error) {
    if (!(error instanceof EpycloudError)) throw error;
    if (error.code === 'artifact_missing') return undefined;
    if (error.code !== 'artifact_corrupt') throw error;
    terminal.err(`The results are not shown here: ${error.message}`);
    return undefined;
  }
}

/** Prints a table of results, with a sparkline a task. */
export function showResults(terminal: Terminal, results: ResultSummary): void {
  terminal.out('');
  const style = terminal.color ? COLOURED : PLAIN;
  for (const line of resultSummaryText(results, { width: terminal.columns, style }))
    terminal.out(line);
  terminal.out('');
}
