import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documents } from '../../src/cli/documents/documents.ts';
import { LOGIN, startRegistry } from '../support/docker/registry.ts';
import {
  docker,
  makeSmallCheckout,
  PYTHON_IMAGE,
  type SmallCheckout,
} from '../support/docker/small-checkout.ts';
import { needs } from '../support/needs.ts';

const PYTHON = ['--python-image', PYTHON_IMAGE];
const NAME = 'epycloud-test-build';
const MARKER = 'marker-secret-4b1d77';

describe.skipIf(needs('docker'))('epycloud build', () => {
  let checkout: SmallCheckout;
  beforeAll(async () => {
    checkout = await makeSmallCheckout();
  });
  afterAll(async () => await checkout[Symbol.asyncDispose]());

  test('makes an image that this machine has, and says which', async () => {
    const ended = await checkout.build([...PYTHON, '--tag', `${NAME}:a`, '--json']);
    expect(ended.exit, ended.stderr).toBe(0);
    const document = documents.images.parse(JSON.parse(ended.stdout));
    const [image] = document.images;
    const id = docker('image', 'inspect', `${NAME}:a`, '--format', '{{.Id}}').trim();
    const size = docker('image', 'inspect', `${NAME}:a`, '--format', '{{.Size}}').trim();
    expect(image).toMatchObject({
      target: 'local',
      tags: [`${NAME}:a`],
      reference: id,
      image_id: id,
      pushed: false,
      bytes: Number(size),
    });
    expect(image?.digest).toBeUndefined();
    const [base, ...others] = image?.base_images ?? [];
    expect(others).toEqual([]);
    expect(base).toMatchObject({ argument: 'PYTHON_IMAGE', reference: PYTHON_IMAGE });
    expect(base?.digest ?? base?.image_id).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(ended.stderr).toContain('exporting to image');
  });

  test('several targets get a tag each', async () => {
    const ended = await checkout.build([
      ...['--target', 'cloud', '--target', 'cloud-slim', '--tag', `${NAME}:b`, '--json'],
    ]);
    expect(ended.exit, ended.stderr).toBe(0);
    const { images } = documents.images.parse(JSON.parse(ended.stdout));
    expect(images.map(({ tags }) => tags)).toEqual([[`${NAME}:b-cloud`], [`${NAME}:b-cloud-slim`]]);
  });

  test('a secret is seen by the build, and is in no layer, no history and no output', async () => {
    const ended = await checkout.build(
      [
        ...PYTHON,
        '--tag',
        `${NAME}:c`,
        '--secret',
        'id=git_token,env=TOKEN',
        '--no-cache',
        '--verbose',
      ],
      { env: { TOKEN: MARKER } },
    );
    expect(ended.exit, ended.stderr).toBe(0);
    expect(ended.stderr).toContain('the token is ********');
    expect(ended.stdout + ended.stderr).not.toContain(MARKER);
    expect(await filesWith(`${NAME}:c`, 'built')).not.toEqual([]);
    expect(await filesWith(`${NAME}:c`, MARKER)).toEqual([]);
    expect(docker('history', '--no-trunc', `${NAME}:c`)).not.toContain(MARKER);
  });

  test('a step that fails is named, with what it wrote; 1', async () => {
    await using other = await makeSmallCheckout(
      `FROM ${PYTHON_IMAGE} AS local\nRUN echo "why it fails" >&2; exit 7\n`,
    );
    const ended = await other.build(['--tag', `${NAME}:d`, '--json']);
    expect(ended.exit).toBe(1);
    const { error } = JSON.parse(ended.stdout);
    expect(error.code).toBe('image_build_failed');
    expect(error.message).toContain('RUN echo');
    expect(error.message).toContain('exit code 7');
    expect(error.message).toContain('\n  why it fails');
  });

  test('a base image that cannot be had is named; 2', async () => {
    const absent = '127.0.0.1:9/epycloud-test/absent:1';
    const ended = await checkout.build(['--python-image', absent, '--tag', `${NAME}:e`, '--json']);
    expect(ended.exit, ended.stderr).toBe(2);
    const { error } = JSON.parse(ended.stdout);
    expect(error.code).toBe('base_image_missing');
    expect(error.message).toContain(absent);
    expect(error.hint).toContain('--python-image');
  });

  test('Ctrl-C ends the build, and leaves no folder behind; 130', async () => {
    await using slow = await makeSmallCheckout(
      `FROM ${PYTHON_IMAGE} AS local\nRUN echo begun; sleep 4321\n`,
    );
    let running = () => {};
    const begun = new Promise<void>((resolve) => {
      running = resolve;
    });
    const started = slow.start(['--tag', `${NAME}:f`, '--no-cache', '--verbose'], {
      onStderr: (text) => {
        if (text.includes(' begun')) running();
      },
    });
    await begun;
    started.kill('SIGINT');
    const ended = await started.ended;
    expect(ended.exit).toBe(130);
    await expect.poll(() => processesWith('sleep 4321'), { timeout: 20_000 }).toEqual([]);
    expect((await readdir(slow.dir)).filter((name) => name.startsWith('epycloud-'))).toEqual([]);
  });

  test('a daemon that does not answer is told, with the way out; 2', async () => {
    const env = { DOCKER_HOST: 'tcp://127.0.0.1:1' };
    const ended = await checkout.build([...PYTHON, '--json'], { env });
    expect(ended.exit).toBe(2);
    expect(JSON.parse(ended.stdout).error).toMatchObject({ code: 'docker_unavailable' });
    expect(ended.stderr).toContain('DOCKER_HOST is tcp://127.0.0.1:1');
  });
});

