import { describe, expect, test } from 'vitest';
import { jobDifferences, readBackJob } from '../../../../src/execution/cloud/job-read-back.ts';
import { stageJob } from '../../../../src/execution/cloud/stage-job.ts';
import type { WorkflowArguments } from '../../../../src/execution/cloud/workflow-arguments.ts';
import type { Stage } from '../../../../src/pipeline/stage.ts';

const ARGUMENT = {
  exp_id: 'flu/test',
  run_id: 'r',
  attempt: 1,
  bucket: 'b',
  dir_prefix: 'pipeline/flu/',
  project: 'p',
  region: 'europe-west1',
  image: `europe-west1-docker.pkg.dev/p/images/epycloud@sha256:${'a'.repeat(64)}`,
  source_key: 'sources/x.tar.gz',
  labels: { component: 'epycloud', exp_id: 'flu-test', run_id: 'r', attempt: '1', team: 'north' },
  service_account: 'tasks@p.iam.gserviceaccount.com',
  subnetwork: 'regions/europe-west1/subnetworks/s',
  no_external_ip: true,
  tasks_per_slice: 10,
  max_parallelism: 4,
  stage_b: {
    ...{ machine_type: 'c4d-standard-2', cpu_milli: 2000, memory_mib: 7168, max_run_seconds: 3600 },
    ...{ provisioning: 'SPOT' as const, retries: 0 },
  },
} satisfies WorkflowArguments;

// biome-ignore lint/suspicious/noExplicitAny: tests change what they like of a JSON document
type Json = any;

/** A job as Batch sends it: with what it fills in, its long numbers as text. */
function created(stage: Stage, change: (job: Json) => void = () => {}, wave = 0): Json {
  const tasks = stage === 'runner' ? 6 : 1;
  const numTasks = stage === 'builder' ? undefined : 52;
  const job = stageJob(ARGUMENT, { stage, tasks, wave, numTasks });
  const asked: Json = JSON.parse(JSON.stringify(job));
  const [group] = asked.taskGroups;
  for (const name of ['taskCount', 'parallelism', 'taskCountPerNode']) {
    group[name] = String(group[name]);
  }
  const compute = group.taskSpec.computeResource;
  for (const name of Object.keys(compute)) compute[name] = String(compute[name]);
  if (group.taskSpec.maxRetryCount === 0) delete group.taskSpec.maxRetryCount;
  asked.allocationPolicy.location.allowedLocations.push('zones/europe-west1-b');
  asked.allocationPolicy.instances[0].policy.bootDisk.sizeGb = '30';
  asked.labels['batch-job-id'] = 'x';
  const sent = { name: 'projects/1/locations/europe-west1/jobs/e-1', uid: 'u', ...asked };
  change(sent);
  return sent;
}

const policyOf = (job: Json) => job.allocationPolicy.instances[0].policy;
const specOf = (job: Json) => job.taskGroups[0].taskSpec;

const found = (sent: unknown) =>
  readBackJob(ARGUMENT, sent).map(({ field, isFatal }) => (isFatal ? `${field}!` : field));

