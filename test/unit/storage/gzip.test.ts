import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compress,
  compressStream,
  decompress,
  decompressPieces,
} from '../../../src/storage/gzip.ts';

describe('compressed contents', () => {
  it('carry no time and no name', async () => {
    const stored = await compress(Buffer.from('some'));
    expect([...stored.subarray(0, 8)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]);
  });

  it('come back the same, and are the same bytes from a stream in any pieces', async () => {
    const pieces = fc.array(fc.uint8Array({ maxLength: 5000 }), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(pieces, fc.integer({ min: 1, max: 40 }), async (parts, times) => {
        const chunks = Array.from({ length: times }, () => parts).flat();
        const contents = Buffer.concat(chunks);
        const stored = await compress(contents);
        expect(gunzipSync(stored).equals(contents)).toBe(true);
        expect(Buffer.compare(await decompress(stored, 'k.gz'), contents)).toBe(0);
        const streamed = await buffer(Readable.from(chunks).pipe(compressStream()));
        expect(Buffer.compare(streamed, stored)).toBe(0);
      }),
      { numRuns: 50 },
    );
  });

  it('may be several packed one after the other', async () => {
    const stored = Buffer.concat(['a', 'b'].map((part) => gzipSync(part)));
    expect(Buffer.from(await decompress(stored, 'k.gz')).toString()).toBe('ab');
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['something else', Buffer.from('plain text')],
    ['half', gzipSync('some text').subarray(0, 15)],
    ['a changed byte', changed(gzipSync('some text'), 12)],
    ['a wrong checksum', changed(gzipSync('some text'), -8)],
  ])('that are %s are corrupt', async (_, stored) => {
    const corrupt = { code: 'artifact_corrupt', message: expect.stringContaining('a/k.gz') };
    await expect(decompress(stored, 'a/k.gz')).rejects.toMatchObject(corrupt);
    const pieces = decompressPieces(Readable.from([stored], { objectMode: false }), 'a/k.gz');
    await expect(buffer(pieces)).rejects.toMatchObject(corrupt);
  });

  it('whose reading fails give that failure', async () => {
    const failing = new Readable({ read: () => failing.destroy(new Error('no disk')) });
    await expect(buffer(decompressPieces(failing, 'k.gz'))).rejects.toThrow('no disk');
  });
});

function changed(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  const index = at < 0 ? copy.length + at : at;
  copy[index] = (copy[index] ?? 0) ^ 0xff;
  return copy;
}
