import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COUNTING_ENGINE, makeTestRepo } from '../../support/experiment-repo.ts';
import { runStep } from '../../support/github/step.ts';
import { expectedOutputs, outputsOf } from '../../support/run-folder.ts';

const INPUTS = { 'exp-id': 'flu/test', executor: 'process' };

describe('a run of one experiment', () => {
  test('succeeds: outputs, summary, a folded group in the log', async () => {
    await using repo = await makeTestRepo({ tasks: 4, tables: true });
    const end = await runStep('run-local-pipeline', {
      inputs: { ...INPUTS, jobs: '2', 'upload-artifact': 'false' },
      workspace: repo.dir,
      env: repo.options.env,
    });
    expect(end.exit, end.stdout + end.stderr).toBe(0);
    expect(end.stdout).not.toMatch(/::(error|warning)/);
    expect(end.outputs).toMatchObject({
      outcome: 'succeeded',
      'num-tasks': '4',
      'failed-tasks': '0',
      'bucket-path': `${repo.dir}/local/bucket`,
      'artifact-id': '',
    });
    const [run] = JSON.parse(end.outputs['runs'] ?? '[]');
    expect(run).toMatchObject({
      'exp-id': 'flu/test',
      'run-id': end.outputs['run-id'],
      outcome: 'succeeded',
      'outputs-path': end.outputs['outputs-path'],
    });
    expect(existsSync(`${end.outputs['outputs-path']}/checksums.json`)).toBe(true);
    expect(await outputsOf(run['run-path'])).toBe(expectedOutputs(4));

    expect(end.summary.trim()).toBe(end.summaryPage.trim());
    expect(end.summary).toContain('| ✅ succeeded | `flu/test` |');
    expect(end.summary).toContain('| A builder |');
    expect(end.summary).toContain('| C output |');
    expect(end.summary).toContain('`quantiles_transitions.csv.gz`');
    // The peak of task i is 100 (i + 1), and the charts are of the highest three.
    expect(end.summary).toContain('| place-3 | 400 | 200 – 800 | 2025-01-18 |');
    expect(end.summary.match(/xychart-beta/g)).toHaveLength(3);
    expect(end.summary).toContain('  line [100, 400, 200]');
    expect(end.summary).toContain(`- Outputs: \`${end.outputs['outputs-path']}/\``);

    const lines = end.stdout.split('\n');
    const begin = lines.indexOf('::group::flu/test');
    expect(begin).toBeGreaterThanOrEqual(0);
    const token = /^::stop-commands::(.+)$/.exec(lines[begin + 1] ?? '')?.[1];
    expect(token).toMatch(/^[0-9a-f-]{36}$/);
    expect(lines.indexOf(`::${token}::`)).toBeLessThan(lines.indexOf('::endgroup::'));
  });

  test('tells tasks that failed by name and reason; tolerated, they are a warning', async () => {
    await using repo = await makeTestRepo({ tasks: 4, faults: { 2: { kind: 'error' } } });
    const step = (more: Readonly<Record<string, string>>) =>
      runStep('run-local-pipeline', {
        inputs: { ...INPUTS, ...more },
        workspace: repo.dir,
        env: repo.options.env,
      });
    const partial = await step({ 'max-failed-tasks': '25%' });
    expect(partial.exit, partial.stdout).toBe(0);
    expect(partial.outputs).toMatchObject({ outcome: 'partial', 'failed-tasks': '1' });
    expect(partial.stdout).toContain('::warning::flu/test: 1 of 4 tasks failed, as was tolerated.');
    expect(partial.summary).toMatch(/\| 2 \| place-2 \| .*Task 2 diverged/);

    const failed = await step({});
    expect(failed.exit).toBe(1);
    expect(failed.outputs).toMatchObject({
      outcome: 'failed',
      'num-tasks': '4',
      'failed-tasks': '1',
      'outputs-path': '',
    });
    expect(failed.stdout).toMatch(/::error::flu\/test: .*1 of 4/);
    expect(failed.summary).toMatch(/\| 2 \| place-2 \| .*Task 2 diverged/);

    const required = await step({ 'max-failed-tasks': '1', 'required-tasks': 'place-0\nplace-2' });
    expect(required.exit).toBe(1);
    expect(required.stdout).toMatch(/::error::.*place-2/);
  });

  test('with limits is smaller; without outputs it has none', async () => {
    await using repo = await makeTestRepo({ tasks: 9 });
    const end = await runStep('run-local-pipeline', {
      inputs: {
        ...INPUTS,
        'tasks-limit': '2',
        'simulations-limit': '3',
        'skip-output': 'true',
        'bucket-path': 'elsewhere',
        summary: 'false',
      },
      workspace: repo.dir,
      env: repo.options.env,
    });
    expect(end.exit, end.stdout).toBe(0);
    expect(end.outputs).toMatchObject({
      outcome: 'succeeded',
      'num-tasks': '2',
      'outputs-path': '',
      'bucket-path': `${repo.dir}/elsewhere`,
    });
    expect(end.summary).toBe('');
    expect(end.summaryPage).toContain('2 tasks at most, 3 simulations a task at most');
    expect(end.stdout).toContain('::notice::There are no outputs, so no artifact was uploaded.');
  });

  test('takes from an engine no workflow command', async () => {
    await using repo = await makeTestRepo({ tasks: 1, faults: { 0: { kind: 'garbage' } } });
    const end = await runStep('run-local-pipeline', {
      inputs: INPUTS,
      workspace: repo.dir,
      env: repo.options.env,
    });
    expect(end.exit).toBe(1);
    const lines = end.stdout.split('\n');
    const from = lines.findIndex((line) => line.startsWith('::stop-commands::'));
    const to = lines.indexOf(lines[from]?.replace('stop-commands::', '').concat('::') ?? '');
    const inside = lines.slice(from + 1, to);
    expect(inside.length).toBeGreaterThan(2);
    expect(inside.filter((line) => line.startsWith('::'))).toEqual([]);
  });
});

