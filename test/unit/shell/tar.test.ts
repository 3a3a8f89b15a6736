import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readTar } from '../../../src/shell/tar/read-tar.ts';
import { type TarEntry, tarEnd, tarHeader, tarPadding } from '../../../src/shell/tar/tar-header.ts';

type Entry = TarEntry & { readonly contents: Uint8Array };

function archiveOf(entries: readonly Entry[]): Buffer {
  return Buffer.concat([
    ...entries.flatMap((entry) => [
      tarHeader(entry),
      entry.contents,
      tarPadding(entry.contents.length),
    ]),
    tarEnd(),
  ]);
}

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(bytes: Uint8Array, size = 1000): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const { entry, contents } of readTar(inPieces(bytes, size))) {
    const pieces: Uint8Array[] = [];
    for await (const piece of contents()) pieces.push(piece);
    entries.push({ ...entry, contents: Buffer.concat(pieces) });
  }
  return entries;
}

function file(name: string, contents: string): Entry {
  const bytes = Buffer.from(contents);
  return { kind: 'file', name, size: bytes.length, executable: false, contents: bytes };
}

const nameArbitrary = fc
  .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join('').replace(/[\p{Cc}\p{Cs}/]/gu, '_'));
const entryArbitrary: fc.Arbitrary<Entry> = fc.oneof(
  fc
    .record({
      kind: fc.constant('file' as const),
      name: nameArbitrary,
      executable: fc.boolean(),
      contents: fc.uint8Array({ maxLength: 1500 }),
    })
    .map((entry) => ({
      ...entry,
      contents: Buffer.from(entry.contents),
      size: entry.contents.length,
    })),
  fc.record({
    kind: fc.constant('link' as const),
    name: nameArbitrary,
    target: nameArbitrary,
    contents: fc.constant(Buffer.alloc(0)),
  }),
  fc.record({
    kind: fc.constant('folder' as const),
    name: nameArbitrary,
    contents: fc.constant(Buffer.alloc(0)),
  }),
);

test('what is written is read, however the bytes come in', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(entryArbitrary, { maxLength: 5 }),
      fc.integer({ min: 1, max: 3000 }),
      async (entries, size) => {
        expect(await read(archiveOf(entries), size)).toEqual(entries);
      },
    ),
    { numRuns: 60 },
  );
});

test('contents that are not wanted are passed over, also from the middle on', async () => {
  const bytes = archiveOf([
    file('a', 'x'.repeat(2000)),
    file('b', 'y'.repeat(700)),
    file('c', 'z'),
  ]);
  const names: string[] = [];
  for await (const { entry, contents } of readTar(inPieces(bytes, 300))) {
    names.push(entry.name);
    if (entry.name === 'b') for await (const _ of contents()) break;
  }
  expect(names).toEqual(['a', 'b', 'c']);
});

describe('an archive that is not whole', () => {
  const whole = archiveOf([file('a.txt', 'some contents'), file('b.txt', 'more')]);

  test('cut off anywhere, is refused', async () => {
    const end = whole.length - 1024;
    for (let cut = 0; cut <= end; cut += 37) {
      await expect(read(whole.subarray(0, cut))).rejects.toMatchObject({
        code: 'artifact_corrupt',
      });
    }
  });

  test('with a header that was changed, is refused', async () => {
    for (const at of [0, 100, 124, 148, 156, 257, 400]) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 0x11;
      await expect(read(damaged)).rejects.toMatchObject({ code: 'artifact_corrupt' });
    }
  });

  test('with something after its end, is refused', async () => {
    await expect(read(Buffer.concat([whole, whole]))).rejects.toThrow('something follows its end');
    await expect(read(Buffer.concat([whole, Buffer.alloc(2_000_000)]))).rejects.toThrow();
  });

  test('may be filled up with zeros', async () => {
    expect(await read(Buffer.concat([whole, Buffer.alloc(10_240)]))).toHaveLength(2);
  });
});

describe('archives of tar itself', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'epycloud-tar-'));
    await mkdir(join(dir, 'in', 'deep/'.repeat(30)), { recursive: true });
    await writeFile(join(dir, 'in', 'deep/'.repeat(30), 'ü.txt'), 'far down');
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  async function tar(...args: readonly string[]): Promise<Buffer> {
    const { stdout } = await promisify(execFile)('tar', ['-C', join(dir, 'in'), ...args], {
      encoding: 'buffer',
    });
    return stdout;
  }

  test.each(['ustar', 'pax'])('in the form %s are read', async (form) => {
    const files = (await read(await tar(`--format=${form}`, '-cf', '-', 'deep'))).filter(
      ({ kind }) => kind === 'file',
    );
    expect(files.map(({ name, contents }) => [name, String(contents)])).toEqual([
      [`${'deep/'.repeat(30)}ü.txt`, 'far down'],
    ]);
  });

  test('with a hard link, a pipe or a name of GNU’s own form are refused', async () => {
    await promisify(execFile)('sh', ['-c', 'echo x > a; ln a b; mkfifo c'], {
      cwd: join(dir, 'in'),
    });
    await symlink('a', join(dir, 'in/d'));
    const refused = { code: 'source_refused' };
    await expect(read(await tar('-cf', '-', 'a', 'b'))).rejects.toMatchObject(refused);
    await expect(read(await tar('-cf', '-', 'c'))).rejects.toMatchObject(refused);
    await expect(read(await tar('--format=gnu', '-cf', '-', 'deep'))).rejects.toMatchObject(
      refused,
    );
    expect(await read(await tar('-cf', '-', 'a', 'd'))).toHaveLength(2);
  });
});
