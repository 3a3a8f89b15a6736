import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTestRepo, type TestRepo } from '../../support/experiment-repo.ts';
import { type RunningStep, startStep } from '../../support/github/step.ts';
import { runFolder, wholeTasks } from '../../support/run-folder.ts';

/** Processes of the test's own repository: each has its folder among its words or its variables. */
function processesOf(repo: TestRepo): readonly string[] {
  return execFileSync('ps', ['eww', '-eo', 'pid,stat,args'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
    .split('\n')
    .filter((line) => line.includes(repo.dir) && !/^\s*\d+ Z/.test(line) && !/ ps eww/.test(line));
}

function onlyRun(repo: TestRepo): string {
  const runs = readdirSync(join(repo.dir, 'local/bucket/pipeline/flu/flu/test')).filter((name) =>
    /^\d{8}-/.test(name),
  );
  expect(runs).toHaveLength(1);
  return runFolder(repo.dir, runs[0] ?? '');
}

async function startedWithTasks(repo: TestRepo): Promise<RunningStep> {
  const step = await startStep('run-local-pipeline', {
    inputs: { 'exp-id': 'flu/test,flu/never', executor: 'process', jobs: '2' },
    workspace: repo.dir,
    env: repo.options.env,
  });
  const begun = async () => {
    const log = await readFile(repo.engineLog, 'utf8').catch(() => '');
    return log.split('\n').length;
  };
  await expect.poll(begun, { timeout: 60_000 }).toBeGreaterThan(4);
  // The action, the CLI, a stage and two engines.
  expect(processesOf(repo).length).toBeGreaterThan(3);
  return step;
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends it; what is done is kept and said, and no process is left',
  async (signal) => {
    await using repo = await makeTestRepo({ tasks: 200, milliseconds: 50 });
    const { running, ended } = await startedWithTasks(repo);
    running.child.kill(signal);
    const end = await ended;
    expect(end.exit, end.stdout).toBe(130);
    expect(end.outputs).toMatchObject({ outcome: 'interrupted', 'num-tasks': '200' });
    expect(end.stdout).toContain('::error::The run was interrupted; what is done is kept.');
    expect(end.summary).toContain('| 🛑 interrupted | `flu/test` |');
    expect(end.summary).toContain('Not run, as the job was cancelled: flu/never.');
    const kept = await wholeTasks(onlyRun(repo));
    expect(kept.size).toBeGreaterThan(1);
    expect(kept.size).toBeLessThan(200);
    expect(processesOf(repo)).toEqual([]);
  },
);

test('a second signal ends it at once', async () => {
  await using repo = await makeTestRepo({ tasks: 200, milliseconds: 50 });
  const { running, ended } = await startedWithTasks(repo);
  running.child.kill('SIGINT');
  running.child.kill('SIGTERM');
  const end = await ended;
  expect(end.exit, end.stdout).toBe(130);
  await expect.poll(() => processesOf(repo), { timeout: 15_000 }).toEqual([]);
});

test('where it is killed without a word, nothing goes on', async () => {
  await using repo = await makeTestRepo({ tasks: 2000, milliseconds: 50 });
  const { running } = await startedWithTasks(repo);
  running.child.kill('SIGKILL');
  await running.ended;
  await expect.poll(() => processesOf(repo), { timeout: 20_000 }).toEqual([]);
  const outcome = await readFile(join(onlyRun(repo), 'outcome.json'), 'utf8');
  expect(JSON.parse(outcome)).toMatchObject({ status: 'interrupted' });
});
