import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Bucket } from '../../../src/storage/bucket.ts';
import type { BucketUnderTest } from '../bucket.contract.ts';
import {
  counts,
  expectSame,
  inPieces,
  listKeys,
  loadByStream,
  noise,
  sha256,
  text,
} from './contents.ts';

/** What is saved is what is loaded. */
export function describeSaving(current: () => BucketUnderTest): void {
  let bucket: Bucket;
  beforeEach(() => {
    bucket = current().bucket;
  });

  describe('what is saved', () => {
    it.each(CONTENTS)('$title comes back the same, from $key', async ({ key, contents }) => {
      const saved = await bucket.saveBytes(key, contents);
      expectSame(await bucket.loadBytes(key), contents);
      expectSame(await loadByStream(bucket, key), contents);
      expect(await bucket.exists(key)).toBe(true);

      const stored = await bucket.loadStored(key);
      expect(saved).toEqual({ key, bytes: stored.byteLength, sha256: sha256(stored) });
      expectSame(key.endsWith('.gz') ? gunzipSync(stored) : stored, contents);
      expect(await bucket.stat(key)).toMatchObject({ key, bytes: stored.byteLength });
    });

    it.each(CONTENTS)(
      '$title is stored alike from a stream, at $key',
      async ({ key, contents }) => {
        const whole = await bucket.saveBytes(`whole/${key}`, contents);
        for (const size of [977, 65_536, 1_000_003]) {
          const streamed = await bucket.saveStream(key, inPieces(contents, size));
          expect(streamed).toEqual({ ...whole, key });
          expectSame(await bucket.loadBytes(key), contents);
        }
      },
    );

    it('does not change when the memory it came from or went to does', async () => {
      const contents = Uint8Array.from([1, 2, 3]);
      await bucket.saveBytes('a', contents);
      contents.fill(9);
      (await bucket.loadBytes('a')).fill(8);
      (await bucket.loadStored('a')).fill(7);
      expectSame(await bucket.loadBytes('a'), Uint8Array.from([1, 2, 3]));
    });

    it('replaces what was there, and its metadata', async () => {
      await bucket.saveBytes('a/b.gz', text('first'), { metadata: { n: '1' } });
      await bucket.saveBytes('a/b.gz', text('second'));
      expectSame(await bucket.loadBytes('a/b.gz'), text('second'));
      expect((await bucket.stat('a/b.gz'))?.metadata).toEqual({});
      await bucket.saveStream('a/b.gz', inPieces(text('third'), 2), { metadata: { n: '3' } });
      expectSame(await bucket.loadBytes('a/b.gz'), text('third'));
      expect((await bucket.stat('a/b.gz'))?.metadata).toEqual({ n: '3' });
      expect(await listKeys(bucket, '')).toEqual(['a/b.gz']);
    });

    it('carries metadata of any letters', async () => {
      const metadata = { 'num-tasks': '12', wo: 'Zürich', 名前: '流感 🦠', empty: '' };
      await bucket.saveBytes('m.json', text('{}'), { metadata });
      expect((await bucket.stat('m.json'))?.metadata).toEqual(metadata);
      expect(await listKeys(bucket, '')).toEqual(['m.json']);
    });

    it('is not there where the stream it comes from fails, and the failure is the stream’s', async () => {
      const failure = Object.assign(new Error('no such file'), { code: 'ENOENT' });
      async function* failing() {
        yield text('some');
        throw failure;
      }
      for (const key of ['s.bin', 's.bin.gz']) {
        const saving = bucket.saveStream(key, Readable.from(failing()));
        await expect(saving).rejects.toBe(failure);
        expect(await bucket.exists(key)).toBe(false);
      }
      expect(await listKeys(bucket, '')).toEqual([]);
    });

    it('stays as it was where the stream that should replace it fails', async () => {
      await bucket.saveBytes('s.bin', text('before'), { metadata: { n: '1' } });
      const failing = new Readable({ read: () => failing.destroy(new Error('no')) });
      await expect(bucket.saveStream('s.bin', failing, { metadata: { n: '2' } })).rejects.toThrow(
        'no',
      );
      expectSame(await bucket.loadBytes('s.bin'), text('before'));
      expect((await bucket.stat('s.bin'))?.metadata).toEqual({ n: '1' });
    });

    it('holds a date that does not go back', async () => {
      await bucket.saveBytes('a', text('1'));
      const first = await bucket.stat('a');
      await bucket.saveBytes('a', text('2'));
      const second = await bucket.stat('a');
      expect(first?.updated).toBeGreaterThan(0);
      expect(second?.updated).toBeGreaterThanOrEqual(first?.updated ?? Infinity);
    });
  });
}

const CONTENTS = [
  { title: 'text', contents: text('{"schema_version": 1}\n') },
  { title: 'nothing', contents: new Uint8Array() },
  { title: 'every byte', contents: Uint8Array.from({ length: 256 }, (_, byte) => byte) },
  { title: '5 MB of counts', contents: counts(5_000_000) },
  { title: '2 MB of noise', contents: noise(2_000_000) },
].flatMap(({ title, contents }) => [
  { title, contents, key: 'p/flu/run-1/some.npz' },
  { title, contents, key: 'p/flu/run-1/some.npz.gz' },
]);
