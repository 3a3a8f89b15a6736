import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Bucket } from '../../../src/storage/bucket.ts';
import type { BucketUnderTest } from '../bucket.contract.ts';
import { expectSame, inPieces, listKeys, loadByStream, text } from './contents.ts';

/** What may be a key, and what may not. */
export function describeKeys(current: () => BucketUnderTest): void {
  let bucket: Bucket;
  beforeEach(() => {
    bucket = current().bucket;
  });

  describe('keys', () => {
    it.each(BAD_KEYS)('refuses $title in all that takes one', async ({ key }) => {
      const calls = [
        () => bucket.saveBytes(key, text('x')),
        () => bucket.saveStream(key, inPieces(text('x'), 1)),
        () => bucket.loadBytes(key),
        () => loadByStream(bucket, key),
        () => bucket.loadStored(key),
        () => bucket.exists(key),
        () => bucket.stat(key),
        () => bucket.delete(key),
      ];
      for (const call of calls) {
        await expect(call()).rejects.toMatchObject({ code: 'invalid_id' });
      }
      expect(await listKeys(bucket, '')).toEqual([]);
    });

    it('finds under any good key what was saved there, and nothing beside it', async () => {
      await fc.assert(
        fc.asyncProperty(keys(), fc.uint8Array({ maxLength: 300 }), async (key, contents) => {
          for (const left of await listKeys(bucket, '')) await bucket.delete(left);
          await bucket.saveBytes(key, contents, { metadata: { of: key } });
          expectSame(await bucket.loadBytes(key), contents);
          expect((await bucket.stat(key))?.metadata).toEqual({ of: key });
          expect(await listKeys(bucket, [...key].slice(0, -1).join(''))).toEqual([key]);
          expect(await listKeys(bucket, '')).toEqual([key]);
          expect(bucket.getPath(key).endsWith(`/${key}`)).toBe(true);
          await bucket.delete(key);
          expect(await listKeys(bucket, '')).toEqual([]);
        }),
        { numRuns: 60 },
      );
    });
  });
}

const BAD_KEYS = [
  '',
  '/',
  '/a',
  'a/',
  'a//b',
  '.',
  '..',
  './a',
  'a/./b',
  '../a',
  'a/../b',
  'a/..',
  'a\\b',
  'a\0b',
  'a\nb',
  '~a',
  'a~b',
  'a/b~',
  '\ud800',
  `${'a/'.repeat(512)}a`,
  `${'é/'.repeat(341)}éé`,
].map((key) => ({ key, title: JSON.stringify(key).slice(0, 16) }));

/** Keys that an object store and a file system both take: parts no longer than a file's name may be. */
function keys(): fc.Arbitrary<string> {
  const letters = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 });
  const part = letters
    .map((word) => word.replace(/[\p{Cc}\p{Surrogate}/\\~]/gu, '_'))
    .filter((word) => word !== '.' && word !== '..');
  const ending = fc.constantFrom('', '.gz', '.json', '.');
  return fc
    .tuple(fc.array(part, { minLength: 1, maxLength: 5 }), ending)
    .map(([parts, end]) => `${parts.join('/')}${end}`)
    .filter((key) => !/(^|\/)\.{1,2}$/.test(key));
}
