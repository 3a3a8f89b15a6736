import type { Setting } from './setting.ts';
import { list, text, truth, wholeNumber, wholeSeconds, word } from './value-type.ts';

/** Settings of Google Cloud. */
export const cloudSettings = {
  'execution.provider': {
    type: word('gcp'),
    fallback: 'gcp',
    meaning: 'Whose cloud. Whether a run is local or in the cloud, EXECUTION_MODE alone decides.',
    use: 'cloud',
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
    use: 'cloud',
  },
  'google_cloud.bucket_name': {
    type: text(),
    example: 'my-bucket',
    meaning: 'The bucket that holds all runs, in cloud mode.',
    use: 'cloud',
  },
  'google_cloud.billing_project': {
    type: text(),
    example: 'flu-2026',
    meaning: 'A label by which billing reports tell costs apart.',
    use: 'cloud',
  },
  'google_cloud.workflow_name': {
    type: text(),
    example: 'my-pipeline',
    meaning: 'The workflow of Cloud Workflows that takes a run through its stages.',
    use: 'cloud',
  },
  'google_cloud.service_account_key_path': {
    type: text('file'),
    example: '~/key.json',
    meaning: 'The key of a service account. Belongs into secrets.yaml.',
    use: 'now',
    isPath: true,
  },
  'google_cloud.batch.max_parallelism': {
    type: wholeNumber(1, 5000),
    fallback: 100,
    meaning: 'The most tasks of Stage B at a time.',
    use: 'cloud',
  },
  'google_cloud.batch.task_count_per_node': {
    type: wholeNumber(1),
    fallback: 1,
    meaning: 'How many tasks share a machine.',
    use: 'cloud',
  },
  ...stageSettings('a', { cpu: 2000, memory: 7168, duration: 3600 }),
  ...stageSettings('b', { cpu: 2000, memory: 7168, duration: 36_000 }),
  ...stageSettings('c', { cpu: 4000, memory: 15_360, duration: 7200 }),
  'google_cloud.batch.stage_c.run_output_stage': {
    type: truth(),
    fallback: true,
    meaning: 'Whether outputs are made. For local runs it is --skip-output.',
    use: 'cloud',
  },
} as const satisfies Record<string, Setting<never> | object>;

function stageSettings<const S extends 'a' | 'b' | 'c'>(
  stage: S,
  defaults: { readonly cpu: number; readonly memory: number; readonly duration: number },
) {
  const at = <const N extends string>(name: N) =>
    `google_cloud.batch.stage_${stage}.${name}` as const;
  const name = stage.toUpperCase();
  const settings = {
    [at('cpu_milli')]: {
      type: wholeNumber(1),
      fallback: defaults.cpu,
      meaning: `Thousandths of a CPU for a task of Stage ${name}.`,
      use: 'cloud',
    },
    [at('memory_mib')]: {
      type: wholeNumber(1),
      fallback: defaults.memory,
      meaning: `Memory for a task of Stage ${name}, in MiB.`,
      use: 'cloud',
    },
    [at('machine_type')]: {
      type: text(),
      example: 'c4d-standard-2',
      meaning: `The kind of machine for Stage ${name}; empty leaves it to Cloud Batch.`,
      use: 'cloud',
    },
    [at('machine_types')]: {
      type: list(),
      example: '[c4d-standard-2, c4-standard-2]',
      meaning: `Kinds of machine for Stage ${name}, in the order in which to try them.`,
      use: 'cloud',
    },
    [at('max_run_duration')]: {
      type: wholeSeconds(1, 604_800),
      fallback: defaults.duration,
      meaning: `How long a task of Stage ${name} may take, in seconds.`,
      use: 'cloud',
    },
  };
  return settings as StageSettings<S>;
}

type StageSettings<S extends string> = {
  readonly [K in
    | 'cpu_milli'
    | 'memory_mib'
    | 'max_run_duration' as `google_cloud.batch.stage_${S}.${K}`]: Setting<number>;
} & {
  readonly [K in 'machine_type' as `google_cloud.batch.stage_${S}.${K}`]: Setting<string>;
} & {
  readonly [K in 'machine_types' as `google_cloud.batch.stage_${S}.${K}`]: Setting<
    readonly string[]
  >;
};
