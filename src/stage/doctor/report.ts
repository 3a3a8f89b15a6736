import type { Finding } from './finding.ts';

/** What `stage.js doctor --json` prints. */
export interface DoctorReport {
  readonly kind: 'doctor';
  readonly version: 1;
  readonly exit_code: 0 | 1;
  readonly findings: readonly Finding[];
}

export function reportOf(findings: readonly Finding[]): DoctorReport {
  const failed = findings.some(({ state }) => state === 'failed');
  return { kind: 'doctor', version: 1, exit_code: failed ? 1 : 0, findings };
}

const MARKS: Readonly<Record<Finding['state'], string>> = {
  ok: 'ok      ',
  warning: 'warning ',
  failed: 'FAILED  ',
  skipped: 'skipped ',
};

/** The report for people: a line a check, hints below what is not as it should be. */
export function textOf(report: DoctorReport): string {
  const lines = report.findings.flatMap(({ check, state, message, hint }) => [
    `${MARKS[state]}${check.padEnd(9)} ${message}`,
    ...(hint === undefined || state === 'ok' ? [] : [`${' '.repeat(18)}${hint}`]),
  ]);
  const failed = report.findings.filter(({ state }) => state === 'failed').length;
  lines.push(failed === 0 ? 'All is well.' : `${failed} of ${report.findings.length} failed.`);
  return lines.join('\n');
}
