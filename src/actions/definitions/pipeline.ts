import type { ActionDefinition } from './action-definition.ts';
import { oneOf } from './input-types.ts';
import { runLocalPipelineInputs, runLocalPipelineOutputs } from './run-local-pipeline.ts';

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
        'Where the pipeline runs: `local` is inside this runner; `cloud` is not there yet and is refused. Left out: the variable EXECUTION_MODE, else `cloud`.',
      type: oneOf('cloud', 'local'),
      badValue: 'remote',
    },
    ...runLocalPipelineInputs,
  },
  outputs: runLocalPipelineOutputs,
} as const satisfies ActionDefinition;
