import { COLOURED, PLAIN } from '../report/text-style.ts';
import { textTable } from '../report/text-table.ts';
import type { ListedExperiment } from './documents/experiments.ts';
import { minuteText } from './elapsed-text.ts';
import type { Terminal } from './terminal.ts';

/** Experiments as a table: a run a row; one without a run has a row of its own. */
export function experimentTable(
  terminal: Pick<Terminal, 'columns' | 'color'>,
  experiments: readonly ListedExperiment[],
): readonly string[] {
  const rows = experiments.flatMap((experiment) => {
    const facts = [experiment.exp_id, kindText(experiment), String(experiment.tasks ?? '–')];
    if (experiment.runs.length === 0) return [[...facts, '–', 'no run', '']];
    return experiment.runs.map(({ run_id, status, created_at }) => [
      ...facts,
      run_id,
      status,
      created_at === undefined ? '–' : minuteText(Date.parse(created_at)),
    ]);
  });
  return textTable(
    {
      columns: [
        { header: 'experiment', shrinkTo: 16 },
        { header: 'kind', dropOrder: 3 },
        { header: 'tasks', align: 'right', dropOrder: 2 },
        { header: 'run' },
        { header: 'status', accent: true },
        { header: 'begun (UTC)', dropOrder: 1 },
      ],
      rows,
    },
    { width: terminal.columns, style: terminal.color ? COLOURED : PLAIN },
  );
}

function kindText(experiment: ListedExperiment): string {
  if (!experiment.in_repository) return 'folder gone';
  return experiment.fault === undefined ? (experiment.experiment_kind ?? '–') : 'faulty';
}
