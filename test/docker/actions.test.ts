import { mkdtemp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docker, makeContainerRepo } from '../support/containers.ts';
import { LOGIN, startRegistry } from '../support/docker/registry.ts';
import { makeTestRepo } from '../support/experiment-repo.ts';
import { runStep, startStep } from '../support/github/step.ts';
import { needs } from '../support/needs.ts';
import { expectedOutputs, outputsOf } from '../support/run-folder.ts';

const NAME = 'epycloud-test-actions';
const IMAGE = `${NAME}:run`;

/** The base images of this machine, where there is no registry that has the usual ones. */
const BASES: Readonly<Record<string, string>> = Object.fromEntries(
  (['python', 'node'] as const).flatMap((name) => {
    const image = process.env[`EPYCLOUD_${name.toUpperCase()}_IMAGE`];
    return image === undefined ? [] : [[`${name}-image`, image]];
  }),
);

const RUN = {
  'exp-id': 'flu/test',
  executor: 'compose',
  image: IMAGE,
  'upload-artifact': 'false',
};

function containersOfTests(): readonly string[] {
  const format = '{{.Image}} {{.Names}} {{.Label "org.epycloud.run"}}';
  return docker('ps', '--all', '--format', format)
    .split('\n')
    .filter((line) => line.includes(imageId.slice('sha256:'.length, 19)) || line.includes(NAME));
}

let imageId = '-';

function removeImages(): void {
  const names = docker('image', 'ls', '--format', '{{.Repository}}:{{.Tag}}', `*/*${NAME}*`);
  const own = docker('image', 'ls', '--format', '{{.Repository}}:{{.Tag}}', NAME);
  for (const name of `${names}\n${own}`.split('\n').filter((each) => each !== '')) {
    docker('image', 'rm', '--force', name);
  }
}

