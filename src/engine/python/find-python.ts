import { EpycloudError } from '../../pipeline/errors.ts';
import { OLDEST_PYTHON, type PythonFacts, probePython } from './python-probe.ts';
import { pythonVariables, variable } from './python-variables.ts';

/** Tried in this order where `EPYCLOUD_PYTHON` names none. */
const CANDIDATES = [
  'python3',
  'python',
  'python3.13',
  'python3.12',
  'python3.11',
  'python3.14',
] as const;

export interface FindPythonOptions {
  /** Whose `PATH` is searched; `EPYCLOUD_PYTHON` names a Python that alone is tried. */
  readonly environment: NodeJS.ProcessEnv;
  /** Whether it must be able to make a virtual environment with pip by itself, without uv. */
  readonly needsVenv: boolean;
  readonly signal?: AbortSignal | undefined;
  readonly probeTimeoutMs?: number | undefined;
}

export interface FoundPython extends PythonFacts {
  /** The name or path that led to it. */
  readonly candidate: string;
}

interface Unfit {
  readonly candidate: string;
  readonly reason: 'too_old' | 'no_venv' | 'broken';
  readonly found: string;
}

/**
 * The first Python that the engine can run on.
 * @throws EpycloudError `python_missing`: no Python at all; `python_unfit`: too old, broken, or without venv
 */
export async function findPython(options: FindPythonOptions): Promise<FoundPython> {
  const { environment, needsVenv, signal, probeTimeoutMs } = options;
  const named = variable(environment, 'EPYCLOUD_PYTHON');
  const variables = pythonVariables(environment);
  const unfit: Unfit[] = [];
  for (const candidate of named === undefined ? CANDIDATES : [named]) {
    const probe = await probePython({
      program: candidate,
      environment: variables,
      signal,
      timeoutMs: probeTimeoutMs,
    });
    if (probe.kind === 'not_found') continue;
    if (probe.kind === 'broken') {
      unfit.push({ candidate, reason: 'broken', found: `${candidate}: ${probe.message}` });
      continue;
    }
    const { facts } = probe;
    const found = `Python ${facts.version} at ${facts.executable}`;
    if (isTooOld(facts)) unfit.push({ candidate, reason: 'too_old', found });
    else if (needsVenv && !(facts.hasVenv && facts.hasEnsurepip)) {
      unfit.push({ candidate, reason: 'no_venv', found });
    } else return { ...facts, candidate };
  }
  throw unfit.length === 0 ? missing(named) : notFit(unfit, named);
}

function isTooOld({ major, minor }: PythonFacts): boolean {
  return (
    major < OLDEST_PYTHON.major || (major === OLDEST_PYTHON.major && minor < OLDEST_PYTHON.minor)
  );
}

const OLDEST = `${OLDEST_PYTHON.major}.${OLDEST_PYTHON.minor}`;
const INSTALL = `Install Python ${OLDEST} or newer (Debian, Ubuntu: \`apt install python3 python3-venv\`; macOS: \`brew install python\`; Windows: use WSL)`;
const OR_NAME = 'or name one with EPYCLOUD_PYTHON=/path/to/python3';

function missing(named: string | undefined): EpycloudError {
  if (named !== undefined) {
    return new EpycloudError(
      'python_missing',
      `EPYCLOUD_PYTHON names ${named}, which is not there.`,
      {
        hint: `Correct EPYCLOUD_PYTHON, or unset it to have a Python on the PATH used. ${INSTALL}.`,
      },
    );
  }
  return new EpycloudError(
    'python_missing',
    'The engine needs Python, and none was found on the PATH (python3, python).',
    { hint: `${INSTALL}, ${OR_NAME}.` },
  );
}

function notFit(unfit: readonly Unfit[], named: string | undefined): EpycloudError {
  const source = named === undefined ? '' : ' (named by EPYCLOUD_PYTHON)';
  const noVenv = unfit.find(({ reason }) => reason === 'no_venv');
  if (noVenv !== undefined) {
    return new EpycloudError(
      'python_unfit',
      `${noVenv.found}${source} lacks the modules venv and ensurepip, which the engine's environment is made with.`,
      {
        hint: `Debian, Ubuntu: \`apt install python3-venv\`. Elsewhere use a Python that has them (macOS: \`brew install python\`), install uv, which needs neither, ${OR_NAME}.`,
      },
    );
  }
  const tooOld = dedupe(unfit.filter(({ reason }) => reason === 'too_old'));
  if (tooOld.length > 0) {
    return new EpycloudError(
      'python_unfit',
      `Found ${tooOld.join(', ')}${source}; ${OLDEST} or newer is needed.`,
      { hint: `${INSTALL}, ${OR_NAME}.` },
    );
  }
  return new EpycloudError(
    'python_unfit',
    `No usable Python was found${source}: ${dedupe(unfit).join('; ')}.`,
    { hint: `${INSTALL}, ${OR_NAME}.` },
  );
}

function dedupe(unfit: readonly Unfit[]): readonly string[] {
  return [...new Set(unfit.map(({ found }) => found))];
}