describe.skipIf(needs('docker') || needs('docker registry'))('epycloud build --push', () => {
  let checkout: SmallCheckout;
  beforeAll(async () => {
    checkout = await makeSmallCheckout();
  });
  afterAll(async () => await checkout[Symbol.asyncDispose]());

  const push = (host: string, ...more: readonly string[]) => [
    ...['--target', 'cloud', '--push', '--json', '--tag', `${host}/team/${NAME}:v1`],
    ...more,
  ];

  test('tells the digest that the registry has', async () => {
    await using registry = await startRegistry();
    const ended = await checkout.build(
      push(registry.host, '--tag', `${registry.host}/team/${NAME}:v2`),
    );
    expect(ended.exit, ended.stderr).toBe(0);
    const [image] = documents.images.parse(JSON.parse(ended.stdout)).images;
    const manifest = await registry.manifest(`team/${NAME}`, 'v1');
    expect(image).toMatchObject({
      pushed: true,
      digest: manifest?.digest,
      reference: `${registry.host}/team/${NAME}@${manifest?.digest}`,
    });
    expect((await registry.manifest(`team/${NAME}`, 'v2'))?.digest).toBe(manifest?.digest);
    docker('pull', '--quiet', image?.reference ?? '');
    docker('rmi', image?.reference ?? '');
  });

  test('logs in for this push alone, by a password from stdin or a variable', async () => {
    await using registry = await startRegistry({ login: true });
    const { username, password } = LOGIN;
    const byStdin = push(registry.host, '--username', username, '--password-stdin');
    const first = await checkout.build(byStdin, { input: `${password}\n` });
    expect(first.exit, first.stderr).toBe(0);
    expect(await registry.manifest(`team/${NAME}`, 'v1')).toBeDefined();
    const byVariable = push(registry.host, '--username', username, '--password-env', 'SECRET');
    const second = await checkout.build(byVariable, { env: { SECRET: password } });
    expect(second.exit, second.stderr).toBe(0);
    for (const { stdout, stderr } of [first, second])
      expect(stdout + stderr).not.toContain(password);
    const names = await readdir(checkout.dir, { recursive: true });
    const left = names.filter((name) => /config\.json$|^epycloud-docker/.test(name));
    expect(left).toEqual([]);
  });

  test('a wrong password ends it before anything is built; 1', async () => {
    await using registry = await startRegistry({ login: true });
    const words = push(registry.host, '--username', LOGIN.username, '--password-stdin');
    const ended = await checkout.build(words, { input: 'wrong-password-1' });
    expect(ended.exit).toBe(1);
    expect(JSON.parse(ended.stdout).error).toMatchObject({
      code: 'registry_refused',
      message: expect.stringContaining(`log in to ${registry.host} as ${LOGIN.username}`),
    });
    expect(ended.stderr).not.toContain('wrong-password-1');
    expect(ended.stderr).not.toContain('exporting');
  });

  test('without a login, a push that is refused says how to log in; 1', async () => {
    await using registry = await startRegistry({ login: true });
    const ended = await checkout.build(push(registry.host));
    expect(ended.exit).toBe(1);
    expect(JSON.parse(ended.stdout).error).toMatchObject({
      code: 'registry_refused',
      hint: expect.stringContaining('--password-stdin'),
    });
  });

  test('a registry that is not there is told; 1', async () => {
    const ended = await checkout.build(push('127.0.0.1:9'));
    expect(ended.exit).toBe(1);
    expect(JSON.parse(ended.stdout).error).toMatchObject({ code: 'registry_unreachable' });
  });

  test('a cache in the registry serves a daemon that has none', async () => {
    await using registry = await startRegistry();
    const ended = await checkout.build(push(registry.host, '--cache', 'registry'));
    expect(ended.exit, ended.stderr).toBe(0);
    expect(await registry.manifest(`team/${NAME}`, 'buildcache-cloud')).toBeDefined();
    const again = await checkout.build(push(registry.host, '--cache', 'registry', '--verbose'));
    expect(again.exit, again.stderr).toBe(0);
    expect(again.stderr).toContain(
      `importing cache manifest from ${registry.host}/team/${NAME}:buildcache-cloud`,
    );
  });
});

/** The command lines of this machine's processes in which a text stands, those in containers too. */
async function processesWith(text: string): Promise<readonly string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = pids.map(async (pid) => {
    const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    return words.replaceAll('\0', ' ');
  });
  return (await Promise.all(lines)).filter((line) => line.includes(text));
}

/** The files of an image's archive, layers unpacked, in which a text stands; `docker save` holds it all. */
async function filesWith(image: string, text: string): Promise<readonly string[]> {
  const dir = await mkdtemp(join(tmpdir(), 'epycloud-layers-'));
  try {
    docker('save', '--output', join(dir, 'image.tar'), image);
    execFileSync('tar', ['-xf', join(dir, 'image.tar'), '-C', dir]);
    await rm(join(dir, 'image.tar'));
    const found: string[] = [];
    for (const name of await readdir(dir, { recursive: true })) {
      const bytes = await readFile(join(dir, name)).catch(() => Buffer.alloc(0));
      if (bytes.includes(text)) found.push(name);
    }
    return found;
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
