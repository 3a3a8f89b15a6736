import { EpycloudError } from '../pipeline/errors.ts';
import { DEFAULT_EXECUTION_MODE, type ExecutionMode } from '../pipeline/execution-mode.ts';
import { parseEngineCommand } from './engine-command.ts';
import { readVariables } from './read-variables.ts';
import { DEFAULT_FOLDERS } from './stage-places.ts';
import { DEFAULT_SECONDS } from './stage-settings.ts';
import { stageVariables } from './stage-variables.ts';

/** What `stage.js doctor` looks at: of a stage's variables those that do not belong to one run. */
export interface DoctorSettings {
  readonly mode: ExecutionMode;
  readonly engineCommand: readonly string[] | undefined;
  /** In seconds. */
  readonly engineStartTimeout: number;
  readonly bucketDir: string;
  readonly repoDir: string;
  readonly workDir: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether the doctor is asked for, and no stage: by the program's first argument, or else by STAGE. */
export function asksForDoctor(args: readonly string[], environment: Environment): boolean {
  return (args[0] ?? environment['STAGE']) === 'doctor';
}

/**
 * Text, or with `--json` or LOG_FORMAT=json a document.
 * @param args what follows the word `doctor`
 * @throws EpycloudError `usage`
 */
export function readDoctorForm(args: readonly string[], environment: Environment): 'text' | 'json' {
  const unknown = args.find((arg) => arg !== '--json');
  if (unknown !== undefined) {
    throw new EpycloudError('usage', `The doctor knows no ${JSON.stringify(unknown)}.`, {
      hint: 'It is asked as: doctor [--json]',
    });
  }
  return args.length > 0 || environment['LOG_FORMAT'] === 'json' ? 'json' : 'text';
}

/**
 * Every variable is read, so that a faulty one is found even where only a stage would use it.
 * @throws EpycloudError `invalid_settings`
 */
export function readDoctorSettings(environment: Environment): DoctorSettings {
  const values = readVariables(stageVariables, environment);
  return {
    mode: values.EXECUTION_MODE ?? DEFAULT_EXECUTION_MODE,
    engineCommand:
      values.ENGINE_COMMAND === undefined ? undefined : parseEngineCommand(values.ENGINE_COMMAND),
    engineStartTimeout: values.ENGINE_START_TIMEOUT_SECONDS ?? DEFAULT_SECONDS.engineStart,
    bucketDir: values.LOCAL_DATA_PATH ?? DEFAULT_FOLDERS.bucket,
    repoDir: values.FORECAST_REPO_DIR ?? DEFAULT_FOLDERS.repo,
    workDir: values.WORK_DIR,
  };
}
