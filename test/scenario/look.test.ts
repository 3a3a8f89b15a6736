import { readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeTestRepo, type TestRepo } from '../support/experiment-repo.ts';
import { runCli, startProgram } from '../support/program.ts';
import { readJson, runFolder } from '../support/run-folder.ts';

const RUN = ['run', 'workflow', '--local', '--exp-id', 'flu/test'];
const BUCKET = './local/bucket/pipeline/flu/flu/test';

/** A repository with three runs: `whole`, then `partial`, then `failed`, whose tasks 1 fail. */
async function repoWithRuns(): Promise<TestRepo> {
  const repo = await makeTestRepo({ tasks: 3, tables: true, faults: { 1: { kind: 'error' } } });
  await repo.write('experiments/flu/other/config/model.yaml', 'model: {name: other}\n');
  await repo.write('experiments/broken/config/model.yaml', 'modell: {}\n');
  const plan = { tasks: 3, tables: true };
  await repo.write('experiments/flu/test/engine.json', JSON.stringify(plan));
  expect((await runCli([...RUN, '--run-id', 'whole'], repo.options)).exit).toBe(0);
  const faulty = { ...plan, faults: { 1: { kind: 'error' } } };
  await repo.write('experiments/flu/test/engine.json', JSON.stringify(faulty));
  const partial = [...RUN, '--run-id', 'partial', '--max-failed-tasks', '1', '--jobs', '1'];
  expect((await runCli(partial, repo.options)).exit).toBe(3);
  expect((await runCli([...RUN, '--run-id', 'failed'], repo.options)).exit).toBe(1);
  return repo;
}

let repo: TestRepo;
beforeAll(async () => {
  repo = await repoWithRuns();
});
afterAll(async () => await repo[Symbol.asyncDispose]());

const cli = (...words: readonly string[]) => runCli(words, repo.options);

describe('experiment list', () => {
  test('shows each experiment with its newest run', async () => {
    const { stdout, stderr, exit } = await cli('experiment', 'list');
    expect(exit).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^broken +faulty +– +– +no run$/m);
    expect(stdout).toMatch(/^flu\/other +simulation +1 +– +no run$/m);
    expect(stdout).toMatch(
      /^flu\/test +simulation +1 +failed +failed +20\d\d-\d\d-\d\d \d\d:\d\d$/m,
    );
  });

  test('--runs shows all of them, the newest first', async () => {
    const { stdout } = await cli('experiment', 'list', '--runs', '--exp-id', 'flu/t*');
    const runs = [...stdout.matchAll(/^flu\/test .* (whole|partial|failed) +\w/gm)].map(
      ([, id]) => id,
    );
    expect(runs).toEqual(['failed', 'partial', 'whole']);
  });

  test('--latest is the newest with outputs; as folders and as options', async () => {
    const uri = await cli('experiment', 'list', '--latest', '--format', 'uri');
    expect(uri.stdout).toBe(`${BUCKET}/partial/\n`);
    const args = await cli('experiment', 'list', '--latest', '--format', 'args');
    expect(args.stdout).toBe('--exp-id flu/test --run-id partial\n');
    const shown = await cli('results', ...args.stdout.trim().split(' '));
    expect(shown.stdout).toContain('flu/test partial, PARTIAL RESULTS: of 2 of 3 tasks');
  });

  test.each([
    [['--status', 'succeeded', '--runs'], 'whole'],
    [['--status', 'partial', '--runs'], 'partial'],
    [['--status', 'failed'], 'failed'],
  ])('%j', async (flags, run) => {
    const { stdout } = await cli('experiment', 'list', ...flags, '--format', 'uri');
    expect(stdout).toBe(`${BUCKET}/${run}/\n`);
  });

  test('--status none: what has no run', async () => {
    const { stdout } = await cli('experiment', 'list', '--status', 'none', '--json');
    const ids = JSON.parse(stdout).experiments.map(({ exp_id }: { exp_id: string }) => exp_id);
    expect(ids).toEqual(['broken', 'flu/other']);
  });

  test('an experiment whose folder is gone is there with its runs', async () => {
    const { stdout } = await cli('experiment', 'list', '--forecast-dir', 'marks');
    expect(stdout).toMatch(/^flu\/test +folder gone +– +failed +failed/m);
  });

  test('a name that is not there: what was meant', async () => {
    const ended = await cli('experiment', 'list', '--exp-id', 'flu/tset');
    expect(ended.exit).toBe(2);
    expect(ended.stderr).toContain('Did you mean flu/test?');
    const format = await cli('experiment', 'list', '--format', 'urls');
    expect(format.stderr).toContain('Did you mean uri?');
    expect((await cli('experiment', 'list', '--latest', '--runs')).exit).toBe(2);
  });

  test('a run whose documents are broken hides no other', async () => {
    await using other = await makeTestRepo({ tasks: 1 });
    for (const id of ['a', 'b']) await runCli([...RUN, '--run-id', id], other.options);
    await writeFile(join(runFolder(other.dir, 'b'), 'run.json'), '{"schema');
    const listed = await runCli(['experiment', 'list', '--runs'], other.options);
    expect(listed.stdout).toMatch(/ a +succeeded/);
    expect(listed.stdout).toMatch(/ b +broken/);
    const status = ['status', '--exp-id', 'flu/test', '--run-id', 'b', '--exit-status'];
    const ended = await runCli(status, other.options);
    expect(ended.stdout).toContain('broken');
    expect(ended.exit).toBe(1);
  });
});

