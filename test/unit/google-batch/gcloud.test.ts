import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestCloud, type TestCloud } from '../../support/google/test-cloud.ts';
import { needs } from '../../support/needs.ts';
import { inMemoryBackEnd, jobWith, openBatch } from './batch-client.ts';

// Each command starts a Python, which takes its time on a busy machine.
const SLOW = 240_000;

// https://cloud.google.com/sdk/gcloud/reference/batch
describe.skipIf(needs('gcloud'))('the real gcloud', { timeout: SLOW }, () => {
  let folder: string;
  let cloud: TestCloud;
  const batch = openBatch({
    backEnd: inMemoryBackEnd((run) => (run.environment['BATCH_TASK_INDEX'] === '2' ? 9 : 0)),
    scenario: { stuck: ({ jobId }) => jobId === 'three' },
  });
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'epycloud-test-'));
    cloud = await startTestCloud({ services: [batch.service], requireToken: false });
    await writeFile(
      join(folder, 'job.json'),
      JSON.stringify(jobWith({ group: { taskCount: 3 }, job: { labels: { run_id: 'r1' } } })),
    );
  });
  afterAll(async () => {
    await cloud?.[Symbol.asyncDispose]();
    await batch[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  });

  async function gcloud(...words: readonly string[]) {
    const env = {
      ...process.env,
      CLOUDSDK_CONFIG: folder,
      CLOUDSDK_AUTH_DISABLE_CREDENTIALS: 'true',
      CLOUDSDK_CORE_PROJECT: 'test-project',
      CLOUDSDK_CORE_DISABLE_PROMPTS: '1',
      CLOUDSDK_API_ENDPOINT_OVERRIDES_BATCH: `${cloud.address}/`,
    };
    return await new Promise<{ exit: number; stdout: string; stderr: string }>((done) =>
      execFile('gcloud', ['batch', ...words], { env }, (error, stdout, stderr) =>
        done({ exit: Number(error?.code ?? 0), stdout, stderr }),
      ),
    );
  }

  const at = '--location=us-central1';

  test('submits, describes and lists jobs and tasks, and deletes', async () => {
    const config = `--config=${join(folder, 'job.json')}`;
    const submitted = await gcloud('jobs', 'submit', 'one', at, config);
    expect(submitted).toMatchObject({ exit: 0 });
    await batch.service.settled();

    const described = await gcloud('jobs', 'describe', 'one', at, '--format=json');
    expect(JSON.parse(described.stdout)).toMatchObject({
      labels: { run_id: 'r1' },
      status: {
        state: 'FAILED',
        taskGroups: { group0: { counts: { SUCCEEDED: '2', FAILED: '1' } } },
      },
    });

    const listed = await gcloud(
      'jobs',
      'list',
      '--filter=labels.run_id=r1',
      '--format=value(name)',
    );
    expect(listed.stdout.trim()).toBe('projects/test-project/locations/us-central1/jobs/one');

    const tasks = await gcloud('tasks', 'list', '--job=one', at, '--format=value(status.state)');
    expect(tasks.stdout.trim().split('\n')).toEqual(['SUCCEEDED', 'SUCCEEDED', 'FAILED']);

    const task = await gcloud(
      'tasks',
      'describe',
      '2',
      '--job=one',
      '--task_group=group0',
      at,
      '--format=json',
    );
    expect(JSON.parse(task.stdout).status.statusEvents.at(-1)).toMatchObject({
      taskState: 'FAILED',
      taskExecution: { exitCode: 9 },
    });

    expect(await gcloud('jobs', 'delete', 'one', at, '--quiet')).toMatchObject({ exit: 0 });
    await batch.service.settled();
    const gone = await gcloud('jobs', 'describe', 'one', at);
    expect(gone.exit).toBe(1);
    expect(gone.stderr).toContain(
      "Resource 'projects/test-project/locations/us-central1/jobs/one' was not found",
    );
    expect(cloud.breakdowns).toEqual([]);
  });

  test('cancels a job', async () => {
    // Or its two days in QUEUED were over before gcloud is.
    const letGo = batch.clock.hold();
    await batch.create('three', jobWith());
    const cancelled = await gcloud('jobs', 'cancel', 'three', at);
    letGo();
    expect(cancelled).toMatchObject({ exit: 0 });
    await batch.service.settled();
    expect((await batch.get('three')).body.status.state).toBe('CANCELLED');
  });

  test('is told what is wrong with a job', async () => {
    const config = join(folder, 'wrong.json');
    await writeFile(config, JSON.stringify(jobWith({ spec: { maxRetryCount: 11 } })));
    const { exit, stderr } = await gcloud('jobs', 'submit', 'two', at, `--config=${config}`);
    expect(exit).toBe(1);
    expect(stderr).toMatch(/INVALID_ARGUMENT|max_retry_count field is invalid/);
  });
});
