import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contextArchive } from '../../../src/images/context-archive.ts';
import { contextFiles } from '../../../src/images/context-files.ts';
import { readContextRules } from '../../../src/images/context-rules.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'epycloud-context-'));
  await put(
    'checkout/.dockerignore',
    '# ours\n*\n!dist\n!docker/engine/src\n!docker/engine-source\n**/__pycache__\n',
  );
  await put('checkout/docker/Dockerfile', 'FROM scratch\n');
  await put('checkout/dist/cli.js', 'cli');
  await put('checkout/docker/engine/src/a.py', 'a');
  await put('checkout/docker/engine/src/__pycache__/a.pyc', 'b');
  await put('checkout/docker/engine/tests/t.py', 't');
  await put('checkout/.env', 'secret');
});
afterEach(() => rm(dir, { recursive: true, force: true }));

async function put(path: string, contents: string): Promise<void> {
  await mkdir(dirname(join(dir, path)), { recursive: true });
  await writeFile(join(dir, path), contents);
}

const files = (engineDir?: string) =>
  contextFiles({ contextDir: join(dir, 'checkout'), engineDir, environment: process.env });
const namesOf = async (engineDir?: string) =>
  (await files(engineDir)).filter(({ kind }) => kind !== 'folder').map(({ name }) => name);

async function archive(engineDir?: string): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of contextArchive(await files(engineDir))) pieces.push(piece);
  return Buffer.concat(pieces);
}

const tar = (input: Buffer, ...args: readonly string[]) =>
  execFileSync('tar', [...args, '-f', '-'], { input, encoding: 'utf8' });

describe('the build context', () => {
  test('is what .dockerignore lets through, and the Dockerfile', async () => {
    expect(await namesOf()).toEqual(['dist/cli.js', 'docker/Dockerfile', 'docker/engine/src/a.py']);
  });

  test('is the same bytes whenever and however it was written', async () => {
    const before = await archive();
    await utimes(join(dir, 'checkout/dist/cli.js'), 1, 1);
    await chmod(join(dir, 'checkout/dist/cli.js'), 0o600);
    expect((await archive()).equals(before)).toBe(true);
    await chmod(join(dir, 'checkout/dist/cli.js'), 0o700);
    expect((await archive()).equals(before)).toBe(false);
  });

  test('is a tar archive that tar reads, with links, long names and every length', async () => {
    const long = `dist/${'directory-of-some-length/'.repeat(6)}name-ü.txt`;
    await put(`checkout/${long}`, 'long');
    for (const size of [0, 511, 512, 513, 200_000])
      await put(`checkout/dist/${size}`, 'x'.repeat(size));
    await symlink('cli.js', join(dir, 'checkout/dist/link'));
    const bytes = await archive();
    await mkdir(join(dir, 'out'));
    tar(bytes, '-x', '-C', join(dir, 'out'));
    const same = (name: string) =>
      execFileSync('cmp', [join(dir, 'checkout', name), join(dir, 'out', name)]);
    for (const name of [
      long,
      'dist/0',
      'dist/511',
      'dist/512',
      'dist/513',
      'dist/200000',
      'dist/link',
    ]) {
      same(name);
    }
    expect(tar(bytes, '-tv')).toContain('dist/link -> cli.js');
    expect(bytes.length % 512).toBe(0);
  });

  test('of no checkout is refused', async () => {
    await rm(join(dir, 'checkout/docker/Dockerfile'));
    await expect(files()).rejects.toMatchObject({ code: 'usage' });
  });

  test('a file that grows while it is sent is an error', async () => {
    const listed = await files();
    await put('checkout/dist/cli.js', 'longer than before');
    const read = async () => {
      for await (const _ of contextArchive(listed)) {
        // Only its end matters.
      }
    };
    await expect(read()).rejects.toMatchObject({ code: 'usage' });
  });

  test.each([['dist'], ['!/abs'], ['?'], ['!a*']])(
    'a line %j of .dockerignore is not of our form',
    (line) => {
      expect(() => readContextRules(line)).toThrow('unknown form');
    },
  );
});

describe("an engine's folder", () => {
  beforeEach(async () => {
    await put('suite/pyproject.toml', '[project]\n');
    await put('suite/src/suite/__init__.py', '');
    await put('suite/src/suite/__pycache__/x.pyc', '');
    await put('suite/.venv/bin/python', '');
    await put('suite/.env', 'TOKEN=1');
    await put('suite/data.csv', 'ignored by git\n');
    await put('checkout/docker/engine-source/old.py', 'of the checkout');
  });
  const engineNames = async () =>
    (await namesOf(join(dir, 'suite'))).filter((name) => name.startsWith('docker/engine-source/'));

  test('stands where the Dockerfile expects it, in place of any other', async () => {
    expect(await engineNames()).toEqual([
      'docker/engine-source/data.csv',
      'docker/engine-source/pyproject.toml',
      'docker/engine-source/src/suite/__init__.py',
    ]);
    expect(await namesOf()).toContain('docker/engine-source/old.py');
  });

  test('that git knows is sent without what git ignores', async () => {
    await put('suite/.gitignore', '*.csv\n');
    execFileSync('git', ['init', '-q', join(dir, 'suite')]);
    expect(await engineNames()).toEqual([
      'docker/engine-source/.gitignore',
      'docker/engine-source/pyproject.toml',
      'docker/engine-source/src/suite/__init__.py',
    ]);
  });

  test('without a package, or without itself, is refused', async () => {
    await expect(files(join(dir, 'nowhere'))).rejects.toThrow('There is no folder');
    await expect(files(join(dir, 'checkout'))).rejects.toThrow('no Python package');
  });
});
