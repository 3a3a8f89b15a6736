import type { Setting } from './setting.ts';
import {
  list,
  seconds,
  secretName,
  text,
  truth,
  wholeNumber,
  wholeSeconds,
  word,
} from './value-type.ts';

/** Settings of Google Cloud. */
export const cloudSettings = {
  'execution.provider': {
    type: word('gcp'),
    fallback: 'gcp',
    meaning: 'Whose cloud. Whether a run is local or in the cloud, EXECUTION_MODE alone decides.',
    use: 'now',
  },
  'google_cloud.project_id': {
    type: text(),
    example: 'my-project',
    meaning: 'The project that runs and pays.',
    use: 'now',
  },
  'google_cloud.region': {
    type: text(),
    fallback: 'us-central1',
    meaning: 'Where jobs, bucket and images are.',
    use: 'now',
  },
  'google_cloud.bucket_name': {
    type: text(),
    example: 'my-bucket',
    meaning: 'The bucket that holds all runs, in cloud mode.',
    use: 'now',
  },
  'google_cloud.billing_project': {
    type: text(),
    example: 'flu-2026',
    meaning: 'A label by which billing reports tell costs apart.',
    use: 'now',
  },
  'google_cloud.workflow_name': {
    type: text(),
    fallbackText: '`epycloud-` and the hash of the definition that comes with epycloud',
    example: 'my-pipeline',
    meaning: 'The workflow of Cloud Workflows that takes a run through its stages.',
    use: 'now',
  },
  'google_cloud.workflow_service_account': {
    type: text('address'),
    fallbackText: "the project's default of Compute Engine",
    example: 'pipeline@my-project.iam.gserviceaccount.com',
    meaning: 'As whom the workflow acts that `epycloud deploy` writes.',
    use: 'now',
  },
  'google_cloud.image': {
    type: text('image'),
    fallbackText: 'the image that the settings docker.* name',
    example: 'us-central1-docker.pkg.dev/my-project/my-images/epycloud:v1-cloud',
    meaning:
      'The image of the tasks in cloud mode. A tag is turned into a digest when a run begins.',
    use: 'now',
  },
  'google_cloud.github_pat_secret': {
    type: secretName(),
    example: 'github-pat',
    meaning:
      'The secret of Secret Manager with a token that reads the experiment repository, where cloud tasks fetch it themselves.',
    use: 'now',
  },
  'google_cloud.source_limit_mb': {
    type: wholeNumber(1, 4000),
    fallback: 100,
    meaning:
      'The most that the packed experiment repository may have, compressed, in MB (1,000,000 bytes); above it nothing is submitted.',
    use: 'now',
  },
  'google_cloud.service_account_key_path': {
    type: text('file'),
    example: '~/key.json',
    meaning: 'The key of a service account. Belongs into secrets.yaml.',
    use: 'now',
    isPath: true,
  },
  'google_cloud.poll_seconds': {
    type: seconds(),
    fallback: 5,
    meaning:
      'How often a command that waits asks how the run gets on: after so many seconds at first, six times as many later.',
    use: 'now',
  },
  'google_cloud.batch.max_parallelism': {
    type: wholeNumber(1, 5000),
    fallback: 100,
    meaning: 'The most tasks of Stage B at a time.',
    use: 'now',
  },
  'google_cloud.batch.task_count_per_node': {
    type: wholeNumber(1),
    fallback: 1,
    meaning: 'How many tasks share a machine.',
    use: 'now',
  },
  'google_cloud.batch.tasks_per_slice': {
    type: wholeNumber(1),
    fallback: 1,
    meaning:
      'How many tasks of the experiment one task of Cloud Batch works off, one machine start for all.',
    use: 'now',
  },
  'google_cloud.batch.max_waves': {
    type: wholeNumber(0, 20),
    fallback: 1,
    meaning: 'How many more jobs may repeat the tasks that are missing after Stage B.',
    use: 'now',
  },
  'google_cloud.batch.service_account': {
    type: text('address'),
    fallbackText: "the project's default of Compute Engine",
    example: 'tasks@my-project.iam.gserviceaccount.com',
    meaning: 'As whom the tasks act.',
    use: 'now',
  },
  'google_cloud.batch.network': {
    type: text('network'),
    example: 'projects/my-project/global/networks/my-network',
    meaning: 'The network of the machines; empty is the default one of the project.',
    use: 'now',
  },
  'google_cloud.batch.subnetwork': {
    type: text('subnetwork'),
    example: 'projects/my-project/regions/us-central1/subnetworks/my-subnetwork',
    meaning: 'The subnetwork of the machines.',
    use: 'now',
  },
  'google_cloud.batch.no_external_ip': {
    type: truth(),
    fallback: false,
    meaning:
      'Whether the machines go without an external address. The network has to reach Google then.',
    use: 'now',
  },
  ...stageSettings('a', { cpu: 2000, memory: 7168, duration: 3600, provisioning: 'STANDARD' }),
  ...stageSettings('b', { cpu: 2000, memory: 7168, duration: 36_000, provisioning: 'SPOT' }),
  ...stageSettings('c', { cpu: 4000, memory: 15_360, duration: 7200, provisioning: 'STANDARD' }),
  'google_cloud.batch.stage_c.run_output_stage': {
    type: truth(),
    fallback: true,
    meaning: 'Whether outputs are made. For local runs it is --skip-output.',
    use: 'now',
  },
} as const satisfies Record<string, Setting<never> | object>;

