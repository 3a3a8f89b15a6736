import { describe, expect, test } from 'vitest';
import { inMemoryBackEnd, jobWith, openBatch, PARENT } from './batch-client.ts';

/** Five jobs, the last of which has failed. */
async function fiveJobs() {
  const backEnd = inMemoryBackEnd(({ environment }) =>
    environment['BATCH_JOB_ID'] === 'e' ? 1 : 0,
  );
  const batch = openBatch({ backEnd });
  for (const id of ['a', 'b', 'c', 'd', 'e']) {
    const labels = { exp_id: id < 'c' ? 'flu' : 'covid-19', stage: 'b' };
    await batch.create(id, jobWith({ job: { labels } }));
    await batch.service.settled();
  }
  const list = async (query: Record<string, string>) => {
    const { status, body } = await batch.send(
      'GET',
      `${PARENT}/jobs?${new URLSearchParams(query)}`,
    );
    const ids = (body.jobs ?? []).map(({ name }: { name: string }) => name.slice(-1)).join('');
    return { status, ids, token: body.nextPageToken, error: body.error?.message };
  };
  return { batch, list, [Symbol.asyncDispose]: batch[Symbol.asyncDispose] };
}

// https://cloud.google.com/batch/docs/reference/rest/v1/projects.locations.jobs/list
describe('listing jobs', () => {
  test.each([
    ['', 'edcba'],
    ['labels.exp_id=flu', 'ba'],
    ['labels."exp_id"="covid-19"', 'edc'],
    ['labels.exp_id="covid-19" AND status.state=FAILED', 'e'],
    ['labels.exp_id=flu labels.stage=b', 'ba'],
    ['labels.exp_id:*', 'edcba'],
    ['labels.none:*', ''],
    ['NOT status.state=SUCCEEDED', 'e'],
    ['-labels.exp_id=flu', 'edc'],
    ['status.state!=SUCCEEDED', 'e'],
    // OR binds before AND: https://google.aip.dev/160#logical-operators
    ['labels.stage=b AND status.state=FAILED OR labels.exp_id=flu', 'eba'],
    ['(status.state=FAILED AND labels.stage=c) OR labels.exp_id=flu', 'ba'],
    [`name="${PARENT}/jobs/c"`, 'c'],
    ['create_time>"2026-03-01T00:03:00Z"', 'ed'],
  ])('the filter %s finds "%s"', async (filter, ids) => {
    await using jobs = await fiveJobs();
    expect(await jobs.list({ filter })).toMatchObject({ status: 200, ids });
  });

  test.each(['labels.a=', 'color=red', 'status.state', '(status.state=FAILED', 'a b c', '"'])(
    'the filter %s is refused',
    async (filter) => {
      await using jobs = await fiveJobs();
      const { status, error } = await jobs.list({ filter });
      expect(status).toBe(400);
      expect(error).toMatch(/^filter field is invalid\. /);
    },
  );

  test('in pages, until there is no token', async () => {
    await using jobs = await fiveJobs();
    const first = await jobs.list({ pageSize: '2' });
    expect(first.ids).toBe('ed');
    const second = await jobs.list({ pageSize: '2', pageToken: first.token });
    expect(second.ids).toBe('cb');
    const third = await jobs.list({ pageSize: '2', pageToken: second.token });
    expect(third).toMatchObject({ ids: 'a', token: undefined });
  });

  test('a token of another question, or a made-up one, is refused', async () => {
    await using jobs = await fiveJobs();
    const { token } = await jobs.list({ pageSize: '2' });
    const other = await jobs.list({ pageToken: token, filter: 'labels.exp_id=flu' });
    expect(other).toMatchObject({ status: 400, error: 'page_token field is invalid.' });
    expect(await jobs.list({ pageToken: '4' })).toMatchObject({ status: 400 });
  });

  test('ordered as asked', async () => {
    await using jobs = await fiveJobs();
    expect((await jobs.list({ orderBy: 'name' })).ids).toBe('abcde');
    expect((await jobs.list({ orderBy: 'create_time' })).ids).toBe('abcde');
    expect((await jobs.list({ orderBy: 'priority' })).status).toBe(400);
  });

  test('of all locations', async () => {
    await using jobs = await fiveJobs();
    const { body } = await jobs.batch.send('GET', 'projects/test-project/locations/-/jobs');
    expect(body.jobs).toHaveLength(5);
  });
});

