import { beforeEach, describe, expect, it } from 'vitest';
import type { Bucket } from '../../../src/storage/bucket.ts';
import type { BucketUnderTest } from '../bucket.contract.ts';
import { expectSame, inPieces, listKeys, sha256, text } from './contents.ts';

/** Of all who want a key, one gets it. */
export function describeSavingIfAbsent(current: () => BucketUnderTest): void {
  let bucket: Bucket;
  let subject: BucketUnderTest;
  beforeEach(() => {
    subject = current();
    bucket = subject.bucket;
  });

  describe('saving only where nothing is', () => {
    it.each(['a/x.json', 'a/x.json.gz'])('saves where nothing is: %s', async (key) => {
      const saved = await bucket.saveBytes(key, text('1'), {
        ifAbsent: true,
        metadata: { a: 'b' },
      });
      expect(saved.sha256).toBe(sha256(await bucket.loadStored(key)));
      expectSame(await bucket.loadBytes(key), text('1'));
      expect((await bucket.stat(key))?.metadata).toEqual({ a: 'b' });
    });

    it.each(['a/x.json', 'a/x.json.gz'])('takes equal contents for a success: %s', async (key) => {
      const first = await bucket.saveBytes(key, text('1'), { metadata: { by: 'first' } });
      const options = { ifAbsent: true, metadata: { by: 'second' } };
      expect(await bucket.saveBytes(key, text('1'), options)).toEqual(first);
      expect(await bucket.saveStream(key, inPieces(text('1'), 1), options)).toEqual(first);
      expect((await bucket.stat(key))?.metadata).toEqual({ by: 'first' });
    });

    it('refuses other contents and leaves what is there', async () => {
      await bucket.saveBytes('a/x.json', text('1'), { metadata: { by: 'first' } });
      for (const contents of ['2', '', '11']) {
        const options = { ifAbsent: true, metadata: { by: 'second' } };
        await expect(bucket.saveBytes('a/x.json', text(contents), options)).rejects.toMatchObject({
          code: 'storage_conflict',
          message: expect.stringContaining(bucket.getPath('a/x.json')),
        });
      }
      expectSame(await bucket.loadBytes('a/x.json'), text('1'));
      expect((await bucket.stat('a/x.json'))?.metadata).toEqual({ by: 'first' });
      expect(await listKeys(bucket, '')).toEqual(['a/x.json']);
    });

    it('takes contents for equal that were packed by another zlib', async () => {
      await bucket.saveBytes('packed.gz', text('0123456789'.repeat(50)));
      const stored = Buffer.from(await bucket.loadStored('packed.gz'));
      stored[9] = 255; // the system on which it was packed
      await subject.plant('x.gz', stored);
      const saved = await bucket.saveBytes('x.gz', text('0123456789'.repeat(50)), {
        ifAbsent: true,
      });
      expect(saved).toEqual({
        key: 'x.gz',
        bytes: stored.byteLength,
        sha256: sha256(stored),
      });
    });

    it.each(['lock.json', 'lock.gz'])('lets one of 20 writers through: %s', async (key) => {
      const writers = Array.from({ length: 20 }, (_, writer) =>
        bucket.saveBytes(`deep/er/${key}`, text(`writer ${writer}`), {
          ifAbsent: true,
          metadata: { writer: `${writer}` },
        }),
      );
      const results = await Promise.allSettled(writers);
      const winners = results.flatMap(({ status }, writer) =>
        status === 'fulfilled' ? [writer] : [],
      );
      expect(winners).toHaveLength(1);
      expectSame(await bucket.loadBytes(`deep/er/${key}`), text(`writer ${winners[0]}`));
      expect((await bucket.stat(`deep/er/${key}`))?.metadata).toEqual({
        writer: `${winners[0]}`,
      });
      for (const result of results) {
        if (result.status === 'rejected') expect(result.reason.code).toBe('storage_conflict');
      }
    });
  });
}
