import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BatchClient, batchClient } from '../../../src/google/batch.ts';
import { openGoogleSession } from '../../../src/google/session.ts';
import { startTestCloud, type TestCloud } from '../../support/google/test-cloud.ts';
import { inMemoryBackEnd, jobWith, openBatch, PLACE } from '../google-batch/batch-client.ts';
import { turningClock } from './turning-clock.ts';

const { project, location: region } = PLACE;

let batch: ReturnType<typeof openBatch>;
let cloud: TestCloud;
let client: BatchClient;

beforeEach(async () => {
  batch = openBatch({
    backEnd: inMemoryBackEnd(({ environment }) =>
      environment['BATCH_TASK_INDEX'] === '1' ? 7 : 0,
    ),
    scenario: { stuck: ({ jobId }) => jobId.startsWith('stuck') },
  });
  cloud = await startTestCloud({ services: [batch.service] });
  const session = openGoogleSession({
    environment: cloud.environment(),
    clock: turningClock(Date.now()),
  });
  client = batchClient(session, { project, region });
});
afterEach(async () => {
  await cloud[Symbol.asyncDispose]();
  await batch[Symbol.asyncDispose]();
});

const create = (id: string, job = jobWith(), requestId = randomUUID()) =>
  client.createJob(id, job, requestId);
const all = async <T>(items: AsyncIterable<T>) => {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
};
const isCreation = ({ method, path }: { method: string; path: string }) =>
  method === 'POST' && path.endsWith('/jobs');

describe('jobs of Batch', () => {
  test('are created, and read with all that Batch says of them', async () => {
    const created = await create('stuck-a', jobWith({ job: { labels: { run_id: 'r1' } } }));
    expect(created).toMatchObject({
      existed: false,
      name: `projects/${project}/locations/${region}/jobs/stuck-a`,
      labels: { run_id: 'r1' },
    });
    const found = await client.getJob('stuck-a');
    expect(found).toMatchObject({ uid: created.uid, status: { state: expect.any(String) } });
    expect(found?.['taskGroups']).toHaveLength(1);
    await expect(client.getJob('absent')).resolves.toBeUndefined();
  });

  test('are adopted where they are there', async () => {
    const { uid } = await create('stuck-a');
    await expect(create('stuck-a')).resolves.toMatchObject({ uid, existed: true });
  });

  test.each([['reset'], ['status']] as const)(
    'are created once where the answer was lost: %s',
    async (kind) => {
      cloud.faults.add({ kind, status: 503, done: true, when: isCreation });
      await expect(create('stuck-a')).resolves.toMatchObject({ existed: false });
      expect(batch.service.jobs.size).toBe(1);
      expect(cloud.requests.filter(isCreation)).toHaveLength(2);
    },
  );

  test('that Batch does not accept are refused in its words', async () => {
    const bad = jobWith({ job: { labels: { Bad: 'x' } } });
    await expect(create('a', bad)).rejects.toMatchObject({
      code: 'cloud_refused',
      message: expect.stringMatching(/^Google refuses to create the Batch job a: .*[Bb]ad/),
    });
    await expect(create('a', { taskGroup: [] })).rejects.toMatchObject({
      code: 'cloud_refused',
      message: expect.stringContaining('taskGroup'),
    });
  });

  test('are listed by label, page by page', async () => {
    for (const id of ['stuck-a', 'stuck-b', 'stuck-c', 'stuck-d']) {
      const run_id = id === 'stuck-d' ? 'r2' : 'r1';
      await create(id, jobWith({ job: { labels: { run_id } } }));
    }
    cloud.faults.add({ kind: 'short_pages', size: 2, times: 5 });
    const found = await all(client.listJobs('labels.run_id="r1"'));
    expect(found.map(({ name }) => name.slice(-1)).sort()).toEqual(['a', 'b', 'c']);
    await expect(all(client.listJobs())).resolves.toHaveLength(4);
  });

  test('can be cancelled while they live', async () => {
    await create('stuck-a');
    await expect(client.cancelJob('stuck-a')).resolves.toBe(true);
    await batch.service.settled();
    await expect(client.getJob('stuck-a')).resolves.toMatchObject({
      status: { state: 'CANCELLED' },
    });
    await expect(client.cancelJob('stuck-a')).resolves.toBe(false);
    await expect(client.cancelJob('absent')).resolves.toBe(false);
  });

  test('can be deleted', async () => {
    await create('stuck-a');
    await expect(client.deleteJob('stuck-a')).resolves.toBe(true);
    await batch.service.settled();
    await expect(client.getJob('stuck-a')).resolves.toBeUndefined();
    await expect(client.deleteJob('stuck-a')).resolves.toBe(false);
  });

  test('tell of their tasks, and which of them failed', async () => {
    await create('a', jobWith({ group: { taskCount: '5' } }));
    await batch.service.jobs.get('a')?.over;
    const job = await client.getJob('a');
    expect(job?.status?.taskGroups?.['group0']?.counts).toEqual({ SUCCEEDED: 4, FAILED: 1 });
    cloud.faults.add({ kind: 'short_pages', size: 2, times: 5 });
    await expect(all(client.listTasks('a'))).resolves.toHaveLength(5);
    const failed = await all(client.listTasks('a', 'STATE=FAILED'));
    expect(failed).toHaveLength(1);
    expect(failed[0]?.name).toMatch(/taskGroups\/group0\/tasks\/1$/);
    const codes = failed[0]?.status?.statusEvents?.map((event) => event.taskExecution?.exitCode);
    expect(codes).toContain(7);
  });

  test('cannot be read where something else answers in Google’s place', async () => {
    const login = {
      name: 'batch',
      answer: () => ({ status: 200, body: '<h1>Log in</h1>' }),
    } as const;
    await using proxied = await startTestCloud({ services: [login] });
    const session = openGoogleSession({ environment: proxied.environment() });
    await expect(batchClient(session, { project, region }).getJob('a')).rejects.toMatchObject({
      code: 'cloud_unavailable',
      hint: expect.stringContaining('proxy'),
    });
  });
});
