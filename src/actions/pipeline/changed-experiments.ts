import { listExperiments } from '../../experiment/list-experiments.ts';
import { EpycloudError } from '../../pipeline/errors.ts';
import { type CommandResult, runCommand } from '../../shell/command.ts';

export interface ChangedExperimentsRequest {
  readonly repoDir: string;
  /** The commit that a pull request is to be merged into, or that a push found; undefined for other events. */
  readonly baseSha: string | undefined;
  readonly environment: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}

/**
 * The experiments below whose folders a pull request adds, changes or removes a file, as far as they are
 * still there.
 * @throws EpycloudError `usage` where that cannot be told
 */
export async function changedExperiments(
  request: ChangedExperimentsRequest,
): Promise<readonly string[]> {
  const { repoDir, baseSha } = request;
  if (baseSha === undefined) {
    throw new EpycloudError('usage', 'exp-id is `changed`, and this is no pull request.', {
      hint: 'Run the workflow `on: pull_request`, or name the experiments.',
    });
  }
  const git = (...args: readonly string[]) =>
    runCommand({
      program: 'git',
      args: ['-C', repoDir, ...args],
      environment: request.environment,
      signal: request.signal,
      // A pull request may change many files.
      tailCharacters: 2 ** 26,
    });
  // From where the branch left its base: what others merged there since is none of its changes.
  const from = await git('merge-base', baseSha, 'HEAD');
  if (!succeeded(from)) throw await noBase(baseSha, from, git);
  const diff = await git(
    ...['diff', '--name-only', '--no-renames', '-z', '--relative'],
    ...[from.stdout.trim(), 'HEAD', '--', 'experiments'],
  );
  if (!succeeded(diff)) throw gitFailed(diff);
  const files = diff.stdout.split('\0');
  const known = await listExperiments(repoDir);
  return known.filter((id) => files.some((file) => belongsTo(file, id, known)));
}

/** Of experiments that lie in one another, a file belongs to the innermost. */
function belongsTo(file: string, id: string, known: readonly string[]): boolean {
  const isIn = (each: string) => file.startsWith(`experiments/${each}/`);
  return isIn(id) && !known.some((other) => other.length > id.length && isIn(other));
}

async function noBase(
  baseSha: string,
  result: CommandResult,
  git: (...args: readonly string[]) => Promise<CommandResult>,
): Promise<EpycloudError> {
  const shallow = await git('rev-parse', '--is-shallow-repository');
  // Where even this fails, it is no question of history.
  if (!succeeded(shallow)) return gitFailed(result);
  const why =
    shallow.stdout.trim() === 'true'
      ? `this checkout does not reach back to its base (${baseSha.slice(0, 10)})`
      : `its base (${baseSha.slice(0, 10)}) is not in this checkout`;
  return new EpycloudError('usage', `What the pull request changes cannot be told: ${why}.`, {
    hint: 'Give actions/checkout `fetch-depth: 0`.',
  });
}

function gitFailed(result: CommandResult): EpycloudError {
  if (result.kind === 'not_found') {
    return new EpycloudError('usage', 'exp-id is `changed`, and git is not installed.', {
      hint: 'Install git before the checkout, or name the experiments.',
    });
  }
  const said = result.kind === 'exited' ? result.stderr.trim().split('\n')[0] : result.kind;
  return new EpycloudError('usage', `What the pull request changes cannot be told: git: ${said}`, {
    hint: 'See that experiment-dir lies in a checkout. In a container, `git config --global --add safe.directory "$GITHUB_WORKSPACE"` may be missing.',
  });
}

function succeeded(result: CommandResult): result is CommandResult & { kind: 'exited' } {
  return result.kind === 'exited' && result.exitCode === 0;
}
