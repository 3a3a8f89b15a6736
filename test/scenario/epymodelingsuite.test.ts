import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { makeTestRepo, type TestRepo } from '../support/experiment-repo.ts';
import { ROOT, runCli } from '../support/program.ts';
import { readJson, runFolder } from '../support/run-folder.ts';
import { STANDIN, suiteEngine } from '../support/suite-engine.ts';

/** Runs with the adapter of epymodelingsuite, and a package of the same surface beneath it. */

const BASEMODEL = `model:
  random_seed: 7
  timespan: {start_date: 2024-10-01, end_date: 2024-10-21}
  simulation: {n_sims: 4}
  population: {age_groups: [0-17, 18-64, 65+]}
  compartments:
    - {id: S, init: default}
    - {id: I, init: 10}
  transitions:
    - {type: mediated, source: S, target: I, rate: beta, mediator: I}
  parameters:
    R0: {type: sampled}
    gamma: {type: scalar, value: 0.25}
`;
const OUTPUT = 'output:\n  quantiles: {selections: [0.5], compartments: true}\n';
const POPULATIONS = join(ROOT, 'examples/experiment-repo/population-data');

let engine = '';
beforeAll(async () => {
  engine = await suiteEngine();
});

async function suiteRepo(values: string): Promise<TestRepo> {
  const repo = await makeTestRepo({ tasks: 0 });
  const config = 'experiments/flu/test/config';
  await repo.write(`${config}/basemodel.yaml`, BASEMODEL);
  await repo.write(`${config}/output.yaml`, OUTPUT);
  await repo.write(
    `${config}/modelset.yaml`,
    `modelset:
  population_names: [US-MA, US-VT]
  sampling:
    samplers: [{strategy: grid, parameters: [R0]}]
    parameters:
      R0: {values: ${values}}
`,
  );
  return repo;
}

function run(repo: TestRepo, args: readonly string[], command = engine) {
  return runCli(
    [
      ...['run', 'workflow', '--local', '--exp-id', 'flu/test', '--run-id', 'one'],
      ...['--population-data', POPULATIONS, '--engine-command', command, ...args],
    ],
    repo.options,
  );
}

/** The adapter with a package of which one file is changed. */
async function otherEngine(
  repo: TestRepo,
  file: string,
  change: (text: string) => string,
): Promise<string> {
  const site = join(repo.dir, 'site');
  await cp(join(STANDIN, 'epymodelingsuite'), join(site, 'epymodelingsuite'), { recursive: true });
  const path = join(site, 'epymodelingsuite', file);
  await writeFile(path, change(await readFile(path, 'utf8')));
  return await suiteEngine(site);
}

async function quantilesOf(folder: string): Promise<string> {
  const [outputs = ''] = await readdir(join(folder, 'outputs'));
  const path = join(folder, 'outputs', outputs, 'quantiles_compartments.csv.gz');
  return gunzipSync(await readFile(path)).toString();
}

const sidecar = (folder: string, index: number) =>
  readJson(folder, `runner-artifacts/result_0000${index}.json`);

test('from the experiment to its tables', async () => {
  await using repo = await suiteRepo('[1.5, 3.0]');
  const ended = await run(repo, []);
  expect(ended.stderr).toContain('Done: 4 tasks');
  expect(ended.exit).toBe(0);
  const folder = runFolder(repo.dir, 'one');
  expect(await readJson(folder, 'run.json')).toMatchObject({
    engine: {
      name: 'epymodelingsuite',
      version: expect.stringMatching(
        /^[\d.]+\+epymodelingsuite\.\w+\.[\da-f]{8}\+epydemix\.1\.0\.2$/,
      ),
    },
  });
  expect(await readdir(join(folder, 'builder-artifacts'))).toContain('input_00003.pkl.gz');
  expect(await sidecar(folder, 0)).toMatchObject({
    name: 'US-MA #0',
    facts: { population: 'United_States_Massachusetts' },
  });
  const lines = (await quantilesOf(folder)).trim().split('\n');
  expect(lines).toHaveLength(1 + 4 * 20);
});

test('a failing task is told in the words of the package, and a resumed run keeps the others', async () => {
  await using repo = await suiteRepo('[1.5, -3.0]');
  const failed = await run(repo, []);
  expect(failed.exit).toBe(1);
  expect(failed.stderr).toContain('US-MA #1');
  expect(failed.stderr).toContain('Error during simulation');
  const folder = runFolder(repo.dir, 'one');
  const good = await sidecar(folder, 0);
  expect(await sidecar(folder, 1)).toMatchObject({
    status: 'failed',
    failure: {
      code: 'engine_error',
      message: expect.stringContaining('model.py, line'),
      stderr_tail: expect.stringContaining('Traceback (most recent call last)'),
    },
  });

  const resumed = await run(repo, ['--resume', '--max-failed-tasks', '2']);
  expect(resumed.exit).toBe(3);
  expect(resumed.stderr).toContain('PARTIAL RESULTS');
  expect(await sidecar(folder, 0)).toEqual(good);
  expect(await sidecar(folder, 1)).toMatchObject({ attempt: 2 });
  expect((await quantilesOf(folder)).trim().split('\n')).toHaveLength(1 + 2 * 20);
});

test('another state of the package does not go on with a run', async () => {
  await using repo = await suiteRepo('[1.5, -3.0]');
  expect((await run(repo, [])).exit).toBe(1);
  const other = await otherEngine(repo, 'telemetry.py', () => '# another one\n');
  const refused = await run(repo, ['--resume'], other);
  expect(refused.exit).toBe(2);
  expect(refused.stderr).toContain('epymodelingsuite');
});

test("tables of another form are the run's results all the same", async () => {
  await using repo = await suiteRepo('[1.5]');
  const other = await otherEngine(repo, 'dispatcher/output.py', (text) =>
    text.replace('"date"', '"day"'),
  );
  const ended = await run(repo, [], other);
  expect(ended.stderr).toContain('it has no column date');
  expect(ended.stderr).toContain('Done: 2 tasks');
  expect(ended.exit).toBe(0);
});

test('what the package has against an experiment ends the command before there is a run', async () => {
  await using repo = await suiteRepo('[1.5, many]');
  const refused = await run(repo, []);
  expect(refused.exit).toBe(2);
  expect(refused.stderr).toContain('experiments/flu/test/config/modelset.yaml:6');
  expect(refused.stderr).toContain('valid number');
  expect(await readdir(repo.dir)).not.toContain('local');
});
