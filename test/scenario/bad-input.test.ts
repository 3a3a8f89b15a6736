import { cp, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTestRepo, type TestRepo } from '../support/experiment-repo.ts';
import { type Ended, runCli } from '../support/program.ts';
import { expectedOutputs, outputsOf, runFolder, wholeTasks } from '../support/run-folder.ts';

const RUN = ['run', 'workflow', '--local', '--run-id', 'r'];
const EXPERIMENT = ['--exp-id', 'flu/test'];
const CONFIG = 'experiments/flu/test/config';

/** A user's mistake: exit code 2, a message that says what and where, and no stack. */
function expectUsageError(ended: Ended, ...says: readonly string[]): void {
  for (const text of says) expect(ended.stderr).toContain(text);
  expect(ended.stderr).not.toMatch(/\n\s+at .*:\d+:\d+/);
  expect(ended.exit).toBe(2);
}

test.each([
  ['..', 'leads elsewhere'],
  ['flu/../../secrets', 'leads elsewhere'],
  ['my flu', 'has the character " "'],
  ['x'.repeat(300), 'has 300 letters, 200 at most'],
  ['/flu', 'begins with "/"'],
  ['flu//test', 'has an empty part'],
  ['flu/20260101-000000-deadbeef', 'looks like a run id'],
  ['grippe\u00e9', 'has the character'],
])('the experiment id %j is refused', async (id, says) => {
  await using repo = await makeTestRepo({ tasks: 1 });
  expectUsageError(await runCli([...RUN, '--exp-id', id], repo.options), 'The experiment id', says);
});

test.each(['..', 'a b', 'a/b', 'x'.repeat(300), '-x'])('the run id %j is refused', async (id) => {
  await using repo = await makeTestRepo({ tasks: 1 });
  const args = ['run', 'workflow', '--local', ...EXPERIMENT, `--run-id=${id}`];
  expectUsageError(await runCli(args, repo.options), 'The run id');
});

test('an experiment that is not there: the nearest one is named', async () => {
  await using repo = await makeTestRepo({ tasks: 1 });
  const ended = await runCli([...RUN, '--exp-id', 'flu/tset'], repo.options);
  expectUsageError(ended, 'There is no experiment flu/tset', 'Did you mean flu/test?');
});

test('a repository that is not there', async () => {
  await using repo = await makeTestRepo({ tasks: 1 });
  const ended = await runCli([...RUN, ...EXPERIMENT, '--forecast-dir', 'nowhere'], repo.options);
  expectUsageError(ended, 'There is no experiment repository at', 'nowhere', '--forecast-dir');
});

test('an experiment whose files are missing', async () => {
  await using repo = await makeTestRepo({ tasks: 1 });
  await rm(join(repo.dir, CONFIG, 'basemodel.yaml'));
  expectUsageError(await runCli([...RUN, ...EXPERIMENT], repo.options), 'root key model:');
  await rm(join(repo.dir, CONFIG, 'output.yaml'));
  expectUsageError(await runCli([...RUN, ...EXPERIMENT], repo.options), 'There is no YAML file');
});

test('broken YAML: the file and the line', async () => {
  await using repo = await makeTestRepo({ tasks: 1 });
  await repo.write(`${CONFIG}/basemodel.yaml`, 'model:\n  name: test\n   random_seed: [1\n');
  expectUsageError(
    await runCli([...RUN, ...EXPERIMENT], repo.options),
    `${CONFIG}/basemodel.yaml:`,
    'no YAML',
  );
});

test('an unknown root key: the line, and what was meant', async () => {
  await using repo = await makeTestRepo({ tasks: 1 });
  await repo.write(`${CONFIG}/more.yaml`, '# a comment\nmodelsett:\n  population_names: []\n');
  const ended = await runCli([...RUN, ...EXPERIMENT], repo.options);
  expectUsageError(
    ended,
    `${CONFIG}/more.yaml:2:1`,
    'Unknown root key "modelsett"',
    'Did you mean "modelset"?',
  );
});

test('two modelsets: both files are named', async () => {
  await using repo = await makeTestRepo({ tasks: 1 });
  await repo.write(`${CONFIG}/set1.yaml`, 'modelset: {population_names: [US-MA]}\n');
  await repo.write(`${CONFIG}/set2.yaml`, 'modelset: {population_names: [US-VT]}\n');
  expectUsageError(
    await runCli([...RUN, ...EXPERIMENT], repo.options),
    'set2.yaml:1',
    'the first is set1.yaml',
  );
});

test('problems that the engine finds are shown with the place in the repository', async () => {
  await using repo = await makeTestRepo({
    tasks: 1,
    problems: [
      {
        file: 'basemodel.yaml',
        line: 2,
        column: 3,
        message: 'Unknown key nmae.',
        hint: 'Did you mean name?',
      },
      { file: 'output.yaml', line: 1, message: 'No such compartment: X.' },
    ],
  });
  const ended = await runCli([...RUN, ...EXPERIMENT], repo.options);
  expectUsageError(
    ended,
    `${CONFIG}/basemodel.yaml:2:3: Unknown key nmae.`,
    'Did you mean name?',
    `${CONFIG}/output.yaml:1: No such compartment: X.`,
  );
});

