import { describe, expect, test } from 'vitest';
import { actions } from '../../../src/actions/definitions/actions.ts';
import { copyOfDist } from '../../support/dist-copy.ts';
import { makeTestRepo } from '../../support/experiment-repo.ts';
import { startFakeGitHub } from '../../support/github/api-server.ts';
import { startFakeResults } from '../../support/github/results-server.ts';
import { runStep } from '../../support/github/step.ts';
import { needs } from '../../support/needs.ts';

async function wholeStep(node: string | undefined): Promise<void> {
  await using copy = await copyOfDist();
  await using repo = await makeTestRepo({ tasks: 2, tables: true });
  await using github = await startFakeGitHub();
  await using results = await startFakeResults();
  const end = await runStep('run-local-pipeline', {
    inputs: { 'exp-id': 'flu/*', executor: 'process', token: 'test-token' },
    workspace: repo.dir,
    env: { ...repo.options.env, ...github.environment, ...results.environment },
    event: { pull_request: { number: 5, base: { sha: '0'.repeat(40) } } },
    distDir: copy.distDir,
    node,
  });
  expect(end.exit, end.stdout + end.stderr).toBe(0);
  expect(end.stderr).toBe('');
  expect(end.outputs).toMatchObject({ outcome: 'succeeded', 'artifact-id': '501' });
  expect(github.comments).toHaveLength(1);
  const build = await runStep('build-images', {
    inputs: { 'dry-run': 'true', targets: 'local' },
    workspace: repo.dir,
    distDir: copy.distDir,
    node,
  });
  expect(build.exit, build.stdout + build.stderr).toBe(0);
  expect(JSON.parse(build.outputs['images'] ?? '')).toEqual([
    { target: 'local', tags: ['epycloud:local'], pushed: false },
  ]);
}

test('the stubs run from a folder without node_modules, comment and artifact included', async () => {
  await wholeStep(undefined);
});

describe.skipIf(needs('Node 24'))('Node 24, which GitHub starts actions with', () => {
  test('runs them too', async () => {
    await wholeStep(process.env['EPYCLOUD_NODE_24']);
  });
});

describe.each(Object.keys(actions))('%s', (name) => {
  test('says in one line each what is wrong with its inputs, and shows no stack', async () => {
    await using repo = await makeTestRepo({ tasks: 1 });
    const end = await runStep(name, {
      inputs: { 'exp-id': 'flu/test', summary: 'short', nonsense: '1' },
      workspace: repo.dir,
    });
    expect(end.exit).toBe(1);
    expect(end.stdout).toContain(`::warning::${name} has no input nonsense; it is not used.`);
    expect(end.stdout).toContain('::error::The input summary cannot be "short".');
    expect(end.stdout + end.stderr).not.toMatch(/^\s+at /m);
  });
});
