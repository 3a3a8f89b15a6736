import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type BuiltImage,
  baseImages,
  buildImage,
  docker,
  shellIn,
} from '../support/docker/built-image.ts';
import { needs } from '../support/needs.ts';
import { ROOT } from '../support/program.ts';

/** Made from this machine's own gcloud by .ci/docker/base-images.sh, where it has one. */
const REAL_GCLOUD =
  process.env['EPYCLOUD_GCLOUD_IMAGE'] !== 'epycloud-test/gcloud:sdk' ||
  existsSync('/usr/lib/google-cloud-sdk/lib');

describe.skipIf(needs('docker')).each(['local', 'cloud-slim', 'cloud'])(
  'the image %s',
  (target) => {
    let image: BuiltImage;
    let bucket: string;
    const readOnly = () => ['--read-only', '--tmpfs=/tmp', `--volume=${bucket}:/data/bucket`];
    beforeAll(async () => {
      image = await buildImage({
        target,
        options: [
          '--build-arg=SOURCE_REVISION=0123abc',
          '--build-arg=SOURCE_URL=https://example.org/epycloud',
          '--build-arg=VERSION=1.2.3',
        ],
      });
      bucket = await mkdtemp(join(tmpdir(), 'epycloud-image-'));
      await chmod(bucket, 0o777);
    });
    afterAll(async () => {
      await image?.[Symbol.asyncDispose]();
      await rm(bucket, { recursive: true, force: true });
    });

    async function inspected() {
      const { stdout } = await docker(['image', 'inspect', image.name]);
      const { User, Env, Entrypoint, Labels } = JSON.parse(stdout)[0].Config;
      const variables = Object.fromEntries(
        Env.map((line: string) => [line.split('=', 1)[0], line.slice(line.indexOf('=') + 1)]),
      );
      return { User, Entrypoint, Labels, variables };
    }

    test('starts the stage program under an init, not as root, in the mode of its target', async () => {
      const { User, Entrypoint, variables } = await inspected();
      expect(User).toBe('10001:10001');
      expect(Entrypoint.slice(0, 3)).toEqual(['/usr/bin/tini', '-s', '--']);
      expect(variables).toMatchObject({
        EXECUTION_MODE: target === 'local' ? 'local' : 'cloud',
        LOCAL_DATA_PATH: '/data/bucket',
        FORECAST_REPO_DIR: '/data/forecast',
        PYTHONDONTWRITEBYTECODE: '1',
        HOME: '/tmp',
      });
    });

    test('its labels say where it comes from, and what its engine answers', async () => {
      const { Labels, variables } = await inspected();
      const asked = await docker([
        ...['run', '--rm', '--network=none', '--entrypoint=sh', image.name, '-c'],
        `echo '{"protocol":1,"id":1,"op":"describe"}' | ${JSON.parse(variables['ENGINE_COMMAND']).join(' ')} serve`,
      ]);
      const { name, version } = JSON.parse(asked.stdout).result;
      expect(Labels).toMatchObject({
        'org.opencontainers.image.title': 'epycloud',
        'org.opencontainers.image.licenses': 'Apache-2.0',
        'org.opencontainers.image.source': 'https://example.org/epycloud',
        'org.opencontainers.image.revision': '0123abc',
        'org.opencontainers.image.version': '1.2.3',
        'org.epycloud.engine.name': name,
        'org.epycloud.engine.version': version,
        'org.epycloud.target': target,
      });
    });

    test('the doctor is content, as any user, with a read-only root', async () => {
      const run = ['run', '--rm', '--network=none', '--user=4242:4243', ...readOnly(), image.name];
      const seen = await docker([...run, 'doctor', '--json']);
      expect(seen.exit, seen.stdout + seen.stderr).toBe(0);
      const { findings } = JSON.parse(seen.stdout);
      const states = Object.fromEntries(
        findings.map(({ check, state }: { check: string; state: string }) => [check, state]),
      );
      expect(states).toEqual({
        ...{ mode: 'ok', user: 'ok', node: 'ok', engine: 'ok', python: 'ok', work_dir: 'ok' },
        ...(target === 'local' ? { bucket: 'ok', forecast: 'warning' } : {}),
      });
      const user = findings.find(({ check }: { check: string }) => check === 'user');
      expect(user.facts).toEqual({ uid: 4242, gid: 4243 });
    });

    test('nothing in it compiles, installs, or makes a process root', async () => {
      const programs =
        'gcc g++ cc c++ ld as make cmake pip pip3 wheel easy_install npm npx git strip';
      const found = await shellIn(image.name, `for p in ${programs}; do command -v $p; done; true`);
      expect(found).toMatchObject({ exit: 0, stdout: '' });
      const pip = await shellIn(
        image.name,
        'find / -xdev \\( -name pip -o -name "pip-*" -o -name ensurepip \\) ! -path "/proc/*" 2>/dev/null; true',
        ['--user=0'],
      );
      expect(pip.stdout).toBe('');
      const setuid = await shellIn(
        image.name,
        'find / -xdev -type f -perm /6000 2>/dev/null; true',
        ['--user=0'],
      );
      expect(setuid.stdout).toBe('');
      expect((await shellIn(image.name, 'python -m pip --version')).exit).not.toBe(0);
      // The searches do find what is there.
      expect((await shellIn(image.name, 'command -v python')).stdout).toContain('/opt/venv/bin');
    });

    test('its Python is compiled, and names no place that is not there', async () => {
      const script = `
import importlib.util, pathlib, sys
roots = [pathlib.Path(p) for p in ("/opt/venv/lib", "/opt/epycloud/engine")]
files = [f for root in roots for f in root.rglob("*.py")]
print(len(files), sum(not pathlib.Path(importlib.util.cache_from_source(str(f))).exists() for f in files))
for file in pathlib.Path("/opt/venv/bin").iterdir():
    if file.is_symlink():
        assert file.exists(), file
    else:
        first = file.read_bytes().split(b"\\n")[0].decode()
        assert pathlib.Path(first.removeprefix("#!").strip()).exists(), (file, first)
`;
      const ran = await docker([
        ...['run', '--rm', '--network=none', '--entrypoint=python', image.name, '-c', script],
      ]);
      expect(ran.exit, ran.stderr).toBe(0);
      const [files, uncompiled] = ran.stdout.split(' ').map(Number);
      expect(files).toBeGreaterThan(1000);
      expect(uncompiled).toBe(0);
    });

    test('gcloud is in cloud, and in no other', async () => {
      const folder = await shellIn(image.name, 'cat /opt/google-cloud-sdk/VERSION');
      expect(folder.exit === 0).toBe(target === 'cloud');
      if (target !== 'cloud' || !REAL_GCLOUD) return;
      const asked = await shellIn(image.name, 'gcloud --version', [
        '--user=4242:4243',
        '--read-only',
        '--tmpfs=/tmp',
      ]);
      expect(asked.stdout, asked.stderr).toContain(`Google Cloud SDK ${folder.stdout.trim()}`);
    });

    test('its bill of materials can be had', async () => {
      const out = join(bucket, 'sbom');
      const built = await docker(
        [
          ...['build', '--file=docker/Dockerfile', '--target=sbom', ...baseImages()],
          ...['--build-arg', `SBOM_OF=${target}`, '--output', `type=local,dest=${out}`, '.'],
        ],
        { cwd: ROOT, env: { DOCKER_BUILDKIT: '1' } },
      );
      expect(built.exit, built.stderr).toBe(0);
      const { packages } = JSON.parse(await readFile(join(out, 'sbom.spdx.json'), 'utf8'));
      const purls = packages.map(
        (each: { externalRefs: { referenceLocator: string }[] }) =>
          each.externalRefs[0]?.referenceLocator,
      );
      expect(purls).toContainEqual(expect.stringMatching(/^pkg:pypi\/epydemix@/));
      expect(purls).toContainEqual(expect.stringMatching(/^pkg:deb\/debian\/tini@/));
      expect(purls).toContainEqual(expect.stringMatching(/^pkg:npm\/zod@/));
      expect(purls).toContainEqual(expect.stringMatching(/^pkg:generic\/node@24\./));
      expect(purls.some((purl: string) => purl.includes('google-cloud-cli'))).toBe(
        target === 'cloud',
      );
      expect(purls.some((purl: string) => /pkg:pypi\/pip@|python3-pip/.test(purl))).toBe(false);
    });
  },
);

describe.skipIf(needs('docker'))('sizes', () => {
  test('local and cloud-slim are within their limits', async () => {
    await using local = await buildImage({ target: 'local' });
    await using slim = await buildImage({ target: 'cloud-slim' });
    const [sizes, slimSizes] = await measured(local.name, slim.name);
    expect(sizes?.unpacked).toBeLessThanOrEqual(650e6);
    expect(sizes?.exported).toBeLessThanOrEqual(225e6);
    expect(slimSizes?.unpacked).toBeLessThanOrEqual((sizes?.unpacked ?? 0) + 5e6);
    expect(slimSizes?.exported).toBeLessThanOrEqual((sizes?.exported ?? 0) + 5e6);
  });
});

/** By the script that the figures in docs/images.md come from. */
async function measured(
  ...images: readonly string[]
): Promise<readonly { readonly unpacked: number; readonly exported: number }[]> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(ROOT, 'scripts/image-figures.mjs'), '--json', ...images],
    { maxBuffer: 1e8 },
  );
  return JSON.parse(stdout);
}