interface StageDefaults {
  readonly cpu: number;
  readonly memory: number;
  readonly duration: number;
  readonly provisioning: Provisioning;
}

type Provisioning = 'SPOT' | 'STANDARD';

function stageSettings<const S extends 'a' | 'b' | 'c'>(stage: S, defaults: StageDefaults) {
  const at = <const N extends string>(name: N) =>
    `google_cloud.batch.stage_${stage}.${name}` as const;
  const name = stage.toUpperCase();
  const settings = {
    [at('cpu_milli')]: {
      type: wholeNumber(1),
      fallback: defaults.cpu,
      meaning: `Thousandths of a CPU for a task of Stage ${name}.`,
      use: 'now',
    },
    [at('memory_mib')]: {
      type: wholeNumber(1),
      fallback: defaults.memory,
      meaning: `Memory for a task of Stage ${name}, in MiB.`,
      use: 'now',
    },
    [at('boot_disk_mib')]: {
      type: wholeNumber(1),
      fallbackText: 'what Cloud Batch gives',
      example: '20480',
      meaning: `Disk for a task of Stage ${name} beyond what the system needs, in MiB.`,
      use: 'now',
    },
    [at('boot_disk_type')]: {
      type: text('kind of disk'),
      fallbackText: 'the kind that the family of machines knows',
      example: 'pd-ssd',
      meaning: `The kind of disk of the machines for Stage ${name}.`,
      use: 'now',
    },
    [at('machine_type')]: {
      type: text(),
      example: 'c4d-standard-2',
      meaning: `The kind of machine for Stage ${name}; empty leaves it to Cloud Batch.`,
      use: 'now',
    },
    [at('machine_types')]: {
      type: list(),
      example: '[c4d-standard-2, c4-standard-2]',
      meaning: `Kinds of machine for Stage ${name}. A job of Cloud Batch knows one: the first is taken.`,
      use: 'now',
    },
    [at('provisioning')]: {
      type: word('SPOT', 'STANDARD'),
      fallback: defaults.provisioning,
      meaning: `Whether Google may take the machines of Stage ${name} back (SPOT), which costs less.`,
      use: 'now',
    },
    [at('max_run_duration')]: {
      type: wholeSeconds(1, 604_800),
      fallback: defaults.duration,
      meaning: `How long a task of Stage ${name} may take, in seconds.`,
      use: 'now',
    },
    [at('retries')]: {
      type: wholeNumber(0, 10),
      fallbackText: '`workflow.retry_policy.max_attempts`',
      example: '3',
      meaning: `How often Cloud Batch repeats a task of Stage ${name} that the platform ended.`,
      use: 'now',
    },
    [at('deadline')]: {
      type: wholeSeconds(1, 604_800),
      fallbackText: 'what all tries of all tasks may take, three days at most',
      example: '86400',
      meaning: `How long Stage ${name} may take from its first task, in seconds; then the run fails.`,
      use: 'now',
    },
    [at('queue_deadline')]: {
      type: wholeSeconds(1, 172_800),
      fallback: 7200,
      meaning: `How long Stage ${name} may wait for machines, in seconds; then the run fails.`,
      use: 'now',
    },
  };
  return settings as StageSettings<S>;
}

type StageSettings<S extends string> = {
  readonly [K in
    | 'cpu_milli'
    | 'memory_mib'
    | 'boot_disk_mib'
    | 'max_run_duration'
    | 'retries'
    | 'deadline'
    | 'queue_deadline' as `google_cloud.batch.stage_${S}.${K}`]: Setting<number>;
} & {
  readonly [K in
    | 'machine_type'
    | 'boot_disk_type' as `google_cloud.batch.stage_${S}.${K}`]: Setting<string>;
} & {
  readonly [K in 'machine_types' as `google_cloud.batch.stage_${S}.${K}`]: Setting<
    readonly string[]
  >;
} & {
  readonly [K in 'provisioning' as `google_cloud.batch.stage_${S}.${K}`]: Setting<Provisioning>;
};
