import { resolve } from 'node:path';
import type { Outcome } from '../../pipeline/outcome.ts';
import type { RunReport } from '../../report/run-report.ts';

const WORST_FIRST = ['interrupted', 'failed', 'partial', 'succeeded'] as const;

/** The worst way in which a run ended; undefined where there was none. */
export function worstOf(reports: readonly RunReport[]): Outcome['status'] | undefined {
  return WORST_FIRST.find((status) => reports.some((report) => report.status === status));
}

/** The outputs that are of the runs themselves. */
export function outputsOf(reports: readonly RunReport[]) {
  const [first] = reports;
  const sum = (count: (report: RunReport) => number | undefined) =>
    reports.reduce((total, report) => total + (count(report) ?? 0), 0);
  return {
    outcome: worstOf(reports) ?? 'nothing',
    'run-id': first?.runPath === undefined ? undefined : first.runId,
    'num-tasks': sum(({ numTasks }) => numTasks),
    'failed-tasks': sum(({ missing }) => missing.length),
    'outputs-path': first && absolute(first.outputsPath),
    runs: JSON.stringify(reports.map(entryOf)),
  };
}

function entryOf(report: RunReport) {
  const begun = report.runPath !== undefined;
  return {
    'exp-id': report.expId,
    'run-id': begun ? report.runId : undefined,
    outcome: report.status,
    'num-tasks': report.numTasks,
    'failed-tasks': report.missing.length,
    'run-path': absolute(report.runPath),
    'outputs-path': absolute(report.outputsPath),
  };
}

/** Without a closing slash, as paths are joined in workflows. */
function absolute(path: string | undefined): string | undefined {
  return path === undefined ? undefined : resolve(path);
}
