import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { EpycloudError } from '../pipeline/errors.ts';
import { runCommand } from './command.ts';

/**
 * Runs gcloud with these words and yields what it prints.
 * @throws EpycloudError `cloud_refused` with gcloud's last words where it fails, `interrupted`
 */
export type GcloudCommand = (args: readonly string[], signal?: AbortSignal) => Promise<string>;

const TIMEOUT_MS = 60_000;
/** A secret of 64 KiB, in base64. */
const MOST_CHARACTERS = 100_000;

/**
 * Nobody is there to be asked; and gcloud keeps no log of its own, which would hold what we ask for, and for which a
 * container may have no room.
 */
const QUIET = {
  CLOUDSDK_CORE_DISABLE_PROMPTS: '1',
  CLOUDSDK_CORE_DISABLE_FILE_LOGGING: '1',
  CLOUDSDK_CORE_DISABLE_USAGE_REPORTING: '1',
  CLOUDSDK_COMPONENT_MANAGER_DISABLE_UPDATE_CHECK: '1',
};

/** gcloud as it is found on the PATH; undefined where it is not. */
export function gcloudCommand(environment: NodeJS.ProcessEnv): GcloudCommand | undefined {
  const program = (environment['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, 'gcloud'))
    .find(isProgram);
  if (program === undefined) return undefined;
  return async (args, signal) => {
    const result = await runCommand({
      program,
      args,
      environment: { ...environment, ...QUIET },
      timeoutMs: TIMEOUT_MS,
      tailCharacters: MOST_CHARACTERS,
      signal,
    });
    if (result.kind === 'exited' && result.exitCode === 0) return result.stdout;
    const said = 'stderr' in result ? lastWords(result.stderr) : '';
    const what =
      result.kind === 'timed_out' ? `gave no answer in ${TIMEOUT_MS / 1000} s` : 'failed';
    const message = `gcloud ${args.slice(0, 3).join(' ')} ${what}${said === '' ? '.' : `: ${said}`}`;
    throw new EpycloudError('cloud_refused', message);
  };
}

/** gcloud says at the end what is wrong, and before it much that is not. */
function lastWords(stderr: string): string {
  const at = stderr.lastIndexOf('ERROR:');
  return stderr.slice(Math.max(at, 0)).replace(/\s+/g, ' ').trim().slice(0, 500);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
