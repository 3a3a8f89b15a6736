import { createHash } from 'node:crypto';
import { pipeline, Readable } from 'node:stream';
import { EpycloudError } from '../../pipeline/errors.ts';
import type { SavedObject, SaveOptions } from '../bucket.ts';
import { compress, compressStream, isCompressed } from '../gzip.ts';
import { chunksOf, chunksOfBytes } from './chunks.ts';
import { equalObject, type Rival } from './equal-object.ts';
import { attempt, attemptAt, type GcsContext, getPath } from './gcs-context.ts';
import { gcsErrorOf } from './gcs-fault.ts';
import { SHA256 } from './object-resource.ts';
import { countFacts, factsOf } from './stored-facts.ts';
import type { UploadResult } from './upload.ts';
import { uploadInChunks } from './upload-in-chunks.ts';
import { uploadWhole } from './upload-whole.ts';

/**
 * Stores bytes, compressed where the key says so.
 * @throws EpycloudError
 */
export async function saveBytes(
  context: GcsContext,
  key: string,
  contents: Uint8Array,
  options: SaveOptions,
): Promise<SavedObject> {
  requireFreeMetadata(options);
  const stored = isCompressed(key) ? await compress(contents) : contents;
  const contentsSha256 = () => createHash('sha256').update(contents).digest('hex');
  return await saveStored(context, { key, stored, options, contentsSha256 });
}

/**
 * As saveBytes, from a stream that may be larger than memory.
 * @throws EpycloudError; what the stream throws, as it is
 */
export async function saveStream(
  context: GcsContext,
  key: string,
  contents: Readable,
  options: SaveOptions,
): Promise<SavedObject> {
  requireFreeMetadata(options);
  const plain = createHash('sha256');
  const contentsSha256 = () => plain.copy().digest('hex');
  const counter = countFacts();
  const pieces = storedPieces(key, contents, (piece) => plain.update(piece));
  const chunks = chunksOf(pieces, counter, context.chunkBytes);
  try {
    const first = (await chunks.next()).value;
    if (first === undefined || first.isLast) {
      const stored = first?.bytes ?? new Uint8Array();
      return await saveStored(context, { key, stored, options, contentsSha256 });
    }
    const result = await uploadInChunks(context, {
      key,
      options,
      chunks: startingWith(first, chunks),
    });
    // Where an object was there before the first byte was sent.
    for await (const _ of chunks) {
      // Counted on the way.
    }
    const facts = counter.facts();
    return await settled(context, result, { key, facts, contentsSha256 }, () => {
      throw goneSince(getPath(context, key));
    });
  } catch (error) {
    throw gcsErrorOf(error, attemptAt(context, 'write', key));
  } finally {
    await chunks.return(undefined);
    contents.destroy();
  }
}

interface StoredBytes {
  readonly key: string;
  readonly stored: Uint8Array;
  readonly options: SaveOptions;
  readonly contentsSha256: Rival['contentsSha256'];
}

async function saveStored(context: GcsContext, bytes: StoredBytes): Promise<SavedObject> {
  const { key, stored, options, contentsSha256 } = bytes;
  const facts = factsOf(stored);
  const result =
    stored.byteLength <= context.chunkBytes
      ? await uploadWhole(context, { key, stored, facts, options })
      : await attempt(context, 'write', key, () =>
          uploadInChunks(context, {
            key,
            options,
            facts,
            chunks: chunksOfBytes(stored, facts, context.chunkBytes),
          }),
        );
  return await settled(context, result, { key, facts, contentsSha256 }, () =>
    saveStored(context, bytes),
  );
}

/** @param again where what was there has been deleted since */
async function settled(
  context: GcsContext,
  result: UploadResult,
  rival: Rival,
  again: () => Promise<SavedObject>,
): Promise<SavedObject> {
  const there = result === 'stored' ? rival.facts : await equalObject(context, rival);
  if (there === undefined) return await again();
  return { key: rival.key, bytes: there.bytes, sha256: there.sha256 };
}

/** The bytes to store of a stream's contents. What the stream throws comes out as it is. */
function storedPieces(
  key: string,
  contents: Readable,
  see: (piece: Uint8Array) => void,
): AsyncIterable<Uint8Array> {
  async function* seen() {
    for await (const piece of contents as AsyncIterable<Uint8Array | string>) {
      const bytes = Buffer.from(piece);
      see(bytes);
      yield bytes;
    }
  }
  return isCompressed(key) ? packed(seen()) : seen();
}

async function* packed(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gzip = compressStream();
  const source = Readable.from(pieces, { objectMode: false });
  // Errors of either stream come out of the iteration below.
  pipeline(source, gzip, () => {});
  yield* gzip;
}

async function* startingWith<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield first;
  yield* rest;
}

function requireFreeMetadata(options: SaveOptions): void {
  if (options.metadata?.[SHA256] === undefined) return;
  throw new EpycloudError('internal', `The metadata ${SHA256} is the bucket's own.`);
}

function goneSince(path: string): EpycloudError {
  return new EpycloudError(
    'storage_unavailable',
    `Cannot write to ${path}: another object was there, and was deleted since.`,
    { hint: 'Something else deletes objects of this run. End it, and go on with --resume.' },
  );
}
