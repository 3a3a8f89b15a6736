import { processExecutor } from '../execution/local/process/process-executor.ts';
import type { StagePrograms } from '../execution/local/process/stage-programs.ts';
import { runWorkflow, type WorkflowEnd } from '../execution/run-workflow.ts';
import { type SettledRun, settleRun } from '../execution/settle-run.ts';
import { chooseOutputConfig } from '../experiment/experiment.ts';
import { findPopulationData } from '../experiment/population-data.ts';
import { findExperiment, loadExperiment } from '../experiment/repository.ts';
import { describeSource } from '../experiment/source.ts';
import { runRoot } from '../pipeline/artifacts.ts';
import { EXIT } from '../pipeline/exit-codes.ts';
import { type Plan, planRun } from '../pipeline/plan.ts';
import { requireSameRun } from '../pipeline/run-record.ts';
import type { Bucket } from '../storage/bucket.ts';
import { directoryBucket } from '../storage/directory-bucket.ts';
import { findManifest } from '../storage/manifest-document.ts';
import { isAlive, ownIdentity } from '../storage/process-identity.ts';
import { claimRun } from '../storage/run-claim.ts';
import { findOutcome } from '../storage/run-documents.ts';
import { sweepTemporaries } from '../storage/temporary-files.ts';
import { areOutputsWhole } from '../storage/whole-outputs.ts';
import { askEngine } from './ask-engine.ts';
import type { CliContext } from './cli-context.ts';
import { type LocalEngine, prepareLocalEngine } from './local-engine.ts';
import type { PreparedRun, RunWorkflowOptions } from './prepared-run.ts';
import { showProgress } from './progress.ts';
import { recordRun } from './record-run.ts';
import { absolute, populationDataOf, settlePlace } from './run-place.ts';
import { showOutcome } from './show-outcome.ts';
import { showPlan } from './show-plan.ts';
import { stageRequestOf } from './stage-call.ts';

/**
 * `run workflow`: checks all that can be checked, asks, and takes the run through its stages.
 * @param programs what carries the stages out; not used by a dry run
 * @returns the exit code
 */
export async function runWorkflowCommand(
  context: CliContext,
  options: RunWorkflowOptions,
  programs: StagePrograms,
): Promise<number> {
  const prepared = await prepareRun(context, options);
  if (options.dryRun === true || options.json !== true) showPlan(context, options, prepared);
  if (options.dryRun === true) return EXIT.done;
  if (prepared.plan.kind === 'finished') {
    return await showOutcome(context, options, prepared, { outcome: prepared.plan.outcome });
  }
  if (
    options.yes !== true &&
    context.terminal.canAsk &&
    !(await context.terminal.confirm('Begin?'))
  ) {
    context.terminal.err('Nothing was done.');
    return EXIT.done;
  }
  const engine = await prepareLocalEngine(context, options.engineCommand);
  const end = await carryOut(context, options, prepared, { engine, programs });
  return await showOutcome(context, options, prepared, end);
}

async function prepareRun(context: CliContext, options: RunWorkflowOptions): Promise<PreparedRun> {
  const place = await settlePlace(context, options);
  const folder = await findExperiment(absolute(context, place.repoDir), place.expId);
  const experiment = await loadExperiment(folder);
  if (options.skipOutput !== true) chooseOutputConfig(experiment, options.outputConfig);
  const populationData = await findPopulationData(
    populationDataOf(context, options),
    absolute(context, place.repoDir),
  );
  const bucket = directoryBucket(place.bucketDir);
  const settled = await settleRun(
    bucket,
    {
      expId: place.expId,
      dirPrefix: place.dirPrefix,
      runId: options.runId,
      resume: options.resume === true,
      configHash: experiment.configHash,
      simulationsLimit: options.simulationsLimit,
      tasksLimit: options.tasksLimit,
    },
    context,
  );
  const plan = await planOf(bucket, settled);
  const manifest = settled.kind === 'resumed' ? await findManifest(bucket, settled.run) : undefined;
  const numTasks = manifest?.num_tasks;
  return { place, bucket, experiment, populationData, settled, plan, numTasks };
}

async function planOf(bucket: Bucket, { kind, run }: SettledRun): Promise<Plan> {
  if (kind === 'new') return planRun({ built: false, outputsWhole: false });
  const outcome = await findOutcome(bucket, run);
  const outputs = outcome?.status === 'succeeded' ? outcome.outputs : undefined;
  return planRun({
    outcome,
    outputsWhole: outputs !== undefined && (await areOutputsWhole(bucket, run, outputs)),
    built: (await findManifest(bucket, run)) !== undefined,
  });
}

async function carryOut(
  context: CliContext,
  options: RunWorkflowOptions,
  prepared: PreparedRun,
  { engine, programs }: { readonly engine: LocalEngine; readonly programs: StagePrograms },
): Promise<WorkflowEnd> {
  const { bucket, settled } = prepared;
  const { run } = settled;
  const repoDir = absolute(context, prepared.place.repoDir);
  // Both are waited for, and neither needs the other.
  const [identity, source] = await Promise.all([
    askEngine(context, options, prepared, engine),
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
  } else requireSameRun(settled.record, { engine: identity });
  const plan = await planOf(bucket, settled);
  if (plan.kind === 'finished') return { outcome: plan.outcome };
  programs.expect(plan.stages.length);
  const progress = showProgress({
    terminal: context.terminal,
    now: context.now,
    verbose: options.verbose === true,
  });
  try {
    return await runWorkflow(
      { ...stageRequestOf(context, options, { ...prepared, run, engine }), stages: plan.stages },
      {
        bucket,
        executor: processExecutor({
          programs,
          environment: engine.environment,
          onErrorLine: (line) => context.terminal.err(`  ${line}`),
        }),
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
