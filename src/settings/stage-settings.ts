import type { RunRef } from '../pipeline/artifacts.ts';
import { DEFAULT_DIR_PREFIX, parseDirPrefix } from '../pipeline/dir-prefix.ts';
import { EpycloudError } from '../pipeline/errors.ts';
import { DEFAULT_EXECUTION_MODE, type ExecutionMode } from '../pipeline/execution-mode.ts';
import { parseExperimentId } from '../pipeline/experiment-id.ts';
import { parseRunId } from '../pipeline/run-id.ts';
import { parseStage, type Stage } from '../pipeline/stage.ts';
import { selectTasks, type TaskSelection } from '../pipeline/task-selection.ts';
import { parseMaxFailed, parseRequiredTasks, type Tolerance } from '../pipeline/tolerance.ts';
import { parseEngineCommand } from './engine-command.ts';
import { readVariables, type Values } from './read-variables.ts';
import { type StageVariableName, stageVariables } from './stage-variables.ts';

/** Everything that a stage is told, read once from its environment. Times are in seconds. */
export interface StageSettings {
  readonly stage: Stage;
  readonly mode: ExecutionMode;
  readonly run: RunRef;
  readonly bucketDir: string;
  readonly repoDir: string;
  readonly populationData: string | undefined;
  readonly outputConfig: string | undefined;
  readonly numTasks: number | undefined;
  readonly jobs: number | undefined;
  readonly attempts: number;
  readonly taskTimeout: number;
  readonly engineStartTimeout: number;
  readonly engineCommand: readonly string[];
  readonly rerun: boolean;
  readonly tolerance: Tolerance;
  readonly skipOutput: boolean;
  readonly simulationsLimit: number | undefined;
  readonly tasksLimit: number | undefined;
  readonly workDir: string | undefined;
  readonly exitOnStdinClose: boolean;
  /** Which tasks a runner takes. Read by the runner only: the other stages have no index. */
  readonly selection: () => TaskSelection;
}

export interface LogSettings {
  readonly level: 'debug' | 'info' | 'warning' | 'error';
  readonly format: 'auto' | 'json' | 'text';
}

/** What the stage program takes where a variable says nothing else. */
export const DEFAULT_FOLDERS = { bucket: './local/bucket', repo: './local/forecast' } as const;
export const DEFAULT_SECONDS = { task: 86_400, engineStart: 120 } as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether the environment is still to come, in a line on stdin. */
export function readsEnvironmentLine(environment: Environment): boolean {
  const wanted = stageVariables.ENVIRONMENT_ON_STDIN.schema.safeParse(
    environment['ENVIRONMENT_ON_STDIN'],
  );
  return wanted.data ?? false;
}

/** How to log. Never throws, so that an error in the other variables can be logged. */
export function readLogSettings(environment: Environment): LogSettings {
  const level = stageVariables.LOG_LEVEL.schema.safeParse(environment['LOG_LEVEL']);
  const format = stageVariables.LOG_FORMAT.schema.safeParse(environment['LOG_FORMAT']);
  return { level: level.data ?? 'info', format: format.data ?? 'auto' };
}

/**
 * @param argument the program's argument, another way to say STAGE
 * @throws EpycloudError `invalid_settings`, `invalid_id`, `usage`
 */
export function readStageSettings(environment: Environment, argument?: string): StageSettings {
  const values = readVariables(stageVariables, environment);
  const mode = values.EXECUTION_MODE ?? DEFAULT_EXECUTION_MODE;
  return {
    stage: stageOf(values, argument),
    mode,
    run: {
      dirPrefix:
        values.DIR_PREFIX === undefined ? DEFAULT_DIR_PREFIX : parseDirPrefix(values.DIR_PREFIX),
      expId: parseExperimentId(required(values, 'EXP_ID')),
      runId: parseRunId(required(values, 'RUN_ID')),
    },
    bucketDir: values.LOCAL_DATA_PATH ?? DEFAULT_FOLDERS.bucket,
    repoDir: values.FORECAST_REPO_DIR ?? DEFAULT_FOLDERS.repo,
    populationData: values.POPULATION_DATA,
    outputConfig: values.OUTPUT_CONFIG_FILE,
    numTasks: values.NUM_TASKS,
    jobs: values.JOBS,
    attempts: values.TASK_ATTEMPTS ?? 2,
    taskTimeout: values.TASK_TIMEOUT_SECONDS ?? DEFAULT_SECONDS.task,
    engineStartTimeout: values.ENGINE_START_TIMEOUT_SECONDS ?? DEFAULT_SECONDS.engineStart,
    engineCommand: parseEngineCommand(required(values, 'ENGINE_COMMAND')),
    rerun: values.RERUN ?? false,
    tolerance: toleranceOf(values),
    skipOutput: values.SKIP_OUTPUT ?? false,
    simulationsLimit: values.SIMULATIONS_LIMIT,
    tasksLimit: values.TASKS_LIMIT,
    workDir: values.WORK_DIR,
    exitOnStdinClose: values.EXIT_ON_STDIN_CLOSE ?? false,
    selection: () =>
      selectTasks({
        mode,
        taskIndices: values.TASK_INDICES,
        taskIndicesKey: values.TASK_INDICES_KEY,
        taskIndex: values.TASK_INDEX,
        batchTaskIndex: values.BATCH_TASK_INDEX,
        tasksPerSlice: values.TASKS_PER_SLICE,
      }),
  };
}

type StageValues = Values<typeof stageVariables>;

function stageOf(values: StageValues, argument: string | undefined): Stage {
  if (argument === undefined) return parseStage(required(values, 'STAGE'));
  const stage = parseStage(argument);
  if (values.STAGE !== undefined && parseStage(values.STAGE) !== stage) {
    throw new EpycloudError('usage', `The argument says ${argument}, STAGE says ${values.STAGE}.`, {
      hint: 'Give one of the two.',
    });
  }
  return stage;
}

function required(values: StageValues, name: StageVariableName): string {
  const value = values[name];
  if (typeof value === 'string') return value;
  throw new EpycloudError('invalid_settings', `${name} is not set.`, {
    hint: `${stageVariables[name].meaning} It is written as: ${stageVariables[name].form}.`,
  });
}

function toleranceOf(values: StageValues): Tolerance {
  const limit = values.MAX_FAILED_TASKS;
  if (values.ALLOW_PARTIAL_RESULTS === true && limit !== undefined) {
    throw new EpycloudError(
      'invalid_settings',
      'ALLOW_PARTIAL_RESULTS and MAX_FAILED_TASKS are both set.',
      {
        hint: 'ALLOW_PARTIAL_RESULTS=true is MAX_FAILED_TASKS=100%: set one of them.',
      },
    );
  }
  return {
    maxFailed: parseMaxFailed(values.ALLOW_PARTIAL_RESULTS === true ? '100%' : (limit ?? '0')),
    required: parseRequiredTasks(values.REQUIRED_TASKS ?? ''),
  };
}
