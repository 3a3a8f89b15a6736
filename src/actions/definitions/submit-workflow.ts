import { faultOfLabel } from '../../execution/cloud/labels.ts';
import { parseImageReference } from '../../images/image-reference.ts';
import { parseDirPrefix } from '../../pipeline/dir-prefix.ts';
import { parseRunId } from '../../pipeline/run-id.ts';
import type { ActionDefinition, InputValues } from './action-definition.ts';
import { buildImages } from './build-images.ts';
import {
  countAboveZero,
  type InputType,
  like,
  lines,
  list,
  oneOf,
  readableBy,
  text,
  truth,
} from './input-types.ts';
import { runLocalPipelineInputs } from './run-local-pipeline.ts';

const label: InputType<string> = {
  form: '`key=value`',
  read: (word) => {
    const [, key, value] = /^([^=]+)=(.*)$/.exec(word) ?? [];
    if (key === undefined || value === undefined) return undefined;
    return faultOfLabel(key, value) === undefined ? word : undefined;
  },
};

const upTo = (most: number): InputType<number> => ({
  form: `whole number, ${most} at most`,
  read: (value) => (/^\d{1,6}$/.test(value) && Number(value) <= most ? Number(value) : undefined),
});

const address = like('address', /^[^@\s]+@[^@\s]+$/);
const machineType = like('kind of machine', /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/);
const AS_SETTINGS = 'Left out: as the settings say.';

/** Inputs that runs on a runner have too. */
const shared = {
  'exp-id': {
    ...runLocalPipelineInputs['exp-id'],
    description:
      'Which experiments to submit: ids, globs such as `flu/*`, or the word `changed` for those that a push or a pull request changes (needs `fetch-depth: 0` at the checkout). Parted by commas, spaces or lines.',
    type: list('experiment ids, globs, `changed`'),
  },
  'experiment-dir': runLocalPipelineInputs['experiment-dir'],
  image: {
    ...runLocalPipelineInputs.image,
    description: `The image of the tasks, best by digest; a tag is turned into the digest that it stands for when the run begins. In a registry that the machines reach. ${AS_SETTINGS}`,
    type: readableBy('image reference', parseImageReference),
  },
  'tasks-limit': runLocalPipelineInputs['tasks-limit'],
  'simulations-limit': runLocalPipelineInputs['simulations-limit'],
  'skip-output': runLocalPipelineInputs['skip-output'],
  'output-config': runLocalPipelineInputs['output-config'],
  'max-failed-tasks': runLocalPipelineInputs['max-failed-tasks'],
  'required-tasks': runLocalPipelineInputs['required-tasks'],
  'population-data': {
    ...runLocalPipelineInputs['population-data'],
    description:
      'An address with populations and contact matrices, in the layout of epydemix-data, which the machines reach. Left out: `population-data/` of the experiment repository.',
    type: like('address', /^https?:\/\/\S+$/),
    badValue: './elsewhere',
  },
  jobs: {
    ...runLocalPipelineInputs.jobs,
    description:
      'How many engine processes a task of Stage B keeps busy. Left out: as many as its machine has cores.',
  },
  summary: runLocalPipelineInputs.summary,
} as const;

