import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EpycloudError, toEpycloudError } from '../../pipeline/errors.ts';
import { COMMENT_LIMIT, runReportPage, SUMMARY_LIMIT } from '../../report/run-report-page.ts';
import type { ActionContext } from '../action-context.ts';
import type { OutputValues } from '../definitions/action-definition.ts';
import type { runLocalPipelineOutputs } from '../definitions/run-local-pipeline.ts';
import type { ActionEnd } from './action-end.ts';
import { keepArtifact } from './keep-artifact.ts';
import { outputsOf, worstOf } from './pipeline-outputs.ts';
import { sayInPullRequest } from './say-in-pull-request.ts';

const TITLE = 'epycloud, on this runner';

/**
 * Says how the runs ended, in all the places where that is wanted, and sets the outputs whatever the end is.
 * @throws EpycloudError where a run failed, or what was asked for could not be done
 */
export async function endAction(context: ActionContext, end: ActionEnd): Promise<void> {
  const { environment, log, signal } = context;
  const { inputs, bucketDir } = end;
  const runs = end.runs.map(({ report }) => report);
  if (end.ids.length === 0) log.notice('The pull request changes no experiment: nothing was run.');
  // A cancelled job is killed within seconds, so only what takes none is done then.
  const artifact = signal.aborted ? {} : await settled(keepArtifact(context, end));
  const notes = [
    ...(end.ids.length === 0 ? ['No experiment was changed, so nothing was run.'] : []),
    ...notRun(end),
    ...(artifact.value === undefined ? [] : [artifact.value.note]),
  ];
  const page = { title: TITLE, runs, notes };
  const summaryPath = join(
    environment['RUNNER_TEMP'] || tmpdir(),
    `epycloud-summary-${runs[0]?.runId ?? context.token()}.md`,
  );
  const summary = runReportPage({ ...page, limit: SUMMARY_LIMIT });
  await writeFile(summaryPath, summary);
  if (inputs.summary && !(await context.addSummary(summary))) {
    log.notice(`There is no job summary here; what it would say is in ${summaryPath}.`);
  }
  if (!signal.aborted) {
    await sayInPullRequest(context, end, runReportPage({ ...page, limit: COMMENT_LIMIT - 200 }));
  }
  context.setOutputs({
    ...outputsOf(runs),
    'bucket-path': bucketDir,
    'artifact-id': artifact.value?.id,
    'summary-path': summaryPath,
  } satisfies OutputValues<typeof runLocalPipelineOutputs>);
  if (artifact.error !== undefined) throw artifact.error;
  throwWhereFailed(context, end);
}

function notRun({ ids, runs }: ActionEnd): readonly string[] {
  const left = ids.slice(runs.length);
  return left.length === 0 ? [] : [`Not run, as the job was cancelled: ${left.join(', ')}.`];
}

async function settled<T>(
  work: Promise<T>,
): Promise<{ readonly value?: T; readonly error?: EpycloudError }> {
  try {
    return { value: await work };
  } catch (thrown) {
    return { error: toEpycloudError(thrown) };
  }
}

function throwWhereFailed({ log, signal }: ActionContext, { runs }: ActionEnd): void {
  const reports = runs.map(({ report }) => report);
  for (const { expId, status, missing, numTasks } of reports) {
    if (status === 'partial') {
      log.warning(`${expId}: ${missing.length} of ${numTasks} tasks failed, as was tolerated.`);
    }
  }
  const worst = worstOf(reports);
  if (signal.aborted || worst === 'interrupted') {
    throw new EpycloudError('interrupted', 'The run was interrupted; what is done is kept.');
  }
  if (worst !== 'failed') return;
  const failed = reports.filter(({ status }) => status === 'failed');
  const told = failed.map(({ expId, failure }) => `${expId}: ${failure?.message ?? 'failed'}`);
  const of = reports.length === 1 ? '' : `${failed.length} of ${reports.length} runs failed. `;
  throw new EpycloudError('stage_failed', `${of}${told.join(' ')}`, {
    hint: [...new Set(failed.flatMap(({ failure }) => failure?.hint ?? []))].join(' ') || undefined,
  });
}
