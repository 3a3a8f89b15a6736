import { EpycloudError } from '../../pipeline/errors.ts';
import { type CommandResult, runCommand } from '../../shell/command.ts';
import { venvPython } from './environment-store.ts';
import { type InstallOutputReader, pipOutput, uvOutput } from './install-output.ts';
import type { InstallTool } from './preparation-progress.ts';
import { variable } from './python-variables.ts';

interface Step {
  readonly program: string;
  readonly args: readonly string[];
}

/** How an environment is made: by uv where there is one, else by the Python's own venv and pip. */
export interface Installer {
  readonly tool: InstallTool;
  create(python: string, venv: string): Step;
  install(venv: string, requirementsFile: string): Step;
  output(packages: number): InstallOutputReader;
}

/** Only what is locked, and only what is built: no package's code runs during the installation. */
const LOCKED = ['--require-hashes', '--no-deps', '--only-binary', ':all:'] as const;

export const pipInstaller: Installer = {
  tool: 'pip',
  create: (python, venv) => ({ program: python, args: ['-m', 'venv', venv] }),
  install: (venv, requirementsFile) => ({
    program: venvPython(venv),
    args: [
      ...['-m', 'pip', 'install', ...LOCKED],
      ...['--disable-pip-version-check', '--no-input', '--progress-bar', 'off'],
      ...['-r', requirementsFile],
    ],
  }),
  output: pipOutput,
};

export function uvInstaller(uv: string): Installer {
  return {
    tool: 'uv',
    create: (python, venv) => ({
      program: uv,
      args: ['venv', '--no-project', '--python', python, venv],
    }),
    install: (venv, requirementsFile) => ({
      program: uv,
      args: [
        ...['pip', 'install', '--python', venvPython(venv), ...LOCKED],
        ...['--compile-bytecode', '-r', requirementsFile],
      ],
    }),
    output: uvOutput,
  };
}

/**
 * uv, where it is on the PATH or `EPYCLOUD_UV` names it; else pip.
 * @throws EpycloudError `environment_failed` where `EPYCLOUD_UV` names what is no uv
 */
export async function chooseInstaller(
  environment: NodeJS.ProcessEnv,
  signal: AbortSignal | undefined,
): Promise<Installer> {
  const named = variable(environment, 'EPYCLOUD_UV');
  const uv = named ?? 'uv';
  const result = await runCommand({
    program: uv,
    args: ['--version'],
    environment,
    signal,
    timeoutMs: 30_000,
  });
  if (isUv(result)) return uvInstaller(uv);
  if (named === undefined) return pipInstaller;
  throw new EpycloudError(
    'environment_failed',
    `EPYCLOUD_UV names ${named}, which ${result.kind === 'not_found' ? 'is not there' : 'is no uv'}.`,
    { hint: 'Correct EPYCLOUD_UV, or unset it: without uv, pip is used.' },
  );
}

function isUv(result: CommandResult): boolean {
  return result.kind === 'exited' && result.exitCode === 0 && /^uv \d/.test(result.stdout);
}
