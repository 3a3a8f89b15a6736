import { appendFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTestRepo, type TestRepo } from '../support/experiment-repo.ts';
import { runCli, runStage } from '../support/program.ts';
import {
  expectedOutputs,
  outputsOf,
  readJson,
  runFolder,
  wholeTasks,
} from '../support/run-folder.ts';

/** The variables that a container of this run would be given. */
function variables(repo: TestRepo, more: Readonly<Record<string, string>>): Record<string, string> {
  return {
    ...repo.options.env,
    EXECUTION_MODE: 'local',
    EXP_ID: 'flu/test',
    RUN_ID: 'r',
    LOCAL_DATA_PATH: join(repo.dir, 'local/bucket'),
    FORECAST_REPO_DIR: repo.dir,
    LOG_FORMAT: 'json',
    ...more,
  };
}

async function stage(repo: TestRepo, more: Readonly<Record<string, string>>) {
  const ended = await runStage(variables(repo, more), repo.dir);
  const lines = ended.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { ...ended, lines, last: lines.at(-1) };
}

test('the three stages, driven by their environment alone', async () => {
  await using repo = await makeTestRepo({ tasks: 6 });
  const folder = runFolder(repo.dir, 'r');
  const built = await stage(repo, { STAGE: 'builder' });
  expect(built.exit).toBe(0);
  expect(built.last).toMatchObject({
    severity: 'INFO',
    stage: 'builder',
    exp: 'flu/test',
    run: 'r',
    message: 'Built 6 tasks.',
  });
  expect(await readJson(folder, 'builder-artifacts/manifest.json')).toMatchObject({
    num_tasks: 6,
    seed: 7,
  });

  expect((await stage(repo, { STAGE: 'B', TASK_INDEX: '2' })).exit).toBe(0);
  expect([...(await wholeTasks(folder)).keys()]).toEqual([2]);
  expect((await stage(repo, { STAGE: 'B', BATCH_TASK_INDEX: '5' })).exit).toBe(0);
  expect((await stage(repo, { STAGE: 'B', TASK_INDEX: '1', BATCH_TASK_INDEX: '4' })).exit).toBe(0);
  expect([...(await wholeTasks(folder)).keys()].sort()).toEqual([1, 2, 5]);
  expect(
    (await stage(repo, { STAGE: 'B', BATCH_TASK_INDEX: '1', TASKS_PER_SLICE: '4' })).exit,
  ).toBe(0);
  expect([...(await wholeTasks(folder)).keys()].sort()).toEqual([1, 2, 4, 5]);
  const rest = await stage(repo, { STAGE: 'B', TASK_INDICES: '0-3', JOBS: '3' });
  expect(rest.last).toMatchObject({ message: 'Ran 2 tasks, 2 done before.' });

  const output = await stage(repo, { STAGE: 'C', NUM_TASKS: '6' });
  expect(output.exit).toBe(0);
  expect(await outputsOf(folder)).toBe(expectedOutputs(6));
});

test('task lines carry the task', async () => {
  await using repo = await makeTestRepo({ tasks: 1 });
  await stage(repo, { STAGE: 'A' });
  const ran = await stage(repo, { STAGE: 'B' });
  expect(ran.lines).toContainEqual(
    expect.objectContaining({
      severity: 'INFO',
      stage: 'runner',
      exp: 'flu/test',
      run: 'r',
      task: 0,
      name: 'place-0',
    }),
  );
});

test.each([
  [{ STAGE: 'B', TASK_INDICES: '0', TASK_INDEX: '1' }, 'TASK_INDICES and TASK_INDEX are both set'],
  [{ STAGE: 'B', TASK_INDEX: '9' }, 'There is no task 9: this run has 3 tasks'],
  [{ STAGE: 'B', NUM_TASKS: '4' }, 'NUM_TASKS says 4, the run has 3 tasks'],
  [{ STAGE: 'B', JOBS: 'x' }, 'JOBS="x" is not a whole number'],
  [{ STAGE: 'D' }, 'There is no stage "D"'],
  [{ STAGE: 'B', RUN_ID: 'none' }, 'There is no run none'],
  [{ STAGE: 'B', EXP_ID: '' }, 'EXP_ID is not set'],
  [{ STAGE: 'B', ENGINE_COMMAND: '' }, 'ENGINE_COMMAND is not set'],
  [{ STAGE: 'C', MAX_FAILED_TASKS: '1', ALLOW_PARTIAL_RESULTS: 'true' }, 'are both set'],
])('%j is refused with exit code 2', async (more, says) => {
  await using repo = await makeTestRepo({ tasks: 3 });
  await stage(repo, { STAGE: 'A' });
  const ended = await stage(repo, more as unknown as Record<string, string>);
  expect(ended.last).toMatchObject({ severity: 'ERROR', message: expect.stringContaining(says) });
  expect(ended.exit).toBe(2);
});

