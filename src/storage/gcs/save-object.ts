import { createHash } from 'node:crypto';
import { pipeline, Readable } from 'node:stream';
import { EpycloudError } from '../../pipeline/errors.ts';
import type { SavedObject, SaveOptions } from '../bucket.ts';
import { compress, compressStream, isCompressed } from '../gzip.ts';
import { equalObject, type Rival } from './equal-object.ts';
import { attempt, attemptAt, type GcsContext, getPath } from './gcs-context.ts';
import { gcsErrorOf } from './gcs-fault.ts';
import { SHA256 } from './object-resource.ts';
import { countFacts, type FactsCounter, factsOf } from './stored-facts.ts';
import type { UploadResult } from './upload.ts';
import { uploadLarge } from './upload-large.ts';
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
  const pieces = counted(
    storedPieces(key, contents, (piece) => plain.update(piece)),
    counter,
  );
  try {
    const head = await readHead(pieces, context.chunkBytes);
    if (head.isWhole) {
      const stored = Buffer.concat(head.pieces);
      return await saveStored(context, { key, stored, options, contentsSha256 });
    }
    const all = startingWith(head.pieces, pieces);
    const result = await uploadLarge(context, { key, options, pieces: all, facts: counter.facts });
    const facts = counter.facts();
    return await settled(context, result, { key, facts, contentsSha256 }, () => {
      throw goneSince(getPath(context, key));
    });
  } catch (error) {
    throw gcsErrorOf(error, attemptAt(context, 'write', key));
  } finally {
    contents.destroy();
    await pieces.return(undefined).catch(() => {});
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
          uploadLarge(context, {
            key,
            options,
            known: facts,
            pieces: [stored],
            facts: () => facts,
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

async function* counted(pieces: AsyncIterable<Uint8Array>, counter: FactsCounter) {
  for await (const piece of pieces) {
    counter.add(piece);
    yield piece;
  }
}

/** Reads to the end, or until there is more than goes in one request. */
async function readHead(pieces: AsyncGenerator<Uint8Array>, limit: number) {
  const head: Uint8Array[] = [];
  let bytes = 0;
  while (bytes <= limit) {
    const next = await pieces.next();
    if (next.done === true) return { pieces: head, isWhole: true };
    head.push(next.value);
    bytes += next.value.byteLength;
  }
  return { pieces: head, isWhole: false };
}

async function* startingWith<T>(first: readonly T[], rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield* first;
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
