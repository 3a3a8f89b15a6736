import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EpycloudError } from '../../pipeline/errors.ts';
import { cloudRunPart } from '../../report/cloud-run-parts.ts';
import type { RunReport } from '../../report/run-report.ts';
import { runReportPage, SUMMARY_LIMIT } from '../../report/run-report-page.ts';
import type { ActionContext } from '../action-context.ts';
import type { OutputValues } from '../definitions/action-definition.ts';
import type {
  SubmitWorkflowInputs,
  submitWorkflowOutputs,
} from '../definitions/submit-workflow.ts';
import { outcomeOf, outputsOfRuns } from './cloud-outputs.ts';
import { factsOf, reportOfEnded, reportOfRefused } from './cloud-run-report.ts';
import type { CloudRun } from './submitted-run.ts';

const TITLE = 'epycloud, in the cloud';

/** What the end of the action is made of. */
export interface SubmissionEnd {
  readonly inputs: SubmitWorkflowInputs;
  readonly runs: readonly CloudRun[];
}

/**
 * Says how the runs ended, and sets the outputs whatever the end is.
 * @throws EpycloudError where a run failed, was refused, or was to be waited for and is not known to have ended
 */
export async function endSubmission(context: ActionContext, end: SubmissionEnd): Promise<void> {
  const { environment, log } = context;
  const { inputs, runs } = end;
  const reports = new Map<CloudRun, RunReport>();
  for (const run of runs) {
    if (run.kind === 'ended') reports.set(run, await reportOfEnded(context, run));
    if (run.kind === 'refused') reports.set(run, reportOfRefused(run, inputs['run-id']));
  }
  const notes = [
    ...(runs.length === 0 ? ['No experiment was changed, so nothing was submitted.'] : []),
    ...runs.flatMap((run) => {
      const facts = factsOf(run);
      return facts === undefined ? [] : [cloudRunPart(facts)];
    }),
    ...(runs.some(({ kind }) => kind === 'planned') ? ['A dry run: nothing was sent.'] : []),
  ];
  const page = { title: TITLE, runs: [...reports.values()], notes, limit: SUMMARY_LIMIT };
  const summary = runReportPage(page);
  const summaryPath = join(
    environment['RUNNER_TEMP'] || tmpdir(),
    `epycloud-summary-${context.token()}.md`,
  );
  await writeFile(summaryPath, summary);
  if (inputs.summary && !(await context.addSummary(summary))) {
    log.notice(`There is no job summary here; what it would say is in ${summaryPath}.`);
  }
  context.setOutputs({
    ...outputsOfRuns(runs, reports),
    'summary-path': summaryPath,
  } satisfies OutputValues<typeof submitWorkflowOutputs>);
  throwWhereFailed(context, end, reports);
}

function throwWhereFailed(
  { log, signal }: ActionContext,
  { runs }: SubmissionEnd,
  reports: ReadonlyMap<CloudRun, RunReport>,
): void {
  for (const { expId, status, missing, numTasks } of reports.values()) {
    if (status === 'partial') {
      log.warning(
        `${expId}: ${missing.length} of ${numTasks} tasks failed, as was tolerated.${reasonsOf(missing)}`,
      );
    }
  }
  if (signal.aborted || runs.some((run) => outcomeOf(run) === 'interrupted')) {
    throw new EpycloudError(
      'interrupted',
      'The job was cancelled, and its runs with it; what is done is kept.',
    );
  }
  const bad = runs.flatMap((run) => {
    const left = run.kind === 'left' ? run.error : undefined;
    const failure = left ?? reports.get(run)?.failure;
    const reasons = reasonsOf(reports.get(run)?.missing ?? []);
    return failure === undefined ? [] : [{ expId: run.expId, failure, reasons }];
  });
  const [first] = bad;
  if (first === undefined) return;
  const told = bad.map(({ expId, failure, reasons }) => `${expId}: ${failure.message}${reasons}`);
  const of = runs.length === 1 ? '' : `${bad.length} of ${runs.length} runs failed. `;
  const hints = new Set(bad.flatMap(({ failure }) => failure.hint ?? []));
  const { failure } = first;
  const code = failure instanceof EpycloudError ? failure.code : 'stage_failed';
  throw new EpycloudError(code === 'internal' ? code : 'stage_failed', `${of}${told.join(' ')}`, {
    hint: [...hints].join(' ') || undefined,
    cause: failure instanceof EpycloudError ? failure : undefined,
  });
}

/** How many tasks an annotation gives the reasons of; the summary of the job has more. */
const REASONS = 3;

function reasonsOf(missing: RunReport['missing']): string {
  const told = missing.slice(0, REASONS).map(({ name, why }) => ` ${name}: ${why}`);
  const more = missing.length > REASONS ? ` And ${missing.length - REASONS} more.` : '';
  return `${told.join('')}${more}`;
}
