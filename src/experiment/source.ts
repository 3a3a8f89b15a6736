import { runCommand } from '../shell/command.ts';

/** Which state of an experiment repository a run was started from. */
export interface Source {
  readonly commit: string;
  /** Whether files that git tracks differed from the commit. */
  readonly changed: boolean;
}

/** The commit that a repository stands at; undefined where it is none of git's, or git is not there. */
export async function describeSource(
  repoDir: string,
  environment: NodeJS.ProcessEnv,
): Promise<Source | undefined> {
  const git = async (...args: readonly string[]) => {
    const result = await runCommand({
      program: 'git',
      args: ['-C', repoDir, ...args],
      environment,
    });
    return result.kind === 'exited' && result.exitCode === 0 ? result.stdout : undefined;
  };
  const [commit, changes] = await Promise.all([
    git('rev-parse', 'HEAD'),
    git('status', '--porcelain', '--untracked-files=no', '.'),
  ]);
  if (commit === undefined || changes === undefined) return undefined;
  return { commit: commit.trim(), changed: changes.trim() !== '' };
}
