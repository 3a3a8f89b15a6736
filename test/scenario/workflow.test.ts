import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTestRepo, SHELL_ENGINE } from '../support/experiment-repo.ts';
import { runCli } from '../support/program.ts';
import { expectedOutputs, outputsOf, readJson, runFolder } from '../support/run-folder.ts';

const RUN = ['run', 'workflow', '--local', '--exp-id', 'flu/test'];

test('a run goes through all stages and says where its tables are', async () => {
  await using repo = await makeTestRepo({ tasks: 5 });
  const ended = await runCli([...RUN, '--run-id', 'one'], repo.options);
  expect(ended.stderr).toContain('Done: 5 tasks');
  expect(ended.exit).toBe(0);
  const folder = runFolder(repo.dir, 'one');
  expect(await outputsOf(folder)).toBe(expectedOutputs(5));
  expect(await readJson(folder, 'outcome.json')).toMatchObject({
    status: 'succeeded',
    num_tasks: 5,
  });
  expect(await readJson(folder, 'run.json')).toMatchObject({
    exp_id: 'flu/test',
    run_id: 'one',
    seed: 7,
    seed_drawn: false,
  });
  expect(await readdir(join(folder, 'config'))).toEqual(['basemodel.yaml', 'output.yaml']);
  expect(await readJson(folder, 'summaries/json/workflow_summary.json')).toMatchObject({
    succeeded: 5,
    attempts: 5,
  });
  expect(await readFile(join(folder, 'summaries/txt/workflow_summary.txt'), 'utf8')).toContain(
    '5 of 5 whole',
  );
  expect(await readdir(join(repo.dir, 'work'))).toEqual([]);
});

test('an engine of ten lines of shell runs without a change here', async () => {
  await using repo = await makeTestRepo({ tasks: 0 });
  await repo.write('experiments/flu/test/tasks', '12');
  const ended = await runCli(
    [...RUN, '--run-id', 'sh', '--engine-command', SHELL_ENGINE],
    repo.options,
  );
  expect(ended.exit).toBe(0);
  const lines = (await outputsOf(runFolder(repo.dir, 'sh'))).trim().split('\n');
  expect(lines).toEqual(Array.from({ length: 12 }, (_, index) => [String(index), 'done']).flat());
});

test('without a seed in the model one is drawn, said and kept', async () => {
  await using repo = await makeTestRepo({ tasks: 1 });
  await repo.write('experiments/flu/test/config/basemodel.yaml', 'model:\n  name: test\n');
  const ended = await runCli([...RUN, '--run-id', 'drawn', '--verbose'], repo.options);
  expect(ended.exit).toBe(0);
  const record = await readJson(runFolder(repo.dir, 'drawn'), 'run.json');
  expect(record).toMatchObject({ seed_drawn: true });
  expect(ended.stderr).toContain(`seed ${record['seed']} (drawn)`);
  expect(await outputsOf(runFolder(repo.dir, 'drawn'))).toBe(`0 ${record['seed']} common\n`);
});

test('--dry-run says what would be done and writes nothing', async () => {
  await using repo = await makeTestRepo({ tasks: 1 });
  const before = await readdir(repo.dir);
  const ended = await runCli([...RUN, '--run-id', 'dry', '--dry-run', '--json'], repo.options);
  expect(ended.exit).toBe(0);
  expect(JSON.parse(ended.stdout)).toMatchObject({
    status: 'planned',
    exp_id: 'flu/test',
    run_id: 'dry',
    resumed: false,
    stages: ['builder', 'runner', 'output'],
  });
  expect(await readdir(repo.dir)).toEqual(before);
});

test('--json prints one document, and nothing else on stdout', async () => {
  await using repo = await makeTestRepo({ tasks: 2 });
  const ended = await runCli([...RUN, '--run-id', 'json', '--json'], repo.options);
  expect(JSON.parse(ended.stdout)).toMatchObject({
    status: 'succeeded',
    exit_code: 0,
    num_tasks: 2,
    outputs_path: expect.stringContaining('./local/bucket/pipeline/flu/flu/test/json/outputs/'),
  });
});

test('a run id that is taken is refused; with --resume a finished run is shown again', async () => {
  await using repo = await makeTestRepo({ tasks: 2 });
  await runCli([...RUN, '--run-id', 'same'], repo.options);
  const refused = await runCli([...RUN, '--run-id', 'same'], repo.options);
  expect(refused.exit).toBe(2);
  expect(refused.stderr).toContain('There is a run same of flu/test already');
  const log = await readFile(repo.engineLog, 'utf8');
  const again = await runCli([...RUN, '--run-id', 'same', '--resume'], repo.options);
  expect(again.exit).toBe(0);
  expect(again.stderr).toContain('Done: 2 tasks');
  expect(await readFile(repo.engineLog, 'utf8')).toBe(log);
});

test('--skip-output checks the results and makes no outputs; a resume can make them later', async () => {
  await using repo = await makeTestRepo({ tasks: 2 });
  const skipped = await runCli([...RUN, '--run-id', 'skip', '--skip-output'], repo.options);
  expect(skipped.exit).toBe(0);
  expect(await readdir(runFolder(repo.dir, 'skip'))).not.toContain('outputs');
  const later = await runCli([...RUN, '--run-id', 'skip', '--resume'], repo.options);
  expect(later.exit).toBe(0);
  expect(await outputsOf(runFolder(repo.dir, 'skip'))).toBe(expectedOutputs(2));
  expect((await readFile(repo.engineLog, 'utf8')).trim().split('\n')).toHaveLength(2);
});

test('limits make a small run of a large experiment', async () => {
  await using repo = await makeTestRepo({ tasks: 50 });
  const ended = await runCli([...RUN, '--run-id', 'small', '--tasks-limit', '3'], repo.options);
  expect(ended.exit).toBe(0);
  expect(await outputsOf(runFolder(repo.dir, 'small'))).toBe(expectedOutputs(3));
});

test('without --local and a project it ends with 2, and says what to set or to add', async () => {
  await using repo = await makeTestRepo({ tasks: 1 });
  const ended = await runCli(['run', 'workflow', '--exp-id', 'flu/test'], repo.options);
  expect(ended.exit).toBe(2);
  expect(ended.stderr).toContain('needs google_cloud.project_id and google_cloud.bucket_name');
  expect(ended.stderr).toContain('To run on this machine add --local.');
});

test('EXECUTION_MODE is the switch, and a conflict with --local is refused', async () => {
  await using repo = await makeTestRepo({ tasks: 1 });
  const local = { ...repo.options, env: { ...repo.options.env, EXECUTION_MODE: 'local' } };
  expect((await runCli(['run', 'workflow', '--exp-id', 'flu/test'], local)).exit).toBe(0);
  const cloud = { ...repo.options, env: { ...repo.options.env, EXECUTION_MODE: 'cloud' } };
  const ended = await runCli(RUN, cloud);
  expect(ended.exit).toBe(2);
  expect(ended.stderr).toContain('EXECUTION_MODE is cloud');
});

test('the number of workers changes nothing but the time', async () => {
  await using repo = await makeTestRepo({ tasks: 9, milliseconds: 5 });
  for (const jobs of ['1', '2', '7']) {
    expect(
      (await runCli([...RUN, '--run-id', `jobs-${jobs}`, '--jobs', jobs], repo.options)).exit,
    ).toBe(0);
    expect(await outputsOf(runFolder(repo.dir, `jobs-${jobs}`))).toBe(expectedOutputs(9));
  }
});
