import { tmpdir } from 'node:os';
import { toEpycloudError } from '../../pipeline/errors.ts';
import { type DoctorSettings, readDoctorSettings } from '../../settings/doctor-settings.ts';
import { checkEngine, checkPython } from './engine-checks.ts';
import type { Finding } from './finding.ts';
import { checkForecast, checkWritable } from './folder-checks.ts';

/** The process that is looked at. */
export interface Patient {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** As `process.version` has it. */
  readonly nodeVersion: string;
  /** Of the user and group it runs as; undefined where the system knows none. */
  readonly userId: number | undefined;
  readonly groupId: number | undefined;
  readonly signal: AbortSignal;
}

const OLDEST_NODE = 20;

/**
 * Looks at everything that a stage needs of the image, or of the machine, that it runs in. Nothing is changed.
 * @throws EpycloudError `interrupted`
 */
export async function examine(patient: Patient): Promise<readonly Finding[]> {
  const { settings, fault } = settingsOf(patient);
  const always = [userOf(patient), nodeOf(patient)];
  if (settings === undefined) return [fault, ...always];
  return [
    modeOf(settings),
    ...always,
    ...(await engineOf(settings, patient)),
    ...(await foldersOf(settings)),
  ];
}

function settingsOf(
  patient: Patient,
):
  | { readonly settings: DoctorSettings; readonly fault?: never }
  | { readonly settings?: never; readonly fault: Finding } {
  try {
    return { settings: readDoctorSettings(patient.environment) };
  } catch (thrown) {
    const { message, hint } = toEpycloudError(thrown);
    const fault = { check: 'settings', state: 'failed', message } as const;
    return { fault: hint === undefined ? fault : { ...fault, hint } };
  }
}

function modeOf({ mode }: DoctorSettings): Finding {
  return { check: 'mode', state: 'ok', message: `EXECUTION_MODE is ${mode}.`, facts: { mode } };
}

function userOf({ userId, groupId }: Patient): Finding {
  const facts = { uid: userId, gid: groupId };
  if (userId !== 0) {
    return { check: 'user', state: 'ok', message: `The user is ${userId}:${groupId}.`, facts };
  }
  return {
    check: 'user',
    state: 'warning',
    message: 'The user is root.',
    hint: 'Leave out --user, or name another one: nothing here needs root.',
    facts,
  };
}

function nodeOf({ nodeVersion }: Patient): Finding {
  const major = Number(/^v(\d+)/.exec(nodeVersion)?.[1]);
  const facts = { version: nodeVersion };
  if (major >= OLDEST_NODE) {
    return { check: 'node', state: 'ok', message: `Node ${nodeVersion}.`, facts };
  }
  return {
    check: 'node',
    state: 'failed',
    message: `Node ${nodeVersion} is too old.`,
    hint: `Take Node ${OLDEST_NODE} or newer.`,
    facts,
  };
}

async function engineOf(
  settings: DoctorSettings,
  { environment, signal }: Patient,
): Promise<readonly Finding[]> {
  const { engineCommand: command, engineStartTimeout: startTimeout } = settings;
  if (command === undefined) {
    return [
      {
        check: 'engine',
        state: 'failed',
        message: 'ENGINE_COMMAND is not set.',
        hint: 'An image of epycloud sets it; by hand it is words, or a JSON list of words.',
      },
    ];
  }
  const check = { command, environment, startTimeout, signal };
  return [await checkEngine(check), await checkPython(check)];
}

async function foldersOf(settings: DoctorSettings): Promise<readonly Finding[]> {
  const work = await checkWritable({
    check: 'work_dir',
    folder: settings.workDir ?? tmpdir(),
    variable: 'WORK_DIR',
  });
  if (settings.mode === 'cloud') return [work];
  const bucket = await checkWritable({
    check: 'bucket',
    folder: settings.bucketDir,
    variable: 'LOCAL_DATA_PATH',
  });
  return [work, bucket, await checkForecast(settings.repoDir)];
}
