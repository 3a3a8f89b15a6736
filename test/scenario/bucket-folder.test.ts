import { execFileSync } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeTestRepo, type TestRepo } from '../support/experiment-repo.ts';
import { needs } from '../support/needs.ts';
import { ROOT, runCli } from '../support/program.ts';
import { expectedOutputs, outputsOf, runFolder } from '../support/run-folder.ts';

const RUN = ['run', 'workflow', '--local', '--exp-id', 'flu/test', '--run-id', 'r', '--jobs', '1'];

/**
 * Runs the CLI where the bucket's folder is a mount of its own; the mount is seen by that process alone
 * (unshare) and goes with it.
 */
function runMounted(
  repo: TestRepo,
  mount: string,
): { readonly exit: number; readonly stderr: string } {
  const script = `${mount}; "$0" "$@"; code=$?; cp -r local/bucket kept; exit $code`;
  const command = [process.execPath, join(ROOT, 'dist/cli.js'), ...RUN];
  try {
    execFileSync('unshare', ['--mount', 'sh', '-c', script, ...command], {
      cwd: repo.dir,
      env: { ...process.env, ...repo.options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return { exit: 0, stderr: '' };
  } catch (error) {
    const { status, stderr } = error as { readonly status: number; readonly stderr: Buffer };
    return { exit: status, stderr: stderr.toString() };
  }
}

describe.skipIf(needs('root'))('root: a bucket folder that cannot be written to', () => {
  test('a read-only one is named, and nothing is lost', async () => {
    await using repo = await makeTestRepo({ tasks: 2 });
    await mkdir(join(repo.dir, 'local/bucket'), { recursive: true });
    const ended = runMounted(repo, 'mount -t tmpfs -o ro none local/bucket');
    expect(ended.exit).toBe(1);
    expect(ended.stderr).toContain('read-only');
    expect(ended.stderr).toContain('local/bucket');
    expect(ended.stderr).not.toMatch(/\n\s+at .*:\d+:\d+/);
  });

  test('a full one ends the run, keeps what is done, and a resume goes on', async () => {
    await using repo = await makeTestRepo({ tasks: 60 });
    await mkdir(join(repo.dir, 'local/bucket'), { recursive: true });
    const ended = runMounted(repo, 'mount -t tmpfs -o size=500k none local/bucket');
    expect(ended.exit).toBe(1);
    expect(ended.stderr).toContain('full');
    expect(ended.stderr).toContain('--resume');
    const done = (await readFile(repo.engineLog, 'utf8')).trim().split('\n').length;
    expect(done).toBeGreaterThan(5);
    execFileSync('cp', ['-r', 'kept/.', 'local/bucket'], { cwd: repo.dir });
    const resumed = await runCli([...RUN, '--resume'], repo.options);
    expect(resumed.exit, resumed.stderr).toBe(0);
    expect(await outputsOf(runFolder(repo.dir, 'r'))).toBe(expectedOutputs(60));
  });
});
