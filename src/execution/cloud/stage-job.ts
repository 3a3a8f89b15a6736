import { letterOf, type Stage } from '../../pipeline/stage.ts';
import type { StageArguments, WorkflowArguments } from './workflow-arguments.ts';

/** A job of one stage, besides what all stages of its run are told. */
export interface StageJobAsk {
  readonly stage: Stage;
  /** How many tasks of Cloud Batch it has. */
  readonly tasks: number;
  /** 0 before all waves. */
  readonly wave: number;
  /** How many tasks the run has, where that is known. */
  readonly numTasks?: number | undefined;
  /** What its tasks are told besides, and before all else. */
  readonly variables?: Readonly<Record<string, string>> | undefined;
}

/** What the platform did to a task is repeated, and what the runner says may be. */
const REPEATED_EXIT_CODES = [50_001, 50_002, 50_003, 50_004, 50_006, 75];

/**
 * The job of a stage as Cloud Batch takes it, the same that the workflow composes of these arguments (a test holds
 * the two together): `run job` creates it, a dry run shows it, and what was created is compared with it.
 * See https://cloud.google.com/batch/docs/reference/rest/v1/projects.locations.jobs
 * @param argument with the resources of the stage, as settings give them
 */
export function stageJob(argument: WorkflowArguments, ask: StageJobAsk) {
  const { stage, tasks, numTasks } = ask;
  const resources = resourcesOf(argument, stage);
  const isRunner = stage === 'runner';
  const labels = {
    ...argument.labels,
    stage,
    ...(numTasks === undefined ? {} : { num_tasks: String(numTasks) }),
  };
  const retries = resources.retries ?? 3;
  return {
    labels,
    allocationPolicy: {
      ...(argument.region === undefined
        ? {}
        : { location: { allowedLocations: [`regions/${argument.region}`] } }),
      instances: [{ policy: machineOf(resources) }],
      labels,
      ...(argument.service_account === undefined
        ? {}
        : { serviceAccount: { email: argument.service_account } }),
      ...networkOf(argument),
    },
    taskGroups: [
      {
        taskCount: tasks,
        parallelism: isRunner ? Math.min(tasks, argument.max_parallelism ?? 100) : 1,
        taskCountPerNode: isRunner ? (argument.tasks_per_vm ?? 1) : 1,
        taskSpec: {
          runnables: [{ container: { imageUri: argument.image, commands: [stage] } }],
          environment: { variables: variablesOf(argument, ask) },
          computeResource: {
            cpuMilli: resources.cpu_milli,
            memoryMib: resources.memory_mib,
            ...(resources.boot_disk_mib === undefined
              ? {}
              : { bootDiskMib: resources.boot_disk_mib }),
          },
          ...(resources.max_run_seconds === undefined
            ? {}
            : { maxRunDuration: `${resources.max_run_seconds}s` }),
          maxRetryCount: retries,
          ...(retries === 0
            ? {}
            : {
                lifecyclePolicies: [
                  {
                    action: 'RETRY_TASK',
                    actionCondition: { exitCodes: REPEATED_EXIT_CODES },
                  },
                ],
              }),
        },
      },
    ],
    logsPolicy: { destination: 'CLOUD_LOGGING' },
  };
}

/** The resources of a stage among the arguments. */
export function resourcesOf(argument: WorkflowArguments, stage: Stage): StageArguments {
  switch (letterOf(stage)) {
    case 'A':
      return argument.stage_a ?? {};
    case 'B':
      return argument.stage_b ?? {};
    case 'C':
      return argument.stage_c ?? {};
  }
}

/** Newer families know another kind of disk only: https://cloud.google.com/compute/docs/disks/hyperdisks */
const HYPERDISK_FAMILIES = /^(c4|c4a|c4d|n4|n4a|n4d|z3)(-|$)/;

function machineOf({ machine_type: type, boot_disk_type: disk, provisioning }: StageArguments) {
  const usual = HYPERDISK_FAMILIES.test(type ?? '') ? 'hyperdisk-balanced' : 'pd-balanced';
  return {
    provisioningModel: provisioning,
    bootDisk: { type: disk ?? usual },
    ...(type === undefined ? {} : { machineType: type }),
  };
}

function networkOf(argument: WorkflowArguments) {
  const { network, subnetwork, no_external_ip: isInternal = false } = argument;
  if (network === undefined && subnetwork === undefined && !isInternal) return {};
  const own = {
    noExternalIpAddress: isInternal,
    ...(network === undefined ? {} : { network }),
    ...(subnetwork === undefined ? {} : { subnetwork }),
  };
  return { network: { networkInterfaces: [own] } };
}

function variablesOf(argument: WorkflowArguments, ask: StageJobAsk): Record<string, string> {
  const told: Readonly<Record<string, string | undefined>> = {
    EXECUTION_MODE: 'cloud',
    STAGE: ask.stage,
    EXP_ID: argument.exp_id,
    RUN_ID: argument.run_id,
    DIR_PREFIX: argument.dir_prefix === '' ? '/' : argument.dir_prefix,
    BUCKET_NAME: argument.bucket,
    GOOGLE_CLOUD_PROJECT: argument.project,
    ATTEMPT: String(argument.attempt ?? 1),
    SOURCE_KEY: argument.source_key,
    GITHUB_FORECAST_REPO: argument.forecast_repo,
    GITHUB_FORECAST_REPO_REF: argument.forecast_repo_ref,
    GITHUB_PAT_SECRET: argument.github_pat_secret,
    TASKS_PER_SLICE: String(argument.tasks_per_slice ?? 1),
    WAVE: String(ask.wave),
    MAX_WAVES: String(argument.max_waves ?? 1),
    MAX_FAILED_TASKS: argument.max_failed_tasks,
    REQUIRED_TASKS: argument.required_tasks,
    SKIP_OUTPUT: argument.skip_output === true ? 'true' : undefined,
    OUTPUT_CONFIG_FILE: argument.output_config,
    STORAGE_ADDRESS: argument.storage_address ?? 'https://storage.googleapis.com',
    LOG_FORMAT: 'json',
    ...argument.environment,
    ...ask.variables,
  };
  return Object.fromEntries(
    Object.entries(told).filter((entry): entry is [string, string] => !!entry[1]),
  );
}
