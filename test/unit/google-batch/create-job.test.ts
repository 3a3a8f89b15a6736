import { describe, expect, test } from 'vitest';
import { type JobParts, jobWith, openBatch, PARENT } from './batch-client.ts';

const ID = '7e3c6b2a-0d1f-4c53-9f0a-1b2c3d4e5f60';

async function creating(job: unknown, query = 'jobId=one') {
  await using batch = openBatch();
  return await batch.send('POST', `${PARENT}/jobs?${query}`, job);
}

// https://cloud.google.com/batch/docs/reference/rest/v1/projects.locations.jobs/create
describe('creating a job', () => {
  test('answers it with its name, its uid and what Batch fills in', async () => {
    const { status, body } = await creating(jobWith());
    expect(status).toBe(200);
    expect(body).toMatchObject({
      name: `${PARENT}/jobs/one`,
      uid: expect.stringMatching(/^one-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{6}$/),
      createTime: '2026-03-01T00:00:00.000Z',
      // 64-bit numbers are strings in JSON: https://protobuf.dev/programming-guides/json/
      taskGroups: [
        {
          name: `${PARENT}/jobs/one/taskGroups/group0`,
          taskCount: '1',
          parallelism: '1',
          taskSpec: { computeResource: { cpuMilli: '1000', memoryMib: '2048' } },
        },
      ],
      labels: { 'batch-job-id': 'one' },
      status: { state: 'QUEUED' },
    });
  });

  test('takes names in snake case, ignores what is output only, and null', async () => {
    const { status, body } = await creating({
      name: 'projects/other/locations/x/jobs/y',
      uid: 'mine',
      status: { state: 'SUCCEEDED' },
      priority: null,
      task_groups: [
        { task_count: '2', task_spec: { runnables: [{ container: { image_uri: 'a/b' } }] } },
      ],
    });
    expect(status).toBe(200);
    expect(body.name).toBe(`${PARENT}/jobs/one`);
    expect(body.uid).not.toBe('mine');
    expect(body.status.state).toBe('QUEUED');
    expect(body.taskGroups[0]).toMatchObject({
      taskCount: '2',
      taskSpec: { runnables: [{ container: { imageUri: 'a/b' } }] },
    });
  });

  test.each(['a', 'a-1', 'e-0123abcd-b-1', `a${'b'.repeat(62)}`])('takes the id %s', async (id) => {
    expect((await creating(jobWith(), `jobId=${id}`)).status).toBe(200);
  });

  test.each(['A', '1a', 'a_b', 'a-', '-a', `a${'b'.repeat(63)}`])(
    'refuses the id "%s"',
    async (id) => {
      const { status, body } = await creating(jobWith(), `jobId=${id}`);
      expect(status).toBe(400);
      expect(body.error).toMatchObject({ status: 'INVALID_ARGUMENT', code: 400 });
    },
  );

  test.each(['', 'jobId='])('makes up an id where none is given: %s', async (query) => {
    const { body } = await creating(jobWith(), query);
    expect(body.name).toMatch(/\/jobs\/j-[0-9a-f-]{36}$/);
  });

  test('an id that is taken is a conflict', async () => {
    await using batch = openBatch();
    await batch.create('one', jobWith());
    expect(await batch.create('one', jobWith())).toEqual({
      status: 409,
      body: {
        error: {
          code: 409,
          status: 'ALREADY_EXISTS',
          message: `Resource '${PARENT}/jobs/one' already exists`,
        },
      },
    });
  });

  test('the same request id again is the same request, for an hour', async () => {
    await using batch = openBatch({ scenario: { durationOf: () => 90 * 60_000 } });
    const path = `${PARENT}/jobs?jobId=one&requestId=${ID}`;
    const first = await batch.send('POST', path, jobWith());
    const again = await batch.send('POST', path, jobWith());
    expect(again).toEqual(first);
    expect(batch.service.jobs.size).toBe(1);
    await batch.ended('one');
    expect((await batch.send('POST', path, jobWith())).status).toBe(409);
  });

  test.each(['x', '00000000-0000-0000-0000-000000000000'])('no request id: %s', async (id) => {
    expect((await creating(jobWith(), `jobId=one&requestId=${id}`)).status).toBe(400);
  });

  test('a project or a location that is another is refused', async () => {
    await using batch = openBatch();
    const asked = (parent: string) => batch.send('POST', `${parent}/jobs`, jobWith());
    expect(await asked('projects/other/locations/us-central1')).toMatchObject({ status: 403 });
    expect(await asked('projects/test-project/locations/mars')).toMatchObject({ status: 404 });
  });

  test('a definition of more than 1 MB is refused', async () => {
    const long = { variables: { LONG: 'x'.repeat(1_000_000) } };
    const { status, body } = await creating(jobWith({ spec: { environment: long } }));
    expect(status).toBe(400);
    expect(body.error.message).toContain('size exceeds the limit');
  });

  test('10,000 task environments fit', async () => {
    const taskEnvironments = Array.from({ length: 10_000 }, (_, index) => ({
      variables: { TASK_INDEX: String(index) },
    }));
    const { status, body } = await creating(jobWith({ group: { taskEnvironments } }));
    expect(status).toBe(200);
    expect(body.taskGroups[0].taskCount).toBe('10000');
  });
});

