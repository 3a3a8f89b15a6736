import { describe, expect, test } from 'vitest';
import { labelValue } from '../../../../src/execution/cloud/labels.ts';
import {
  BUCKET,
  type CloudRunWish,
  EXECUTION,
  LEAST,
  ROOT,
  runInCloud,
} from '../../../support/google/flow/cloud-run.ts';

const jobOf = async (stage: 'builder' | 'runner' | 'output', wish: CloudRunWish = {}) => {
  const { jobs } = await runInCloud(wish);
  const job = jobs.find(({ spec }) => spec.labels['stage'] === stage);
  if (job === undefined) throw new Error(`no job of the stage ${stage}`);
  return job.spec;
};

describe('a run', () => {
  test('goes through its three stages, and tells how it ended', async () => {
    const run = await runInCloud({ tasks: 5 });
    expect(run.end.state).toBe('SUCCEEDED');
    expect(run.result).toEqual({
      outcome: 'succeeded',
      exp_id: 'flu/smoke',
      run_id: 'run-1',
      attempt: 1,
      num_tasks: 5,
      failed_tasks: 0,
      outputs: 'outputs/20260131-093000/',
      jobs: run.jobs.map(({ id }) => id),
    });
    const facts = run.jobs.map(({ state, spec }) => [
      state,
      spec.labels['stage'],
      spec.labels['num_tasks'],
      spec.taskGroups[0].taskCount,
      spec.taskGroups[0].parallelism,
    ]);
    expect(facts).toEqual([
      ['SUCCEEDED', 'builder', undefined, 1, 1],
      ['SUCCEEDED', 'runner', '5', 5, 5],
      ['SUCCEEDED', 'output', '5', 1, 1],
    ]);
    expect(run.object(`${ROOT}attempts/00001.json`)).toMatchObject({
      attempt: 1,
      execution: EXECUTION,
      workflow: 'epycloud-test',
    });
  });

  test('that ends with partial results has succeeded as an execution, and says so', async () => {
    const run = await runInCloud({
      program: ({ stage, put }) => {
        if (stage !== 'output') return undefined;
        const metadata = { attempt: '1', status: 'partial', 'num-tasks': '3', 'failed-tasks': '1' };
        put('outcome.json', {}, metadata);
        return 0;
      },
    });
    expect(run.end.state).toBe('SUCCEEDED');
    expect(run.result).toMatchObject({
      outcome: 'partial',
      num_tasks: 3,
      failed_tasks: 1,
      outputs: '',
    });
  });

  test('of more tasks than may run at a time', async () => {
    const spec = await jobOf('runner', {
      tasks: 7,
      argument: { max_parallelism: 3, tasks_per_vm: 2 },
    });
    expect(spec.taskGroups[0]).toMatchObject({ taskCount: 7, parallelism: 3, taskCountPerNode: 2 });
  });

  test.each([
    [10_000, 100, 100],
    [52, 10, 6],
    [1, 10, 1],
    [50, 10, 5],
  ])(
    'of %i tasks in slices of %i has %i tasks of Batch',
    async (tasks, tasks_per_slice, slices) => {
      const spec = await jobOf('runner', { tasks, argument: { tasks_per_slice } });
      expect(spec.taskGroups[0].taskCount).toBe(slices);
      expect(spec.labels['num_tasks']).toBe(String(tasks));
      const { variables } = spec.taskGroups[0].taskSpec.environment;
      expect(variables['TASKS_PER_SLICE']).toBe(String(tasks_per_slice));
    },
  );

  test('that has a manifest goes on from there, as the next attempt', async () => {
    const run = await runInCloud({
      argument: { attempt: 2 },
      before: ({ put }) => put(`${ROOT}builder-artifacts/manifest.json`, {}, { 'num-tasks': '4' }),
    });
    expect(run.jobs.map(({ id }) => id.slice(-4))).toEqual(['-2-b', '-2-c']);
    expect(run.result).toMatchObject({ outcome: 'succeeded', attempt: 2 });
    expect(run.object(`${ROOT}attempts/00002.json`)).toMatchObject({ execution: EXECUTION });
  });

  test('that nobody named is named by the time and the execution', async () => {
    const run = await runInCloud({ bareArgument: LEAST });
    expect(run.result).toMatchObject({ run_id: '20260131-093000-0a1b2c3d', outcome: 'succeeded' });
    expect(
      run.object(`pipeline/flu/flu/smoke/20260131-093000-0a1b2c3d/attempts/00001.json`),
    ).toBeDefined();
  });

  test.each([
    ['/', ''],
    ['', ''],
    ['teams/a', 'teams/a/'],
    ['/teams/a//', 'teams/a/'],
  ])('below the prefix %j', async (dir_prefix, prefix) => {
    const run = await runInCloud({ argument: { dir_prefix } });
    expect(run.object(`${prefix}flu/smoke/run-1/attempts/00001.json`)).toBeDefined();
    const { variables } = run.jobs[0]?.spec.taskGroups[0].taskSpec.environment ?? {};
    expect(variables?.['DIR_PREFIX']).toBe(prefix || '/');
    expect(run.result).toMatchObject({ outcome: 'succeeded' });
  });
});

