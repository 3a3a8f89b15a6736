import { execFileSync } from 'node:child_process';
import { type EnginePlan, makeTestRepo, type TestRepo } from '../experiment-repo.ts';

/** The experiment `flu/test` for the counting engine, as git has it: what is packed is what git tracks. */
export async function makeCloudRepo(plan: EnginePlan): Promise<TestRepo> {
  const repo = await makeTestRepo(plan);
  await repo.write('.gitignore', '/marks/\n/work/\n/engine.log\n/local/\n');
  commitAll(repo.dir);
  return repo;
}

/** Commits all that is in a folder, which becomes a repository where it is none. */
export function commitAll(dir: string): void {
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.org', ...args], {
      cwd: dir,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message', 'experiments');
}
