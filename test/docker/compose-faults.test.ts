import { randomUUID } from 'node:crypto';
import { chmod, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  buildTestImage,
  containersOf,
  docker,
  makeContainerRepo,
  removeTestImage,
  TEST_IMAGE,
} from '../support/containers.ts';
import { needs } from '../support/needs.ts';
import { ROOT, runCli } from '../support/program.ts';
import { expectedOutputs, outputsOf, runFolder } from '../support/run-folder.ts';

const newRunId = () => `t-${randomUUID().slice(0, 8)}`;
const runOf = (runId: string, ...flags: string[]) => [
  ...['run', 'workflow', '--local', '--exp-id', 'flu/test', '--run-id', runId],
  ...flags,
];
const EXECUTOR = ['--executor', 'compose', '--image', TEST_IMAGE];

describe.skipIf(needs('docker'))('containers that cannot be had', () => {
  beforeAll(buildTestImage);
  afterAll(removeTestImage);

  test('an image that is not there: how to get it', async () => {
    await using repo = await makeContainerRepo({ tasks: 1 });
    const ended = await runCli(
      runOf(newRunId(), '--executor', 'compose', '--image', 'epycloud-test/none:1'),
      repo.options,
    );
    expect(ended.exit).toBe(2);
    expect(ended.stderr).toContain('There is no image epycloud-test/none:1');
    expect(ended.stderr).toContain('epycloud build --target local');
  });

  test('an engine that is not there, and one that may not be talked to', async () => {
    await using repo = await makeContainerRepo({ tasks: 1 });
    const { cwd, env } = repo.options;
    const nowhere = { ...env, DOCKER_HOST: `unix://${join(repo.dir, 'none.sock')}` };
    const ended = await runCli(runOf(newRunId(), ...EXECUTOR), { cwd, env: nowhere });
    expect(ended.exit).toBe(2);
    expect(ended.stderr).toContain('No Docker engine answers');
    expect(ended.stderr).toContain('systemctl start docker');
  });

  test('auto takes containers where they can be had, and says so everywhere', async () => {
    const plan = ['run', 'workflow', '--local', '--exp-id', 'basemodel-alone', '--dry-run'];
    const examples = ['--forecast-dir', join(ROOT, 'examples/experiment-repo')];
    await using repo = await makeContainerRepo({ tasks: 1 });
    const cwd = repo.dir;
    const env = { EPYCLOUD_LOCAL__IMAGE: TEST_IMAGE };
    const dry = await runCli([...plan, ...examples], { cwd, env });
    expect(dry.stdout).toMatch(/^Executor +compose, sha256:[0-9a-f]{12}: Docker answers/m);
    const json = await runCli([...plan, ...examples, '--json'], { cwd, env });
    expect(JSON.parse(json.stdout).executor).toMatchObject({
      name: 'compose',
      image: { reference: TEST_IMAGE },
    });
    const none = await runCli([...plan, ...examples], {
      cwd,
      env: { EPYCLOUD_LOCAL__IMAGE: 'epycloud-test/none:1' },
    });
    expect(none.stdout).toMatch(/^Executor +process: there is no image epycloud-test\/none:1/m);
  });

  test('auto leaves an image of another version alone, and says so', async () => {
    await using repo = await makeContainerRepo({ tasks: 1 });
    const other = `${TEST_IMAGE}-of-before`;
    const container = docker('create', TEST_IMAGE);
    try {
      const label = 'LABEL org.opencontainers.image.version=0.0.9';
      docker('commit', '--change', label, container, other);
      const dry = await runCli(
        ['run', 'workflow', '--local', '--exp-id', 'basemodel-alone', '--dry-run'].concat(
          '--forecast-dir',
          join(ROOT, 'examples/experiment-repo'),
        ),
        { cwd: repo.dir, env: { EPYCLOUD_LOCAL__IMAGE: other } },
      );
      expect(dry.stdout).toMatch(/^Executor +process: the image .+ is of epycloud 0\.0\.9/m);
    } finally {
      docker('rm', container);
      docker('image', 'rm', '--force', other);
    }
  });

  test('an image that is none of ours is refused', async () => {
    await using repo = await makeContainerRepo({ tasks: 1 });
    const base = process.env['EPYCLOUD_NODE_IMAGE'] ?? 'node:24';
    const flags = ['--executor', 'compose', '--image', base];
    const env = { ENGINE_COMMAND: undefined };
    const ended = await runCli(runOf(newRunId(), ...flags), { cwd: repo.dir, env });
    expect(ended.exit).toBe(2);
    expect(ended.stderr).toMatch(/is no image of epycloud|There is no image/);
  });

  test('an image whose labels lie about its engine is found out by Stage A', async () => {
    await using repo = await makeContainerRepo({ tasks: 1 });
    const liar = `epycloud-test/liar:${randomUUID().slice(0, 8)}`;
    const container = docker('create', TEST_IMAGE);
    try {
      docker('commit', '--change', 'LABEL org.epycloud.engine.version=9', container, liar);
      const cwd = repo.dir;
      const ended = await runCli(
        ['demo', '--experiment', 'basemodel-alone', '--executor', 'compose', '--image', liar],
        { cwd },
      );
      expect(ended.exit).toBe(2);
      expect(ended.stderr).toContain('began with epydemix 9; this is epydemix');
      expect(ended.stderr).toContain('labels');
    } finally {
      docker('rm', container);
      docker('image', 'rm', '--force', liar);
    }
  });

  test('a resume says that the image is another, and goes on with the same engine', async () => {
    await using repo = await makeContainerRepo({ tasks: 2 });
    const runId = newRunId();
    const other = `epycloud-test/other:${randomUUID().slice(0, 8)}`;
    const container = docker('create', TEST_IMAGE);
    try {
      docker('commit', container, other);
      expect((await runCli(runOf(runId, ...EXECUTOR), repo.options)).exit).toBe(0);
      const folder = runFolder(repo.dir, runId);
      await rm(join(folder, 'outcome.json'));
      await rm(join(folder, 'runner-artifacts/result_00001.json'));
      const ended = await runCli(
        runOf(runId, '--executor', 'compose', '--image', other, '--resume'),
        repo.options,
      );
      expect(ended.exit, ended.stderr).toBe(0);
      expect(ended.stderr).toMatch(
        new RegExp(`began in ${TEST_IMAGE} \\(sha256:\\w{12}\\) and goes on in ${other}`),
      );
      expect(await outputsOf(folder)).toBe(expectedOutputs(2));
    } finally {
      docker('rm', container);
      docker('image', 'rm', '--force', other);
    }
  });

  test.each([
    ['EPYCLOUD_CPUS', 'many', 'is not a number of cores', 'what each container may use'],
    ['EPYCLOUD_MEMORY', '4 gigs', 'is not an amount of memory', 'what each container may use'],
    ['EPYCLOUD_USER', 'me and you', 'is not a user', 'whose the files of a run will be'],
  ])('%s=%s is refused', async (name, value, says, hint) => {
    await using repo = await makeContainerRepo({ tasks: 1 });
    const { cwd, env } = repo.options;
    const ended = await runCli(runOf(newRunId(), ...EXECUTOR), {
      cwd,
      env: { ...env, [name]: value },
    });
    expect(ended.exit).toBe(2);
    expect(ended.stderr).toContain(`${name}="${value}" ${says}`);
    expect(ended.stderr).toContain(hint);
  });

  test('limits hold, and decide how many tasks run at a time', async () => {
    await using repo = await makeContainerRepo({ tasks: 1 });
    const { cwd, env } = repo.options;
    const limited = { cwd, env: { ...env, EPYCLOUD_CPUS: '0.5' } };
    const ended = await runCli(runOf(newRunId(), ...EXECUTOR, '--dry-run', '--json'), limited);
    expect(JSON.parse(ended.stdout)).toMatchObject({ jobs: 1 });
  });

  test('a container that Docker will not start: in its own words, and nothing is left', async () => {
    await using repo = await makeContainerRepo({ tasks: 1 });
    const { cwd, env } = repo.options;
    const runId = newRunId();
    // Less than Docker allows.
    const limited = { cwd, env: { ...env, EPYCLOUD_MEMORY: '1m' } };
    const ended = await runCli(runOf(runId, ...EXECUTOR), limited);
    expect(ended.exit).toBe(1);
    expect(ended.stderr).toContain('The container of the builder stage did not start');
    expect(ended.stderr).toMatch(/memory/i);
    expect(containersOf(runId)).toEqual([]);
  });

  test('a bucket that this user may not write to is named as it was written', async () => {
    await using repo = await makeContainerRepo({ tasks: 1 });
    await mkdir(join(repo.dir, 'locked'), { mode: 0o755 });
    await chmod(repo.dir, 0o755);
    const { cwd, env } = repo.options;
    const flags = ['--bucket-dir', './locked'];
    const other = { cwd, env: { ...env, EPYCLOUD_USER: '54321:54321' } };
    const ended = await runCli(runOf(newRunId(), ...EXECUTOR, ...flags), other);
    expect(ended.exit).toBe(1);
    expect(ended.stderr).toContain('Cannot write to ./locked/');
    expect(ended.stderr).not.toContain('/data/bucket');
  });
});
