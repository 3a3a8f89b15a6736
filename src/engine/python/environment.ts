import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { EpycloudError, toEpycloudError } from '../../pipeline/errors.ts';
import { type Clock, systemClock } from '../../shell/clock.ts';
import { runCommand } from '../../shell/command.ts';
import { describeHolder, lockEnvironment } from './environment-lock.ts';
import {
  environmentFolderName,
  newVenv,
  type ReadyEnvironment,
  readReady,
  removeLeftovers,
  removeTree,
  venvPython,
  writeReady,
} from './environment-store.ts';
import { type FoundPython, findPython } from './find-python.ts';
import { installFailure } from './install-failure.ts';
import { chooseInstaller, type Installer } from './installers.ts';
import {
  type InstallTool,
  type PreparationProgress,
  type ProgressReporter,
  progressReporter,
} from './preparation-progress.ts';
import { pythonVariables } from './python-variables.ts';
import { countRequirements } from './requirements.ts';

export interface PrepareEnvironmentOptions {
  /** A requirements file with a hash for every package, complete: nothing is resolved. */
  readonly requirementsFile: string;
  /** Usually what cacheDirectory yields; created where it is missing. */
  readonly cacheDir: string;
  /** The user's variables: `PATH`, `EPYCLOUD_PYTHON`, `EPYCLOUD_UV`, `PIP_…`, `UV_…`. */
  readonly environment: NodeJS.ProcessEnv;
  /** For the folder's name. */
  readonly name?: string | undefined;
  readonly onProgress?: ((progress: PreparationProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly clock?: Clock | undefined;
  /** How long one step of the installation may take, and how long to wait for another process. */
  readonly deadlineMs?: number | undefined;
  readonly heartbeatMs?: number | undefined;
}

export interface PreparedEnvironment {
  /** The interpreter to start the engine with; give it `pythonVariables(environment)`. */
  readonly python: string;
  /** Whether it was there already. */
  readonly reused: boolean;
  readonly tool: InstallTool;
  /** The virtual environment's folder. */
  readonly directory: string;
}

const DEADLINE_MS = 30 * 60_000;

/**
 * Makes the engine's Python environment, or finds the one made before. May be called by several processes
 * at once: one works, the others wait. What is killed in the middle does not count and is made again.
 * @throws EpycloudError `python_missing`, `python_unfit`, `environment_failed`, `interrupted`
 */
export async function prepareEnvironment(
  options: PrepareEnvironmentOptions,
): Promise<PreparedEnvironment> {
  const { environment, signal, clock = systemClock } = options;
  using reporter = progressReporter({
    clock,
    onProgress: options.onProgress,
    heartbeatMs: options.heartbeatMs ?? 5_000,
  });
  reporter.report({ phase: 'looking_for_python' });
  const installer = await chooseInstaller(environment, signal);
  const python = await findPython({ environment, needsVenv: installer.tool === 'pip', signal });
  const requirements = await readRequirements(options.requirementsFile);
  const folder = path.join(
    path.resolve(options.cacheDir),
    'engines',
    environmentFolderName({
      name: options.name ?? 'python',
      requirements,
      pythonVersion: python.version,
      platform: python.platform,
      arch: python.machine,
    }),
  );
  try {
    await mkdir(folder, { recursive: true });
    const made = await readReady(folder);
    if (made !== undefined) return finished(reporter, made, true);
    await using lock = await lockEnvironment({
      directory: folder,
      clock,
      signal,
      deadlineMs: options.deadlineMs ?? DEADLINE_MS,
      onWait: (holder) => reporter.report({ phase: 'waiting', holder: describeHolder(holder) }),
    });
    const madeMeanwhile = await readReady(folder);
    if (madeMeanwhile !== undefined) return finished(reporter, madeMeanwhile, true);
    await removeLeftovers(folder);
    const fresh = await make({ options, reporter, installer, python, requirements, folder });
    if (!(await lock.isHeld())) throw takenOver(folder);
    await writeReady(folder, { venv: fresh.directory, tool: fresh.tool });
    return finished(reporter, fresh, false);
  } catch (error) {
    throw asFailure(error, folder);
  }
}

interface Making {
  readonly options: PrepareEnvironmentOptions;
  readonly reporter: ProgressReporter;
  readonly installer: Installer;
  readonly python: FoundPython;
  readonly requirements: Uint8Array;
  readonly folder: string;
}

async function make(making: Making): Promise<ReadyEnvironment> {
  const { options, reporter, installer, python, requirements, folder } = making;
  const { tool } = installer;
  const directory = newVenv(folder);
  const variables = { ...pythonVariables(options.environment), PYTHONUNBUFFERED: '1' };
  const requirementsFile = path.resolve(options.requirementsFile);

  async function run(
    step: { readonly program: string; readonly args: readonly string[] },
    onLine?: (line: string) => void,
  ): Promise<void> {
    const result = await runCommand({
      ...step,
      environment: variables,
      cwd: folder,
      signal: options.signal,
      timeoutMs: options.deadlineMs ?? DEADLINE_MS,
      onLine,
    });
    if (result.kind === 'exited' && result.exitCode === 0) return;
    throw installFailure({ tool, result, pythonVersion: python.version, requirementsFile });
  }

  try {
    reporter.report({ phase: 'creating', tool, directory });
    await run(installer.create(python.executable, directory));
    const total = countRequirements(Buffer.from(requirements).toString('utf8'));
    const readLine = installer.output(total);
    reporter.report({ phase: 'installing', tool, step: 'fetching', done: 0, total });
    await run(installer.install(directory, requirementsFile), (line) => {
      const progress = readLine(line);
      if (progress !== undefined) reporter.report({ phase: 'installing', tool, ...progress });
    });
    reporter.report({ phase: 'checking' });
    await run({
      program: venvPython(directory),
      args: ['-c', 'import sys; sys.exit(sys.prefix == sys.base_prefix)'],
    });
    return { directory, python: venvPython(directory), tool };
  } catch (error) {
    await removeTree(directory);
    throw error;
  }
}

function finished(
  reporter: ProgressReporter,
  ready: ReadyEnvironment,
  reused: boolean,
): PreparedEnvironment {
  reporter.report({ phase: 'done', reused });
  return { ...ready, reused };
}

async function readRequirements(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new EpycloudError(
      'environment_failed',
      `The engine's list of Python packages cannot be read: ${toEpycloudError(error).message}.`,
      { cause: error, hint: 'The installation of epycloud is incomplete: install it again.' },
    );
  }
}

function takenOver(folder: string): EpycloudError {
  return new EpycloudError(
    'environment_failed',
    `Another process took the engine's Python environment over while this one made it: ${folder}.`,
    { hint: 'This machine was probably asleep meanwhile. Start again.' },
  );
}

/** Errors of the file system, from making folders and markers. */
function asFailure(error: unknown, folder: string): EpycloudError {
  if (error instanceof EpycloudError) return error;
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) return toEpycloudError(error);
  const full = code === 'ENOSPC' || code === 'EDQUOT';
  return new EpycloudError(
    'environment_failed',
    `The engine's Python environment could not be made in ${folder}: ${full ? 'the disk is full' : toEpycloudError(error).message}.`,
    {
      cause: error,
      hint: full
        ? 'Free some space (about 1 GB is needed), or let EPYCLOUD_CACHE_DIR name a folder on another disk.'
        : 'Let EPYCLOUD_CACHE_DIR name a folder that can be written.',
    },
  );
}