describe('a job of the workflow', () => {
  test.each(['builder', 'runner', 'output'] as const)(
    'of the %s that is what was asked for, with what Batch fills in',
    (stage) => expect(readBackJob(ARGUMENT, created(stage))).toEqual([]),
  );

  test.each<[string, (job: Json) => void, readonly string[]]>([
    [
      'no Spot machines',
      (job) => Object.assign(policyOf(job), { provisioningModel: 'STANDARD' }),
      ['allocationPolicy.instances.0.policy.provisioningModel'],
    ],
    [
      'another kind of machine',
      (job) => Object.assign(policyOf(job), { machineType: 'n2-standard-8' }),
      ['allocationPolicy.instances.0.policy.machineType'],
    ],
    [
      'the kind of machine was dropped',
      (job) => delete policyOf(job).machineType,
      ['allocationPolicy.instances.0.policy.machineType'],
    ],
    [
      'another disk',
      (job) => Object.assign(policyOf(job).bootDisk, { type: 'pd-standard' }),
      ['allocationPolicy.instances.0.policy.bootDisk.type'],
    ],
    [
      'another account',
      (job) => Object.assign(job.allocationPolicy.serviceAccount, { email: 'default' }),
      ['allocationPolicy.serviceAccount.email'],
    ],
    ['no network', (job) => delete job.allocationPolicy.network, ['allocationPolicy.network']],
    [
      'another image',
      (job) =>
        Object.assign(specOf(job).runnables[0].container, { imageUri: 'docker.io/other:latest' }),
      ['taskGroups.0.taskSpec.runnables.0.container.imageUri!'],
    ],
    [
      'less memory',
      (job) => Object.assign(specOf(job).computeResource, { memoryMib: '2000' }),
      ['taskGroups.0.taskSpec.computeResource.memoryMib'],
    ],
    [
      'more time',
      (job) => Object.assign(specOf(job), { maxRunDuration: '604800s' }),
      ['taskGroups.0.taskSpec.maxRunDuration'],
    ],
    [
      'more tries',
      (job) => Object.assign(specOf(job), { maxRetryCount: 3 }),
      ['taskGroups.0.taskSpec.maxRetryCount'],
    ],
    [
      'as many at once as there are',
      (job) => Object.assign(job.taskGroups[0], { parallelism: '6' }),
      ['taskGroups.0.parallelism'],
    ],
    [
      'a task for each of the experiment, not for each slice',
      (job) => Object.assign(job.taskGroups[0], { taskCount: '52' }),
      ['taskGroups.0.taskCount'],
    ],
    ['a label that is gone', (job) => delete job.labels.team, ['labels.team']],
    [
      'a variable that is gone',
      (job) => delete specOf(job).environment.variables.SOURCE_KEY,
      ['taskGroups.0.taskSpec.environment.variables.SOURCE_KEY'],
    ],
    [
      'the same in other words',
      (job) => {
        specOf(job).maxRunDuration = '3600.0s';
        job.allocationPolicy.network.networkInterfaces[0].subnetwork =
          'https://www.googleapis.com/compute/v1/projects/p/regions/europe-west1/subnetworks/s';
      },
      [],
    ],
  ])('with %s', (_, change, fields) => expect(found(created('runner', change))).toEqual(fields));

  test('is told with what was asked and what was created, and another image is fatal', () => {
    const change = (job: Json) => delete specOf(job).runnables[0].container.imageUri;
    expect(readBackJob(ARGUMENT, created('builder', change))).toEqual([
      {
        job: 'e-1',
        field: 'taskGroups.0.taskSpec.runnables.0.container.imageUri',
        asked: ARGUMENT.image,
        created: 'not there',
        isFatal: true,
      },
    ]);
  });
});

describe('a wave', () => {
  const wave = (change: (job: Json) => void) => found(created('runner', change, 1));

  test('may have machines that stay, more memory and then any machine, and fewer tasks', () => {
    const change = (job: Json) => {
      Object.assign(policyOf(job), { provisioningModel: 'STANDARD' });
      policyOf(job).bootDisk.type = 'pd-balanced';
      delete policyOf(job).machineType;
      specOf(job).computeResource.memoryMib = '14336';
      Object.assign(job.taskGroups[0], { taskCount: '2', parallelism: '2' });
    };
    expect(wave(change)).toEqual([]);
  });

  test.each<[string, (job: Json) => void, readonly string[]]>([
    [
      'less memory',
      (job) => Object.assign(specOf(job).computeResource, { memoryMib: '2048' }),
      ['taskGroups.0.taskSpec.computeResource.memoryMib'],
    ],
    [
      'more tasks than there are',
      (job) => Object.assign(job.taskGroups[0], { taskCount: '60' }),
      ['taskGroups.0.taskCount'],
    ],
    [
      'another image',
      (job) => Object.assign(specOf(job).runnables[0].container, { imageUri: 'other' }),
      ['taskGroups.0.taskSpec.runnables.0.container.imageUri!'],
    ],
  ])('may not have %s', (_, change, fields) => expect(wave(change)).toEqual(fields));
});

test.each([
  ['no argument', undefined, created('builder')],
  ['an argument of another version', { ...ARGUMENT, unheard_of: 1 }, created('builder')],
  ['no job', ARGUMENT, {}],
])('what cannot be made sense of is not compared: %s', (_, argument, sent) => {
  expect(readBackJob(argument, sent)).toEqual([]);
});

test('a job that is not there differs in all', () => {
  const asked = stageJob(ARGUMENT, { stage: 'builder', tasks: 1, wave: 0 });
  expect(jobDifferences(asked, undefined).map(({ field }) => field)).toContain('taskGroups');
});