describe('JSON that Google’s parser refuses', () => {
  test.each([
    [{ jobs: 1 }, 'Unknown name "jobs" at \'job\': Cannot find field.'],
    [
      jobWith({ group: { tasks: 3 } }),
      'Unknown name "tasks" at \'job.task_groups[0]\': Cannot find field.',
    ],
    [
      jobWith({ container: { image: 'a' } }),
      'Unknown name "image" at \'job.task_groups[0].task_spec.runnables[0].container\': Cannot find field.',
    ],
    [
      jobWith({ group: { taskCount: 'many' } }),
      'Invalid value at \'job.task_groups[0].task_count\' (TYPE_INT64), "many"',
    ],
    [
      jobWith({ spec: { maxRetryCount: 1.5 } }),
      "Invalid value at 'job.task_groups[0].task_spec.max_retry_count' (TYPE_INT32), 1.5",
    ],
    [
      jobWith({ policy: { provisioningModel: 'CHEAP' } }),
      'google.cloud.batch.v1.AllocationPolicy.ProvisioningModel), "CHEAP"',
    ],
    [
      jobWith({ spec: { maxRunDuration: '1h' } }),
      'max_run_duration\' (type.googleapis.com/google.protobuf.Duration), "1h"',
    ],
    [jobWith({ spec: { maxRunDuration: 3600 } }), 'google.protobuf.Duration), 3600'],
    [jobWith({ job: { labels: { a: 1 } } }), "'job.labels[0].value' (TYPE_STRING), 1"],
    [jobWith({ job: { logsPolicy: [] } }), 'Proto field is not repeating, cannot start list.'],
    [
      jobWith({ spec: { runnables: [{ container: {}, script: { text: 'a' } }] } }),
      "oneof field 'executable' is already set. Cannot set 'script'",
    ],
    ['{', 'Invalid JSON payload received'],
    ['[]', "Invalid value at 'job' (type message)"],
  ])('%j', async (job, message) => {
    const { status, body } = await creating(job);
    expect(status).toBe(400);
    expect(body.error.status).toBe('INVALID_ARGUMENT');
    expect(body.error.message).toContain(message);
  });

  test('the error names every field, with details', async () => {
    const { body } = await creating(jobWith({ group: { a: 1, b: 2 } }));
    expect(body.error.message.split('\n')).toHaveLength(2);
    expect(body.error.details[0]['@type']).toBe('type.googleapis.com/google.rpc.BadRequest');
    expect(body.error.details[0].fieldViolations).toHaveLength(2);
  });

  test('a query parameter that is none', async () => {
    const { status, body } = await creating(jobWith(), 'job_id=one&alt=json');
    expect(status).toBe(400);
    expect(body.error.message).toContain('Unknown name "job_id": Cannot bind query parameter.');
  });
});

