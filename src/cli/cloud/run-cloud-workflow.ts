import type { Command } from 'commander';
import type { Cloud } from '../../execution/cloud/cloud.ts';
import type { Followed } from '../../execution/cloud/follow-run.ts';
import {
  type CloudPlan,
  carryOutPlan,
  type PlanPorts,
  planCloudRun,
  planUnasked,
} from '../../execution/cloud/plan-cloud-run.ts';
import { type PreparedCloudRun, prepareCloudRun } from '../../execution/cloud/prepare-cloud-run.ts';
import { stopSubmitting } from '../../execution/cloud/stop-submitting.ts';
import type { Submitted } from '../../execution/cloud/submit.ts';
import { submitStepText } from '../../execution/cloud/submit-step-text.ts';
import { EpycloudError } from '../../pipeline/errors.ts';
import { EXIT } from '../../pipeline/exit-codes.ts';
import type { CliContext } from '../cli-context.ts';
import type { RunWorkflowOptions } from '../prepared-run.ts';
import { clockOf, connect } from './cloud-context.ts';
import { type CloudSettled, settleCloudOptions } from './cloud-settings-of.ts';
import { cloudWishOf } from './cloud-wish-of.ts';
import { followOnTerminal, showSubmission } from './follow-on-terminal.ts';
import { refuseOtherMode } from './mode-flags.ts';
import { showCloudEnd } from './show-cloud-end.ts';
import { type ShownPlan, showCloudPlan } from './show-cloud-plan.ts';
import { sayCancelStep } from './watch-on-terminal.ts';
import { resumeWords, workflowWords } from './workflow-words.ts';

type Settled = CloudSettled<RunWorkflowOptions>;

/**
 * `run workflow` in the cloud: checks all that can be checked here, asks, submits the run, and waits for it unless
 * it is to be left. Ctrl-C while waiting cancels the run.
 * @returns the exit code
 */
export async function runCloudWorkflow(
  context: CliContext,
  command: Command,
  given: RunWorkflowOptions,
): Promise<number> {
  refuseOtherMode(command, 'cloud');
  const settled = await settleCloudOptions(context, command, given);
  const { options, settings } = settled;
  const wish = await cloudWishOf(context, command, options);
  const prepared = await prepareCloudRun(wish, settings, context.distDir);
  const ports = planPorts(context);
  if (options.dryRun === true) {
    const plan = await planUnasked(prepared, ports);
    show(context, settled, { prepared, plan, status: 'planned', dryRun: true });
    return EXIT.done;
  }
  const cloud = await connect(context, prepared);
  const plan = await planCloudRun(prepared, cloud, ports);
  switch (plan.kind) {
    case 'finished':
      return await showFinished(context, options, { prepared, cloud, plan });
    case 'watch':
      return await followOnTerminal(context, options, {
        prepared,
        cloud,
        followed: followedOf(plan),
        image: plan.settled.record.image,
        isOurs: false,
      });
    case 'submit':
      return await submitAndFollow(context, settled, { prepared, cloud, plan });
  }
}

interface Begun<P extends CloudPlan = CloudPlan> {
  readonly prepared: PreparedCloudRun;
  readonly cloud: Cloud;
  readonly plan: P;
}

async function submitAndFollow(
  context: CliContext,
  settled: Settled,
  { prepared, cloud, plan }: Begun<CloudPlan & { readonly kind: 'submit' }>,
): Promise<number> {
  const { terminal } = context;
  const { options } = settled;
  const asJson = options.json === true;
  if (!asJson) show(context, settled, { prepared, plan, status: 'planned', dryRun: false });
  if (options.yes !== true && terminal.canAsk && !(await terminal.confirm('Submit?'))) {
    if (asJson) show(context, settled, { prepared, plan, status: 'declined', dryRun: false });
    terminal.err('Nothing was sent.');
    return EXIT.done;
  }
  const { run, workflow, record, labels } = plan.submission;
  if (plan.settled.kind === 'new' && record.seed_drawn) {
    terminal.err(
      `Seed        ${record.seed}, drawn, as the model names none; it is kept in run.json.`,
    );
  }
  const submitted = await submitOrStop(context, settled, { cloud, plan });
  const followed: Followed = { run, workflow, ...submitted };
  if (options.detach === true) {
    return showSubmission(context, options, { prepared, followed, labels, status: 'submitted' });
  }
  return await followOnTerminal(context, options, {
    prepared,
    cloud,
    followed,
    image: record.image,
    isOurs: true,
  });
}

/** Submits; Ctrl-C meanwhile ends what has begun, as nobody waits for it any more. */
async function submitOrStop(
  context: CliContext,
  { options }: Settled,
  { cloud, plan }: Pick<Begun<CloudPlan & { readonly kind: 'submit' }>, 'cloud' | 'plan'>,
): Promise<Submitted> {
  const { terminal, signal } = context;
  const startedAt = context.now();
  const clock = clockOf(context);
  try {
    const submitted = await carryOutPlan(plan, cloud, {
      clock,
      onStep: (step) => terminal.err(`Submitting  ${submitStepText(step)}`),
    });
    if (!signal.aborted) return submitted;
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  const stopped = await stopSubmitting(plan.submission, {
    ...{ cloud, clock, startedAt },
    cancelCommand: workflowWords(context, 'cancel', options, plan.submission.run),
    why: 'Ctrl-C while it was being submitted',
    onStep: (step) => sayCancelStep(terminal, step),
  });
  if (stopped === undefined) {
    throw new EpycloudError('interrupted', 'Interrupted before there was a run.');
  }
  throw new EpycloudError('interrupted', 'Interrupted; what had begun of the run was ended.', {
    hint: `Go on with: ${resumeWords(context, options, plan.submission.run)}`,
  });
}

async function showFinished(
  context: CliContext,
  options: RunWorkflowOptions,
  { prepared, cloud, plan }: Begun<CloudPlan & { readonly kind: 'finished' }>,
): Promise<number> {
  const { run, record, outcome, attempt } = plan.settled;
  context.terminal.err(`Run ${run.runId} is finished: there is nothing left to do.`);
  return await showCloudEnd(context, {
    run,
    bucket: cloud.bucket,
    target: prepared.target,
    outcome,
    image: record.image,
    workflow: record.cloud?.workflow ?? prepared.workflow,
    executionId: undefined,
    attempt: Math.max(1, attempt),
    tries: undefined,
    resume: resumeWords(context, options, run),
    asJson: options.json === true,
  });
}

function followedOf({ settled }: CloudPlan & { readonly kind: 'watch' }): Followed {
  const { run, attempt, workflow, execution } = settled;
  return { run, attempt, workflow, executionId: execution.id };
}

function show(
  context: CliContext,
  { options, used }: Settled,
  shown: Omit<ShownPlan, 'used' | 'asJson'>,
): void {
  showCloudPlan(context, { ...shown, used, asJson: options.json === true });
}

function planPorts({ environment, signal, now, random }: CliContext): PlanPorts {
  return { environment, signal, now, random };
}
