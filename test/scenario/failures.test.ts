import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { makeTestRepo } from '../support/experiment-repo.ts';
import { runCli } from '../support/program.ts';
import {
  expectedOutputs,
  outputsOf,
  readJson,
  runFolder,
  wholeTasks,
} from '../support/run-folder.ts';

const RUN = ['run', 'workflow', '--local', '--exp-id', 'flu/test', '--run-id', 'r', '--jobs', '2'];

const FAULTS = [
  { kind: 'error', code: 'engine_error', says: 'Task 2 diverged' },
  { kind: 'crash', code: 'engine_crashed', says: 'exit code 3' },
  { kind: 'killed', code: 'engine_killed', says: 'was killed' },
  { kind: 'hang', code: 'engine_timeout', says: 'no answer' },
  { kind: 'garbage', code: 'engine_garbage', says: 'Warning: something printed by a library' },
  { kind: 'no-result', code: 'engine_error', says: 'wrote no result' },
] as const;

test.each(FAULTS)(
  'a task that ends by $kind is named with its reason, and takes no other along',
  async (fault) => {
    await using repo = await makeTestRepo({
      tasks: 6,
      milliseconds: 5,
      faults: { 2: { kind: fault.kind } },
    });
    const ended = await runCli([...RUN, '--task-timeout', '2'], repo.options);
    expect(ended.exit).toBe(1);
    expect(ended.stderr).toContain('Task 2 (place-2) failed');
    expect(ended.stderr).toContain(fault.says);
    expect(ended.stderr).toContain('1 of 6 tasks is missing, 0 tolerated');
    expect(ended.stderr).toContain('--resume');
    const folder = runFolder(repo.dir, 'r');
    expect([...(await wholeTasks(folder)).keys()].sort()).toEqual([0, 1, 3, 4, 5]);
    expect(await readJson(folder, 'runner-artifacts/result_00002.json')).toMatchObject({
      status: 'failed',
      failure: { code: fault.code, message: expect.stringContaining(fault.says) },
    });
    expect(await readJson(folder, 'outcome.json')).toMatchObject({
      status: 'failed',
      code: 'tasks_failed',
    });
  },
);

test.each(FAULTS.filter(({ kind }) => !['error', 'no-result'].includes(kind)))(
  'a task whose engine goes wrong once ($kind) is tried again and succeeds',
  async (fault) => {
    await using repo = await makeTestRepo({
      tasks: 4,
      faults: { 1: { kind: fault.kind, once: true } },
    });
    const ended = await runCli([...RUN, '--task-timeout', '2'], repo.options);
    expect(ended.stderr).toContain('Task 1 (place-1) is tried again');
    expect(ended.exit).toBe(0);
    const folder = runFolder(repo.dir, 'r');
    expect(await outputsOf(folder)).toBe(expectedOutputs(4));
    expect(await readJson(folder, 'runner-artifacts/result_00001.json')).toMatchObject({
      attempt: 2,
    });
  },
);

test('what the engine wrote to stderr is kept with a failed task', async () => {
  await using repo = await makeTestRepo({ tasks: 2, faults: { 0: { kind: 'crash' } } });
  await runCli(RUN, repo.options);
  const sidecar = await readJson(runFolder(repo.dir, 'r'), 'runner-artifacts/result_00000.json');
  expect(sidecar).toMatchObject({ attempt: 2, failure: { stderr_tail: 'Segfault-like end' } });
});

test('partial results come only where they are asked for, and then loudly', async () => {
  await using repo = await makeTestRepo({ tasks: 4, faults: { 3: { kind: 'error' } } });
  const ended = await runCli([...RUN, '--max-failed-tasks', '25%'], repo.options);
  expect(ended.exit).toBe(3);
  expect(ended.stderr).toContain('PARTIAL RESULTS: 1 of 4 tasks');
  expect(ended.stderr).toContain('place-3 (task 3): engine_error: Task 3 diverged.');
  const folder = runFolder(repo.dir, 'r');
  expect(await outputsOf(folder)).toBe(expectedOutputs(3));
  expect(await readJson(folder, 'outcome.json')).toMatchObject({
    status: 'partial',
    missing: [{ index: 3, name: 'place-3' }],
  });
});

test('a required task may not be missing, however many are tolerated', async () => {
  await using repo = await makeTestRepo({ tasks: 4, faults: { 3: { kind: 'error' } } });
  const flags = ['--max-failed-tasks', '3', '--required-tasks', 'place-0,place-3'];
  const ended = await runCli([...RUN, ...flags], repo.options);
  expect(ended.exit).toBe(1);
  expect(ended.stderr).toContain('required tasks are missing: place-3');
});

test('a resume tries the failed task again and leaves the whole ones alone', async () => {
  await using repo = await makeTestRepo({ tasks: 4, faults: { 1: { kind: 'error', once: true } } });
  expect((await runCli(RUN, repo.options)).exit).toBe(1);
  const before = await wholeTasks(runFolder(repo.dir, 'r'));
  const resumed = await runCli([...RUN, '--resume'], repo.options);
  expect(resumed.exit).toBe(0);
  expect(resumed.stderr).toContain('3 done before');
  const after = await wholeTasks(runFolder(repo.dir, 'r'));
  for (const [index, record] of before) expect(after.get(index)).toBe(record);
  expect(await outputsOf(runFolder(repo.dir, 'r'))).toBe(expectedOutputs(4));
  const begun = (await readFile(repo.engineLog, 'utf8')).trim().split('\n').sort();
  expect(begun).toEqual(['0', '1', '1', '2', '3']);
});

test('an output stage that makes no file fails', async () => {
  await using repo = await makeTestRepo({ tasks: 1 });
  await repo.write('experiments/flu/test/config/empty.yaml', 'output: {}\n');
  const ended = await runCli(RUN, repo.options);
  expect(ended.exit).toBe(1);
  expect(ended.stderr).toContain('The output stage made no file');
});
