import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect } from 'vitest';
import type { Bucket } from '../../../src/storage/bucket.ts';

/** The keys that begin so, in order. */
export async function listKeys(bucket: Bucket, prefix: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { key } of bucket.listFiles(prefix)) found.push(key);
  return found.sort();
}

export async function loadByStream(bucket: Bucket, key: string): Promise<Uint8Array> {
  return buffer(await bucket.loadStream(key));
}

/** A stream of contents in pieces of so many bytes. */
export function inPieces(contents: Uint8Array, size: number): Readable {
  const pieces = Array.from({ length: Math.ceil(contents.byteLength / size) }, (_, number) =>
    contents.subarray(number * size, (number + 1) * size),
  );
  return Readable.from(pieces, { objectMode: false });
}

export function text(value: string): Uint8Array {
  return new TextEncoder().encode(value);
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Compares without printing megabytes. */
export function expectSame(actual: Uint8Array, expected: Uint8Array): void {
  expect(actual.byteLength).toBe(expected.byteLength);
  expect(sha256(actual)).toBe(sha256(expected));
}

/** Counts of an epidemic as float64, which compress well. */
export function counts(bytes: number): Uint8Array {
  const values = Float64Array.from({ length: bytes / 8 }, (_, day) =>
    Math.round(1000 * (1 + Math.sin(day / 40)) * (1 + ((day * 7919) % 101) / 50)),
  );
  return new Uint8Array(values.buffer);
}

/** Pseudo-random bytes (xorshift), the same each time. */
export function noise(bytes: number): Uint8Array {
  let state = 2463534242;
  return Uint8Array.from({ length: bytes }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state & 0xff;
  });
}
