import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { documents } from '../../src/cli/documents/documents.ts';
import { makeTestRepo, type TestRepo } from '../support/experiment-repo.ts';
import { ROOT, runCli } from '../support/program.ts';
import { SOUND_MODEL, SOUND_OUTPUT } from '../support/sound-experiment.ts';

const CONFIG = 'experiments/flu/smoke/config';

/** A repository with flu/smoke, which is sound but for one edit, and no engine of its own. */
async function repoWith(find: string, replace: string): Promise<TestRepo> {
  const repo = await makeTestRepo({ tasks: 1 });
  expect(SOUND_MODEL).toContain(find);
  await repo.write(`${CONFIG}/basemodel.yaml`, SOUND_MODEL.replace(find, replace));
  await repo.write(`${CONFIG}/output.yaml`, SOUND_OUTPUT);
  return repo;
}

/** The CLI as it is without an engine of the user's own; nothing here may start Python. */
function cli(repo: TestRepo, ...words: readonly string[]) {
  const env = { ENGINE_COMMAND: '', EPYCLOUD_PYTHON: '/nowhere/python' };
  return runCli(words, { cwd: repo.dir, env });
}

test('a sound experiment: what it comes to, and 0', async () => {
  await using repo = await repoWith('model:', 'model:');
  const ended = await cli(repo, 'validate', '--exp-id', 'flu/smoke');
  expect(ended).toMatchObject({ exit: 0, stderr: '' });
  expect(ended.stdout).toBe(
    'flu/smoke: nothing is wrong. 1 population × 1 parameter set = 1 task.\n',
  );
});

test('every problem with its place, its line, a mark and the fix', async () => {
  await using repo = await repoWith('rate: gamma}', 'rate: gama}');
  await repo.write(`${CONFIG}/output.yaml`, 'output:\n  quantiles: {transitions: [I_to_H]}\n');
  const ended = await cli(repo, 'validate', '--exp-id', 'flu/smoke');
  expect(ended.exit).toBe(2);
  expect(ended.stderr).toBe('2 problems in 2 files.\n');
  const line = '    - {type: spontaneous, source: I, target: R, rate: gama}';
  const column = line.indexOf('gama') + 1;
  expect(ended.stdout).toContain(
    [
      `${CONFIG}/basemodel.yaml:12:${column}: the rate uses 'gama', which is no parameter`,
      `   12 | ${line}`,
      `      | ${' '.repeat(column - 1)}^`,
    ].join('\n'),
  );
  expect(ended.stdout).toContain("        did you mean 'gamma'?");
  expect(ended.stdout).toContain(
    `${CONFIG}/output.yaml:2:29: 'I_to_H' is no column of transitions`,
  );
});

test('github: annotations at the place in the checkout', async () => {
  await using repo = await repoWith('value: 1.6', 'value: 1,6');
  const ended = await runCli(['validate', '--all', '--format', 'github'], {
    cwd: repo.dir,
    env: { GITHUB_WORKSPACE: join(repo.dir, '..'), ENGINE_COMMAND: '' },
  });
  const folder = repo.dir.split('/').at(-1);
  expect(ended.exit).toBe(2);
  expect(ended.stdout).toMatch(
    new RegExp(`::error file=${folder}/${CONFIG}/basemodel.yaml,line=14,col=\\d+,title=[^:]*::`),
  );
  // flu/test is an experiment of the counting engine, and no model of epydemix.
  expect(ended.stdout).toContain('experiments/flu/test/config/basemodel.yaml');
});

test('json: a document of the form that is promised', async () => {
  await using repo = await repoWith('target: R', 'target: RR');
  for (const [words, status] of [
    [['--exp-id', 'flu/smoke', '--json'], 'faulty'],
    [['--path', CONFIG, '--format', 'json'], 'faulty'],
  ] as const) {
    const ended = await cli(repo, 'validate', ...words);
    expect(ended.exit).toBe(2);
    const document = documents.validation.parse(JSON.parse(ended.stdout));
    expect(document).toMatchObject({
      status,
      exit_code: 2,
      experiments: [{ experiment: 'flu/smoke' }],
    });
    expect(document.experiments[0]?.problems).toMatchObject([
      { file: `${CONFIG}/basemodel.yaml`, line: 12, message: expect.stringContaining("'RR'") },
    ]);
  }
});

