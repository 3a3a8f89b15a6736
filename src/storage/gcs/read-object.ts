import { Readable } from 'node:stream';
import { EpycloudError } from '../../pipeline/errors.ts';
import { decompressPieces, isCompressed } from '../gzip.ts';
import { startChecksum } from './checksum.ts';
import type { OpenAnswer } from './gcs-connection.ts';
import { attempt, attemptAt, type GcsContext } from './gcs-context.ts';
import { type GcsFault, gcsErrorOf, hasStatus, passingFault } from './gcs-fault.ts';
import { patienceOf } from './retrying.ts';

/**
 * An object's bytes as they are stored.
 * @throws EpycloudError `artifact_missing`, `storage_unavailable` …
 */
export function readStored(context: GcsContext, key: string): Promise<Buffer> {
  return attempt(context, 'read', key, async () => {
    const pieces: Buffer[] = [];
    for await (const piece of storedPieces(context, key)) pieces.push(piece);
    return Buffer.concat(pieces);
  });
}

/**
 * An object's contents in pieces, decompressed where its key says so.
 * @throws EpycloudError as readStored, and `artifact_corrupt`
 */
export async function* readPieces(context: GcsContext, key: string): AsyncGenerator<Uint8Array> {
  try {
    if (!isCompressed(key)) {
      yield* storedPieces(context, key);
      return;
    }
    try {
      yield* unpackedPieces(context, key);
    } catch (error) {
      if (isCorrupt(error)) await requireCorrupt(context, key);
      throw error;
    }
  } catch (error) {
    throw gcsErrorOf(error, attemptAt(context, 'read', key));
  }
}

function unpackedPieces(context: GcsContext, key: string): AsyncGenerator<Uint8Array> {
  return decompressPieces(Readable.from(storedPieces(context, key), { objectMode: false }), key);
}

/** Bytes that cannot be unpacked may have been damaged on their way, before the checksum could tell. */
async function requireCorrupt(context: GcsContext, key: string): Promise<void> {
  for await (const _ of unpackedPieces(context, key)) {
    // Only whether it goes through matters.
  }
  throw damaged('they could not be unpacked the first time');
}

function isCorrupt(thrown: unknown): boolean {
  return thrown instanceof EpycloudError && thrown.code === 'artifact_corrupt';
}

/** What the first answer says of the bytes; each further one must be of the same generation. */
interface ObjectBytes {
  readonly generation: string | undefined;
  readonly bytes: number | undefined;
  readonly crc32c: string | undefined;
}

/**
 * Stored bytes in pieces. Where a connection breaks, the next one goes on from there. At the end the checksum
 * of them all must be the object's.
 * @throws EpycloudError; GcsFault where the bytes were damaged or the object was replaced meanwhile: then
 * nothing of what came is any good, and reading it anew may help
 */
export async function* storedPieces(context: GcsContext, key: string): AsyncGenerator<Buffer> {
  const patience = patienceOf(context, attemptAt(context, 'read', key));
  const checksum = startChecksum();
  let object: ObjectBytes | undefined;
  let read = 0;
  for (;;) {
    const before = read;
    try {
      const answer = await openAt(context, key, read, object);
      object ??= describe(answer.headers);
      for await (const piece of answer.pieces()) {
        checksum.update(piece);
        read += piece.byteLength;
        yield piece;
      }
      if (object.bytes === undefined || read >= object.bytes) break;
      throw passingFault(`the answer ended after ${read} bytes`);
    } catch (error) {
      if (hasStatus(error, 404, 412) && object !== undefined) throw replaced();
      if (read > before) patience.renew();
      await patience.wait(error);
    }
  }
  if (object.bytes !== undefined && read !== object.bytes) throw damaged(`there are too many`);
  if (object.crc32c === undefined || checksum.text() === object.crc32c) return;
  throw damaged(`their checksum is ${checksum.text()} and should be ${object.crc32c}`);
}

/** Asks for what follows the bytes that came already. */
async function openAt(
  { connection, addresses }: GcsContext,
  key: string,
  read: number,
  object: ObjectBytes | undefined,
): Promise<OpenAnswer> {
  const answer = await connection.open({
    method: 'GET',
    url: addresses.object(key, { alt: 'media', generation: object?.generation }),
    headers: {
      // Without it, what others stored with Content-Encoding would come unpacked, and no checksum be right:
      // https://cloud.google.com/storage/docs/transcoding
      'Accept-Encoding': 'gzip',
      ...(read === 0 ? {} : { Range: `bytes=${read}-` }),
    },
  });
  if (read === 0 || answer.status === 206) return answer;
  answer.discard();
  throw passingFault('Cloud Storage sent more than was asked for');
}

function describe(headers: Headers): ObjectBytes {
  const length = headers.get('content-length') ?? headers.get('x-goog-stored-content-length');
  return {
    generation: headers.get('x-goog-generation') ?? undefined,
    bytes: length === null ? undefined : Number(length),
    crc32c: /(?:^|[, ])crc32c=([^, ]+)/.exec(headers.get('x-goog-hash') ?? '')?.[1],
  };
}

function damaged(how: string): GcsFault {
  return passingFault(`the bytes were damaged on their way: ${how}`);
}

function replaced(): GcsFault {
  return passingFault('the object was replaced while it was read');
}
