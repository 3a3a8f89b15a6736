import { beforeEach, describe, expect, it } from 'vitest';
import type { Bucket } from '../../../src/storage/bucket.ts';
import type { BucketUnderTest } from '../bucket.contract.ts';
import { listKeys, text } from './contents.ts';

/** Listing finds by prefix, as an object store does. */
export function describeListing(current: () => BucketUnderTest): void {
  let bucket: Bucket;
  beforeEach(() => {
    bucket = current().bucket;
  });

  describe('listing', () => {
    const KEYS = [
      'p/a/run.json',
      'p/a/results/result_00000.npz.gz',
      'p/a/results/result_00000.json',
      'p/a/results/result_00001.json',
      'p/a/results-2/x',
      'p/ab/run.json',
      'q',
    ];

    it.each([
      ['', KEYS],
      ['p/', KEYS.slice(0, 6)],
      ['p', KEYS.slice(0, 6)],
      ['p/a', KEYS.slice(0, 6)],
      ['p/a/', KEYS.slice(0, 5)],
      ['p/a/res', KEYS.slice(1, 5)],
      ['p/a/results/', KEYS.slice(1, 4)],
      ['p/a/results/result_00000', KEYS.slice(1, 3)],
      ['p/a/run.json', ['p/a/run.json']],
      ['p/a/run.json/', []],
      ['p/a/none/', []],
      ['nothing', []],
      ['/', []],
      ['/p/', []],
      ['p//', []],
      ['p/../', []],
      ['../', []],
      ['P/', []],
    ])('finds every key that begins with %j', async (prefix, expected) => {
      for (const key of KEYS) await bucket.saveBytes(key, text(key), { metadata: { k: 'v' } });
      expect(await listKeys(bucket, prefix)).toEqual([...expected].sort());
    });

    it.each([
      ['', ['p']],
      ['p/', ['a', 'ab']],
      ['p/a/', ['results', 'results-2']],
      ['p/a/results/', []],
      ['q/', []],
      ['none/', []],
      ['../', []],
    ])('names the folders in %j', async (prefix, expected) => {
      for (const key of KEYS) await bucket.saveBytes(key, text(key), { metadata: { k: 'v' } });
      const names: string[] = [];
      for await (const name of bucket.listFolders(prefix)) names.push(name);
      expect(names.sort()).toEqual(expected);
    });

    it('tells sizes and dates as stat does', async () => {
      for (const key of KEYS) await bucket.saveBytes(key, text(key.repeat(50)));
      for await (const listed of bucket.listFiles('')) {
        const { metadata, ...stat } = (await bucket.stat(listed.key)) ?? { metadata: {} };
        expect(listed).toEqual(stat);
      }
    });

    it('finds nothing in an empty bucket, and ends early when asked to', async () => {
      expect(await listKeys(bucket, '')).toEqual([]);
      for (const key of KEYS) await bucket.saveBytes(key, text(key));
      for await (const { key } of bucket.listFiles('p/')) {
        expect(KEYS).toContain(key);
        break;
      }
    });

    it('finds each of some hundreds once', async () => {
      const keys = Array.from({ length: 300 }, (_, number) => `many/${number}`);
      await Promise.all(keys.map((key) => bucket.saveBytes(key, text(key))));
      expect(await listKeys(bucket, 'many/')).toEqual(keys.sort());
    });
  });
}
