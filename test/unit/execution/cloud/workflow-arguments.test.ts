import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ARGUMENT_LIMIT,
  type CloudRun,
  formatArgument,
  workflowArguments,
  workflowArgumentsSchema,
} from '../../../../src/execution/cloud/workflow-arguments.ts';
import { parseDirPrefix } from '../../../../src/pipeline/dir-prefix.ts';
import { parseExperimentId } from '../../../../src/pipeline/experiment-id.ts';
import { parseRunId } from '../../../../src/pipeline/run-id.ts';
import { loadSettings } from '../../../../src/settings/load-settings.ts';
import { LEAST, runInCloud } from '../../../support/google/flow/cloud-run.ts';

const NOWHERE = { userDir: '/nonexistent', repoDir: undefined, env: undefined, profile: undefined };

const RUN: CloudRun = {
  run: {
    dirPrefix: parseDirPrefix('pipeline/flu'),
    expId: parseExperimentId('flu/smoke'),
    runId: parseRunId('run-1'),
  },
  attempt: 1,
  image: LEAST.image,
  source: { kind: 'bundle', key: LEAST.source_key },
  labels: { exp_id: 'flu-smoke-12345678', run_id: 'run-1', attempt: '1' },
};

const NEEDED = {
  EPYCLOUD_GOOGLE_CLOUD__PROJECT_ID: 'my-project',
  EPYCLOUD_GOOGLE_CLOUD__BUCKET_NAME: 'test-bucket',
};

const argumentsOf = async (
  variables: Readonly<Record<string, string>> = {},
  run: Partial<CloudRun> = {},
) => {
  const settings = await loadSettings(NOWHERE, { ...NEEDED, ...variables });
  expect(settings.problems).toEqual([]);
  return workflowArguments({ ...RUN, ...run }, settings);
};

