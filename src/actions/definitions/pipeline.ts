import type { ActionDefinition } from './action-definition.ts';
import { oneOf } from './input-types.ts';
import { runLocalPipelineInputs, runLocalPipelineOutputs } from './run-local-pipeline.ts';
import { cloudInputs, submitWorkflowInputs, submitWorkflowOutputs } from './submit-workflow.ts';

/** The action in the repository's root. */
export const pipeline = {
  name: 'pipeline',
  folder: '.',
  page: 'docs/actions.md',
  title: 'epycloud',
  description: 'Runs epidemic-modelling experiments through one pipeline.',
  branding: { icon: 'activity', color: 'blue' },
  inputs: {
    'execution-mode': {
      description:
        'Where the pipeline runs: `local` is inside this runner, as run-local-pipeline; `cloud` is Google Cloud, as submit-workflow. Left out: the variable EXECUTION_MODE, else `cloud`.',
      type: oneOf('cloud', 'local'),
      badValue: 'remote',
    },
    ...runLocalPipelineInputs,
    image: {
      ...runLocalPipelineInputs.image,
      description:
        'The image that the tasks run in, by tag or digest. On a runner it must be there already, unless `build` makes it, and is `epycloud:local` where it is left out; in the cloud it is one of a registry, as the settings say where it is left out.',
    },
    jobs: {
      ...runLocalPipelineInputs.jobs,
      description:
        'How many tasks run at a time: on the runner, or on each machine in the cloud. Left out: as many as it has cores.',
    },
    'population-data': {
      ...runLocalPipelineInputs['population-data'],
      description:
        'A folder or address with populations and contact matrices, in the layout of epydemix-data; in the cloud an address. Left out: `population-data/` of the experiment repository.',
    },
    ...cloudInputs,
  },
  outputs: {
    ...runLocalPipelineOutputs,
    ...submitWorkflowOutputs,
    outcome: {
      description:
        'How it ended: `succeeded`, `partial`, `failed` or `interrupted`; of several runs the worst; `nothing` where `changed` found no experiment; in the cloud also `submitted`, `running`, `planned`.',
    },
    'outputs-path': {
      description:
        'Where the tables lie: an absolute path on the runner, `gs://…` in the cloud; of several runs, of the first.',
    },
    runs: {
      description:
        'All runs as JSON: a list of objects with `exp-id`, `run-id`, `outcome`, `num-tasks`, `failed-tasks`, `run-path`, `outputs-path`; in the cloud also `execution`, `attempt`.',
    },
  },
} as const satisfies ActionDefinition;

/** Inputs that one of the modes alone can fulfil. */
export const inputsOfMode = {
  local: Object.keys(runLocalPipelineInputs).filter(
    (name) => !Object.hasOwn(submitWorkflowInputs, name),
  ),
  cloud: Object.keys(cloudInputs),
} as const;