test.each([
  [['--path', 'experiments/flu/smoke']],
  [['--path', CONFIG]],
  [['--exp-id', 'flu/smoke', '--forecast-dir', '.']],
])('%j finds the same experiment', async (words) => {
  await using repo = await repoWith('model:', 'model:');
  const ended = await cli(repo, 'validate', ...words);
  expect(ended).toMatchObject({ exit: 0 });
  expect(ended.stdout).toMatch(/^flu\/smoke: nothing is wrong/);
});

test.each([
  [[], 'Say which experiment'],
  [['--exp-id', 'flu/smoke', '--all'], 'Say which experiment'],
  [['--exp-id', 'flu/smok'], 'Did you mean flu/smoke?'],
  [['--path', 'nowhere'], 'There is no folder nowhere'],
  [['--exp-id', 'flu/smoke', '--format', 'githb'], 'Did you mean github?'],
])('%j is wrong use', async (words, says) => {
  await using repo = await repoWith('model:', 'model:');
  const ended = await cli(repo, 'validate', ...words);
  expect(ended.exit).toBe(2);
  expect(ended.stderr).toContain(says);
});

test('--engine asks the engine too', async () => {
  const problems = [{ file: 'basemodel.yaml', line: 2, message: 'the engine dislikes seven' }];
  await using repo = await makeTestRepo({ tasks: 1, problems });
  await repo.write('experiments/flu/test/config/basemodel.yaml', SOUND_MODEL);
  await repo.write('experiments/flu/test/config/output.yaml', SOUND_OUTPUT);
  const words = ['validate', '--exp-id', 'flu/test'];
  expect((await runCli(words, repo.options)).exit).toBe(0);
  const env = { ...repo.options.env, ENGINE_VALIDATES: '1' };
  const asked = await runCli([...words, '--engine'], { ...repo.options, env });
  expect(asked.exit).toBe(2);
  expect(asked.stdout).toContain('basemodel.yaml:2: the engine dislikes seven');
});

test('for an engine of one’s own, what epydemix does not cover is no problem', async () => {
  const edit = ['model:', 'model:\n  vaccination: {origin_compartment: S}'] as const;
  await using repo = await repoWith(...edit);
  const refused = await cli(repo, 'validate', '--exp-id', 'flu/smoke');
  expect(refused.exit).toBe(2);
  expect(refused.stdout).toContain("'vaccination' in model is not supported by this engine");
  const own = await cli(repo, 'validate', '--exp-id', 'flu/smoke', '--engine-command', 'own');
  expect(own.exit, own.stdout).toBe(0);
});

test('a run of a faulty experiment ends before there is Python or a run', async () => {
  await using repo = await repoWith('mediator: I}', 'mediator: E}');
  const ended = await cli(repo, 'run', 'workflow', '--local', '--exp-id', 'flu/smoke');
  expect(ended.exit).toBe(2);
  expect(ended.stderr).toContain(`${CONFIG}/basemodel.yaml:11:`);
  expect(ended.stderr).toContain("mediator names 'E', which is no compartment");
  expect(await readdir(repo.dir)).not.toContain('local');
  const dry = await cli(repo, 'run', 'workflow', '--local', '--exp-id', 'flu/smoke', '--dry-run');
  expect(dry.exit).toBe(2);
});

test('nothing is wrong with the examples', async () => {
  const words = ['validate', '--all', '--forecast-dir', 'examples/experiment-repo'];
  const ended = await runCli(words, { cwd: ROOT, env: { ENGINE_COMMAND: '' } });
  expect(ended).toMatchObject({ exit: 0, stderr: '' });
});
