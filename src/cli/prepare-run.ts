import { type SettledRun, settleRun } from '../execution/settle-run.ts';
import { chooseOutputConfig } from '../experiment/experiment.ts';
import { findPopulationData } from '../experiment/population-data.ts';
import { findExperiment, loadExperiment } from '../experiment/repository.ts';
import { validateExperiment } from '../experiment/validate.ts';
import { type Plan, planRun } from '../pipeline/plan.ts';
import type { Bucket } from '../storage/bucket.ts';
import { directoryBucket } from '../storage/directory-bucket.ts';
import { findManifest } from '../storage/manifest-document.ts';
import { findOutcome } from '../storage/run-documents.ts';
import { areOutputsWhole } from '../storage/whole-outputs.ts';
import { chooseExecutor } from './choose-executor.ts';
import type { CliContext } from './cli-context.ts';
import { hasOwnEngine } from './local-engine.ts';
import type { PreparedRun, RunWorkflowOptions } from './prepared-run.ts';
import { requireSound } from './require-sound.ts';
import { absolute, populationDataOf, settlePlace } from './run-place.ts';

/** Checks all of a run that can be checked without its engine, and settles which run it is. */
export async function prepareRun(
  context: CliContext,
  options: RunWorkflowOptions,
): Promise<PreparedRun> {
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
  const record = settled.kind === 'resumed' ? settled.record : undefined;
  const chosen = await chooseExecutor(context, options, record);
  if (settled.kind === 'new' && !hasOwnEngine(context, options.engineCommand)) {
    const { outputConfig } = options;
    // What the epydemix adapter does not cover, the engine of an image may.
    const coverage = chosen.name === 'process' || chosen.identity?.name === 'epydemix';
    const checked = { folder, outputConfig, populationData, coverage };
    requireSound((await validateExperiment(checked)).problems);
  }
  const plan = await planOf(bucket, settled);
  const manifest = settled.kind === 'resumed' ? await findManifest(bucket, settled.run) : undefined;
  const numTasks = manifest?.num_tasks;
  return { place, bucket, experiment, populationData, settled, chosen, plan, numTasks };
}

/** What is left to do of a run, as its bucket has it now. */
export async function planOf(bucket: Bucket, { kind, run }: SettledRun): Promise<Plan> {
  if (kind === 'new') return planRun({ built: false, outputsWhole: false });
  const outcome = await findOutcome(bucket, run);
  const outputs = outcome?.status === 'succeeded' ? outcome.outputs : undefined;
  return planRun({
    outcome,
    outputsWhole: outputs !== undefined && (await areOutputsWhole(bucket, run, outputs)),
    built: (await findManifest(bucket, run)) !== undefined,
  });
}