/** Inputs of runs in the cloud alone. */
export const cloudInputs = {
  'project-id': {
    description: `The project that runs and pays. ${AS_SETTINGS}`,
    type: like('project id', /^[a-z][a-z0-9-]{4,28}[a-z0-9]$|^[a-z.-]+:[a-z][a-z0-9-]+$/),
    badValue: 'My Project',
  },
  region: {
    description: `Where jobs and bucket are. ${AS_SETTINGS}`,
    type: like('region', /^[a-z]+(-[a-z]+)+\d+$/),
    badValue: 'Europe',
  },
  bucket: {
    description: `The bucket that holds all runs. ${AS_SETTINGS}`,
    type: like('name of a bucket', /^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]$/),
    badValue: 'gs://my-bucket',
  },
  'dir-prefix': {
    description: `Where in the bucket runs lie. ${AS_SETTINGS}`,
    type: readableBy('path', parseDirPrefix),
    badValue: '../elsewhere',
  },
  'workload-identity-provider': {
    ...buildImages.inputs['workload-identity-provider'],
    description:
      'Trust the identity of this job (`permissions: id-token: write`), without any key. Left out: Google’s credentials of the job, as google-github-actions/auth leaves them.',
  },
  'service-account': {
    description: 'The service account to submit as, by its address.',
    type: address,
    badValue: 'submitter',
  },
  source: {
    description:
      'Where the stages get the repository from: `bundle` is what git tracks in the checkout, `github` the commit as GitHub has it.',
    type: oneOf('bundle', 'github'),
    fallback: 'bundle',
    badValue: 'tarball',
  },
  'engine-command': {
    description:
      'How to start another engine of the image than its own. Only that engine then checks the experiment files.',
    type: text('command'),
    badValue: 'one\ntwo',
  },
  'run-id': {
    description: 'A name for the run. Left out: made of the time.',
    type: readableBy('letters, digits, `.`, `_`, `-`', parseRunId),
    badValue: 'week/40',
  },
  resume: {
    description:
      'Go on with the run of that name, or with the newest one that did not end well: wait for it where it is at work, try again what is missing where it has ended.',
    type: truth,
    fallback: 'false',
    badValue: 'maybe',
  },
  wait: {
    description:
      'Wait until the runs have ended. `false` leaves them to themselves; another job picks them up with `resume` and `run-id`.',
    type: truth,
    fallback: 'true',
    badValue: 'maybe',
  },
  timeout: {
    description:
      'How many minutes to wait at most. Then the step fails, and the runs go on; a job on GitHub’s runners ends after 360.',
    type: countAboveZero,
    badValue: '5h',
  },
  'dry-run': {
    description:
      'Print the requests that would be sent, and send none; needs neither credentials nor a network.',
    type: truth,
    fallback: 'false',
    badValue: 'maybe',
  },
  'stage-a-machine-type': {
    description: `The kind of machine for the builder. ${AS_SETTINGS}`,
    type: machineType,
    badValue: 'large',
  },
  'stage-b-machine-type': {
    description: `The kind of machine for the tasks. ${AS_SETTINGS}`,
    type: machineType,
    badValue: 'large',
  },
  'stage-c-machine-type': {
    description: `The kind of machine for the output stage. ${AS_SETTINGS}`,
    type: machineType,
    badValue: 'large',
  },
  spot: {
    description: `Whether the tasks run on machines that Google may take back, which costs less. ${AS_SETTINGS}`,
    type: truth,
    badValue: 'maybe',
  },
  'max-parallelism': {
    description: `The most tasks at a time. ${AS_SETTINGS}`,
    type: countAboveZero,
    badValue: '0',
  },
  'tasks-per-slice': {
    description: `How many tasks of the experiment one task of Cloud Batch works off. ${AS_SETTINGS}`,
    type: countAboveZero,
    badValue: '0',
  },
  'max-waves': {
    description: `How many more jobs may repeat the tasks that are missing. ${AS_SETTINGS}`,
    type: upTo(20),
    badValue: '21',
  },
  'task-service-account': {
    description: `The service account that the tasks act as, by its address. ${AS_SETTINGS}`,
    type: address,
    badValue: 'tasks',
  },
  network: {
    description: `The network of the machines. ${AS_SETTINGS}`,
    type: text('network'),
    badValue: 'one\ntwo',
  },
  subnetwork: {
    description: `The subnetwork of the machines. ${AS_SETTINGS}`,
    type: text('subnetwork'),
    badValue: 'one\ntwo',
  },
  'no-external-ip': {
    description: `Whether the machines go without an external address. ${AS_SETTINGS}`,
    type: truth,
    badValue: 'maybe',
  },
  'workflow-name': {
    description:
      'The workflow of Cloud Workflows. Left out: that of this version, as `epycloud deploy` names it.',
    type: like('name of a workflow', /^[a-zA-Z][a-zA-Z0-9_-]{0,63}$/),
    badValue: '9 lives',
  },
  'billing-project': {
    description: `A label by which billing reports tell costs apart. ${AS_SETTINGS}`,
    type: text('label'),
    badValue: 'one\ntwo',
  },
  environment: {
    description: 'The environment whose settings count.',
    type: like('name', /^[\w.-]+$/),
    badValue: 'a b',
  },
  profile: {
    description: 'The profile whose settings count.',
    type: like('name', /^[\w.-]+$/),
    badValue: 'a b',
  },
  labels: {
    description: 'Labels for jobs and machines, besides those of the run.',
    type: lines(label),
    badValue: 'Team=north',
  },
} as const;

export const submitWorkflowInputs = { ...shared, ...cloudInputs } as const;

export const submitWorkflowOutputs = {
  outcome: {
    description:
      'How it ended: `succeeded`, `partial`, `failed` or `interrupted`; of several runs the worst. `submitted` where nobody waited, `running` where the time to wait was over, `planned` of a dry run, `nothing` where `changed` found no experiment.',
  },
  'run-id': { description: 'The id of the run; of several, of the first.' },
  execution: { description: 'The id of its execution.' },
  attempt: { description: 'Which attempt at the run it is.' },
  'num-tasks': { description: 'How many tasks there were, of all runs together.' },
  'failed-tasks': {
    description: 'How many of them are missing from the outputs, of all runs together.',
  },
  'run-path': { description: 'Where the run lies: `gs://…`; of several, the first.' },
  'outputs-path': { description: 'Where its tables lie: `gs://…`; of several, of the first.' },
  'summary-path': {
    description:
      'A Markdown file with what the summary of the job says, also where `summary` is `false`.',
  },
  runs: {
    description:
      'All runs as JSON: a list of objects with `exp-id`, `run-id`, `outcome`, `execution`, `attempt`, `num-tasks`, `failed-tasks`, `run-path`, `outputs-path`.',
  },
} as const;

export const submitWorkflow = {
  name: 'submit-workflow',
  folder: 'actions/submit-workflow',
  page: 'actions/submit-workflow/README.md',
  // So that `org/epycloud/submit@v1` is the same.
  aliases: ['submit'],
  title: 'epycloud: submit a run',
  description: 'Submits experiments to Google Cloud, waits for them, and says how they ended.',
  branding: { icon: 'upload-cloud', color: 'blue' },
  inputs: submitWorkflowInputs,
  outputs: submitWorkflowOutputs,
} as const satisfies ActionDefinition;

export type SubmitWorkflowInputs = InputValues<typeof submitWorkflowInputs>;
