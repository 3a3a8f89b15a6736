import { startEngine } from '../../engine/engine.ts';
import { probeAdapter } from '../../engine/python/adapter-probe.ts';
import { toEpycloudError } from '../../pipeline/errors.ts';
import type { Finding } from './finding.ts';

export interface EngineCheck {
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Seconds that an engine may take to answer. */
  readonly startTimeout: number;
  readonly signal: AbortSignal;
}

/** Starts the engine and asks what it is. */
export async function checkEngine(check: EngineCheck): Promise<Finding> {
  const { command, environment, startTimeout, signal } = check;
  try {
    await using engine = await startEngine({ command, env: environment, startTimeout, signal });
    const { name, version } = engine.description;
    return {
      check: 'engine',
      state: 'ok',
      message: `${name} ${version} answers.`,
      facts: { name, version, command },
    };
  } catch (thrown) {
    const error = toEpycloudError(thrown);
    if (error.code === 'interrupted') throw error;
    return {
      check: 'engine',
      state: 'failed',
      message: error.message,
      ...(error.hint === undefined ? {} : { hint: error.hint }),
      facts: { command },
    };
  }
}

/** Imports what an engine in Python imports; an engine of another kind is left alone. */
export async function checkPython(check: EngineCheck): Promise<Finding> {
  const probe = await probeAdapter({
    command: check.command,
    environment: { ...check.environment },
    signal: check.signal,
    timeoutMs: check.startTimeout * 1000,
  });
  switch (probe.kind) {
    case 'no_python':
      return {
        check: 'python',
        state: 'skipped',
        message: 'The engine is not started as a module of Python.',
      };
    case 'imported': {
      const { python, packages } = probe.facts;
      const list = Object.entries(packages).map(([name, version]) => `${name} ${version}`);
      return {
        check: 'python',
        state: 'ok',
        message: `Python ${python} imports all of the engine${list.length === 0 ? '' : `: ${list.join(', ')}`}.`,
        facts: { version: python, packages },
      };
    }
    case 'broken':
      return {
        check: 'python',
        state: 'failed',
        message: `The engine's modules cannot be imported: ${probe.message}.`,
        hint: 'Install what the engine needs, or build the image anew.',
      };
  }
}
