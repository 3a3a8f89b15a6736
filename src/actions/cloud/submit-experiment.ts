import { setTimeout as wait } from 'node:timers/promises';
import type { Cloud } from '../../execution/cloud/cloud.ts';
import { carryOutPlan, planCloudRun } from '../../execution/cloud/plan-cloud-run.ts';
import type { PreparedCloudRun } from '../../execution/cloud/prepare-cloud-run.ts';
import { stopSubmitting } from '../../execution/cloud/stop-submitting.ts';
import { submitStepText } from '../../execution/cloud/submit-step-text.ts';
import { EpycloudError, toEpycloudError } from '../../pipeline/errors.ts';
import type { Clock } from '../../shell/clock.ts';
import type { ActionContext } from '../action-context.ts';
import { cancelCommand } from './cancel-command.ts';
import { sayCancelStep } from './say-cancel-step.ts';
import type { CloudRun } from './submitted-run.ts';

/**
 * Submits one experiment; a run that is at work is taken up, one that is finished needs nothing. What is refused is
 * kept with the run, so that others have their turn.
 */
export async function submitExperiment(
  context: ActionContext,
  prepared: PreparedCloudRun,
  cloud: Cloud,
): Promise<CloudRun> {
  const { environment, signal, now, random, log } = context;
  const { expId } = prepared.wish;
  const { target } = prepared;
  try {
    const plan = await planCloudRun(prepared, cloud, { environment, signal, now, random });
    if (plan.kind === 'finished') {
      const { run, outcome, attempt, record } = plan.settled;
      const workflow = record.cloud?.workflow ?? prepared.workflow;
      log.info(`${expId}: run ${run.runId} is finished, there is nothing left to do.`);
      const followed = { run, workflow, attempt: Math.max(1, attempt), executionId: '' };
      const rest = { outcome, note: undefined, progress: undefined };
      return { kind: 'ended', expId, target, cloud, followed, ...rest };
    }
    if (plan.kind === 'watch') {
      const { run, workflow, attempt, execution } = plan.settled;
      log.info(`${expId}: run ${run.runId} is at work already, execution ${execution.id}.`);
      const followed = { run, workflow, attempt, executionId: execution.id };
      return { kind: 'submitted', expId, target, cloud, followed };
    }
    for (const note of plan.source?.notes ?? []) log.notice(`${expId}: ${note}`);
    if (plan.image.note !== undefined) log.warning(plan.image.note);
    const { submission } = plan;
    const { run, workflow } = submission;
    log.info(`${expId}: run ${run.runId}, attempt ${submission.attempt}, ${plan.image.reference}`);
    const startedAt = now();
    const clock = clockOf(context);
    try {
      const submitted = await carryOutPlan(plan, cloud, {
        clock,
        onStep: (step) => log.info(`${expId}: ${submitStepText(step)}`),
      });
      if (!signal.aborted) {
        return {
          kind: 'submitted',
          expId,
          target,
          cloud,
          followed: { run, workflow, ...submitted },
        };
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    }
    await stopSubmitting(submission, {
      ...{ cloud, clock, startedAt },
      cancelCommand: cancelCommand(run, target),
      why: 'the job was cancelled while it was being submitted',
      onStep: (step) => sayCancelStep(log, expId, step),
    });
    throw new EpycloudError('interrupted', 'The job was cancelled while it was being submitted.');
  } catch (thrown) {
    return { kind: 'refused', expId, error: toEpycloudError(thrown) };
  }
}

/** The clock of an action. */
export function clockOf({ now }: Pick<ActionContext, 'now'>): Clock {
  return {
    now,
    sleep: (milliseconds, signal) =>
      wait(milliseconds, undefined, signal === undefined ? {} : { signal }),
  };
}
