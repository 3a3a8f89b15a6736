import { parseImageReference } from '../../images/image-reference.ts';
import type { ActionDefinition, InputValues } from './action-definition.ts';
import { buildInputs } from './build-inputs.ts';
import {
  artifactName,
  countAboveZero,
  countOrShare,
  list,
  names,
  oneOf,
  readableBy,
  text,
  truth,
} from './input-types.ts';

/** Also those of the action in the repository's root, which adds one. */
export const runLocalPipelineInputs = {
  'exp-id': {
    description:
      'Which experiments to run: ids, globs such as `flu/*`, or the word `changed` for those that a pull request changes against its base (needs `fetch-depth: 0` at the checkout). Parted by commas, spaces or lines.',
    type: list('experiment ids, globs, `changed`'),
    required: true,
    badValue: ',',
  },
  'experiment-dir': {
    description: 'The experiment repository: the folder that has `experiments/`.',
    type: text('folder'),
    fallback: '.',
    badValue: 'one\ntwo',
  },
  image: {
    description:
      'The image that Docker Compose runs, by tag or digest. It must be on this machine already, unless `build` makes it. Left out: `epycloud:local`.',
    type: readableBy('image reference', parseImageReference),
    badValue: 'Epycloud:local',
  },
  build: {
    description:
      'Whether to build the image first: `auto` where `executor` is `compose` and the image is not there, `always`, `never`.',
    type: oneOf('auto', 'always', 'never'),
    fallback: 'auto',
    badValue: 'sometimes',
  },
  ...buildInputs,
  executor: {
    description:
      'What carries the stages out: `compose` is Docker Compose, `process` is plain processes, `auto` is Compose where Docker and the image are there, or an image is named.',
    type: oneOf('auto', 'compose', 'process'),
    fallback: 'auto',
    badValue: 'kubernetes',
  },
  jobs: {
    description: 'How many tasks run at a time. Left out: as many as the runner has cores.',
    type: countAboveZero,
    badValue: '0',
  },
  'tasks-limit': {
    description: 'The most tasks a run has, for a smoke run.',
    type: countAboveZero,
    badValue: 'some',
  },
  'simulations-limit': {
    description: 'The most simulations a task makes, for a smoke run.',
    type: countAboveZero,
    badValue: '-1',
  },
  'skip-output': {
    description: 'Check the results, and make no tables of them.',
    type: truth,
    fallback: 'false',
    badValue: 'maybe',
  },
  'output-config': {
    description: 'Which file says what outputs to make, where an experiment has several.',
    type: text('file name'),
    badValue: 'one\ntwo',
  },
  'max-failed-tasks': {
    description:
      'How many tasks may be missing from the outputs: a number or a percentage. Left out: as the settings say, else none.',
    type: countOrShare,
    badValue: '101%',
  },
  'required-tasks': {
    description: 'Names of tasks that may not be missing, parted by commas or lines.',
    type: names('task names'),
    badValue: ',',
  },
  'population-data': {
    description:
      'A folder or address with populations and contact matrices, in the layout of epydemix-data. Left out: `population-data/` of the experiment repository.',
    type: text('folder or address'),
    badValue: 'one\ntwo',
  },
  'bucket-path': {
    description: 'The folder on the runner that all of the runs are written to.',
    type: text('folder'),
    fallback: 'local/bucket',
    badValue: 'one\ntwo',
  },
  'upload-artifact': {
    description:
      'Whether the outputs are uploaded as an artifact of the workflow: `auto` where that is possible, `true` makes it an error where it is not, `false`.',
    type: oneOf('auto', 'true', 'false'),
    fallback: 'auto',
    badValue: 'yes',
  },
  'artifact-name': {
    description:
      'The name of that artifact. Left out: `epycloud-` and the experiment, or `epycloud-outputs` of several.',
    type: artifactName,
    badValue: 'flu/smoke',
  },
  summary: {
    description: 'Whether the runs are described in the summary of the job.',
    type: truth,
    fallback: 'true',
    badValue: 'short',
  },
  comment: {
    description:
      'Whether the runs are described in a comment of the pull request, one that is updated in place: `auto` where the event is a pull request and the token allows it, `true` warns where it could not be done, `false`. Needs `permissions: pull-requests: write`.',
    type: oneOf('auto', 'true', 'false'),
    fallback: 'auto',
    badValue: 'always',
  },
  token: {
    description: 'What the comment is written with.',
    type: text('token'),
    expression: 'github.token',
    secret: true,
    badValue: 'one\ntwo',
  },
} as const;

export const runLocalPipelineOutputs = {
  outcome: {
    description:
      'How it ended: `succeeded`, `partial`, `failed` or `interrupted`; of several runs the worst; `nothing` where `changed` found no experiment.',
  },
  'run-id': { description: 'The id of the run; of several, of the first.' },
  'num-tasks': { description: 'How many tasks there were, of all runs together.' },
  'failed-tasks': {
    description: 'How many of them are missing from the outputs, of all runs together.',
  },
  'bucket-path': { description: 'The folder that all runs were written to, as an absolute path.' },
  'outputs-path': {
    description: 'The folder of the tables, as an absolute path; of several runs, of the first.',
  },
  'artifact-id': { description: 'The id of the artifact, where one was uploaded.' },
  'summary-path': {
    description:
      'A Markdown file with what the summary of the job says, also where `summary` is `false`.',
  },
  runs: {
    description:
      'All runs as JSON: a list of objects with `exp-id`, `run-id`, `outcome`, `num-tasks`, `failed-tasks`, `run-path`, `outputs-path`.',
  },
} as const;

export const runLocalPipeline = {
  name: 'run-local-pipeline',
  folder: 'actions/run-local-pipeline',
  page: 'actions/run-local-pipeline/README.md',
  title: 'epycloud: run the pipeline on this runner',
  description:
    'Runs experiments through all stages inside the runner, against a bucket that is a folder of it.',
  branding: { icon: 'activity', color: 'blue' },
  inputs: runLocalPipelineInputs,
  outputs: runLocalPipelineOutputs,
} as const satisfies ActionDefinition;

export type RunLocalPipelineInputs = InputValues<typeof runLocalPipelineInputs>;