test('an experiment without tasks', async () => {
  await using repo = await makeTestRepo({ tasks: 0 });
  expectUsageError(
    await runCli([...RUN, ...EXPERIMENT], repo.options),
    'The experiment has no tasks',
  );
});

test('an engine that is not there', async () => {
  await using repo = await makeTestRepo({ tasks: 1 });
  const ended = await runCli(
    [...RUN, ...EXPERIMENT, '--engine-command', 'no-such-engine'],
    repo.options,
  );
  expectUsageError(ended, 'There is no engine', 'no-such-engine', '--engine-command');
});

test('a misspelt flag: what was meant', async () => {
  await using repo = await makeTestRepo({ tasks: 1 });
  const ended = await runCli([...RUN, ...EXPERIMENT, '--skip-ouput'], repo.options);
  expectUsageError(ended, '--skip-ouput', '--skip-output');
});

test.each([
  [['--jobs', '0'], '1 at least'],
  [['--jobs', 'many'], 'whole number'],
  [['--max-failed-tasks', '101%'], 'not a number of tasks'],
  [['--task-timeout', '-5'], 'above zero'],
  [['--executor', 'rocket'], 'auto, compose, process'],
  [['--executor', 'proces'], 'Did you mean process?'],
  [['--population-data', 'nowhere'], 'locations.csv'],
  [['--output-config', 'none.yaml'], 'no output file'],
])('%j is refused', async (flags, says) => {
  await using repo = await makeTestRepo({ tasks: 1 });
  expectUsageError(await runCli([...RUN, ...EXPERIMENT, ...flags], repo.options), says);
});

test('outputs that are gone or cut off are made again by a resume', async () => {
  await using repo = await finishedRun();
  const folder = runFolder(repo.dir, 'r');
  const [first = ''] = await readdir(join(folder, 'outputs'));
  await truncate(join(folder, 'outputs', first, 'all.csv.gz'), 9);
  expect((await runCli([...RUN, ...EXPERIMENT, '--resume'], repo.options)).exit).toBe(0);
  expect(await outputsOf(folder)).toBe(expectedOutputs(3));
  await rm(join(folder, 'outputs'), { recursive: true });
  expect((await runCli([...RUN, ...EXPERIMENT, '--resume'], repo.options)).exit).toBe(0);
  expect(await outputsOf(folder)).toBe(expectedOutputs(3));
});

test('a required task that does not exist is told before any task is run', async () => {
  await using repo = await makeTestRepo({ tasks: 2 });
  const flags = ['--required-tasks', 'place-0,plaice-1'];
  const ended = await runCli([...RUN, ...EXPERIMENT, ...flags], repo.options);
  expectUsageError(ended, 'No task is named "plaice-1"', 'Did you mean "place-1"?');
  await expect(readFile(repo.engineLog, 'utf8')).rejects.toThrow('ENOENT');
});

test('an experiment with faults leaves no run behind where the engine can validate', async () => {
  await using repo = await makeTestRepo({
    tasks: 1,
    problems: [{ file: 'basemodel.yaml', line: 2, message: 'No.' }],
  });
  const env = { ...repo.options.env, ENGINE_VALIDATES: '1' };
  const ended = await runCli([...RUN, ...EXPERIMENT], { ...repo.options, env });
  expectUsageError(ended, 'The experiment has 1 fault.', `${CONFIG}/basemodel.yaml:2: No.`);
  expect(ended.stderr).not.toContain('--resume');
  await expect(readdir(join(repo.dir, 'local'))).rejects.toThrow('ENOENT');
});

test.each([
  ['a link that leads nowhere', async (bucket: string) => symlink('nowhere', bucket)],
  ['a file', async (bucket: string) => writeFile(bucket, '')],
])('a bucket folder that is %s', async (_, make) => {
  await using repo = await makeTestRepo({ tasks: 1 });
  await make(join(repo.dir, 'bucket'));
  const ended = await runCli([...RUN, ...EXPERIMENT, '--bucket-dir', 'bucket'], repo.options);
  expect(ended.exit).toBe(1);
  expect(ended.stderr).toContain('Cannot write to bucket/');
});

test('a resume with a changed experiment', async () => {
  await using repo = await finishedRun();
  await repo.write(`${CONFIG}/basemodel.yaml`, 'model:\n  name: other\n  random_seed: 7\n');
  const ended = await runCli([...RUN, ...EXPERIMENT, '--resume'], repo.options);
  expectUsageError(ended, "The experiment's files have changed since run r began");
});

