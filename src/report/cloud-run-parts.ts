import { counted } from '../pipeline/counted.ts';
import { type JobDifference, jobDifferenceText } from '../pipeline/job-difference.ts';
import { letterOf, type Stage } from '../pipeline/stage.ts';
import { triesText } from './cloud-progress-text.ts';
import { codeText, markdownTable, plainText } from './markdown.ts';

/** What a page says of where a run was, besides how it ended. Plain data. */
export interface CloudRunFacts {
  readonly expId: string;
  readonly runId: string;
  readonly runPath: string;
  readonly project: string;
  readonly region: string;
  readonly workflow: string;
  /** Empty where the run had ended before. */
  readonly executionId: string;
  readonly attempt: number;
  readonly tries: { readonly total: number; readonly preemptions: number } | undefined;
  readonly jobs: readonly {
    readonly id: string;
    readonly stage: Stage | undefined;
    readonly state: string;
    readonly counts: {
      readonly total: number;
      readonly succeeded: number;
      readonly failed: number;
    };
  }[];
  /** Why it is not known how it ended; undefined where it is. */
  readonly left: string | undefined;
  readonly note: string | undefined;
  /** Where jobs are not what was asked for. */
  readonly differences: readonly JobDifference[];
}

/** A run's attempt and its jobs, in words and a table, as Markdown. */
export function cloudRunPart(facts: CloudRunFacts): string {
  const { expId, runId, executionId, attempt, project, region, workflow, tries, jobs } = facts;
  const execution = executionId === '' ? '' : `, execution ${codeText(executionId)}`;
  const sentences = [
    `${codeText(expId)}, run ${codeText(runId)}: attempt ${attempt} in ${plainText(project)} (${plainText(region)}), workflow ${codeText(workflow)}${execution}.`,
    ...(jobs.length === 0 ? [] : [`${counted(jobs.length, 'job')} of Cloud Batch.`]),
    ...(tries === undefined || tries.total === 0 ? [] : [`Of all tasks, ${triesText(tries)}.`]),
    ...(facts.note === undefined ? [] : [plainText(facts.note)]),
    ...(facts.left === undefined
      ? []
      : [`${plainText(facts.left)} The run is in ${codeText(facts.runPath)}.`]),
  ];
  const rows = jobs.map(({ id, stage, state, counts }) => [
    stage === undefined ? '–' : `${letterOf(stage)} ${stage}`,
    codeText(id),
    plainText(state),
    `${counts.succeeded}/${counts.total}`,
    String(counts.failed),
  ]);
  const table =
    rows.length === 0
      ? []
      : ['', markdownTable(['stage', 'job', 'state', 'done', 'failed'], rows, [3, 4])];
  const warnings = facts.differences.map(
    (difference) => `\n⚠️ ${plainText(jobDifferenceText(difference))}.`,
  );
  return [sentences.join(' '), ...warnings, ...table].join('\n');
}
