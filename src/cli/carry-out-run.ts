import type { StagePrograms } from '../execution/local/stage-program.ts';
import { runWorkflow, type WorkflowEnd } from '../execution/run-workflow.ts';
import { describeSource } from '../experiment/source.ts';
import { runRoot } from '../pipeline/artifacts.ts';
import { requireSameRun } from '../pipeline/run-record.ts';
import { isAlive, ownIdentity } from '../storage/process-identity.ts';
import { claimRun } from '../storage/run-claim.ts';
import { sweepTemporaries } from '../storage/temporary-files.ts';
import type { CliContext } from './cli-context.ts';
import { noteOtherCarrier } from './note-other-carrier.ts';
import { openCarrier } from './open-carrier.ts';
import { planOf } from './prepare-run.ts';
import type { PreparedRun, RunWorkflowOptions } from './prepared-run.ts';
import { showProgress } from './progress.ts';
import { recordRun } from './record-run.ts';
import { absolute } from './run-place.ts';
import { stageRequestOf } from './stage-call.ts';

/** Takes a prepared run through the stages that are left, under its lock. */
export async function carryOutRun(
  context: CliContext,
  options: RunWorkflowOptions,
  prepared: PreparedRun,
  programs: StagePrograms,
): Promise<WorkflowEnd> {
  const { bucket, settled, chosen } = prepared;
  const { run } = settled;
  await using carrier = await openCarrier(context, options, chosen, { ...prepared, run, programs });
  const repoDir = absolute(context, prepared.place.repoDir);
  // Both are waited for, and neither needs the other.
  const [identity, source] = await Promise.all([
    carrier.identify(options, prepared),
    settled.kind === 'new' ? describeSource(repoDir, context.environment) : undefined,
  ]);
  await using claim = await claimRun({
    bucket,
    run,
    identity: await ownIdentity(),
    isAlive,
    now: context.now,
  });
  if (claim.number > 0) {
    // The run is ours alone, so what a killed process left half written belongs to nobody.
    const root = absolute(context, prepared.place.bucketDir);
    await sweepTemporaries({ root, prefix: runRoot(run), isAlive: () => false });
  }
  if (settled.kind === 'new') {
    await recordRun(context, options, prepared, { engine: identity, source });
  } else {
    requireSameRun(settled.record, { engine: identity });
    noteOtherCarrier(context, settled.record, chosen);
  }
  const plan = await planOf(bucket, settled);
  if (plan.kind === 'finished') return { outcome: plan.outcome };
  carrier.expect(plan.stages);
  const progress = showProgress({
    terminal: context.terminal,
    now: context.now,
    verbose: options.verbose === true,
  });
  try {
    return await runWorkflow(
      { ...stageRequestOf(context, options, { ...prepared, run, carrier }), stages: plan.stages },
      {
        bucket,
        executor: carrier.executor,
        signal: context.signal,
        now: context.now,
        onStage: progress.stage,
        onEvent: progress.event,
      },
    );
  } finally {
    progress.end();
  }
}
