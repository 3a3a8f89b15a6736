import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { SavedObject } from './bucket.ts';
import { compress, compressStream, decompressPieces, isCompressed } from './gzip.ts';
import { writeQuickly } from './quick-file.ts';
import { conflictingObject, isErrno } from './storage-errors.ts';

/** Facts of the bytes as they are stored. */
export type Stored = Omit<SavedObject, 'key'>;

/**
 * How an object's file is opened: not where a symbolic link has its name, which may lead anywhere, and
 * without waiting for a writer where a pipe has it.
 */
export const READ_OBJECT = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/**
 * Writes contents as they are stored under a key.
 * @param file the descriptor of an open, empty file
 */
export async function fillWithBytes(
  file: number,
  key: string,
  contents: Uint8Array,
): Promise<Stored> {
  const stored = isCompressed(key) ? await compress(contents) : contents;
  await writeQuickly(file, stored);
  const sha256 = createHash('sha256').update(stored).digest('hex');
  return { bytes: stored.byteLength, sha256 };
}

/** As fillWithBytes, from a stream. Destroys the stream where it fails. */
export async function fillWithStream(
  file: number,
  key: string,
  contents: Readable,
): Promise<Stored> {
  const hash = createHash('sha256');
  let bytes = 0;
  const sink = async (pieces: AsyncIterable<Uint8Array | string>) => {
    for await (const piece of pieces) {
      const data = Buffer.from(piece);
      hash.update(data);
      bytes += data.byteLength;
      await writeQuickly(file, data);
    }
  };
  await (isCompressed(key) ? pipeline(contents, compressStream(), sink) : pipeline(contents, sink));
  return { bytes, sha256: hash.digest('hex') };
}

/** The contents of an object's file in pieces, decompressed where its key says so. */
export async function* piecesOf(path: string, key: string): AsyncGenerator<Uint8Array> {
  const file = await open(path, READ_OBJECT);
  const stored = file.createReadStream();
  try {
    yield* isCompressed(key) ? decompressPieces(stored, key) : stored;
  } finally {
    stored.destroy();
  }
}

/**
 * Compares what stands under a key with a temporary file that could not take its place.
 * @returns facts of what stands there, or undefined where nothing does any more
 * @throws EpycloudError `storage_conflict` where its contents are others
 */
export async function equalStored(pair: {
  readonly key: string;
  readonly shown: string;
  readonly path: string;
  readonly temporary: string;
  readonly stored: Stored;
}): Promise<Stored | undefined> {
  const { key, shown, path, temporary, stored } = pair;
  try {
    const there = await factsOf(rawPiecesOf(path));
    if (there.sha256 === stored.sha256) return there;
    // Another release of zlib may have packed the same contents otherwise.
    if (isCompressed(key)) {
      const [theirs, ours] = [
        await factsOf(piecesOf(path, key)),
        await factsOf(piecesOf(temporary, key)),
      ];
      if (theirs.sha256 === ours.sha256) return there;
    }
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return undefined;
    throw error;
  }
  throw conflictingObject(shown);
}

function rawPiecesOf(path: string): AsyncGenerator<Uint8Array> {
  return piecesOf(path, '');
}

async function factsOf(pieces: AsyncIterable<Uint8Array>): Promise<Stored> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of pieces) {
    hash.update(piece);
    bytes += piece.byteLength;
  }
  return { bytes, sha256: hash.digest('hex') };
}