describe('status', () => {
  test.each([
    ['whole', 0, ['succeeded', '3 of 3 whole']],
    ['partial', 3, ['PARTIAL RESULTS', '2 of 3 whole, 1 failed', 'place-1 (task 1): ', '--resume']],
    [
      'failed',
      1,
      ['failed, in the output stage', 'place-1 (task 1): ', 'Go on with: ', '--resume'],
    ],
  ])('of the run %s', async (run, code, says) => {
    const words = ['status', '--exp-id', 'flu/test', '--run-id', run];
    const { stdout, exit } = await cli(...words);
    expect(exit).toBe(0);
    for (const text of says) expect(stdout).toContain(text);
    expect((await cli(...words, '--exit-status')).exit).toBe(code);
  });

  test('the command to go on says again what the run was told', async () => {
    const { stdout } = await cli('status', '--exp-id', 'flu/test', '--run-id', 'partial', '--json');
    expect(JSON.parse(stdout).next_command).toMatch(
      /run workflow --local --exp-id flu\/test --run-id partial --jobs 1 --engine-command '.*' --max-failed-tasks 1 --resume$/,
    );
  });

  test('without a name it is the newest run of all', async () => {
    expect((await cli('status')).stdout).toMatch(/^Run +failed$/m);
  });

  test('of an experiment that was never run: how to begin', async () => {
    const { stdout, exit } = await cli('status', '--exp-id', 'flu/other');
    expect(exit).toBe(0);
    expect(stdout).toContain('no run yet');
    expect(stdout).toMatch(/Begin with: .*run workflow --local --exp-id flu\/other/);
    expect((await cli('status', '--exp-id', 'flu/other', '--exit-status')).exit).toBe(75);
  });

  test.each([
    [['--exp-id', 'flu/tset'], 'Did you mean flu/test?'],
    [['--exp-id', 'flu/test', '--run-id', 'partail'], 'Did you mean partial?'],
    [['--exp-id', 'flu/other', '--run-id', 'x'], 'It has none in'],
    [['--run-id', 'whole'], 'add --exp-id'],
  ])('%j', async (words, says) => {
    const ended = await cli('status', ...words);
    expect(ended.exit).toBe(2);
    expect(ended.stderr).toContain(says);
  });

  test('--watch follows a run until it ends', async () => {
    await using slow = await makeTestRepo({ tasks: 6, milliseconds: 700 });
    const run = startProgram('cli', [...RUN, '--run-id', 'slow', '--jobs', '1'], slow.options);
    const status = ['status', '--exp-id', 'flu/test', '--run-id', 'slow'];
    await expect
      .poll(async () => (await runCli(status, slow.options)).stdout, { timeout: 60_000 })
      .toMatch(/Status +running, at the runner stage/);
    const now = JSON.parse(
      (await runCli([...status, '--json', '--exit-status'], slow.options)).stdout,
    );
    expect(now).toMatchObject({
      status: 'running',
      exit_code: 75,
      worked_on_by: { pid: run.child.pid, here: true },
    });
    const watched = await runCli([...status, '--watch', '--exit-status'], slow.options);
    expect(watched.exit).toBe(0);
    expect(watched.stderr).toMatch(/slow: runner \d of 6 whole/);
    expect(watched.stdout).toMatch(/Status +succeeded/);
    expect((await run.ended).exit).toBe(0);
  });

  test('--watch that is interrupted leaves the run alone', async () => {
    await using slow = await makeTestRepo({ tasks: 4, milliseconds: 1500 });
    const run = startProgram('cli', [...RUN, '--run-id', 'slow', '--jobs', '1'], slow.options);
    const words = ['status', '--exp-id', 'flu/test', '--json'];
    await expect
      .poll(async () => (await runCli(words, slow.options)).stdout, { timeout: 60_000 })
      .toContain('"stage": "runner"');
    const watch = startProgram('cli', [...words, '--watch'], slow.options);
    await new Promise((seen) => watch.child.stderr?.once('data', seen));
    watch.child.kill('SIGINT');
    const ended = await watch.ended;
    expect(ended.exit).toBe(130);
    expect(JSON.parse(ended.stdout)).toMatchObject({
      kind: 'error',
      exit_code: 130,
      error: { code: 'interrupted' },
    });
    expect((await run.ended).exit).toBe(0);
  });

  test('of a run that was killed', async () => {
    await using slow = await makeTestRepo({ tasks: 3, milliseconds: 60_000 });
    const run = startProgram('cli', [...RUN, '--run-id', 'cut'], slow.options);
    const status = ['status', '--exp-id', 'flu/test', '--exit-status'];
    await expect
      .poll(async () => (await runCli(status, slow.options)).stdout, { timeout: 60_000 })
      .toContain('runner stage');
    run.child.kill('SIGKILL');
    await run.ended;
    const ended = await runCli(status, slow.options);
    expect(ended.stdout).toMatch(/Status +interrupted; what is done is kept, at the runner stage/);
    expect(ended.exit).toBe(130);
  });
});