test('what is none of the pipeline’s does not reach an engine: inputs, tokens, the runner’s files', async () => {
  await using repo = await makeTestRepo({ tasks: 1 });
  const seen = join(repo.dir, 'seen.txt');
  const script = `env >> '${seen}'; exec "$0" "$1" "$2"`;
  const engine = ['sh', '-c', script, ...JSON.parse(COUNTING_ENGINE)];
  const end = await runStep('run-local-pipeline', {
    inputs: { ...INPUTS, token: 'canary-token-17', comment: 'false', 'upload-artifact': 'false' },
    workspace: repo.dir,
    env: {
      ...repo.options.env,
      ENGINE_COMMAND: JSON.stringify(engine),
      GITHUB_TOKEN: 'canary-token-18',
      ACTIONS_RUNTIME_TOKEN: 'canary-token-19',
    },
  });
  expect(end.exit, end.stdout).toBe(0);
  const variables = await readFile(seen, 'utf8');
  expect(variables).toContain('GITHUB_RUN_ID=77');
  expect(variables).not.toMatch(/canary|^INPUT_|^ACTIONS_|^GITHUB_(OUTPUT|ENV|STEP_SUMMARY)=/m);
});

test.each([
  [{ executor: 'process', build: 'always' }, 'The input build is always, and without containers'],
  [{ executor: 'process', image: 'a:b' }, 'The input image is a:b, and without containers'],
  [
    { executor: 'process', engine: 'epymodelingsuite' },
    'The input engine is epymodelingsuite, and without containers',
  ],
  [
    { executor: 'compose', build: 'never' },
    'There is no Docker client (EPYCLOUD_DOCKER=/nowhere/docker)',
  ],
  [{ executor: 'compose' }, 'There is no Docker client (EPYCLOUD_DOCKER=/nowhere/docker)'],
])('%j is refused with the way out', async (inputs, message) => {
  await using repo = await makeTestRepo({ tasks: 1 });
  const end = await runStep('run-local-pipeline', {
    inputs: { 'exp-id': 'flu/test', 'upload-artifact': 'false', ...inputs },
    workspace: repo.dir,
    env: { ...repo.options.env, EPYCLOUD_DOCKER: '/nowhere/docker' },
  });
  expect(end.exit).toBe(1);
  expect(end.stdout).toMatch(/^::error::/m);
  expect(end.stdout).toContain(message);
});

describe('a faulty experiment', () => {
  test('is annotated at its place, relative to the checkout', async () => {
    await using repo = await makeTestRepo({ tasks: 1 });
    await repo.write('models/experiments/flu/bad/config/basemodel.yaml', 'model:\n  name: [\n');
    const end = await runStep('run-local-pipeline', {
      inputs: { ...INPUTS, 'exp-id': 'flu/bad', 'experiment-dir': 'models' },
      workspace: repo.dir,
      env: repo.options.env,
    });
    expect(end.exit).toBe(1);
    expect(end.outputs).toMatchObject({ outcome: 'failed', 'run-id': '', 'num-tasks': '0' });
    expect(end.stdout).toMatch(
      /^::error file=models\/experiments\/flu\/bad\/config\/basemodel\.yaml,line=\d+,col=\d+,title=/m,
    );
    expect(end.summary).toContain('`experiments/flu/bad/config/basemodel.yaml:');
  });

  test('of the engine’s own judgement is annotated too', async () => {
    const problem = {
      file: 'experiments/flu/test/config/basemodel.yaml',
      line: 2,
      column: 3,
      message: 'The name is odd.',
    };
    await using repo = await makeTestRepo({ tasks: 1, problems: [problem] });
    const end = await runStep('run-local-pipeline', {
      inputs: INPUTS,
      workspace: repo.dir,
      env: repo.options.env,
    });
    expect(end.exit).toBe(1);
    expect(end.stdout).toContain(
      '::error file=experiments/flu/test/config/basemodel.yaml,line=2,col=3,title=basemodel.yaml%3A2%3A3::The name is odd.',
    );
  });

  test('that is not there is told with what is meant', async () => {
    await using repo = await makeTestRepo({ tasks: 1 });
    const end = await runStep('run-local-pipeline', {
      inputs: { ...INPUTS, 'exp-id': 'flu/tset' },
      workspace: repo.dir,
      env: repo.options.env,
    });
    expect(end.exit).toBe(1);
    expect(end.stdout).toContain('There is no experiment flu/tset');
    expect(end.stdout).toContain('Did you mean flu/test?');
  });
});
