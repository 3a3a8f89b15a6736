import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documents } from '../../src/cli/documents/documents.ts';
import { docker, shellIn } from '../support/docker/built-image.ts';
import { dockerClient, needs } from '../support/needs.ts';
import { startProgram } from '../support/program.ts';
import { STANDIN } from '../support/suite-engine.ts';

/** The image with the package epymodelingsuite of a local folder, built as docs/building-images.md says. */
describe.skipIf(needs('docker'))('the image with epymodelingsuite', () => {
  const name = `epycloud-test-suite:${randomBytes(4).toString('hex')}`;
  let home: string;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'epycloud-suite-image-'));
  });
  afterAll(async () => {
    await docker(['rmi', name]);
    await rm(home, { recursive: true, force: true });
  });

  const bases = ['python', 'node', 'gcloud'].flatMap((base) => {
    const image = process.env[`EPYCLOUD_${base.toUpperCase()}_IMAGE`];
    return image ? [`--${base}-image`, image] : [];
  });

  test('is built from a folder, and labelled with what its engine answers', async () => {
    const { exit, stdout, stderr } = await startProgram(
      'cli',
      ['build', '--engine-source', STANDIN, '--tag', name, '--json', ...bases],
      { cwd: home, env: { EPYCLOUD_DOCKER: dockerClient() } },
    ).ended;
    expect(exit, stderr).toBe(0);
    expect(documents.images.parse(JSON.parse(stdout)).images[0]).toMatchObject({ tags: [name] });

    const { Labels, Env } = JSON.parse((await docker(['image', 'inspect', name])).stdout)[0].Config;
    const [command] = Env.filter((line: string) => line.startsWith('ENGINE_COMMAND='));
    const asked = await shellIn(
      name,
      `echo '{"protocol":1,"id":1,"op":"describe"}' | ${JSON.parse(command.replace('ENGINE_COMMAND=', '')).join(' ')} serve`,
    );
    const { result } = JSON.parse(asked.stdout);
    expect(result.name).toBe('epymodelingsuite');
    expect(result.version).toContain('0.1.1');
    expect(Labels).toMatchObject({
      'org.epycloud.engine.name': result.name,
      'org.epycloud.engine.version': result.version,
      'org.epycloud.target': 'local',
    });
  });

  test('imports the package, as any user, with a read-only root', async () => {
    const seen = await docker([
      ...['run', '--rm', '--network=none', '--user=4242:4243', '--read-only', '--tmpfs=/tmp'],
      ...[name, 'doctor', '--json'],
    ]);
    expect(seen.stderr).toBe('');
    const { findings } = JSON.parse(seen.stdout);
    const of = (check: string) => findings.find((each: { check: string }) => each.check === check);
    expect(of('engine')).toMatchObject({ state: 'ok', facts: { name: 'epymodelingsuite' } });
    expect(of('python')).toMatchObject({ state: 'ok' });
    expect(of('python').facts).toMatchObject({
      packages: { epymodelingsuite: '0.1.1' },
    });
    // No bucket is mounted, and the root is read-only: that is told.
    expect(of('bucket')).toMatchObject({ state: 'failed' });
  });

  test('a folder that is no Python package is refused, with its name; 2', async () => {
    const ended = await startProgram(
      'cli',
      ['build', '--engine-source', home, '--tag', `${name}-none`, ...bases],
      { cwd: home, env: { EPYCLOUD_DOCKER: dockerClient() } },
    ).ended;
    expect(ended.exit).toBe(2);
    expect(ended.stderr).toContain(home);
  });
});
