import type { RunReport } from '../../report/run-report.ts';
import { factsOf } from './cloud-run-report.ts';
import type { CloudRun } from './submitted-run.ts';

const WORST_FIRST = [
  'interrupted',
  'failed',
  'running',
  'submitted',
  'partial',
  'succeeded',
  'planned',
] as const;

export type CloudOutcome = (typeof WORST_FIRST)[number];

/** How a run ended, in the word of the output. */
export function outcomeOf(run: CloudRun): CloudOutcome {
  switch (run.kind) {
    case 'refused':
      return run.error.code === 'interrupted' ? 'interrupted' : 'failed';
    case 'ended':
      return run.outcome.status;
    case 'left':
      return run.error === undefined ? 'submitted' : 'running';
    case 'submitted':
    case 'planned':
      return run.kind;
  }
}

/** The outputs that are of the runs themselves. */
export function outputsOfRuns(
  runs: readonly CloudRun[],
  reports: ReadonlyMap<CloudRun, RunReport>,
) {
  const entries = runs.map((run) => entryOf(run, reports.get(run)));
  const [first] = entries;
  const sum = (name: 'num-tasks' | 'failed-tasks') =>
    entries.reduce((total, entry) => total + (entry[name] ?? 0), 0);
  return {
    outcome:
      WORST_FIRST.find((word) => entries.some(({ outcome }) => outcome === word)) ?? 'nothing',
    'run-id': first?.['run-id'],
    execution: first?.execution,
    attempt: first?.attempt,
    'num-tasks': sum('num-tasks'),
    'failed-tasks': sum('failed-tasks'),
    'run-path': first?.['run-path'],
    'outputs-path': first?.['outputs-path'],
    runs: JSON.stringify(entries),
  };
}

function entryOf(run: CloudRun, report: RunReport | undefined) {
  const facts = factsOf(run);
  return {
    'exp-id': run.expId,
    'run-id': run.kind === 'planned' ? run.runId : facts?.runId,
    outcome: outcomeOf(run),
    execution: facts?.executionId || undefined,
    attempt: facts?.attempt,
    'num-tasks': report?.numTasks,
    'failed-tasks': report?.missing.length,
    'run-path': withoutSlash(facts?.runPath),
    'outputs-path': withoutSlash(report?.outputsPath),
  };
}

/** As paths are joined in workflows. */
function withoutSlash(path: string | undefined): string | undefined {
  return path?.replace(/\/+$/, '');
}
