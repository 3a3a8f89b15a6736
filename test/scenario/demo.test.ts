import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../support/program.ts';

/** Containers are tested elsewhere, with an image of these very sources. */
const PROCESS = ['--executor', 'process'];

let cwd = '';
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'epycloud-demo-'));
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

test('the demo runs four states times a grid and ends with a table, its place, and what to do next', async () => {
  const ended = await runCli(['demo', ...PROCESS], { cwd });
  expect(ended.stderr).toContain('Done: 24 tasks');
  expect(ended.exit).toBe(0);
  expect(ended.stdout).toContain('I_to_H_total');
  for (const state of ['US-MA', 'US-TX', 'US-VT', 'US-WA']) {
    expect(ended.stdout).toMatch(
      new RegExp(`${state} R0=\\S+ infectious_period=\\S+ +[▁▂▃▄▅▆▇█]{12,}`),
    );
  }
  expect(ended.stderr).toContain('The tables are in ./local/bucket/');
  expect(ended.stderr).toContain('What next:');
});

test('a second demo says what it reused', async () => {
  const ended = await runCli(['demo', ...PROCESS, '--experiment', 'basemodel-alone', '--json'], {
    cwd,
  });
  expect(ended.stderr).toContain('its Python environment is reused');
  expect(ended.exit).toBe(0);
  const result = JSON.parse(ended.stdout);
  expect(result).toMatchObject({ status: 'succeeded', num_tasks: 1 });
  const files = await readdir(join(cwd, result.outputs_path));
  expect(files).toEqual(
    expect.arrayContaining([
      'checksums.json',
      'quantiles_compartments.csv.gz',
      'quantiles_transitions.csv.gz',
    ]),
  );
});

test('the same experiment and seed give the same contents, whatever the number of workers', async () => {
  const outputs = [];
  for (const jobs of ['1', '2']) {
    const ended = await runCli(
      ['demo', ...PROCESS, '--experiment', 'basemodel-alone', '--jobs', jobs, '--json'],
      { cwd },
    );
    outputs.push(JSON.parse(ended.stdout).results);
  }
  expect(outputs[0]).toEqual(outputs[1]);
});

test('where there is no Python, the demo says what to install and ends with 2', async () => {
  const ended = await runCli(['demo', ...PROCESS], {
    cwd,
    env: { PATH: cwd, EPYCLOUD_PYTHON: '' },
  });
  expect(ended.exit).toBe(2);
  expect(ended.stderr).toContain('Python');
  expect(ended.stderr).toContain('3.11');
});
