import { beforeEach, describe, expect, it } from 'vitest';
import type { Bucket } from '../../../src/storage/bucket.ts';
import type { BucketUnderTest } from '../bucket.contract.ts';
import { listKeys, loadByStream, noise, text } from './contents.ts';

/** What a reader sees, whatever writers do and have done. */
export function describeReading(current: () => BucketUnderTest): void {
  let bucket: Bucket;
  let subject: BucketUnderTest;
  beforeEach(() => {
    subject = current();
    bucket = subject.bucket;
  });

  it('gives each of many readers a whole object while it is replaced', async () => {
    const versions = ['a', 'b'].map((letter) => text(letter.repeat(300_000)));
    await bucket.saveBytes('k', versions[0] ?? text(''));
    const writing = (async () => {
      for (let round = 0; round < 20; round++) {
        await bucket.saveBytes('k', versions[round % 2] ?? text(''));
      }
    })();
    for (let round = 0; round < 40; round++) {
      const read = Buffer.from(await bucket.loadBytes('k'));
      expect(versions.some((version) => read.equals(version))).toBe(true);
    }
    await writing;
  });

  it('tells the metadata of a whole object while it is replaced', async () => {
    const save = (round: number) =>
      bucket.saveBytes('k', text('x'.repeat(round)), { metadata: { bytes: `${round}` } });
    await save(1);
    let writing = true;
    const writes = (async () => {
      for (let round = 1; round <= 150; round++) await save(round);
      writing = false;
    })();
    const read = async () => {
      while (writing) {
        const stat = await bucket.stat('k');
        expect(stat?.metadata).toEqual({ bytes: `${stat?.bytes}` });
      }
    };
    await Promise.all(Array.from({ length: 12 }, read));
    await writes;
  });

  describe('what is not there', () => {
    it('is told apart', async () => {
      await bucket.saveBytes('a/b', text('1'));
      for (const key of ['none', 'a', 'a/c', 'x/y/z', 'a/b/c']) {
        expect(await bucket.exists(key)).toBe(false);
        expect(await bucket.stat(key)).toBeUndefined();
        for (const load of [
          () => bucket.loadBytes(key),
          () => bucket.loadStored(key),
          () => loadByStream(bucket, key),
        ]) {
          await expect(load()).rejects.toMatchObject({
            code: 'artifact_missing',
            message: expect.stringContaining(bucket.getPath(key)),
            hint: expect.any(String),
          });
        }
      }
    });

    it('can be deleted, as often as one likes', async () => {
      await bucket.saveBytes('a/b', text('1'), { metadata: { n: '1' } });
      await bucket.saveBytes('a/c', text('1'));
      for (let time = 0; time < 3; time++) await bucket.delete('a/b');
      await bucket.delete('x/y');
      await bucket.delete('a');
      await bucket.delete('a/c/d');
      expect(await bucket.exists('a/b')).toBe(false);
      expect(await listKeys(bucket, '')).toEqual(['a/c']);
      await bucket.saveBytes('a/b', text('2'), { ifAbsent: true });
      expect((await bucket.stat('a/b'))?.metadata).toEqual({});
    });
  });

  it('takes compressed bytes that are cut off anywhere for corrupt', async () => {
    await bucket.saveBytes('whole.gz', text('abcabcabd'.repeat(9)));
    const stored = await bucket.loadStored('whole.gz');
    for (let length = 0; length < stored.byteLength; length++) {
      await subject.plant('cut.gz', stored.slice(0, length));
      for (const load of [() => bucket.loadBytes('cut.gz'), () => loadByStream(bucket, 'cut.gz')]) {
        await expect(load(), `${length} bytes`).rejects.toMatchObject({
          code: 'artifact_corrupt',
          message: expect.stringContaining('cut.gz'),
        });
      }
    }
    await subject.plant('text.gz', text('this was never compressed'));
    await expect(bucket.loadBytes('text.gz')).rejects.toMatchObject({ code: 'artifact_corrupt' });
  });

  it('lets a reader leave a stream early', async () => {
    await bucket.saveBytes('big.gz', noise(2_000_000));
    const stream = await bucket.loadStream('big.gz');
    for await (const piece of stream) {
      expect(piece.length).toBeGreaterThan(0);
      break;
    }
    expect(stream.destroyed).toBe(true);
    await bucket.delete('big.gz');
    (await bucket.loadStream('big.gz')).destroy();
  });
}
