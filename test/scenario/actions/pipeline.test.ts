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
  [
    'inputs of a runner in the cloud',
    { 'execution-mode': 'cloud' },
    {},
    'The inputs executor, upload-artifact mean nothing where execution-mode is cloud.',
  ],
  [
    'the same where cloud is the default',
    {},
    {},
    'The inputs executor, upload-artifact mean nothing where execution-mode is cloud.',
  ],
  [
    'inputs of the cloud on a runner',
    { 'execution-mode': 'local', bucket: 'my-bucket' },
    {},
    'The input bucket means nothing where execution-mode is local.',
  ],
  [
    'the cloud without a project',
    { executor: 'auto', 'upload-artifact': 'auto' },
    {},
    'flu/test: A run in the cloud needs google_cloud.project_id and google_cloud.bucket_name',
  ],
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
