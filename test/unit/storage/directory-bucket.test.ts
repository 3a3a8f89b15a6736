import {
  chmod,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { join, relative } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { directoryBucket } from '../../../src/storage/directory-bucket.ts';
import { type TemporaryFolder, temporaryFolder } from '../../support/storage/temporary-folder.ts';

let folder: TemporaryFolder;
let root: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  root = join(folder.path, 'bucket');
});
afterEach(() => folder[Symbol.asyncDispose]());

const some = Buffer.from('some');

async function filesBelow(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)))
    .sort();
}

describe('a directory bucket', () => {
  it.each([
    ['./local/bucket', './local/bucket/a/b.json'],
    ['local/bucket/', 'local/bucket/a/b.json'],
    ['/srv/bucket//', '/srv/bucket/a/b.json'],
    ['.', './a/b.json'],
    ['/', '/a/b.json'],
  ])('in %s shows a key as %s', (given, shown) => {
    expect(directoryBucket(given).getPath('a/b.json')).toBe(shown);
  });

  it('keeps an object in the file that its path names, readable as others are', async () => {
    const bucket = directoryBucket(root);
    await bucket.saveBytes('a/b.json', some);
    expect(await readFile(bucket.getPath('a/b.json'))).toEqual(some);
    await writeFile(join(folder.path, 'other'), '');
    const [ours, other] = [await stat(join(root, 'a/b.json')), await stat(`${folder.path}/other`)];
    expect(ours.mode).toBe(other.mode);
    expect(await filesBelow(root)).toEqual(['a/b.json']);
  });

  it('finds what another one wrote, and metadata also after the bucket was moved', async () => {
    await directoryBucket(root).saveBytes('a/b.json', some, { metadata: { n: '1' } });
    await rename(root, `${root}-moved`);
    const moved = directoryBucket(`${root}-moved`);
    expect((await moved.stat('a/b.json'))?.metadata).toEqual({ n: '1' });
  });

  it('makes no folder by reading', async () => {
    const bucket = directoryBucket(root);
    expect(await bucket.exists('a')).toBe(false);
    for await (const { key } of bucket.listFiles('')) throw new Error(`there is ${key}`);
    await bucket.delete('a/b');
    expect(await readdir(folder.path)).toEqual([]);
  });

  it('goes on where the bucket was cleared while it was in use', async () => {
    const bucket = directoryBucket(root);
    await bucket.saveBytes('a/b/c', some);
    await rm(root, { recursive: true });
    await bucket.saveBytes('a/b/c', some, { ifAbsent: true });
    await rm(join(root, 'a'), { recursive: true });
    await bucket.saveStream('a/b/d', Readable.from([some]));
    expect(await filesBelow(root)).toEqual(['a/b/d']);
  });

  it('leaves one file an object, however it was written', async () => {
    const bucket = directoryBucket(root);
    const metadata = { n: '1' };
    for (const ifAbsent of [true, true, false, false]) {
      await bucket.saveBytes('with', some, { ifAbsent, metadata });
      await bucket.saveBytes('without', some, { ifAbsent });
    }
    const files = await filesBelow(root);
    expect(files.map((file) => file.replace(/~.*/, '~'))).toEqual(['with', 'without', 'with~']);
    await bucket.delete('with');
    expect(await filesBelow(root)).toEqual(['without']);
  });

  it('refuses to take a file for a folder or a folder for a file, and leaves nothing', async () => {
    const bucket = directoryBucket(root);
    await bucket.saveBytes('file', some);
    await bucket.saveBytes('folder/file', some);
    for (const options of [{}, { ifAbsent: true }, { metadata: { n: '1' } }]) {
      for (const key of ['file/below', 'folder']) {
        await expect(bucket.saveBytes(key, some, options)).rejects.toMatchObject({
          code: 'storage_unavailable',
          message: expect.stringContaining(bucket.getPath(key)),
        });
      }
    }
    expect(await filesBelow(root)).toEqual(['file', 'folder/file']);
  });

  it('says that a name is too long for a file', async () => {
    const bucket = directoryBucket(root);
    await expect(bucket.saveBytes(`a/${'n'.repeat(300)}`, some)).rejects.toMatchObject({
      code: 'storage_unavailable',
      message: expect.stringContaining('too long'),
    });
    expect(await filesBelow(root)).toEqual([]);
  });

  it('does not count a file with "~" in its name, nor look into such a folder', async () => {
    const bucket = directoryBucket(root);
    await bucket.saveBytes('a/b', some);
    await writeFile(join(root, 'a/b~'), 'an editor’s backup');
    await mkdir(join(root, 'a/~hidden'));
    await writeFile(join(root, 'a/~hidden/c'), 'x');
    const keys: string[] = [];
    for await (const { key } of bucket.listFiles('a')) keys.push(key);
    expect(keys).toEqual(['a/b']);
  });

  it.skipIf(process.getuid?.() === 0)('says that a file may not be read', async () => {
    const bucket = directoryBucket(root);
    await bucket.saveBytes('a', some);
    await chmod(join(root, 'a'), 0);
    await expect(bucket.loadBytes('a')).rejects.toMatchObject({
      code: 'storage_unavailable',
      message: `Cannot read ${join(root, 'a')}: this user may not read it.`,
    });
  });
});

describe('a symbolic link', () => {
  it('may stand for the root', async () => {
    await mkdir(join(folder.path, 'disk'));
    await symlink('disk', root);
    const bucket = directoryBucket(root);
    await bucket.saveBytes('a/b', some);
    expect(Buffer.from(await bucket.loadBytes('a/b'))).toEqual(some);
    expect(await filesBelow(join(folder.path, 'disk'))).toEqual(['a/b']);
  });

  it('leads no key out of the root, be it a folder or a file', async () => {
    const outside = join(folder.path, 'outside');
    await mkdir(join(outside, 'deeper'), { recursive: true });
    await writeFile(join(outside, 'secret'), 'secret');
    await mkdir(join(root, 'a'), { recursive: true });
    await symlink(outside, join(root, 'a/link'));
    await symlink(join(outside, 'secret'), join(root, 'a/secret'));
    const bucket = directoryBucket(root);

    for (const call of [
      () => bucket.loadBytes('a/link/secret'),
      () => bucket.exists('a/link/secret'),
      () => bucket.stat('a/link/deeper/x'),
      () => bucket.saveBytes('a/link/new', some),
      () => bucket.saveBytes('a/link/deeper/new', some),
      () => bucket.saveBytes('a/link/newer/new', some),
      () => bucket.delete('a/link/secret'),
      () => bucket.loadBytes('a/secret'),
      () => bucket.saveBytes('a/secret', some, { ifAbsent: true }),
    ]) {
      await expect(call()).rejects.toMatchObject({
        code: 'storage_unavailable',
        message: expect.stringContaining('symbolic link'),
      });
    }
    for await (const { key } of bucket.listFiles('')) throw new Error(`listed ${key}`);

    expect(await bucket.exists('a/secret')).toBe(false);
    await bucket.saveBytes('a/secret', some);
    expect(await readFile(join(outside, 'secret'), 'utf8')).toBe('secret');
    expect(await filesBelow(outside)).toEqual(['secret']);
  });
});
