import { existsSync } from 'node:fs';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTestRepo, type TestRepo } from '../support/experiment-repo.ts';
import { ROOT, runCli } from '../support/program.ts';

const EXAMPLES = ['--forecast-dir', join(ROOT, 'examples/experiment-repo')];
const PLAN = [
  'run',
  'workflow',
  '--local',
  '--exp-id',
  'basemodel-alone',
  ...EXAMPLES,
  '--dry-run',
];

/** What a stand-in for the client does: prints, and ends. */
async function clientThat(repo: TestRepo, script: string): Promise<string> {
  const path = join(repo.dir, 'docker-stand-in');
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  return path;
}

const infoOf = (info: object) => `printf '%s\\n' '${JSON.stringify(info)}'`;
const COMPOSE = { ClientInfo: { Plugins: [{ Name: 'compose', Version: 'v2.40.3' }] } };

test('auto without Docker takes processes, and says why: on the plan, on stderr and in documents', async () => {
  await using repo = await makeTestRepo({ tasks: 1 });
  const bare = { cwd: repo.dir, env: { EPYCLOUD_DOCKER: '', PATH: repo.dir } };
  const plan = await runCli(PLAN, bare);
  expect(plan.exit).toBe(0);
  expect(plan.stdout).toMatch(
    /^Executor +process: there is no Docker client \(docker on the PATH\)/m,
  );
  const json = await runCli([...PLAN, '--json'], bare);
  expect(JSON.parse(json.stdout).executor).toMatchObject({
    name: 'process',
    why: expect.stringContaining('no Docker client'),
  });
});

test('auto with an engine of the user takes processes, and asks no Docker', async () => {
  await using repo = await makeTestRepo({ tasks: 1 });
  const client = await clientThat(repo, `touch ${join(repo.dir, 'was-asked')}; exit 1`);
  const env = { ...repo.options.env, EPYCLOUD_DOCKER: client };
  const ended = await runCli(
    ['run', 'workflow', '--local', '--exp-id', 'flu/test', '--run-id', 'r', '--json'],
    { cwd: repo.dir, env },
  );
  expect(ended.exit, ended.stderr).toBe(0);
  expect(ended.stderr).toContain('Executor    process: an engine of your own is named');
  expect(JSON.parse(ended.stdout).executor.name).toBe('process');
  expect(existsSync(join(repo.dir, 'was-asked'))).toBe(false);
});

test.each<[string, string, string[]]>([
  [
    'no engine',
    `${infoOf({ ...COMPOSE, ServerErrors: ['Cannot connect to the Docker daemon at unix:///x.sock. Is the docker daemon running?'] })}; exit 1`,
    ['No Docker engine answers', 'systemctl start docker'],
  ],
  [
    'no right to the socket',
    `echo 'permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock' >&2; exit 1`,
    ['You may not talk to the Docker engine', 'usermod -aG docker'],
  ],
  [
    'no Compose',
    infoOf({ ServerVersion: '27.0.1', ClientInfo: { Plugins: [] } }),
    ['no Compose plugin', 'docker-compose-plugin'],
  ],
  [
    'Compose of long ago',
    infoOf({
      ServerVersion: '27.0.1',
      ClientInfo: { Plugins: [{ Name: 'compose', Version: '1.29.2' }] },
    }),
    ['is 1.29.2'],
  ],
  ['another program in its place', `echo '{'`, ['did not answer in JSON', 'EPYCLOUD_DOCKER']],
])('%s: with compose an error with the way out, with auto the reason', async (_, script, says) => {
  await using repo = await makeTestRepo({ tasks: 1 });
  const client = await clientThat(repo, script);
  const options = { cwd: repo.dir, env: { EPYCLOUD_DOCKER: client } };
  const asked = await runCli([...PLAN, '--executor', 'compose'], options);
  expect(asked.exit).toBe(2);
  for (const text of says) expect(asked.stderr).toContain(text);
  const auto = await runCli(PLAN, options);
  expect(auto.exit).toBe(0);
  expect(auto.stdout).toMatch(/^Executor +process: /m);
});

test.each([
  [['--executor', 'process', '--image', 'x'], '--image is for containers'],
  [['--executor', 'process', '--isolate'], '--isolate is for containers'],
  [['--executor', 'compose'], 'no Docker client'],
  [['--image', 'x'], 'no Docker client'],
  [['--isolate'], 'no Docker client'],
])('%j is no silent choice of something else', async (flags, says) => {
  await using repo = await makeTestRepo({ tasks: 1 });
  const env = { EPYCLOUD_DOCKER: '/nowhere/docker' };
  for (const command of [PLAN, ['demo']]) {
    const ended = await runCli([...command, ...flags], { cwd: repo.dir, env });
    expect(ended.exit).toBe(2);
    expect(ended.stderr).toContain(says);
  }
});

test('settings choose too, and a repository may not name the image', async () => {
  await using repo = await makeTestRepo({ tasks: 1 });
  const cwd = repo.dir;
  const chosen = await runCli(PLAN, { cwd, env: { EPYCLOUD_LOCAL__EXECUTOR: 'process' } });
  expect(chosen.stdout).toMatch(/^Executor +process: as asked for/m);
  expect(chosen.stdout).toContain('local.executor from $EPYCLOUD_LOCAL__EXECUTOR');
  const wrong = await runCli(PLAN, { cwd, env: { EPYCLOUD_LOCAL__EXECUTOR: 'podman' } });
  expect(wrong.exit).toBe(2);
  expect(wrong.stderr).toContain('is not one of auto, compose, process');
  await repo.write('epycloud.yaml', 'local:\n  image: evil:latest\n');
  const planted = await runCli(
    ['run', 'workflow', '--local', '--exp-id', 'flu/test', '--dry-run'],
    repo.options,
  );
  expect(planted.exit).toBe(2);
  expect(planted.stderr).toContain("local.image may not be set by a repository's file");
});
