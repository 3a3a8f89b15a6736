import { processExecutor } from '../execution/local/process/process-executor.ts';
import type { StagePrograms } from '../execution/local/process/stage-programs.ts';
import { findPopulationData } from '../experiment/population-data.ts';
import { EpycloudError, type ErrorCode } from '../pipeline/errors.ts';
import { parseRunId } from '../pipeline/run-id.ts';
import { parseStage } from '../pipeline/stage.ts';
import { directoryBucket } from '../storage/directory-bucket.ts';
import { isAlive, ownIdentity } from '../storage/process-identity.ts';
import { claimRun } from '../storage/run-claim.ts';
import type { CliContext } from './cli-context.ts';
import { prepareLocalEngine } from './local-engine.ts';
import { showProgress } from './progress.ts';
import type { CommonRunOptions } from './run-options.ts';
import { absolute, populationDataOf, settlePlace } from './run-place.ts';
import { showError } from './show-error.ts';
import { stageRequestOf } from './stage-call.ts';

export interface RunJobOptions extends CommonRunOptions {
  readonly stage: string;
  readonly runId: string;
  readonly taskIndex?: number;
  readonly numTasks?: number;
  readonly rerun?: true;
}

/**
 * `run job`: one stage of a run by itself.
 * @returns the stage's own exit code
 */
export async function runJobCommand(
  context: CliContext,
  options: RunJobOptions,
  programs: StagePrograms,
): Promise<number> {
  const stage = parseStage(options.stage);
  if (options.taskIndex !== undefined && stage !== 'runner') {
    throw new EpycloudError('usage', `The ${stage} stage has no task index.`, {
      hint: 'Leave --task-index out, or run stage B.',
    });
  }
  const place = await settlePlace(context, options);
  const populationData = await findPopulationData(
    populationDataOf(context, options),
    absolute(context, place.repoDir),
  );
  const run = { expId: place.expId, dirPrefix: place.dirPrefix, runId: parseRunId(options.runId) };
  const { terminal, now } = context;
  const engine = await prepareLocalEngine(context, options.engineCommand);
  const bucket = directoryBucket(place.bucketDir);
  await using _claim = await claimRun({
    bucket,
    run,
    identity: await ownIdentity(),
    isAlive,
    now: context.now,
  });
  const progress = showProgress({ terminal, now, verbose: options.verbose === true });
  progress.stage(stage);
  const result = await processExecutor({
    programs,
    environment: engine.environment,
    onErrorLine: (line) => terminal.err(`  ${line}`),
  }).runStage(
    { ...stageRequestOf(context, options, { place, run, populationData, engine }), stage },
    { signal: context.signal, onEvent: (event) => progress.event(stage, event) },
  );
  progress.end();
  if (options.json === true)
    terminal.out(JSON.stringify({ stage, run_id: run.runId, ...result }, undefined, 2));
  if (result.kind === 'failed') {
    const { code, message, hint, problems } = result.failure;
    showError(terminal, new EpycloudError(code as ErrorCode, message, { hint, problems }));
  } else if (options.json !== true) {
    terminal.out(result.message);
  }
  return result.exitCode;
}
