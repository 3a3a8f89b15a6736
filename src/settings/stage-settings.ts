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
import {
  type BucketPlace,
  bucketPlaceOf,
  onlyInCloud,
  type SourcePlace,
  sourcePlaceOf,
} from './stage-places.ts';
import { type StageVariableName, stageVariables } from './stage-variables.ts';

/** Everything that a stage is told, read once from its environment. Times are in seconds. */
export interface StageSettings {
  readonly stage: Stage;
  readonly mode: ExecutionMode;
  readonly run: RunRef;
  readonly bucket: BucketPlace;
  readonly source: SourcePlace;
  /** Which attempt at the run this is; 1 in local mode. */
  readonly attempt: number;
  /** The wave whose tasks a runner takes, or the last one before the output stage; 0 where there is none. */
  readonly wave: number;
  /** How many waves the output stage may ask for. */
  readonly maxWaves: number;
  readonly tasksPerSlice: number | undefined;
  /** How often Batch began this task before. */
  readonly retryAttempt: number;
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
  const auto = environment['EXECUTION_MODE']?.toLowerCase() === 'cloud' ? 'json' : 'auto';
  const wanted = format.data === 'auto' ? undefined : format.data;
  return { level: level.data ?? 'info', format: wanted ?? auto };
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
    bucket: bucketPlaceOf(mode, values),
    source: sourcePlaceOf(mode, values),
    attempt: mode === 'local' ? 1 : (values.ATTEMPT ?? 1),
    ...wavesOf(mode, values),
    tasksPerSlice: values.TASKS_PER_SLICE,
    retryAttempt: values.BATCH_TASK_RETRY_ATTEMPT ?? 0,
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
        wave: values.WAVE,
      }),
  };
}

/**
 * Where the outcome of an attempt goes whose other variables cannot be read; undefined where it is not known, or
 * not this stage's to write.
 */
export function readOutcomePlace(
  environment: Environment,
  argument?: string,
): Pick<StageSettings, 'stage' | 'mode' | 'run' | 'bucket' | 'attempt'> | undefined {
  const kept = [
    'STAGE',
    'EXECUTION_MODE',
    'EXP_ID',
    'RUN_ID',
    'DIR_PREFIX',
    'BUCKET_NAME',
    'ATTEMPT',
  ];
  const least = Object.fromEntries(
    Object.entries(environment).filter(([name]) => kept.includes(name)),
  );
  try {
    return readStageSettings({ ...least, ENGINE_COMMAND: 'none' }, argument);
  } catch {
    return undefined;
  }
}

function wavesOf(
  mode: ExecutionMode,
  values: StageValues,
): Pick<StageSettings, 'wave' | 'maxWaves'> {
  if (mode === 'cloud') return { wave: values.WAVE ?? 0, maxWaves: values.MAX_WAVES ?? 1 };
  for (const name of ['WAVE', 'MAX_WAVES'] as const) {
    if ((values[name] ?? 0) > 0) throw onlyInCloud(name, 'a resume repeats what is missing.');
  }
  return { wave: 0, maxWaves: 0 };
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
