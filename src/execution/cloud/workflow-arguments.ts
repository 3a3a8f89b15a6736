import * as z from 'zod';
import type { RunRef } from '../../pipeline/artifacts.ts';
import { EpycloudError } from '../../pipeline/errors.ts';
import type { Settings } from '../../settings/load-settings.ts';
import type { SettingKey } from '../../settings/settings-table.ts';

/** The most that Workflows takes as an argument, in bytes. https://cloud.google.com/workflows/quotas */
export const ARGUMENT_LIMIT = 32 * 1024;

const count = z.int().min(1);
const seconds = z.int().min(1);
const text = z.string().min(1);

const stage = z.strictObject({
  machine_type: text.optional().describe('The kind of machine; without it Cloud Batch chooses.'),
  cpu_milli: count.optional().describe('Thousandths of a CPU for a task.'),
  memory_mib: count.optional().describe('Memory for a task, in MiB.'),
  boot_disk_mib: count.optional().describe('Disk for a task beyond what the system needs, in MiB.'),
  boot_disk_type: text
    .optional()
    .describe('The kind of disk; without it the one that the family of machines knows.'),
  max_run_seconds: seconds.optional().describe('How long one try of a task may take.'),
  provisioning: z
    .enum(['SPOT', 'STANDARD'])
    .optional()
    .describe('Machines that Google may take back, or not.'),
  retries: z
    .int()
    .min(0)
    .max(10)
    .optional()
    .describe('How often Cloud Batch repeats a task that the platform ended.'),
  deadline_seconds: seconds.optional().describe('How long the stage may take from its first task.'),
  queue_seconds: seconds.optional().describe('How long the job may wait for machines.'),
});

/** What a stage's job asks for. */
export type StageArguments = z.infer<typeof stage>;

/** What an execution of the workflow is told. All but the experiment, the bucket, the image and a source can be left out. */
export const workflowArgumentsSchema = z.strictObject({
  exp_id: text.describe('The experiment. Required.'),
  run_id: text
    .optional()
    .describe('The run; without it one is made of the time and the execution.'),
  attempt: count.optional().describe('Which attempt at the run this is.'),
  bucket: text.describe('The bucket that holds all runs. Required.'),
  dir_prefix: z
    .string()
    .optional()
    .describe('Where in the bucket runs lie, with its closing slash.'),
  image: text.describe('The image of the tasks, by digest. Required.'),
  source_key: text
    .optional()
    .describe('The bundle with the experiment repository. This or forecast_repo is required.'),
  forecast_repo: text.optional().describe('The experiment repository on GitHub, owner/name.'),
  forecast_repo_ref: text.optional().describe('Which state of it; without it the default branch.'),
  github_pat_secret: text
    .optional()
    .describe('The name of the secret with a token that reads the repository.'),
  project: text
    .optional()
    .describe('The project that runs and pays; without it the workflow’s own.'),
  region: text.optional().describe('Where jobs run; without it the workflow’s own.'),
  environment: z
    .record(z.string().regex(/^[A-Za-z]\w*$/), z.string())
    .optional()
    .describe(
      'More variables for the stage program. No secrets: their values can be read by others.',
    ),
  labels: z
    .record(z.string().regex(/^[a-z][a-z0-9_-]{0,62}$/), z.string())
    .optional()
    .describe('Labels of the jobs and machines; component, stage and num_tasks are added.'),
  job_prefix: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,45}$/)
    .optional()
    .describe('How the names of the jobs begin; without it one is made of experiment and run.'),
  service_account: text.optional().describe('The address of the account that tasks act as.'),
  network: text.optional().describe('The network of the machines.'),
  subnetwork: text.optional().describe('The subnetwork of the machines.'),
  no_external_ip: z.boolean().optional().describe('Whether machines go without external address.'),
  max_parallelism: count.max(5000).optional().describe('The most tasks of Stage B at a time.'),
  tasks_per_vm: count.optional().describe('How many tasks of Stage B share a machine.'),
  tasks_per_slice: count
    .optional()
    .describe('How many tasks of the experiment one task of Cloud Batch works off.'),
  stage_a: stage.optional().describe('Resources and deadlines of Stage A.'),
  stage_b: stage.optional().describe('The same of Stage B.'),
  stage_c: stage.optional().describe('The same of Stage C.'),
  max_waves: z
    .int()
    .min(0)
    .max(20)
    .optional()
    .describe('How many more jobs may repeat what is missing.'),
  max_failed_tasks: text.optional().describe('How many tasks may be missing: 3, or 5%.'),
  required_tasks: text.optional().describe('Names of tasks that may not be missing.'),
  skip_output: z
    .boolean()
    .optional()
    .describe('Whether Stage C only checks, and makes no outputs.'),
  output_config: text
    .optional()
    .describe('Which file of the experiment says what outputs to make.'),
  storage_address: z.url().optional().describe('Where Cloud Storage is asked.'),
  batch_address: z.url().optional().describe('Where Cloud Batch is asked.'),
  poll: z
    .strictObject({
      first_seconds: seconds
        .max(60)
        .optional()
        .describe('The shortest time between two looks at a job.'),
      max_seconds: seconds.max(60).optional().describe('The longest.'),
    })
    .optional()
    .describe('How often a job is looked at.'),
});

export type WorkflowArguments = z.infer<typeof workflowArgumentsSchema>;

/**
 * The argument of an execution as it is sent.
 * @throws EpycloudError `usage` where it would be too large for Workflows
 */
