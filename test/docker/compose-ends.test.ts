import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownIdentity } from '../../src/storage/process-identity.ts';
import {
  buildTestImage,
  containersOf,
  docker,
  makeContainerRepo,
  removeTestImage,
  TEST_IMAGE,
} from '../support/containers.ts';
import { needs } from '../support/needs.ts';
import { runCli, startProgram } from '../support/program.ts';
import {
  expectedOutputs,
  outputsOf,
  readJson,
  runFolder,
  wholeTasks,
} from '../support/run-folder.ts';

const EXECUTOR = ['--executor', 'compose', '--image', TEST_IMAGE, '--jobs', '2'];
const newRunId = () => `t-${randomUUID().slice(0, 8)}`;
const runOf = (runId: string) => [
  ...['run', 'workflow', '--local', '--exp-id', 'flu/test', '--run-id', runId],
  ...EXECUTOR,
];

describe.skipIf(needs('docker'))('containers that are cut off', () => {
  beforeAll(buildTestImage);
  afterAll(removeTestImage);

  test.each([
    ['SIGINT', []],
    ['SIGTERM', []],
    ['SIGINT', ['--isolate']],
  ] as const)(
    '%s %j ends them, keeps what is done, and a resume goes on',
    async (signal, flags) => {
      await using repo = await makeContainerRepo({ tasks: 30, milliseconds: 150 });
      const runId = newRunId();
      const folder = runFolder(repo.dir, runId);
      const { child, ended } = startProgram('cli', [...runOf(runId), ...flags], repo.options);
      await expect
        .poll(async () => (await wholeTasks(folder)).size, { timeout: 60_000 })
        .toBeGreaterThan(2);
      child.kill(signal);
      const end = await ended;
      expect(end.exit, end.stderr).toBe(130);
      expect(containersOf(runId)).toEqual([]);
      expect(end.stderr).toContain(`--executor compose --image ${TEST_IMAGE}`);
      expect(await readJson(folder, 'outcome.json')).toMatchObject({ status: 'interrupted' });
      expect((await wholeTasks(folder)).size).toBeLessThan(30);
      const resumed = await runCli([...runOf(runId), '--resume'], repo.options);
      expect(resumed.exit, resumed.stderr).toBe(0);
      expect(await outputsOf(folder)).toBe(expectedOutputs(30));
    },
  );

  test.each([[[]], [['--isolate']]])(
    'kill -9 of the command %j: its containers end by themselves, and the next start goes on',
    async (flags) => {
      await using repo = await makeContainerRepo({ tasks: 30, milliseconds: 150 });
      const runId = newRunId();
      const folder = runFolder(repo.dir, runId);
      const { child, ended } = startProgram('cli', [...runOf(runId), ...flags], repo.options);
      await expect
        .poll(async () => (await wholeTasks(folder)).size, { timeout: 60_000 })
        .toBeGreaterThan(2);
      expect(containersOf(runId)).not.toEqual([]);
      child.kill('SIGKILL');
      await ended;
      await expect.poll(() => containersOf(runId), { timeout: 20_000 }).toEqual([]);
      const resumed = await runCli([...runOf(runId), ...flags, '--resume'], repo.options);
      expect(resumed.exit, resumed.stderr).toBe(0);
      expect(await outputsOf(folder)).toBe(expectedOutputs(30));
    },
  );

  test('a container that dies is told, and the run can go on', async () => {
    await using repo = await makeContainerRepo({ tasks: 30, milliseconds: 150 });
    const runId = newRunId();
    const folder = runFolder(repo.dir, runId);
    const { ended } = startProgram('cli', runOf(runId), repo.options);
    await expect
      .poll(async () => (await wholeTasks(folder)).size, { timeout: 60_000 })
      .toBeGreaterThan(2);
    const [runner = ''] = containersOf(runId).filter((name) => name.includes('-runner-'));
    docker('kill', '--signal', 'KILL', runner);
    const end = await ended;
    expect(end.exit).toBe(1);
    expect(end.stderr).toContain('The runner stage was killed in its container');
    expect(end.stderr).toContain('--resume');
    expect(containersOf(runId)).toEqual([]);
  });

  test('what a killed command left is removed at the next start; what others own is not', async () => {
    await using repo = await makeContainerRepo({ tasks: 1 });
    const runId = newRunId();
    const { host, pid, startedAt } = await ownIdentity();
    const owners = {
      dead: { host, pid, started: 'another-boot/1' },
      alive: { host, pid, started: startedAt },
      elsewhere: { host: `not-${hostname()}`, pid: 1, started: 'x' },
    };
    const start = (owner: object) =>
      docker(
        ...['run', '--detach', '--entrypoint', 'sleep', '--network', 'none'],
        ...['--label', `org.epycloud.owner=${JSON.stringify(owner)}`, TEST_IMAGE, '600'],
      );
    const ids: string[] = [];
    try {
      for (const owner of Object.values(owners)) ids.push(start(owner));
      const ended = await runCli(runOf(runId), repo.options);
      expect(ended.exit, ended.stderr).toBe(0);
      expect(ended.stderr).toContain('1 container of a killed process removed');
      const left = docker('ps', '--all', '--quiet', '--no-trunc').split('\n');
      expect(ids.map((id) => left.includes(id))).toEqual([false, true, true]);
    } finally {
      for (const id of ids) docker('rm', '--force', id);
    }
  });

  test('a task that wants more memory than there is: certainly so, and no other is lost', async () => {
    await using repo = await makeContainerRepo({ tasks: 3, faults: { 1: { kind: 'devour' } } });
    const runId = newRunId();
    const { cwd, env } = repo.options;
    const limited = { cwd, env: { ...env, EPYCLOUD_MEMORY: '400m' } };
    const ended = await runCli(runOf(runId), limited);
    expect(ended.exit).toBe(1);
    expect(ended.stderr).toContain('out of memory');
    expect(ended.stderr).not.toContain('probably out of memory');
    expect([...(await wholeTasks(runFolder(repo.dir, runId))).keys()].sort()).toEqual([0, 2]);
    expect(containersOf(runId)).toEqual([]);
  });
});
