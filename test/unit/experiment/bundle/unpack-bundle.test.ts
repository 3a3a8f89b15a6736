import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { packBundle } from '../../../../src/experiment/bundle/pack-bundle.ts';
import { unpackBundle } from '../../../../src/experiment/bundle/unpack-bundle.ts';
import {
  type TarEntry,
  tarEnd,
  tarHeader,
  tarPadding,
} from '../../../../src/shell/tar/tar-header.ts';
import { GIT_ENVIRONMENT, gitRepository } from '../../../support/git/git-repository.ts';
import { folderContents } from './folder-contents.ts';

let scratch: string;
beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'epycloud-unpack-'));
});
afterEach(() => rm(scratch, { recursive: true, force: true }));

const file = (name: string, size = 0): TarEntry => ({
  kind: 'file',
  name,
  size,
  executable: false,
});
const link = (name: string, target: string): TarEntry => ({ kind: 'link', name, target });
const folder = (name: string): TarEntry => ({ kind: 'folder', name });

function archiveOf(...entries: readonly TarEntry[]): Buffer {
  const blocks = entries.flatMap((entry) => {
    const size = entry.kind === 'file' ? entry.size : 0;
    return [tarHeader(entry), Buffer.alloc(size, 'x'), tarPadding(size)];
  });
  return Buffer.concat([...blocks, tarEnd()]);
}

function unpack(bytes: Buffer, sha256 = createHash('sha256').update(bytes).digest('hex')) {
  async function* contents() {
    yield bytes;
  }
  return unpackBundle({ contents: contents(), sha256, dir: join(scratch, 'out') });
}

test.each<[string, readonly TarEntry[]]>([
  ['an absolute path', [file('/etc/passwd')]],
  ['a path that leads out', [file('a/../../b')]],
  ['a path that leads out and is a folder', [folder('..')]],
  ['a path with a part too many', [file('a//b')]],
  ['a path with a dot', [file('./a')]],
  ['no name', [file('')]],
  ['a line feed in a name', [file('a\nb')]],
  ['a file of git', [file('.git/hooks/post-checkout')]],
  ['a file of git in other letters', [file('sub/.GIT/config')]],
  ['the same file twice', [file('a'), file('a')]],
  ['a file in the place of a folder', [file('a/b'), file('a')]],
  ['a link in the place of a folder', [folder('a'), link('a', 'b')]],
  ['a file behind a file', [file('a'), file('a/b')]],
  ['a file behind a link', [link('a', 'b'), file('a/c')]],
  ['an absolute link', [link('a', '/etc')]],
  ['a link that leads out', [link('a/b', '../../c')]],
  ['a link that leads out of a folder', [folder('a'), link('a/b', '../..')]],
  ['a link that turns round', [link('a', 'b/../c')]],
  ['an empty link', [link('a', '')]],
  ['a path that is too long', [file(`${'a/'.repeat(3000)}b`)]],
])('an archive with %s is refused, and nothing is left of it', async (_, entries) => {
  const bytes = archiveOf(file('before.txt', 10), ...entries);
  await expect(unpack(bytes)).rejects.toMatchObject({ code: 'source_refused' });
  expect(await readdir(scratch)).toEqual([]);
});

test('an archive that promises more than a bundle may hold is refused before it is written', async () => {
  const header = tarHeader(file('huge.bin', 5 * 1024 ** 3));
  await expect(unpack(Buffer.from(header))).rejects.toThrow('too much');
  expect(await readdir(scratch)).toEqual([]);
});

test('an archive that is not what its name says is not used', async () => {
  await expect(unpack(archiveOf(file('a', 3)), '0'.repeat(64))).rejects.toMatchObject({
    code: 'artifact_corrupt',
    message: expect.stringContaining('000000000000'),
  });
  expect(await readdir(scratch)).toEqual([]);
});

describe('a bundle that is cut off', () => {
  test('is not used', async () => {
    const bytes = archiveOf(file('a', 3000), file('b', 10));
    await expect(unpack(bytes.subarray(0, 2000))).rejects.toMatchObject({
      code: 'artifact_corrupt',
    });
    expect(await readdir(scratch)).toEqual([]);
  });
});

const part = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((text) => text.replace(/[\p{Cc}\p{Cs}/]/gu, '_').normalize('NFC'))
  .filter(
    (text) => !/^(\.|\.\.|\.git.*|gha-creds-.*)$/i.test(text) && Buffer.byteLength(text) < 200,
  );
const tree = fc.dictionary(
  fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('/')),
  fc.oneof(fc.string({ maxLength: 40 }), fc.uint8Array({ maxLength: 2000 })),
  { minKeys: 1, maxKeys: 6 },
);

test('what is packed is what is unpacked, and packs to the same bundle again', async () => {
  await fc.assert(
    fc.asyncProperty(tree, async (drawn) => {
      const names = Object.keys(drawn);
      // A file cannot be the folder of another.
      fc.pre(!names.some((a) => names.some((b) => b.startsWith(`${a}/`))));
      const files = Object.fromEntries(
        Object.entries(drawn).map(([name, contents]) => [name, Buffer.from(contents)]),
      );
      await using first = await gitRepository(files);
      const request = { environment: { ...GIT_ENVIRONMENT } };
      const bundle = await packBundle({ ...request, repoDir: first.dir });
      const dir = join(scratch, 'out');
      await unpackBundle({ contents: bundle.stream(), sha256: bundle.sha256, dir });
      const unpacked = await folderContents(dir);
      await rm(dir, { recursive: true });
      expect(unpacked).toEqual(
        Object.fromEntries(names.map((name) => [name, files[name]?.toString('latin1')])),
      );
      await using second = await gitRepository(files);
      expect((await packBundle({ ...request, repoDir: second.dir })).sha256).toBe(bundle.sha256);
    }),
    { numRuns: 15 },
  );
});