const labels = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`l${index}`, 'x']));
const policy = (exitCodes: readonly number[], action = 'RETRY_TASK') => ({
  action,
  actionCondition: { exitCodes },
});

describe('jobs that are refused', () => {
  test.each<[string, JobParts, string]>([
    ['no task group', { job: { taskGroups: [] } }, 'task_groups field is invalid'],
    ['two task groups', { job: { taskGroups: [{}, {}] } }, 'exactly one task group'],
    ['no runnable', { spec: { runnables: [] } }, 'runnables field is invalid'],
    ['no image', { container: { imageUri: '' } }, 'image_uri field is invalid'],
    ['a capital in an image', { container: { imageUri: 'a/B:1' } }, 'image_uri field is invalid'],
    ['a short digest', { container: { imageUri: 'a/b@sha256:12' } }, 'image_uri field is invalid'],
    // https://cloud.google.com/batch/quotas
    ['100,001 tasks', { group: { taskCount: 100_001 } }, 'task_count field is invalid'],
    ['no task', { group: { taskCount: 0 } }, 'task_count field is invalid'],
    ['5,001 at a time', { group: { parallelism: 5_001 } }, 'parallelism field is invalid'],
    [
      'in order, and two at a time',
      { group: { schedulingPolicy: 'IN_ORDER', parallelism: 2 } },
      'parallelism field is invalid',
    ],
    // https://cloud.google.com/batch/docs/automate-task-retries
    ['11 retries', { spec: { maxRetryCount: 11 } }, 'max_retry_count field is invalid'],
    ['-1 retries', { spec: { maxRetryCount: -1 } }, 'max_retry_count field is invalid'],
    [
      'two policies',
      { spec: { lifecyclePolicies: [policy([1]), policy([2])] } },
      'only one lifecycle policy',
    ],
    ['a policy without codes', { spec: { lifecyclePolicies: [policy([])] } }, 'lifecycle_policies'],
    [
      'a policy without action',
      { spec: { lifecyclePolicies: [policy([1], 'ACTION_UNSPECIFIED')] } },
      'lifecycle_policies',
    ],
    ['a negative time', { spec: { maxRunDuration: '-1s' } }, 'max_run_duration field is invalid'],
    [
      'more memory than the machine has',
      { spec: { computeResource: { memoryMib: 8193 } } },
      'do not fit on e2-standard-2',
    ],
    ['priority 100', { job: { priority: 100 } }, 'priority field is invalid'],
    // https://cloud.google.com/batch/docs/organize-resources-using-labels#restrictions
    ['a capital in a label', { job: { labels: { a: 'B' } } }, 'label value "B"'],
    ['a slash in a label', { job: { labels: { a: 'flu/test' } } }, 'label value "flu/test"'],
    ['a long label', { job: { labels: { a: 'x'.repeat(64) } } }, 'label value'],
    ['a label from 1', { job: { labels: { '1a': 'x' } } }, 'label key "1a"'],
    ['a label of Batch', { job: { labels: { 'batch-job-id': 'x' } } }, 'is reserved'],
    ['a label of Google', { job: { labels: { 'goog-x': 'x' } } }, 'is reserved'],
    ['64 labels', { job: { labels: labels(64) } }, '64 labels are more than 63'],
    [
      '62 labels on machines',
      { job: { allocationPolicy: { labels: labels(62) } } },
      '62 labels are more than 61',
    ],
    [
      'a secret by its name alone',
      { spec: { environment: { secretVariables: { A: 'mine' } } } },
      'secret_variables field is invalid',
    ],
    [
      'two kinds of machines',
      { job: { allocationPolicy: { instances: [{}, {}] } } },
      'only one instance policy',
    ],
    [
      'a machine and a template',
      { job: { allocationPolicy: { instances: [{ policy: {}, instanceTemplate: 'a' }] } } },
      "oneof field 'policy_template' is already set",
    ],
    ['a disk of 5 GB', { policy: { bootDisk: { sizeGb: 5 } } }, 'size_gb field is invalid'],
    ['a snapshot', { policy: { bootDisk: { snapshot: 'a' } } }, 'snapshot field is invalid'],
    ['no such image', { policy: { bootDisk: { image: 'debian' } } }, 'image field is invalid'],
    [
      'a network by its name alone',
      { job: { allocationPolicy: { network: { networkInterfaces: [{ network: 'default' }] } } } },
      'network field is invalid',
    ],
    [
      'a region elsewhere',
      { job: { allocationPolicy: { location: { allowedLocations: ['regions/us-east1'] } } } },
      'location field is invalid',
    ],
    [
      'an account without host',
      { job: { allocationPolicy: { serviceAccount: { email: 'me' } } } },
      'email field is invalid',
    ],
    ['logs to no path', { job: { logsPolicy: { destination: 'PATH' } } }, 'logs_path'],
  ])('%s', async (_, parts, message) => {
    const { status, body } = await creating(jobWith(parts));
    expect(status).toBe(400);
    expect(body.error.status).toBe('INVALID_ARGUMENT');
    expect(body.error.message).toContain(message);
  });

  test.each<[string, JobParts]>([
    ['runs containers', { spec: { runnables: [{ script: { text: 'ls' } }] } }],
    ['mounts no volumes', { spec: { volumes: [{ gcs: { remotePath: 'b' }, mountPath: '/b' }] } }],
    ['writes no file of hosts', { group: { requireHostsFile: true } }],
  ])('what Batch could do, and the test cloud cannot: it %s', async (what, parts) => {
    const { status, body } = await creating(jobWith(parts));
    expect(status).toBe(400);
    expect(body.error.message).toContain(`the test cloud ${what}`);
  });
});

