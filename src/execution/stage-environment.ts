import { formatEngineCommand } from '../settings/engine-command.ts';
import type { StageVariableName } from '../settings/stage-variables.ts';
import type { StageRequest } from './executor.ts';

/** The variables that tell the stage program a request; the same for a process, a container and a Batch task. */
export function stageEnvironment(
  request: StageRequest,
): Partial<Record<StageVariableName, string>> {
  const { run } = request;
  const variables: Partial<Record<StageVariableName, string | undefined>> = {
    STAGE: request.stage,
    EXECUTION_MODE: request.mode,
    EXP_ID: run.expId,
    RUN_ID: run.runId,
    DIR_PREFIX: run.dirPrefix === '' ? '/' : run.dirPrefix,
    LOCAL_DATA_PATH: request.bucketDir,
    FORECAST_REPO_DIR: request.repoDir,
    ENGINE_COMMAND: formatEngineCommand(request.engineCommand),
    POPULATION_DATA: request.populationData,
    OUTPUT_CONFIG_FILE: request.outputConfig,
    JOBS: text(request.jobs),
    NUM_TASKS: text(request.numTasks),
    TASK_INDEX: text(request.taskIndex),
    TASK_TIMEOUT_SECONDS: text(request.taskTimeout),
    MAX_FAILED_TASKS: request.maxFailedTasks,
    REQUIRED_TASKS: request.requiredTasks,
    SIMULATIONS_LIMIT: text(request.simulationsLimit),
    TASKS_LIMIT: text(request.tasksLimit),
    SKIP_OUTPUT: request.skipOutput ? 'true' : undefined,
    RERUN: request.rerun ? 'true' : undefined,
  };
  return Object.fromEntries(
    Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function text(value: number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}