describe('results', () => {
  test('are those of the newest run that has some, with files and sizes', async () => {
    const { stdout, stderr, exit } = await cli('results');
    expect(exit).toBe(3);
    expect(stdout).toContain('flu/test partial, PARTIAL RESULTS: of 2 of 3 tasks');
    expect(stderr).toContain('PARTIAL RESULTS: 1 of 3 tasks is missing:');
    expect(stdout).toMatch(/^I_to_H_total: people per date, 2025-01-11 – 2025-01-25$/m);
    expect(stdout).toMatch(/^place-2 +\S+ +300 +150 – 600 +2025-01-18$/m);
    expect(stdout).toMatch(/^place-0 +R0 +1\.75 +1\.5 – 2\.5 +2$/m);
    expect(stdout).toMatch(/^quantiles_transitions\.csv\.gz +table +\d+ B$/m);
    expect(stdout).not.toContain('\u001b');
  });

  const whole = ['results', '--exp-id', 'flu/test', '--run-id', 'whole'];

  test('of some populations, targets and quantiles', async () => {
    const words = ['--population', 'Place_1', '--target', 'I', 'I_to_H_65+', '--quantile', '0.95'];
    const { stdout, exit } = await cli(...whole, ...words);
    expect(exit).toBe(0);
    expect(stdout).toContain('of all 3 tasks');
    expect(stdout).toMatch(/^I_total: /m);
    expect(stdout).toMatch(/^I_to_H_65\+: /m);
    expect(stdout).toMatch(/^place-1 +\S+ +200 +400 +2025-01-18$/m);
    expect(stdout).not.toContain('place-2');
  });

  test('--all shows every total', async () => {
    const { stdout } = await cli(...whole, '--all');
    const targets = [...stdout.matchAll(/^(\w+_total): /gm)].map(([, target]) => target);
    expect(targets).toEqual(['I_total', 'H_total', 'S_to_I_total', 'I_to_H_total']);
  });

  test('as CSV: a row a task, date and quantile', async () => {
    const words = [
      '--format',
      'csv',
      '--target',
      'H',
      '--quantile',
      '0.5',
      '--population',
      'place-1',
    ];
    const { stdout } = await cli(...whole, ...words);
    expect(stdout).toBe(
      [
        'task,name,population,target,date,quantile,value',
        '1,place-1,Place_1,H_total,2025-01-11,0.5,50',
        '1,place-1,Place_1,H_total,2025-01-18,0.5,200',
        '1,place-1,Place_1,H_total,2025-01-25,0.5,100',
        '',
      ].join('\n'),
    );
    const all = await cli(...whole, '--format', 'csv', '--all');
    expect(all.stdout.trim().split('\n')).toHaveLength(1 + 3 * 3 * 3 * 4);
  });

  test.each([
    [['--target', 'I_to_Hh'], 'Did you mean I_to_H?'],
    [['--population', 'Plaice_1'], 'Did you mean Place_1?'],
    [['--population', 'Plaice_1', '--format', 'csv'], 'Did you mean Place_1?'],
    [['--quantile', '0.9'], 'There are: 0.05, 0.5, 0.95'],
    [['--quantile', '5'], 'a number from 0 to 1'],
    [['--format', 'jsno'], 'Did you mean json?'],
  ])('%j', async (words, says) => {
    const ended = await cli(...whole, ...words);
    expect(ended.exit).toBe(2);
    expect(ended.stderr).toContain(says);
  });

  test('a run without outputs says how it stands', async () => {
    const ended = await cli('results', '--exp-id', 'flu/test', '--run-id', 'failed');
    expect(ended.exit).toBe(2);
    expect(ended.stderr).toContain('Run failed of flu/test has no outputs: it is failed.');
    const none = await cli('results', '--exp-id', 'flu/other');
    expect(none.stderr).toContain('No run of flu/other has outputs yet.');
  });

  test.each(['quantiles_transitions.csv.gz', 'all.csv.gz'])(
    '%s that is cut off is named, not shown',
    async (name) => {
      await using other = await makeTestRepo({ tasks: 1, tables: true });
      await runCli([...RUN, '--run-id', 'r'], other.options);
      const outputs = join(runFolder(other.dir, 'r'), 'outputs');
      const [folder = ''] = await readdir(outputs);
      await truncate(join(outputs, folder, name), 9);
      const ended = await runCli(['results'], other.options);
      expect(ended.exit).toBe(1);
      expect(ended.stderr).toContain(`${name} is not the file that checksums.json names`);
      expect(ended.stdout).toBe('');
      await rm(join(outputs, folder, 'checksums.json'));
      await rm(join(runFolder(other.dir, 'r'), 'outcome.json'));
      expect((await runCli(['results'], other.options)).exit).toBe(2);
    },
  );

  test('an engine that makes no quantiles: the files are listed', async () => {
    await using other = await makeTestRepo({ tasks: 1 });
    await runCli([...RUN, '--run-id', 'r'], other.options);
    const ended = await runCli(['results'], other.options);
    expect(ended.exit).toBe(0);
    expect(ended.stdout).toMatch(/^all\.csv\.gz +table/m);
  });
});