describe.skipIf(needs('docker'))('the actions with Docker', () => {
  beforeAll(async () => {
    await using repo = await makeContainerRepo({ tasks: 3 });
    // What is not there and is needed is built; after that it is there.
    const end = await runStep('run-local-pipeline', {
      inputs: { ...RUN, ...BASES },
      workspace: repo.dir,
      env: repo.options.env,
    });
    expect(end.exit, end.stdout).toBe(0);
    expect(end.stdout).toContain('::group::Build local');
    expect(await outputsOf(JSON.parse(end.outputs['runs'] ?? '[]')[0]['run-path'])).toBe(
      expectedOutputs(3),
    );
    imageId = docker('image', 'inspect', IMAGE, '--format', '{{.Id}}');
  });
  afterAll(removeImages);

  test('run-local-pipeline runs in containers of an image that is there, and leaves none', async () => {
    await using repo = await makeContainerRepo({ tasks: 4, faults: { 1: { kind: 'error' } } });
    const end = await runStep('run-local-pipeline', {
      inputs: { ...RUN, 'max-failed-tasks': '1', 'node-image': 'node:24' },
      workspace: repo.dir,
      env: repo.options.env,
    });
    expect(end.exit, end.stdout).toBe(0);
    expect(end.outputs).toMatchObject({ outcome: 'partial', 'failed-tasks': '1' });
    expect(end.stdout).not.toContain('::group::Build');
    expect(end.stdout).toContain('::warning::The input node-image is not used');
    expect(containersOfTests()).toEqual([]);
  });

  test('a signal leaves no container', async () => {
    await using repo = await makeContainerRepo({ tasks: 400, milliseconds: 50 });
    const { running, ended } = await startStep('run-local-pipeline', {
      inputs: RUN,
      workspace: repo.dir,
      env: repo.options.env,
    });
    await expect.poll(() => containersOfTests().length, { timeout: 60_000 }).toBeGreaterThan(0);
    running.child.kill('SIGTERM');
    const end = await ended;
    expect(end.exit, end.stdout).toBe(130);
    expect(end.outputs['outcome']).toBe('interrupted');
    expect(containersOfTests()).toEqual([]);
  });

  test('another engine than that of the image is refused before anything runs', async () => {
    await using repo = await makeContainerRepo({ tasks: 1 });
    const end = await runStep('run-local-pipeline', {
      inputs: { ...RUN, engine: 'epymodelingsuite', build: 'never' },
      workspace: repo.dir,
      env: repo.options.env,
    });
    expect(end.exit).toBe(1);
    expect(end.stdout).toContain(
      `::error::The input engine is epymodelingsuite, and the engine of ${IMAGE} is epydemix.`,
    );
  });

  test('build-images tells the id of what it did not push, and makes a summary', async () => {
    await using repo = await makeTestRepo({ tasks: 1 });
    const end = await runStep('build-images', {
      inputs: { ...BASES, tags: `${NAME}:b` },
      workspace: repo.dir,
    });
    expect(end.exit, end.stdout).toBe(0);
    const id = docker('image', 'inspect', `${NAME}:b`, '--format', '{{.Id}}');
    expect(end.outputs).toMatchObject({
      image: id,
      'image-id': id,
      digest: '',
      pushed: 'false',
      tags: `${NAME}:b`,
    });
    expect(end.summary).toContain(`| local | \`${NAME}:b\` | \`${id}\` | no |`);
  });

  test('a signal ends a build: no image, no folder of its own, and it is said', async () => {
    await using repo = await makeTestRepo({ tasks: 1 });
    const temp = await mkdtemp(join(repo.dir, 'temp-'));
    const { running, ended } = await startStep('build-images', {
      inputs: { ...BASES, tags: `${NAME}:stopped`, 'no-cache': 'true' },
      workspace: repo.dir,
      env: { TMPDIR: temp },
    });
    let said = '';
    running.child.stdout?.on('data', (text: string) => {
      said += text;
    });
    // The packages are being installed by then; from nothing that takes longer than this test.
    await expect.poll(() => said, { timeout: 60_000 }).toMatch(/RUN /);
    expect(await readdir(temp)).not.toEqual([]);
    running.child.kill('SIGTERM');
    const end = await ended;
    expect(end.exit, end.stdout).toBe(130);
    expect(end.stdout).toMatch(/^::error::/m);
    expect(docker('image', 'ls', '--quiet', `${NAME}:stopped`)).toBe('');
    expect(await readdir(temp)).toEqual([]);
  });

  test.each([
    ['build-images', BASES],
    ['run-local-pipeline', RUN],
  ])('%s says what to do where no Docker engine answers', async (name, inputs) => {
    await using repo = await makeContainerRepo({ tasks: 1 });
    const end = await runStep(name, {
      inputs,
      workspace: repo.dir,
      env: { ...repo.options.env, DOCKER_HOST: 'unix:///nowhere/docker.sock' },
    });
    expect(end.exit).toBe(1);
    const said =
      /^::error::.* answers.*: .*docker\.sock\. Is the docker daemon running\?%0A.*start/im;
    expect(end.stdout).toMatch(said);
    expect(end.stdout + end.stderr).not.toMatch(/^\s+at /m);
  });

  test('a federation without the job’s identity is told which permission it wants', async () => {
    await using repo = await makeTestRepo({ tasks: 1 });
    const end = await runStep('build-images', {
      inputs: {
        ...BASES,
        push: 'true',
        registry: 'us-central1-docker.pkg.dev/project/images',
        'workload-identity-provider':
          'projects/1/locations/global/workloadIdentityPools/github/providers/github',
      },
      workspace: repo.dir,
    });
    expect(end.exit).toBe(1);
    expect(end.stdout).toMatch(/^::error::.*id-token: write/m);
  });

  describe.skipIf(needs('docker registry'))('and a registry', () => {
    test('build-images pushes with a password that nobody sees, and tells the digest', async () => {
      await using repo = await makeTestRepo({ tasks: 1 });
      await using registry = await startRegistry({ login: true });
      const step = (password: string) =>
        runStep('build-images', {
          inputs: {
            ...BASES,
            push: 'true',
            registry: registry.host,
            'image-name': NAME,
            tags: 'v1',
            username: LOGIN.username,
            password,
          },
          workspace: repo.dir,
        });
      const end = await step(LOGIN.password);
      expect(end.exit, end.stdout).toBe(0);
      const { digest } = (await registry.manifest(NAME, 'v1')) ?? {};
      expect(end.outputs).toMatchObject({
        digest,
        image: `${registry.host}/${NAME}@${digest}`,
        pushed: 'true',
        tags: `${registry.host}/${NAME}:v1`,
      });
      expect(JSON.parse(end.outputs['images'] ?? '[]')).toHaveLength(1);
      const said = end.stdout.replaceAll(`::add-mask::${LOGIN.password}`, '') + end.stderr;
      expect(said + end.summary).not.toContain(LOGIN.password);

      const wrong = await step('wrong-password');
      expect(wrong.exit).toBe(1);
      expect(wrong.stdout).toMatch(/^::error::/m);
      expect(wrong.stdout.replaceAll('::add-mask::wrong-password', '')).not.toContain(
        'wrong-password',
      );
    });
  });
});
