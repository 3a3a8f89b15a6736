import type { RunLocalPipelineInputs } from '../definitions/run-local-pipeline.ts';

/** The inputs as options of `epycloud run workflow`; which experiment, run and folder is left to the caller. */
export function pipelineArguments(inputs: RunLocalPipelineInputs): readonly string[] {
  const options: readonly (readonly [string, string | number | undefined])[] = [
    ['--executor', inputs.executor],
    ['--image', inputs.image],
    ['--jobs', inputs.jobs],
    ['--tasks-limit', inputs['tasks-limit']],
    ['--simulations-limit', inputs['simulations-limit']],
    ['--output-config', inputs['output-config']],
    ['--max-failed-tasks', inputs['max-failed-tasks']],
    ['--required-tasks', inputs['required-tasks']?.join(',')],
    ['--population-data', inputs['population-data']],
  ];
  return [
    // One word each: a value may begin with a dash.
    ...options.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`])),
    ...(inputs['skip-output'] ? ['--skip-output'] : []),
    '--yes',
  ];
}