describe('an argument that cannot be', () => {
  test.each([
    ['none', undefined],
    ['without experiment', { ...LEAST, exp_id: '' }],
    ['without bucket', { exp_id: 'x', image: 'x', source_key: 'x' }],
    ['without image', { exp_id: 'x', bucket: BUCKET, source_key: 'x' }],
    ['without source', { exp_id: 'x', bucket: BUCKET, image: 'x' }],
  ])('%s: is said, and nothing is asked of anybody', async (_, bareArgument) => {
    const run = await runInCloud({ bareArgument });
    expect(run.end.state).toBe('FAILED');
    expect(run.result).toMatchObject({
      failure: 'usage',
      message: expect.stringContaining('exp_id, bucket, image, and source_key or forecast_repo'),
    });
    expect(run.requests).toEqual([]);
  });
});

describe('a job', () => {
  test('is what Cloud Batch takes, with nothing in it that was not asked for', async () => {
    expect(await jobOf('runner')).toEqual({
      labels: {
        component: 'epycloud',
        stage: 'runner',
        exp_id: expect.stringMatching(/^flu-smoke-[a-z0-9]{8}$/),
        run_id: 'run-1',
        attempt: '1',
        num_tasks: '3',
      },
      allocationPolicy: {
        location: { allowedLocations: ['regions/europe-west1'] },
        instances: [{ policy: { provisioningModel: 'SPOT', bootDisk: { type: 'pd-balanced' } } }],
        labels: expect.objectContaining({ stage: 'runner', num_tasks: '3' }),
      },
      taskGroups: [
        {
          taskCount: 3,
          parallelism: 3,
          taskCountPerNode: 1,
          taskSpec: {
            runnables: [{ container: { imageUri: LEAST.image, commands: ['runner'] } }],
            environment: {
              variables: {
                EXECUTION_MODE: 'cloud',
                STAGE: 'runner',
                EXP_ID: 'flu/smoke',
                RUN_ID: 'run-1',
                DIR_PREFIX: 'pipeline/flu/',
                BUCKET_NAME: BUCKET,
                GOOGLE_CLOUD_PROJECT: 'test-project',
                ATTEMPT: '1',
                SOURCE_KEY: LEAST.source_key,
                TASKS_PER_SLICE: '1',
                WAVE: '0',
                MAX_WAVES: '1',
                STORAGE_ADDRESS: 'https://storage.googleapis.com',
                LOG_FORMAT: 'json',
              },
            },
            computeResource: { cpuMilli: 2000, memoryMib: 7168 },
            maxRunDuration: '36000s',
            maxRetryCount: 3,
            lifecyclePolicies: [
              {
                action: 'RETRY_TASK',
                actionCondition: { exitCodes: [50001, 50002, 50003, 50004, 50006, 75] },
              },
            ],
          },
        },
      ],
      logsPolicy: { destination: 'CLOUD_LOGGING' },
    });
  });

  test('has what is asked for', async () => {
    const spec = await jobOf('builder', {
      argument: {
        source_key: '',
        forecast_repo: 'my-org/forecast',
        forecast_repo_ref: 'main',
        github_pat_secret: 'github-pat',
        labels: { exp_id: 'smoke', run_id: 'r', attempt: '1', team: 'flu' },
        environment: { SIMULATIONS_LIMIT: '5', LOG_FORMAT: 'text', NOTHING: '' },
        service_account: 'tasks@test-project.iam.gserviceaccount.com',
        network: 'projects/test-project/global/networks/net',
        subnetwork: 'projects/test-project/regions/europe-west1/subnetworks/sub',
        no_external_ip: true,
        stage_a: {
          machine_type: 'n2-standard-4',
          boot_disk_mib: 20_480,
          retries: 0,
          cpu_milli: 4000,
          provisioning: 'SPOT',
        },
        skip_output: true,
        output_config: 'hub.yaml',
        max_failed_tasks: '5%',
        required_tasks: 'US-MA,US-NY',
        max_waves: 3,
      },
    });
    expect(spec.labels).toEqual({
      ...{
        component: 'epycloud',
        stage: 'builder',
        exp_id: 'smoke',
        run_id: 'r',
        attempt: '1',
        team: 'flu',
      },
    });
    expect(spec.allocationPolicy).toMatchObject({
      instances: [
        {
          policy: {
            machineType: 'n2-standard-4',
            provisioningModel: 'SPOT',
            bootDisk: { type: 'pd-balanced' },
          },
        },
      ],
      serviceAccount: { email: 'tasks@test-project.iam.gserviceaccount.com' },
      network: {
        networkInterfaces: [
          {
            noExternalIpAddress: true,
            network: 'projects/test-project/global/networks/net',
            subnetwork: 'projects/test-project/regions/europe-west1/subnetworks/sub',
          },
        ],
      },
    });
    const { taskSpec } = spec.taskGroups[0];
    expect(taskSpec).toMatchObject({
      computeResource: { cpuMilli: 4000, memoryMib: 7168, bootDiskMib: 20_480 },
      maxRetryCount: 0,
    });
    expect(taskSpec).not.toHaveProperty('lifecyclePolicies');
    const { variables } = taskSpec.environment;
    expect(variables).toMatchObject({
      GITHUB_FORECAST_REPO: 'my-org/forecast',
      GITHUB_FORECAST_REPO_REF: 'main',
      GITHUB_PAT_SECRET: 'github-pat',
      SIMULATIONS_LIMIT: '5',
      LOG_FORMAT: 'text',
      SKIP_OUTPUT: 'true',
      OUTPUT_CONFIG_FILE: 'hub.yaml',
      MAX_FAILED_TASKS: '5%',
      REQUIRED_TASKS: 'US-MA,US-NY',
      MAX_WAVES: '3',
    });
    expect(variables).not.toHaveProperty('SOURCE_KEY');
    expect(variables).not.toHaveProperty('NOTHING');
  });

  test.each([
    ['c4-standard-2', undefined, 'hyperdisk-balanced'],
    ['c4a-highmem-4', undefined, 'hyperdisk-balanced'],
    ['c4d-standard-2', undefined, 'hyperdisk-balanced'],
    ['n4-standard-2', undefined, 'hyperdisk-balanced'],
    ['n4d-standard-2', undefined, 'hyperdisk-balanced'],
    ['c3-standard-4', undefined, 'pd-balanced'],
    ['e2-standard-2', undefined, 'pd-balanced'],
    ['n2d-standard-2', undefined, 'pd-balanced'],
    ['n2-standard-2', 'pd-ssd', 'pd-ssd'],
  ])('on %s with the disk %s gets %s', async (machine_type, disk, type) => {
    const stage_b = { machine_type, ...(disk === undefined ? {} : { boot_disk_type: disk }) };
    const spec = await jobOf('runner', { argument: { stage_b } });
    expect(spec.allocationPolicy.instances[0].policy['bootDisk']).toEqual({ type });
  });

  test.each([
    ['run-1', 'Run_1', 'run_id'],
    ['run-1', 'run.1', 'run_id'],
    ['flu/smoke', 'flu-smoke', 'exp_id'],
    ['x'.repeat(80), `${'x'.repeat(79)}y`, 'exp_id'],
  ])('of %s and of %s tells them apart by label and name', async (one, other, name) => {
    const both = [];
    for (const value of [one, other]) {
      const { jobs } = await runInCloud({ argument: { [name]: value } });
      both.push(jobs[0]);
      expect(jobs[0]?.spec.labels[name]).toMatch(/^[a-z0-9_-]{1,63}$/);
      expect(jobs[0]?.id).toMatch(/^[a-z][a-z0-9-]{0,62}$/);
    }
    expect(both[0]?.spec.labels[name]).not.toBe(both[1]?.spec.labels[name]);
    expect(both[0]?.id).not.toBe(both[1]?.id);
  });

  test.each([
    'flu/smoke',
    'Flu.Weekly',
    'flu-0badcafe',
    'week_40',
    '20260131-093000-0123abcd',
    'x'.repeat(63),
    'grüße',
    `a/${'y'.repeat(90)}`,
  ])('of %s has the labels by which a run is looked for', async (value) => {
    const { jobs } = await runInCloud({ argument: { exp_id: value, run_id: value } });
    const label = labelValue(value);
    expect(jobs[0]?.spec.labels).toMatchObject({ exp_id: label, run_id: label });
  });

  test('is named by the prefix, the attempt and the stage', async () => {
    const { jobs } = await runInCloud({ argument: { job_prefix: 'e-0123456789ab', attempt: 12 } });
    expect(jobs.map(({ id }) => id)).toEqual([
      'e-0123456789ab-12-a',
      'e-0123456789ab-12-b',
      'e-0123456789ab-12-c',
    ]);
  });
});
