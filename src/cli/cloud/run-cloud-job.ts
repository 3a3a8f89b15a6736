import type { Command } from 'commander';
import { carryOutJob, type JobEnd } from '../../execution/cloud/carry-out-job.ts';
import { planJob } from '../../execution/cloud/plan-job.ts';
import { paceOf } from '../../execution/cloud/poll-pace.ts';
import { prepareCloudRun } from '../../execution/cloud/prepare-cloud-run.ts';
import { EpycloudError, type ErrorCode } from '../../pipeline/errors.ts';
import { durationText } from '../../report/duration-text.ts';
import type { CliContext } from '../cli-context.ts';
import { documentHead } from '../document-head.ts';
import type { JobDocument } from '../documents/job.ts';
import type { RunJobOptions } from '../run-job.ts';
import { showError } from '../show-error.ts';
import { showPartial } from '../show-partial.ts';
import { batchFacts } from './batch-facts.ts';
import { clockOf, connect, fractionOf } from './cloud-context.ts';
import { settleCloudOptions } from './cloud-settings-of.ts';
import { cloudWishOf } from './cloud-wish-of.ts';
import { refuseOtherMode } from './mode-flags.ts';

/**
 * `run job` in the cloud: one stage of a run as one job of Cloud Batch, without the workflow.
 * @returns the exit code of the stage
 */
export async function runCloudJob(
  context: CliContext,
  command: Command,
  given: RunJobOptions,
): Promise<number> {
  refuseOtherMode(command, 'cloud');
  const { terminal } = context;
  const { options, settings } = await settleCloudOptions(context, command, given);
  const { stage, taskIndex, numTasks, rerun } = options;
  if (taskIndex !== undefined && stage !== 'runner') {
    throw new EpycloudError('usage', `The ${stage} stage has no task index.`, {
      hint: 'Leave --task-index out, or run stage B.',
    });
  }
  const wish = await cloudWishOf(context, command, options);
  const prepared = await prepareCloudRun(wish, settings, context.distDir);
  const cloud = await connect(context, prepared);
  const { environment, signal, now, random } = context;
  const planned = await planJob(
    prepared,
    cloud,
    { stage, runId: options.runId, taskIndex, numTasks, rerun: rerun === true },
    { environment, signal, now, random },
  );
  const { run } = planned;
  terminal.err(`Job         ${planned.jobId} in ${prepared.target.region}: ${planned.image}`);
  for (const note of planned.notes) terminal.err(terminal.yellow(note));
  const end = await carryOutJob(planned, cloud, {
    clock: clockOf(context),
    random: fractionOf(context),
    pace: paceOf(settings),
    detach: options.detach === true,
    deadline: options.timeout === undefined ? undefined : now() + options.timeout * 60_000,
    signal,
    onState: (text) => terminal.err(`  ${text}`),
  });
  if (options.json === true) {
    const document: JobDocument = {
      ...documentHead('job', end.exitCode),
      exp_id: run.expId,
      run_id: run.runId,
      stage,
      executor: batchFacts(planned.record.image),
      ...resultOf(end),
    };
    terminal.out(JSON.stringify(document, undefined, 2));
  }
  if (end.kind === 'failed') {
    const { code, message, hint } = end.failure;
    showError(terminal, new EpycloudError(code as ErrorCode, message, { hint }));
    return end.exitCode;
  }
  const { outcome } = end;
  if (outcome?.status === 'partial') showPartial(terminal, outcome.num_tasks, outcome.missing);
  if (options.json !== true) terminal.out(`${end.message} (${durationText(end.seconds)})`);
  return end.exitCode;
}

function resultOf(end: JobEnd) {
  return end.kind === 'ended'
    ? { status: 'ended' as const, message: end.message, details: { ...end.details } }
    : { status: 'failed' as const, failure: { ...end.failure, problems: [] } };
}
