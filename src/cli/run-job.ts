import type { StageResult } from '../execution/executor.ts';
import type { StagePrograms } from '../execution/local/stage-program.ts';
import { outcomeOfRun, type StagesEnd } from '../execution/outcome-of-run.ts';
import { findPopulationData } from '../experiment/population-data.ts';
import { artifactsOf, type RunRef } from '../pipeline/artifacts.ts';
import { EpycloudError, type ErrorCode } from '../pipeline/errors.ts';
import { exitCodeOfOutcome, type Outcome } from '../pipeline/outcome.ts';
import { parseRunId } from '../pipeline/run-id.ts';
import type { Stage } from '../pipeline/stage.ts';
import type { Bucket } from '../storage/bucket.ts';
import { directoryBucket } from '../storage/directory-bucket.ts';
import { isAlive, ownIdentity } from '../storage/process-identity.ts';
import { claimRun } from '../storage/run-claim.ts';
import { saveOutcome } from '../storage/run-documents.ts';
import type { WithSettings } from './apply-settings.ts';
import { type ChosenExecutor, chooseExecutor } from './choose-executor.ts';
import { unknownRun } from './choose-run.ts';
import type { CliContext } from './cli-context.ts';
import { documentHead } from './document-head.ts';
import type { JobDocument } from './documents/job.ts';
import { executorFacts, executorText } from './executor-facts.ts';
import { openCarrier } from './open-carrier.ts';
import { showProgress } from './progress.ts';
import { openReadSide } from './read-side.ts';
import type { CommonRunOptions } from './run-options.ts';
import { absolute, populationDataOf, settlePlace } from './run-place.ts';
import { showError } from './show-error.ts';
import { showPartial } from './show-partial.ts';
import { stageRequestOf } from './stage-call.ts';

export interface RunJobOptions extends CommonRunOptions, Partial<WithSettings> {
  readonly stage: Stage;
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
  const { stage } = options;
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
  const bucket = directoryBucket(place.bucketDir);
  // The builder begins a run; the others need one.
  if (stage !== 'builder' && !(await bucket.exists(artifactsOf(run).run))) {
    throw await unknownRun(await openReadSide(context, options), run);
  }
  const chosen = await chooseExecutor(context, options);
  terminal.err(`Executor    ${executorText(chosen)}`);
  const load = { place, run, bucket, populationData, programs };
  await using carrier = await openCarrier(context, options, chosen, load);
  await using _claim = await claimRun({
    bucket,
    run,
    identity: await ownIdentity(),
    isAlive,
    now: context.now,
  });
  const progress = showProgress({ terminal, now, verbose: options.verbose === true });
  carrier.expect([stage]);
  progress.stage(stage);
  const started = now();
  const result = await carrier.executor.runStage(
    { ...stageRequestOf(context, options, { place, run, populationData, carrier }), stage },
    { signal: context.signal, onEvent: (event) => progress.event(stage, event) },
  );
  progress.end();
  const outcome =
    stage === 'output' && result.kind === 'ended'
      ? await keepOutcome(bucket, run, { started, finished: now(), last: result })
      : undefined;
  const exitCode = outcome === undefined ? result.exitCode : exitCodeOfOutcome(outcome);
  if (options.json === true) {
    terminal.out(
      JSON.stringify(jobDocumentOf({ run, stage, chosen }, result, exitCode), undefined, 2),
    );
  }
  if (outcome?.status === 'partial') showPartial(terminal, outcome.num_tasks, outcome.missing);
  if (result.kind === 'failed') {
    const { code, message, hint, problems } = result.failure;
    showError(terminal, new EpycloudError(code as ErrorCode, message, { hint, problems }));
  } else if (options.json !== true) {
    terminal.out(result.message);
  }
  return exitCode;
}

/** The output stage has looked at every task: how it ended is how the run ended. */
async function keepOutcome(
  bucket: Bucket,
  run: RunRef,
  end: Pick<StagesEnd, 'started' | 'finished' | 'last'>,
): Promise<Outcome> {
  const { expId, runId } = run;
  const outcome = outcomeOfRun({ ...end, expId, runId, interrupted: false, missing: [] });
  await saveOutcome(bucket, run, outcome);
  return outcome;
}

function jobDocumentOf(
  {
    run,
    stage,
    chosen,
  }: { readonly run: RunRef; readonly stage: Stage; readonly chosen: ChosenExecutor },
  result: StageResult,
  exitCode: number,
): JobDocument {
  const common = {
    ...documentHead('job', exitCode),
    exp_id: run.expId,
    run_id: run.runId,
    stage,
    executor: executorFacts(chosen),
  };
  return result.kind === 'ended'
    ? { ...common, status: 'ended', message: result.message, details: { ...result.details } }
    : { ...common, status: 'failed', failure: result.failure };
}