describe('jobs that are taken', () => {
  test.each<[string, JobParts]>([
    ['100,000 tasks, 5,000 at a time', { group: { taskCount: '100000', parallelism: '5000' } }],
    ['10 retries by exit code', { spec: { maxRetryCount: 10, lifecyclePolicies: [policy([75])] } }],
    ['labels of 63 letters', { job: { labels: { ['k'.repeat(63)]: 'v'.repeat(63), b: '' } } }],
    ['63 labels', { job: { labels: labels(63) } }],
    [
      'an image by digest',
      { container: { imageUri: `us-docker.pkg.dev/p/r/epycloud:1@sha256:${'0'.repeat(64)}` } },
    ],
    ['an image on a port', { container: { imageUri: 'localhost:5000/epycloud' } }],
    [
      'a network, a subnetwork and no address',
      {
        job: {
          allocationPolicy: {
            network: {
              networkInterfaces: [
                {
                  network: 'projects/p/global/networks/n',
                  subnetwork: 'regions/us-central1/subnetworks/s',
                  noExternalIpAddress: true,
                },
              ],
            },
            serviceAccount: { email: 'runner@p.iam.gserviceaccount.com' },
            location: { allowedLocations: ['zones/us-central1-a', 'zones/us-central1-b'] },
          },
        },
      },
    ],
  ])('%s', async (_, parts) => {
    await using batch = openBatch({ scenario: { stuck: () => true } });
    expect(await batch.create('one', jobWith(parts))).toMatchObject({ status: 200 });
  });

  test('a task count beside task environments is ignored', async () => {
    const { body } = await creating(
      jobWith({ group: { taskCount: 9, taskEnvironments: [{}, {}] } }),
    );
    expect(body.taskGroups[0].taskCount).toBe('2');
  });
});
