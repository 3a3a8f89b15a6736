import { pipeline, type Readable } from 'node:stream';
import { promisify } from 'node:util';
import { createGunzip, createGzip, type Gzip, gunzip, gunzipSync, gzip, gzipSync } from 'node:zlib';
import { EpycloudError } from '../pipeline/errors.ts';
import { QUICK_BYTES } from './quick-file.ts';

/**
 * Arrays of float64 counts shrink to 38 % at level 1, 36.6 % at level 4 and 35.6 % at level 6, which take
 * 1.5 and 6 times as long as level 1 (9: 100 times); floats with all digits in use shrink to 94 % at any
 * level in the same time. So 4 has nearly all there is to gain. The level must not depend on the
 * contents' size, or a stream would give other bytes than the same contents at once.
 */
const LEVEL = 4;

const gzipAsync = promisify(gzip);
const gunzipAsync = promisify(gunzip);

/** Whether the object under a key is stored compressed. */
export function isCompressed(key: string): boolean {
  return key.endsWith('.gz');
}

/** Compresses; no time or name is written, so equal contents give equal bytes. */
export async function compress(contents: Uint8Array): Promise<Uint8Array> {
  if (contents.byteLength <= QUICK_BYTES) return gzipSync(contents, { level: LEVEL });
  return await gzipAsync(contents, { level: LEVEL, chunkSize: chunkSizeFor(contents.byteLength) });
}

/** As compress, for a stream; gives the same bytes. */
export function compressStream(): Gzip {
  return createGzip({ level: LEVEL });
}

/**
 * Undoes compress.
 * @param key where the bytes were found, for messages
 * @throws EpycloudError `artifact_corrupt`
 */
export async function decompress(stored: Uint8Array, key: string): Promise<Uint8Array> {
  try {
    if (stored.byteLength <= QUICK_BYTES / 4) return gunzipSync(stored);
    return await gunzipAsync(stored, { chunkSize: chunkSizeFor(stored.byteLength * 3) });
  } catch (cause) {
    throw isZlibError(cause) ? corrupt(key, cause) : cause;
  }
}

/** As decompress, in pieces. Destroys `stored` when it ends, also early. */
export async function* decompressPieces(stored: Readable, key: string): AsyncGenerator<Uint8Array> {
  const unzip = createGunzip();
  // Errors of either stream come out of the iteration below.
  pipeline(stored, unzip, () => {});
  try {
    yield* unzip;
  } catch (cause) {
    throw isZlibError(cause) ? corrupt(key, cause) : cause;
  }
}

/** Each chunk costs a turn of the thread pool; the 16 KiB that are usual make large arrays slow. */
function chunkSizeFor(bytes: number): number {
  return Math.min(Math.max(bytes, 16 * 1024), 1024 * 1024);
}

function isZlibError(thrown: unknown): thrown is Error {
  return thrown instanceof Error && 'code' in thrown && /^Z_/.test(String(thrown.code));
}

function corrupt(key: string, cause: Error): EpycloudError {
  return new EpycloudError(
    'artifact_corrupt',
    `${key} is not whole: its compressed bytes are cut off or changed (${cause.message}).`,
    { hint: 'Resume the run to make it again, or run the experiment anew.', cause },
  );
}
