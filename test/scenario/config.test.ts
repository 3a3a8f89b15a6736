import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { documents } from '../../src/cli/documents/documents.ts';
import { makeTestRepo, type TestRepo } from '../support/experiment-repo.ts';
import { runCli } from '../support/program.ts';

/** The CLI with a folder of settings of its own. */
function cli(repo: TestRepo, words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const own = { XDG_CONFIG_HOME: join(repo.dir, 'home'), ENGINE_COMMAND: '' };
  return runCli(words, { cwd: repo.dir, env: { ...repo.options.env, ...own, ...env } });
}

test('set, get, show and path: a value and where it came from', async () => {
  await using repo = await makeTestRepo({ tasks: 1 });
  const set = await cli(repo, ['config', 'set', 'run.jobs', '2', '--repo']);
  expect(set).toMatchObject({ exit: 0, stdout: 'epycloud.yaml\n' });
  expect(await readFile(join(repo.dir, 'epycloud.yaml'), 'utf8')).toBe('run:\n  jobs: 2\n');
  expect((await cli(repo, ['config', 'get', 'run.jobs'])).stdout).toBe('2\n');
  expect((await cli(repo, ['config', 'show', 'run', '--changed'])).stdout).toBe(
    'run.jobs  2  epycloud.yaml:2:3\n',
  );
  const variable = { EPYCLOUD_RUN__JOBS: '5' };
  expect((await cli(repo, ['config', 'show', 'run.jobs'], variable)).stdout).toBe(
    'run.jobs  5  $EPYCLOUD_RUN__JOBS\n',
  );
  await cli(repo, ['config', 'set', 'run.jobs', '7', '--env', 'dev']);
  expect((await cli(repo, ['config', 'get', 'run.jobs', '--env', 'dev'])).stdout).toBe('7\n');
  const path = (await cli(repo, ['config', 'path', '--env', 'dev'])).stdout;
  expect(path).toContain(`repository  epycloud.yaml\n`);
  expect(path).toContain(`environment ${repo.dir}/home/epycloud/environments/dev.yaml\n`);
});

test('a run takes what no flag says from the settings, and says so', async () => {
  await using repo = await makeTestRepo({ tasks: 1 });
  await repo.write('epycloud.yaml', 'storage: {dir_prefix: x/y}\nrun: {jobs: 3}\n');
  const run = ['run', 'workflow', '--local', '--exp-id', 'flu/test'];
  const dry = await runCli([...run, '--dry-run'], repo.options);
  expect(dry.stdout).toContain('Setting     storage.dir_prefix from epycloud.yaml:1:11');
  expect(dry.stdout).toContain(', 3 at a time');
  expect(dry.stdout).toContain('local/bucket/x/y/flu/test/');
  const flag = await runCli([...run, '--dry-run', '--jobs', '1'], repo.options);
  expect(flag.stdout).toContain(', 1 at a time');
  const done = await runCli([...run, '--run-id', 'r'], repo.options);
  expect(done.exit, done.stderr).toBe(0);
  const status = await runCli(['status', '--json'], repo.options);
  expect(documents.status.parse(JSON.parse(status.stdout))).toMatchObject({ run_id: 'r' });
});

test('init writes a file that says everything and sets nothing', async () => {
  await using repo = await makeTestRepo({ tasks: 1 });
  expect((await cli(repo, ['config', 'init'])).exit).toBe(0);
  expect((await cli(repo, ['config', 'show', '--changed'])).stdout).toBe('');
  const again = await cli(repo, ['config', 'init']);
  expect(again).toMatchObject({ exit: 2, stderr: expect.stringContaining('--force') });
  expect((await cli(repo, ['config', 'validate'])).stdout).toBe('1 file read: nothing is wrong.\n');
});

test('validate reads the files of all environments; a command refuses faulty settings', async () => {
  await using repo = await makeTestRepo({ tasks: 1 });
  await repo.write('epycloud.yaml', 'workflow: {notification: {enabled: true}}\n');
  await repo.write('epycloud/environments/dev.yaml', 'run: {jbos: 2}\n');
  const all = await cli(repo, ['config', 'validate']);
  expect(all.exit).toBe(2);
  expect(all.stdout).toContain('epycloud/environments/dev.yaml:1:7: Unknown setting "run.jbos".');
  expect(all.stdout).toContain(
    'workflow.notification.enabled is set, and nothing is done about it',
  );
  expect((await cli(repo, ['status'])).exit).toBe(0);
  const status = await cli(repo, ['status', '--env', 'dev']);
  expect(status.exit).toBe(2);
  expect(status.stderr).toContain('Did you mean run.jobs?');
});

test('secrets are masked, and not written where others read', async () => {
  await using repo = await makeTestRepo({ tasks: 1 });
  const key = 'github.personal_access_token';
  const refused = await cli(repo, ['config', 'set', key, 'abc-secret', '--repo']);
  expect(refused.exit).toBe(2);
  expect(refused.stderr).not.toContain('abc-secret');
  expect(refused.stderr).toContain('secrets.yaml');
  await repo.write('home/epycloud/secrets.yaml', 'github: {personal_access_token: abc-secret}\n');
  for (const words of [['show'], ['show', '--json'], ['get', key], ['get', key, '--json']]) {
    const shown = await cli(repo, ['config', ...words]);
    expect(shown.exit).toBe(0);
    expect(shown.stdout).not.toContain('abc-secret');
    expect(shown.stdout).toContain('********');
  }
  expect((await cli(repo, ['config', 'get', key, '--reveal'])).stdout).toBe('abc-secret\n');
});

test.each([
  ['settings', ['show']],
  ['settings', ['get', 'run.jobs']],
  ['settings_problems', ['validate']],
  ['settings_files', ['path']],
  ['settings_change', ['set', 'run.jobs', '2']],
  ['settings_change', ['init', '--force']],
] as const)('a document %s: config %j', async (kind, words) => {
  await using repo = await makeTestRepo({ tasks: 1 });
  const ended = await cli(repo, ['config', ...words, '--json']);
  expect(ended.exit, ended.stderr).toBe(0);
  const read = documents[kind].safeParse(JSON.parse(ended.stdout));
  expect(read.error?.issues).toBeUndefined();
});

test.each([
  [['get', 'run.job'], 'Did you mean run.jobs?'],
  [['set', 'run.jobs', 'many'], 'is not a whole number'],
  [['set', 'run.engine_command', 'x', '--repo'], 'may not be set by a repository'],
  [['set', 'run.jobs', '1', '--env', 'a', '--profile', 'b'], 'Give one of --env and --profile'],
  [['show', '--env', 'nowhere'], 'There is no environment "nowhere"'],
])('config %j is wrong use', async (words, says) => {
  await using repo = await makeTestRepo({ tasks: 1 });
  const ended = await cli(repo, ['config', ...words]);
  expect(ended.exit).toBe(2);
  expect(ended.stderr).toContain(says);
});