describe('what the workflow is told', () => {
  test('of a run for which nothing is set but project and bucket', async () => {
    expect(await argumentsOf()).toEqual({
      project: 'my-project',
      region: 'us-central1',
      bucket: 'test-bucket',
      dir_prefix: 'pipeline/flu/',
      exp_id: 'flu/smoke',
      run_id: 'run-1',
      attempt: 1,
      image: LEAST.image,
      source_key: LEAST.source_key,
      labels: RUN.labels,
      no_external_ip: false,
      max_parallelism: 100,
      tasks_per_vm: 1,
      tasks_per_slice: 1,
      stage_a: stage({
        cpu_milli: 2000,
        memory_mib: 7168,
        max_run_seconds: 3600,
        provisioning: 'STANDARD',
      }),
      stage_b: stage({
        cpu_milli: 2000,
        memory_mib: 7168,
        max_run_seconds: 36_000,
        provisioning: 'SPOT',
      }),
      stage_c: stage({
        cpu_milli: 4000,
        memory_mib: 15_360,
        max_run_seconds: 7200,
        provisioning: 'STANDARD',
      }),
      max_waves: 1,
      skip_output: false,
    });
  });

  test('says the same as the workflow’s own defaults', async () => {
    const { project, region, labels, ...told } = await argumentsOf();
    const [one, other] = [
      await runInCloud({ bareArgument: told }),
      await runInCloud({ bareArgument: { ...LEAST, run_id: 'run-1' } }),
    ];
    const specs = (run: typeof one) => run.jobs.map(({ id, spec }) => ({ id, spec }));
    expect(specs(one)).toEqual(specs(other));
    expect([project, region, labels]).toBeDefined();
  });

  test.each([
    ['GOOGLE_CLOUD__REGION', 'europe-west1', { region: 'europe-west1' }],
    ['GOOGLE_CLOUD__BATCH__SERVICE_ACCOUNT', 'a@b.c', { service_account: 'a@b.c' }],
    ['GOOGLE_CLOUD__BATCH__NETWORK', 'n', { network: 'n' }],
    ['GOOGLE_CLOUD__BATCH__NO_EXTERNAL_IP', 'yes', { no_external_ip: true }],
    ['GOOGLE_CLOUD__BATCH__MAX_PARALLELISM', '7', { max_parallelism: 7 }],
    ['GOOGLE_CLOUD__BATCH__TASK_COUNT_PER_NODE', '4', { tasks_per_vm: 4 }],
    ['GOOGLE_CLOUD__BATCH__TASKS_PER_SLICE', '20', { tasks_per_slice: 20 }],
    ['GOOGLE_CLOUD__BATCH__MAX_WAVES', '0', { max_waves: 0 }],
    ['GOOGLE_CLOUD__BATCH__STAGE_C__RUN_OUTPUT_STAGE', 'false', { skip_output: true }],
    [
      'GOOGLE_CLOUD__BATCH__STAGE_B__MACHINE_TYPE',
      'c4-standard-2',
      { stage_b: { machine_type: 'c4-standard-2' } },
    ],
    [
      'GOOGLE_CLOUD__BATCH__STAGE_B__MACHINE_TYPES',
      'n4-standard-2,e2-standard-2',
      { stage_b: { machine_type: 'n4-standard-2' } },
    ],
    [
      'GOOGLE_CLOUD__BATCH__STAGE_B__PROVISIONING',
      'standard',
      { stage_b: { provisioning: 'STANDARD' } },
    ],
    ['GOOGLE_CLOUD__BATCH__STAGE_A__DEADLINE', '600s', { stage_a: { deadline_seconds: 600 } }],
    ['GOOGLE_CLOUD__BATCH__STAGE_A__QUEUE_DEADLINE', '60', { stage_a: { queue_seconds: 60 } }],
    ['GOOGLE_CLOUD__BATCH__STAGE_A__BOOT_DISK_MIB', '1024', { stage_a: { boot_disk_mib: 1024 } }],
    ['GOOGLE_CLOUD__BATCH__STAGE_A__RETRIES', '0', { stage_a: { retries: 0 } }],
    [
      'WORKFLOW__RETRY_POLICY__MAX_ATTEMPTS',
      '5',
      { stage_a: { retries: 5 }, stage_c: { retries: 5 } },
    ],
    ['RUN__MAX_FAILED_TASKS', '5%', { max_failed_tasks: '5%' }],
    ['RUN__REQUIRED_TASKS', 'US-MA,US-NY', { required_tasks: 'US-MA,US-NY' }],
    ['RUN__OUTPUT_CONFIG', 'hub.yaml', { output_config: 'hub.yaml' }],
  ])('where EPYCLOUD_%s is %s', async (name, text, told) => {
    expect(await argumentsOf({ [`EPYCLOUD_${name}`]: text })).toMatchObject(told);
  });

  test('of a repository that tasks fetch: the name of the secret, and no token', async () => {
    const source = {
      kind: 'github',
      repository: 'my-org/x',
      ref: 'main',
      patSecret: 'github-pat',
    } as const;
    const told = await argumentsOf(
      { EPYCLOUD_GITHUB__PERSONAL_ACCESS_TOKEN: 'ghp_canary' },
      { source },
    );
    expect(told).toMatchObject({
      forecast_repo: 'my-org/x',
      forecast_repo_ref: 'main',
      github_pat_secret: 'github-pat',
    });
    expect(told).not.toHaveProperty('source_key');
    expect(formatArgument(told)).not.toContain('canary');
  });

  test('by the command line goes before what settings say', async () => {
    const run = {
      maxFailedTasks: '3',
      requiredTasks: 'a',
      outputConfig: 'o.yaml',
      skipOutput: true,
      maxParallelism: 2,
    };
    const settings = { EPYCLOUD_RUN__MAX_FAILED_TASKS: '9', EPYCLOUD_RUN__OUTPUT_CONFIG: 'x.yaml' };
    expect(await argumentsOf(settings, run)).toMatchObject({
      max_failed_tasks: '3',
      required_tasks: 'a',
      output_config: 'o.yaml',
      skip_output: true,
      max_parallelism: 2,
    });
  });

  test.each(['project_id', 'bucket_name'])('nothing, while %s is not set', async (name) => {
    const variable = `EPYCLOUD_GOOGLE_CLOUD__${name.toUpperCase()}`;
    await expect(argumentsOf({ [variable]: '' })).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining(`google_cloud.${name}`),
    });
  });
});

describe('the argument of an execution', () => {
  test('that is larger than Workflows takes is refused, with both sizes', () => {
    const required_tasks = 'x'.repeat(ARGUMENT_LIMIT);
    const sent = () => formatArgument({ ...LEAST, required_tasks });
    expect(sent).toThrow(/take \d{5} bytes; Cloud Workflows takes 32768/);
  });

  test('is measured in bytes', () => {
    const fits = (text: string) => {
      try {
        return formatArgument({ ...LEAST, required_tasks: text }).length > 0;
      } catch {
        return false;
      }
    };
    expect([fits('x'.repeat(20_000)), fits('é'.repeat(20_000))]).toEqual([true, false]);
  });

  test('holds nothing that the workflow does not know', () => {
    expect(workflowArgumentsSchema.safeParse({ ...LEAST, machine: 'x' }).success).toBe(false);
    expect(workflowArgumentsSchema.safeParse({ ...LEAST, stage_a: { cpus: 1 } }).success).toBe(
      false,
    );
  });

  test('comes back from its text', () => {
    const texts = fc.string({ minLength: 1, maxLength: 50 });
    const argument = fc.record({
      exp_id: texts,
      bucket: texts,
      image: texts,
      source_key: texts,
      attempt: fc.integer({ min: 1, max: 99_999 }),
      environment: fc.dictionary(fc.stringMatching(/^[A-Z][A-Z0-9_]{0,20}$/), texts, {
        maxKeys: 10,
      }),
    });
    fc.assert(
      fc.property(argument, (told) => {
        expect(JSON.parse(formatArgument(told))).toEqual(JSON.parse(JSON.stringify(told)));
      }),
    );
  });
});

function stage(own: object) {
  return { ...own, retries: 3, queue_seconds: 7200 };
}