test('a runner before the builder says so', async () => {
  await using repo = await makeTestRepo({ tasks: 1 });
  const ended = await stage(repo, { STAGE: 'B' });
  expect(ended.exit).toBe(2);
  expect(ended.last).toMatchObject({ code: 'run_not_found', hint: expect.any(String) });
});

test('the output stage refuses missing tasks, and takes them where ALLOW_PARTIAL_RESULTS says so', async () => {
  await using repo = await makeTestRepo({ tasks: 3 });
  await stage(repo, { STAGE: 'A' });
  await stage(repo, { STAGE: 'B', TASK_INDICES: '0,2' });
  const refused = await stage(repo, { STAGE: 'C' });
  expect(refused.exit).toBe(1);
  expect(refused.last.message).toContain('1 of 3 tasks is missing, 0 tolerated. place-1 (task 1)');
  const partial = await stage(repo, { STAGE: 'C', ALLOW_PARTIAL_RESULTS: 'true' });
  expect(partial.exit).toBe(0);
  expect(partial.lines).toContainEqual(
    expect.objectContaining({
      severity: 'WARNING',
      message: expect.stringContaining('PARTIAL RESULTS'),
    }),
  );
});

test('a runner ends with 75 where tasks are left that may be tried again, with 1 where they may not', async () => {
  await using repo = await makeTestRepo({
    tasks: 3,
    faults: { 0: { kind: 'crash' }, 1: { kind: 'error' } },
  });
  await stage(repo, { STAGE: 'A' });
  expect((await stage(repo, { STAGE: 'B', TASK_INDICES: '0,2', TASK_ATTEMPTS: '1' })).exit).toBe(
    75,
  );
  expect((await stage(repo, { STAGE: 'B', TASK_INDICES: '1' })).exit).toBe(1);
});

test('an output folder without checksums does not count, and the next one gets another name', async () => {
  await using repo = await makeTestRepo({ tasks: 1 });
  for (const name of ['A', 'B', 'C', 'C'])
    expect((await stage(repo, { STAGE: name })).exit).toBe(0);
  expect(await readdir(join(runFolder(repo.dir, 'r'), 'outputs'))).toHaveLength(2);
});

test('run job carries out one stage, and --rerun does a whole task again', async () => {
  await using repo = await makeTestRepo({ tasks: 3 });
  const job = (...flags: string[]) =>
    runCli(
      ['run', 'job', '--local', '--exp-id', 'flu/test', '--run-id', 'r', ...flags],
      repo.options,
    );
  expect((await job('--stage', 'A')).stdout).toContain('Built 3 tasks.');
  expect((await job('--stage', 'B', '--task-index', '1')).stdout).toContain('Ran 1 task');
  expect((await job('--stage', 'runner', '--task-index', '1')).stdout).toContain('1 done before');
  expect((await job('--stage', 'runner', '--task-index', '1', '--rerun')).stdout).toContain(
    'Ran 1 task',
  );
  expect(
    await readJson(runFolder(repo.dir, 'r'), 'runner-artifacts/result_00001.json'),
  ).toMatchObject({ attempt: 2 });
  expect((await job('--stage', 'C')).exit).toBe(1);
  expect((await job('--stage', 'B', '--num-tasks', '3')).exit).toBe(0);
  expect((await job('--stage', 'output')).exit).toBe(0);
});

test('a rerun that fails leaves the whole result of before', async () => {
  await using repo = await makeTestRepo({ tasks: 1, milliseconds: 200 });
  await stage(repo, { STAGE: 'A' });
  await stage(repo, { STAGE: 'B' });
  const before = await wholeTasks(runFolder(repo.dir, 'r'));
  const more = { STAGE: 'B', RERUN: 'true', TASK_TIMEOUT_SECONDS: '0.001', TASK_ATTEMPTS: '1' };
  expect((await stage(repo, more)).exit).toBe(75);
  expect(await wholeTasks(runFolder(repo.dir, 'r'))).toEqual(before);
});

test('a file that is none of ours in a run folder does no harm', async () => {
  await using repo = await makeTestRepo({ tasks: 2 });
  for (const name of ['A', 'B']) await stage(repo, { STAGE: name });
  await appendFile(join(runFolder(repo.dir, 'r'), 'runner-artifacts/notes.txt'), 'mine');
  expect((await stage(repo, { STAGE: 'C' })).exit).toBe(0);
});
