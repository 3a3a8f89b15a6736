import { execFileSync } from 'node:child_process';
import { type EnginePlan, makeTestRepo, type TestRepo } from '../experiment-repo.ts';
import { SOUND_MODEL, SOUND_OUTPUT } from '../sound-experiment.ts';

/** The experiment `flu/test` for the counting engine, as git has it: what is packed is what git tracks. */
export async function makeCloudRepo(plan: EnginePlan): Promise<TestRepo> {
  const repo = await makeTestRepo(plan);
  // Whoever submits checks the format, as the engine of an image is not here to ask.
  await repo.write('experiments/flu/test/config/basemodel.yaml', SOUND_MODEL);
  await repo.write('experiments/flu/test/config/output.yaml', SOUND_OUTPUT);
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
