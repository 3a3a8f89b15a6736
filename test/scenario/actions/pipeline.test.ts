import { expect, test } from 'vitest';
import { makeTestRepo } from '../../support/experiment-repo.ts';
import { runStep } from '../../support/github/step.ts';

const INPUTS = { 'exp-id': 'flu/test', executor: 'process', 'upload-artifact': 'false' };

test.each([
  ['by the input', { 'execution-mode': 'local' }, {}],
  ['by the variable', {}, { EXECUTION_MODE: 'local' }],
])('the action in the root runs the local mode %s', async (_, inputs, env) => {
  await using repo = await makeTestRepo({ tasks: 2 });
  const end = await runStep('pipeline', {
    inputs: { ...INPUTS, ...inputs },
    workspace: repo.dir,
    env: { ...repo.options.env, ...env },
  });
  expect(end.exit, end.stdout).toBe(0);
  expect(end.outputs).toMatchObject({ outcome: 'succeeded', 'num-tasks': '2' });
});

test.each([
  ['cloud', { 'execution-mode': 'cloud' }, {}, 'Cloud mode is not there yet.'],
  ['what is the default, cloud', {}, {}, 'Cloud mode is not there yet.'],
  [
    'a contradiction',
    { 'execution-mode': 'local' },
    { EXECUTION_MODE: 'cloud' },
    'The input execution-mode is local, and EXECUTION_MODE is cloud.',
  ],
])('it refuses %s', async (_, inputs, env, message) => {
  await using repo = await makeTestRepo({ tasks: 1 });
  const end = await runStep('pipeline', {
    inputs: { ...INPUTS, ...inputs },
    workspace: repo.dir,
    env: { ...repo.options.env, ...env },
  });
  expect(end.exit).toBe(1);
  expect(end.stdout).toContain(`::error::${message}`);
});