test('a resume with another engine', async () => {
  await using repo = await finishedRun();
  await rm(join(runFolder(repo.dir, 'r'), 'runner-artifacts/result_00001.json'));
  await rm(join(runFolder(repo.dir, 'r'), 'outcome.json'));
  const env = { ...repo.options.env, ENGINE_VERSION: '2' };
  const ended = await runCli([...RUN, ...EXPERIMENT, '--resume'], { ...repo.options, env });
  expectUsageError(ended, 'Run r began with counting 1; this is counting 2');
});

test('a resume where there is nothing to resume', async () => {
  await using repo = await makeTestRepo({ tasks: 1 });
  const ended = await runCli(
    ['run', 'workflow', '--local', ...EXPERIMENT, '--resume'],
    repo.options,
  );
  expectUsageError(ended, 'There is no unfinished run of flu/test');
});

test('a resume that finds a run of another process at work', async () => {
  await using repo = await makeTestRepo({ tasks: 1, milliseconds: 3000 });
  const first = runCli([...RUN, ...EXPERIMENT], repo.options);
  await expect
    .poll(() => readFile(repo.engineLog, 'utf8').catch(() => ''), { timeout: 60_000 })
    .not.toBe('');
  const second = await runCli([...RUN, ...EXPERIMENT, '--resume'], repo.options);
  expectUsageError(second, 'Run r of flu/test is in use by process');
  expect((await first).exit).toBe(0);
});

test('a result that is cut off does not count, and a resume makes it again', async () => {
  await using repo = await finishedRun();
  const folder = runFolder(repo.dir, 'r');
  await truncate(join(folder, 'runner-artifacts/result_00001.txt.gz'), 9);
  const output = await runCli(
    ['run', 'job', '--local', '--stage', 'C', ...EXPERIMENT, '--run-id', 'r'],
    repo.options,
  );
  expect(output.exit).toBe(1);
  expect(output.stderr).toContain('place-1');
  expect(output.stderr).toContain('its result is not the one recorded');
  await expectMadeAgain(repo, 'its result is not the one recorded');
});

test('a result of another run does not count', async () => {
  await using repo = await finishedRun();
  const other = await runCli(
    ['run', 'workflow', '--local', ...EXPERIMENT, '--run-id', 'other'],
    repo.options,
  );
  expect(other.exit).toBe(0);
  for (const name of ['result_00001.txt.gz', 'result_00001.json']) {
    await cp(
      join(runFolder(repo.dir, 'other'), 'runner-artifacts', name),
      join(runFolder(repo.dir, 'r'), 'runner-artifacts', name),
    );
  }
  await expectMadeAgain(repo, 'its record is of another run');
});

test('an input that is cut off fails its task alone', async () => {
  await using repo = await finishedRun();
  const folder = runFolder(repo.dir, 'r');
  await truncate(join(folder, 'builder-artifacts/input_00002.json.gz'), 5);
  await rm(join(folder, 'runner-artifacts/result_00002.json'));
  await rm(join(folder, 'outcome.json'));
  const ended = await runCli([...RUN, ...EXPERIMENT, '--resume'], repo.options);
  expect(ended.exit).toBe(1);
  expect(ended.stderr).toContain('The input of task 2 (place-2) is broken');
  expect([...(await wholeTasks(folder)).keys()].sort()).toEqual([0, 1]);
});

test.each(['run.json', 'builder-artifacts/manifest.json', 'builder-artifacts/tasks/00000.json'])(
  '%s that is cut off is named',
  async (path) => {
    await using repo = await finishedRun();
    const file = join(runFolder(repo.dir, 'r'), path);
    await writeFile(file, (await readFile(file, 'utf8')).slice(0, 40));
    await rm(join(runFolder(repo.dir, 'r'), 'outcome.json'));
    const ended = await runCli([...RUN, ...EXPERIMENT, '--resume'], repo.options);
    expect(ended.exit).not.toBe(0);
    expect(ended.stderr).toContain(path);
    expect(ended.stderr).not.toMatch(/\n\s+at .*:\d+:\d+/);
  },
);

async function finishedRun(): Promise<TestRepo> {
  const repo = await makeTestRepo({ tasks: 3 });
  const ended = await runCli([...RUN, ...EXPERIMENT], repo.options);
  expect(ended.exit).toBe(0);
  return repo;
}

async function expectMadeAgain(repo: TestRepo, why: string): Promise<void> {
  await rm(join(runFolder(repo.dir, 'r'), 'outcome.json'));
  const before = (await readFile(repo.engineLog, 'utf8')).trim().split('\n').length;
  const resumed = await runCli([...RUN, ...EXPERIMENT, '--resume'], repo.options);
  expect(resumed.stderr).toContain(`Task 1 (place-1) is done again: ${why}`);
  expect(resumed.exit).toBe(0);
  expect(await outputsOf(runFolder(repo.dir, 'r'))).toBe(expectedOutputs(3));
  expect((await readFile(repo.engineLog, 'utf8')).trim().split('\n').length).toBe(before + 1);
}