// https://cloud.google.com/batch/docs/reference/rest/v1/projects.locations.jobs.taskGroups.tasks/list
describe('listing tasks', () => {
  test('a hundred to a page, and by state', async () => {
    const backEnd = inMemoryBackEnd(({ environment }) =>
      Number(environment['BATCH_TASK_INDEX']) % 100 === 7 ? 1 : 0,
    );
    await using batch = openBatch({ backEnd });
    await batch.create('b', jobWith({ group: { taskCount: 250 } }));
    await batch.ended('b');
    const first = await batch.tasks('b');
    expect(first.body.tasks).toHaveLength(100);
    expect(first.body.nextPageToken).toEqual(expect.any(String));
    const failed = await batch.tasks('b', '?filter=State%3DFAILED&pageSize=1000');
    expect(failed.body.tasks.map(({ name }: { name: string }) => name.split('/').at(-1))).toEqual([
      '7',
      '107',
      '207',
    ]);
    expect(failed.body.nextPageToken).toBeUndefined();
    expect((await batch.tasks('b', '?filter=labels.a%3Db')).status).toBe(400);
  });

  test('there is one group, and no task past the last', async () => {
    await using batch = openBatch();
    await batch.create('b', jobWith());
    const at = (path: string) => batch.send('GET', `${PARENT}/jobs/b/taskGroups/${path}`);
    expect((await at('group0/tasks/0')).body.name).toBe(
      `${PARENT}/jobs/b/taskGroups/group0/tasks/0`,
    );
    expect((await at('group1/tasks')).status).toBe(404);
    expect((await at('group0/tasks/1')).status).toBe(404);
    expect((await at('group0/tasks/x')).status).toBe(404);
    expect((await at('group0')).status).toBe(404);
  });
});

// https://cloud.google.com/apis/docs/system-parameters
describe('the parameter fields', () => {
  test.each([
    ['status.state', { status: { state: 'SUCCEEDED' } }],
    ['status/state,uid', { status: { state: 'SUCCEEDED' }, uid: expect.any(String) }],
    [
      'status(state,taskGroups.group0.counts)',
      {
        status: { state: 'SUCCEEDED', taskGroups: { group0: { counts: { SUCCEEDED: '1' } } } },
      },
    ],
    ['taskGroups.taskCount', { taskGroups: [{ taskCount: '1' }] }],
    ['none', {}],
  ])('%s', async (fields, expected) => {
    await using batch = openBatch();
    await batch.create('b', jobWith());
    await batch.ended('b');
    const { body } = await batch.send('GET', `${PARENT}/jobs/b?fields=${fields}`);
    expect(body).toEqual(expected);
  });

  test.each(['status(state', 'a,,b', '.a', 'a)'])('%s is refused', async (fields) => {
    await using batch = openBatch();
    await batch.create('b', jobWith());
    expect((await batch.send('GET', `${PARENT}/jobs/b?fields=${fields}`)).status).toBe(400);
  });
});

test('paths that are none of Batch’s are left to others', async () => {
  await using batch = openBatch();
  for (const path of ['workflows', 'operations/other', 'jobsx', '']) {
    await expect(batch.send('GET', `${PARENT}/${path}`)).rejects.toThrow('nobody answers');
  }
});

test.each([
  ['PATCH', 'jobs/b'],
  ['POST', 'jobs/b'],
  ['POST', 'jobs/b:stop'],
  ['DELETE', 'jobs/b/taskGroups/group0/tasks/0'],
])('there is no method %s %s', async (method, path) => {
  await using batch = openBatch();
  await batch.create('b', jobWith());
  expect((await batch.send(method, `${PARENT}/${path}`)).status).toBe(404);
});

// https://cloud.google.com/batch/quotas
test('more than 15,000 reads a minute are too many, until the next', async () => {
  await using batch = openBatch({ scenario: { stuck: () => true } });
  await batch.create('b', jobWith());
  const states = new Set<number>();
  for (let index = 0; index < 15_000; index += 1) states.add((await batch.get('b')).status);
  expect([...states]).toEqual([200]);
  expect(await batch.get('b')).toMatchObject({
    status: 429,
    body: { error: { status: 'RESOURCE_EXHAUSTED' } },
  });
  await batch.clock.sleep(60_000);
  expect((await batch.get('b')).status).toBe(200);
});