describe('run job', () => {
  test('ends a run: its output stage keeps how it ended, also where tasks are missing', async () => {
    await using other = await makeTestRepo({ tasks: 2, faults: { 0: { kind: 'error' } } });
    const job = (...words: readonly string[]) =>
      runCli(
        ['run', 'job', '--local', '--exp-id', 'flu/test', '--run-id', 'r', ...words],
        other.options,
      );
    expect((await job('--stage', 'A')).exit).toBe(0);
    expect((await job('--stage', 'B')).exit).toBe(1);
    const ended = await job('--stage', 'C', '--max-failed-tasks', '1');
    expect(ended.exit).toBe(3);
    expect(ended.stderr).toContain('PARTIAL RESULTS: 1 of 2 tasks is missing:');
    expect(await readJson(runFolder(other.dir, 'r'), 'outcome.json')).toMatchObject({
      status: 'partial',
      num_tasks: 2,
      missing: [{ index: 0, name: 'place-0' }],
    });
  });

  test('of a run that is not there: what was meant', async () => {
    const words = ['run', 'job', '--local', '--stage', 'B', '--exp-id', 'flu/test'];
    const ended = await cli(...words, '--run-id', 'partail');
    expect(ended.exit).toBe(2);
    expect(ended.stderr).toContain('Did you mean partial?');
    const stage = await cli(...words.with(4, 'runer'), '--run-id', 'whole');
    expect(stage.exit).toBe(2);
    expect(stage.stderr).toContain('Did you mean runner?');
  });
});
