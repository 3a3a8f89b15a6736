import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type EnginePlan, makeTestRepo, type TestRepo } from './experiment-repo.ts';
import { dockerClient } from './needs.ts';
import { ROOT } from './program.ts';

/** The image that these tests run, made of the present sources; each file has its own, so that no other takes it away. */
export const TEST_IMAGE = `epycloud-test/compose:${randomUUID().slice(0, 8)}`;

/** Runs a command of the Docker client, and yields what it prints. */
export function docker(...args: readonly string[]): string {
  return execFileSync(dockerClient(), args, {
    encoding: 'utf8',
    env: { ...process.env, DOCKER_BUILDKIT: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 2 ** 26,
  }).trim();
}

/** Builds the image; what the build cache has is not built again. */
export function buildTestImage(): void {
  const bases = ['PYTHON_IMAGE', 'NODE_IMAGE', 'GCLOUD_IMAGE'].flatMap((name) => {
    const image = process.env[`EPYCLOUD_${name}`];
    return image === undefined ? [] : ['--build-arg', `${name}=${image}`];
  });
  const file = join(ROOT, 'docker/Dockerfile');
  docker('build', '--quiet', '--target', 'local', ...bases, '-f', file, '-t', TEST_IMAGE, ROOT);
}

/** Takes its name away again; the layers stay in the cache. */
export function removeTestImage(): void {
  docker('image', 'rm', '--force', TEST_IMAGE);
}

/** Names of the containers of a run, running or not. */
export function containersOf(runId: string): readonly string[] {
  const filter = `label=org.epycloud.run=pipeline/flu/flu/test/${runId}`;
  const names = docker('ps', '--all', '--filter', filter, '--format', '{{.Names}}');
  return names === '' ? [] : names.split('\n');
}

/** How the counting engine is started in a container: it lies in the repository. */
export const ENGINE_INSIDE = JSON.stringify(['node', '/data/forecast/counting-engine.mjs']);

/** A repository whose experiment `flu/test` is driven by the counting engine, in containers. */
export async function makeContainerRepo(plan: EnginePlan): Promise<TestRepo> {
  const repo = await makeTestRepo(plan);
  await copyFile(
    join(ROOT, 'test/support/engines/counting-engine.mjs'),
    join(repo.dir, 'counting-engine.mjs'),
  );
  return { ...repo, options: { cwd: repo.dir, env: { ENGINE_COMMAND: ENGINE_INSIDE } } };
}
