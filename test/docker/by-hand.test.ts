import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../src/shell/command.ts';
import { type BuiltImage, buildImage, docker } from '../support/docker/built-image.ts';
import { dockerClient, needs } from '../support/needs.ts';
import { ROOT } from '../support/program.ts';

/** The blocks of docs/images.md that are marked `sh docker`. */
const COMMANDS = [
  ...readFileSync(join(ROOT, 'docs/images.md'), 'utf8').matchAll(
    /^```sh docker\n([\s\S]*?)^```$/gm,
  ),
].map(([, text = '']) => text);

describe.skipIf(needs('docker'))('docker/compose.yaml, by hand', () => {
  let image: BuiltImage;
  let dir: string;
  beforeAll(async () => {
    image = await buildImage({ target: 'local' });
    dir = await mkdtemp(join(tmpdir(), 'epycloud-by-hand-'));
    for (const name of ['docker', 'examples']) await symlink(join(ROOT, name), join(dir, name));
    // The client that builds is not always the first on the PATH.
    await runCommand({
      program: 'sh',
      args: ['-c', 'mkdir bin && ln -s "$(command -v "$CLIENT")" bin/docker'],
      cwd: dir,
      environment: { ...process.env, CLIENT: dockerClient() },
    });
  });
  afterAll(async () => {
    await image?.[Symbol.asyncDispose]();
    await rm(dir, { recursive: true, force: true });
  });

  async function sh(script: string, more: Readonly<Record<string, string>> = {}) {
    return await runCommand({
      program: 'sh',
      args: ['-ec', script],
      cwd: dir,
      environment: {
        ...process.env,
        PATH: `${join(dir, 'bin')}${delimiter}${process.env['PATH']}`,
        PWD: dir,
        EPYCLOUD_IMAGE: image.name,
        ...more,
      },
    });
  }

  const compose = (words: string) => `docker compose -f docker/compose.yaml run --rm ${words}`;

  test('the commands of docs/images.md do what they are there for', async () => {
    expect(COMMANDS).toHaveLength(2);
    for (const text of COMMANDS) {
      const ran = await sh(text);
      expect(ran, `${text}\n${JSON.stringify(ran)}`).toMatchObject({ exitCode: 0 });
    }
    const run = join(dir, 'local/bucket/pipeline/flu/flu-season-sampling/by-hand');
    const [time = ''] = await readdir(join(run, 'outputs'));
    const outputs = join(run, 'outputs', time);
    expect(await readdir(outputs)).toContain('checksums.json');
    expect((await stat(join(outputs, 'checksums.json'))).uid).toBe(process.getuid?.());
    expect(
      (await readdir(join(run, 'runner-artifacts'))).filter((name) => name.endsWith('.json')),
    ).toEqual(['result_00000.json', 'result_00001.json', 'result_00002.json']);
  });

  test('a container is locked down, and limited where that is asked for', async () => {
    const id = `epycloud-test-by-hand-${process.pid}`;
    const started = await sh(
      `docker compose -f docker/compose.yaml run -d --name ${id} --entrypoint sleep runner 60`,
      { EPYCLOUD_CPUS: '1.5', EPYCLOUD_MEMORY: '300m', EPYCLOUD_USER: '4242:4242' },
    );
    try {
      expect(started).toMatchObject({ exitCode: 0 });
      const { stdout } = await docker(['inspect', id]);
      const [{ Config, HostConfig, Mounts }] = JSON.parse(stdout);
      expect(Config.User).toBe('4242:4242');
      expect(HostConfig).toMatchObject({
        ReadonlyRootfs: true,
        NetworkMode: 'none',
        CapDrop: ['ALL'],
        SecurityOpt: ['no-new-privileges:true'],
        Init: true,
        NanoCpus: 1.5e9,
        Memory: 300 * 1024 * 1024,
      });
      const writable = Mounts.filter(({ RW }: { RW: boolean }) => RW);
      expect(writable.map((mount: { Destination: string }) => mount.Destination)).toEqual([
        '/data/bucket',
      ]);
      const write = await docker([
        'exec',
        id,
        'sh',
        '-c',
        'touch /opt/x || touch /data/forecast/x',
      ]);
      expect(write.exit).not.toBe(0);
      expect(write.stderr).toContain('Read-only file system');
    } finally {
      await docker(['rm', '-f', id]);
    }
  });

  test.each([
    [
      'an image that is not here is not pulled',
      { EPYCLOUD_IMAGE: 'epycloud-test/none:x' },
      'No such image',
    ],
    [
      'a bucket that is not there is not made',
      { EPYCLOUD_BUCKET_DIR: '/none/there' },
      'does not exist',
    ],
    [
      'a repository that is not there is not made',
      { EPYCLOUD_FORECAST_DIR: '/none/there' },
      'does not exist',
    ],
    ['a memory limit that is none', { EPYCLOUD_MEMORY: 'much' }, 'invalid'],
    ['a limit of cores that is none', { EPYCLOUD_CPUS: 'all' }, 'all'],
  ])('%s', async (_, env, message) => {
    const ran = await sh(compose('runner doctor'), env as Record<string, string>);
    expect(ran).toMatchObject({ kind: 'exited', stderr: expect.stringContaining(message) });
    expect(ran).not.toMatchObject({ exitCode: 0 });
  });

  test('SIGTERM reaches the program, which ends its engine and then itself', async () => {
    const id = `epycloud-test-stop-${process.pid}`;
    try {
      const ran = await sh(
        `mkdir -p local/bucket local/forecast
         docker compose -f docker/compose.yaml run -d --name ${id} -e 'ENGINE_COMMAND=["sh","-c","sleep 60"]' runner doctor`,
      );
      expect(ran).toMatchObject({ exitCode: 0 });
      await new Promise((resolve) => setTimeout(resolve, 2000));
      expect(await stateOf(id)).toBe('true 0');
      const began = performance.now();
      await docker(['stop', '--time', '30', id]);
      expect(performance.now() - began).toBeLessThan(10_000);
      expect(await stateOf(id)).toBe('false 130');
    } finally {
      await docker(['rm', '-f', id]);
    }
  });

  async function stateOf(id: string): Promise<string> {
    const form = '{{.State.Running}} {{.State.ExitCode}}';
    return (await docker(['inspect', '--format', form, id])).stdout.trim();
  }
});