export function formatArgument(argument: WorkflowArguments): string {
  const json = JSON.stringify(workflowArgumentsSchema.parse(argument));
  const bytes = Buffer.byteLength(json);
  if (bytes <= ARGUMENT_LIMIT) return json;
  throw new EpycloudError(
    'usage',
    `The run's arguments take ${bytes} bytes; Cloud Workflows takes ${ARGUMENT_LIMIT}.`,
    {
      hint: 'Shorten what is long: the list of required tasks, or the variables for the stages.',
    },
  );
}

/** A run in the cloud, as far as settings do not say it. */
export interface CloudRun {
  readonly run: RunRef;
  readonly attempt: number;
  /** By digest. */
  readonly image: string;
  readonly source: CloudSource;
  /** More variables for the stage program. */
  readonly environment?: Readonly<Record<string, string>> | undefined;
  /** As they may stand in Google Cloud. */
  readonly labels: Readonly<Record<string, string>>;
  readonly jobPrefix?: string | undefined;
  readonly skipOutput?: boolean | undefined;
  readonly outputConfig?: string | undefined;
  readonly maxFailedTasks?: string | undefined;
  readonly requiredTasks?: string | undefined;
  readonly maxParallelism?: number | undefined;
  readonly storageAddress?: string | undefined;
  readonly batchAddress?: string | undefined;
}

/** Where tasks get the experiment repository from. */
export type CloudSource =
  | { readonly kind: 'bundle'; readonly key: string }
  | {
      readonly kind: 'github';
      readonly repository: string;
      readonly ref?: string | undefined;
      readonly patSecret?: string | undefined;
    };

/**
 * What the workflow is told of a run: what the caller says, and what settings say of resources.
 * @throws EpycloudError `usage` where settings name no project or no bucket
 */
export function workflowArguments(cloudRun: CloudRun, settings: Settings): WorkflowArguments {
  const value = readerOf(settings);
  const { run, source } = cloudRun;
  return workflowArgumentsSchema.parse(
    withoutGaps({
      project: required(value, 'google_cloud.project_id'),
      region: value('google_cloud.region'),
      bucket: required(value, 'google_cloud.bucket_name'),
      dir_prefix: run.dirPrefix,
      exp_id: run.expId,
      run_id: run.runId,
      attempt: cloudRun.attempt,
      image: cloudRun.image,
      ...sourceArguments(source),
      environment: cloudRun.environment,
      labels: cloudRun.labels,
      job_prefix: cloudRun.jobPrefix,
      service_account: value('google_cloud.batch.service_account'),
      network: value('google_cloud.batch.network'),
      subnetwork: value('google_cloud.batch.subnetwork'),
      no_external_ip: value('google_cloud.batch.no_external_ip'),
      max_parallelism: cloudRun.maxParallelism ?? value('google_cloud.batch.max_parallelism'),
      tasks_per_vm: value('google_cloud.batch.task_count_per_node'),
      tasks_per_slice: value('google_cloud.batch.tasks_per_slice'),
      stage_a: stageArguments('a', value),
      stage_b: stageArguments('b', value),
      stage_c: stageArguments('c', value),
      max_waves: value('google_cloud.batch.max_waves'),
      max_failed_tasks: cloudRun.maxFailedTasks ?? value('run.max_failed_tasks'),
      required_tasks: cloudRun.requiredTasks ?? value('run.required_tasks'),
      skip_output:
        cloudRun.skipOutput ?? value('google_cloud.batch.stage_c.run_output_stage') === false,
      output_config: cloudRun.outputConfig ?? value('run.output_config'),
      storage_address: cloudRun.storageAddress,
      batch_address: cloudRun.batchAddress,
    }),
  );
}

type ReadSetting = (key: SettingKey) => unknown;

function readerOf({ values }: Settings): ReadSetting {
  return (key) => {
    const value = values.get(key)?.value;
    return value === '' ? undefined : value;
  };
}

function required(value: ReadSetting, key: SettingKey): unknown {
  const found = value(key);
  if (found !== undefined) return found;
  throw new EpycloudError('usage', `The setting ${key} is needed in cloud mode.`, {
    hint: `Set it: epycloud config set ${key} VALUE`,
  });
}

function sourceArguments(source: CloudSource) {
  return source.kind === 'bundle'
    ? { source_key: source.key }
    : {
        forecast_repo: source.repository,
        forecast_repo_ref: source.ref,
        github_pat_secret: source.patSecret,
      };
}

function stageArguments(name: 'a' | 'b' | 'c', value: ReadSetting) {
  const at = (key: StageKey) => value(`google_cloud.batch.stage_${name}.${key}`);
  const [firstType] = (at('machine_types') ?? []) as readonly string[];
  return withoutGaps({
    machine_type: at('machine_type') ?? firstType,
    cpu_milli: at('cpu_milli'),
    memory_mib: at('memory_mib'),
    boot_disk_mib: at('boot_disk_mib'),
    boot_disk_type: at('boot_disk_type'),
    max_run_seconds: at('max_run_duration'),
    provisioning: at('provisioning'),
    retries: at('retries') ?? value('workflow.retry_policy.max_attempts'),
    deadline_seconds: at('deadline'),
    queue_seconds: at('queue_deadline'),
  });
}

type StageKey =
  Extract<
    SettingKey,
    `google_cloud.batch.stage_a.${string}`
  > extends `google_cloud.batch.stage_a.${infer Name}`
    ? Exclude<Name, 'run_output_stage'>
    : never;

function withoutGaps(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
