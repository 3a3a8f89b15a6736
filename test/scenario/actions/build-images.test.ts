import { expect, test } from 'vitest';
import { makeTestRepo } from '../../support/experiment-repo.ts';
import { runStep } from '../../support/github/step.ts';

/** A client that is not there. */
const NO_DOCKER = { EPYCLOUD_DOCKER: '/nowhere/docker' };

test.each([
  [
    { push: 'true' },
    'The input push is true, and where to push is not said.',
    'Give the input registry',
  ],
  [{ username: 'me' }, 'A login is a user name and a password.', ''],
  [{ cache: 'gha' }, 'There is no cache of GitHub Actions here', 'cache'],
  [{ engine: 'epymodelingsuite' }, 'Where the engine epymodelingsuite comes from is not said.', ''],
  [{}, 'EPYCLOUD_DOCKER is /nowhere/docker, and that cannot be started.', 'Install Docker'],
])('%j ends with an error that says what to do', async (inputs, message, hint) => {
  await using repo = await makeTestRepo({ tasks: 1 });
  const end = await runStep('build-images', { inputs, workspace: repo.dir, env: NO_DOCKER });
  expect(end.exit).toBe(1);
  expect(end.stdout).toContain(`::error::${message}`);
  expect(end.stdout).toContain(hint);
  expect(end.stdout + end.stderr).not.toMatch(/^\s+at /m);
});

test('a dry run shows each command, needs no Docker, and shows no secret', async () => {
  await using repo = await makeTestRepo({ tasks: 1 });
  const end = await runStep('build-images', {
    inputs: {
      'dry-run': 'true',
      targets: 'cloud\ncloud-slim',
      tags: 'v1',
      push: 'true',
      registry: 'ghcr.io/org',
      username: 'me',
      password: 'canary-password-93',
      'engine-source': 'git+https://github.com/org/suite@v2',
      'git-token': 'canary-token-17',
      secrets: 'id=pip_config,env=PIP_CONFIG',
    },
    workspace: repo.dir,
    env: { ...NO_DOCKER, PIP_CONFIG: 'canary-config-55' },
  });
  expect(end.exit, end.stdout).toBe(0);
  expect(end.stdout).toContain('::warning::EPYCLOUD_DOCKER is /nowhere/docker');
  expect(end.stdout).toMatch(/--target=cloud-slim .*--tag=ghcr\.io\/org\/epycloud:v1-cloud-slim/);
  expect(JSON.parse(end.outputs['images'] ?? '')).toEqual([
    { target: 'cloud', tags: ['ghcr.io/org/epycloud:v1-cloud'], pushed: false },
    { target: 'cloud-slim', tags: ['ghcr.io/org/epycloud:v1-cloud-slim'], pushed: false },
  ]);
  const said = end.stdout.replaceAll(/^::add-mask::.*$/gm, '') + end.stderr;
  expect(said).not.toContain('canary');
});
