import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOGIN, startRegistry } from '../support/docker/registry.ts';
import { docker } from '../support/docker/small-checkout.ts';
import { needs } from '../support/needs.ts';
import { type Runner, startRunner } from '../support/workflows/act.ts';
import { baseImageVariables, removeImage } from '../support/workflows/example-images.ts';
import {
  type ExperimentRepository,
  makeExperimentRepository,
} from '../support/workflows/experiment-repository.ts';

const WORKFLOW = '.github/workflows/build-images.yml';

describe.skipIf(needs('act') || needs('Node 24') || needs('docker') || needs('docker registry'))(
  'images on demand, in act',
  () => {
    let runner: Runner;
    let repository: ExperimentRepository;
    beforeAll(async () => {
      runner = await startRunner();
      repository = await makeExperimentRepository(join(runner.folder, 'repository'), []);
    });
    afterAll(() => runner?.[Symbol.asyncDispose]());

    const buildImages = (
      host: string,
      { password, variables = {} }: { password: string; variables?: Record<string, string> },
    ) =>
      runner.run({
        repository: repository.dir,
        workflow: WORKFLOW,
        event: 'workflow_dispatch',
        actor: 'somebody',
        inputs: { targets: 'local', tag: 'v1' },
        secrets: { GITHUB_TOKEN: 'token-of-github', EPYCLOUD_REGISTRY_PASSWORD: password },
        variables: {
          EPYCLOUD_REGISTRY: `${host}/team`,
          EPYCLOUD_REGISTRY_USERNAME: LOGIN.username,
          // GitHub's cache, the usual one, needs a builder in a container, which this machine cannot pull.
          EPYCLOUD_BUILD_CACHE: 'local',
          ...baseImageVariables(),
          ...variables,
        },
      });

    test('builds and pushes what was asked for, and tells its digest', async () => {
      await using registry = await startRegistry({ login: true });
      try {
        const ended = await buildImages(registry.host, { password: LOGIN.password });
        expect(ended.jobs, ended.text).toEqual({ 'build-images': 'success' });
        expect(ended.exit).toBe(0);
        const manifest = await registry.manifest('team/epycloud', 'v1');
        const image = `${registry.host}/team/epycloud@${manifest?.digest}`;
        expect(manifest?.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
        expect(ended.outputs['images']).toMatchObject({
          image,
          digest: manifest?.digest,
          tags: `${registry.host}/team/epycloud:v1`,
          pushed: 'true',
        });
        expect(ended.summary).toContain(manifest?.digest);
        expect(ended.text).not.toContain(LOGIN.password);

        const pushed = docker('image', 'inspect', `${registry.host}/team/epycloud:v1`);
        expect(JSON.parse(pushed)).toMatchObject([
          { Config: { Labels: { 'org.epycloud.target': 'local' } }, RepoDigests: [image] },
        ]);
      } finally {
        removeImage(`${registry.host}/team/epycloud:v1`);
      }
    });

    test('a registry that refuses the password fails the job before anything is built', async () => {
      await using registry = await startRegistry({ login: true });
      const ended = await buildImages(registry.host, { password: 'wrong-password-3' });
      expect(ended.jobs, ended.text).toEqual({ 'build-images': 'failure' });
      expect(ended.exit).toBe(1);
      const errors = ended.annotations.filter(({ kind }) => kind === 'error');
      expect(errors[0]?.message).toContain(`log in to ${registry.host} as ${LOGIN.username}`);
      expect(ended.text).not.toContain('exporting');
      expect(ended.text).not.toContain('wrong-password-3');
    });
  },
);
