import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { SaveOptions } from '../bucket.ts';
import { attempt, type GcsContext } from './gcs-context.ts';
import { readStoredDocument, SHA256, type StoredResource } from './object-resource.ts';
import { openLibraryUpload } from './storage-library.ts';
import type { StoredFacts } from './stored-facts.ts';
import type { UploadResult } from './upload.ts';
import { uploadTransport } from './upload-transport.ts';
import { requireStored } from './upload-whole.ts';

export interface LargeUpload {
  readonly key: string;
  readonly options: SaveOptions;
  readonly pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
  /** Of all pieces, once they have been read. */
  readonly facts: () => StoredFacts;
  /** The same, where they are known before. */
  readonly known?: StoredFacts | undefined;
}

/**
 * Stores what is too large for one request, or for memory: a resumable upload by Google's client, which holds
 * one piece and what follows it. All is read also where an object was there that is to stay.
 * @throws EpycloudError, GcsFault; what reading the pieces throws, as it is
 */
export async function uploadLarge(context: GcsContext, upload: LargeUpload): Promise<UploadResult> {
  const { key, options, facts } = upload;
  const transport = uploadTransport(context, { key, isCreate: options.ifAbsent === true, facts });
  const library = await openLibraryUpload(
    context,
    { key, options, facts: upload.known },
    transport,
  );
  const { file, stream } = library;
  // It may throw once more when nobody listens.
  stream.on('error', () => {});
  let isDone = false;
  try {
    const finishing = finished(stream).then(() => readStoredDocument(file.metadata));
    const ending = Promise.race([transport.ended, finishing]);
    const [end] = await Promise.all([ending, feed(stream, upload.pieces, transport.over)]);
    isDone = true;
    if (end === 'present') return 'present';
    await requireStored(context, key, end, facts());
    if (upload.known === undefined) await addHash(context, upload, end);
    return 'stored';
  } finally {
    stream.destroy();
    const session = await transport.close();
    if (!isDone && session !== undefined) await cancelSession(context, session);
  }
}

/** Writes as fast as the client takes it. All is read to the end also where the upload is over before. */
async function feed(
  stream: Writable,
  pieces: LargeUpload['pieces'],
  over: AbortSignal,
): Promise<void> {
  for await (const piece of pieces) {
    if (over.aborted || stream.write(piece)) continue;
    await once(stream, 'drain', { signal: over }).catch(() => {});
  }
  if (!over.aborted) stream.end();
}

/** Of a stream the hash was not known at the start. */
async function addHash(
  context: GcsContext,
  { key, facts }: LargeUpload,
  { generation, metageneration }: StoredResource,
): Promise<void> {
  const conditions = { ifGenerationMatch: generation, ifMetagenerationMatch: metageneration };
  await attempt(context, 'write', key, () =>
    context.connection.ask({
      method: 'PATCH',
      url: context.addresses.object(key, { fields: 'generation', ...conditions }),
      headers: { 'Content-Type': 'application/json; charset=UTF-8' },
      body: Buffer.from(JSON.stringify({ metadata: { [SHA256]: facts().sha256 } })),
      // Done before, replaced since, or not allowed: the object is whole without it.
      expects: [403, 404, 412],
    }),
  );
}

/** Frees what Cloud Storage keeps of an upload that will not end; else it goes after a week. */
async function cancelSession({ connection }: GcsContext, url: string): Promise<void> {
  await connection.ask({ method: 'DELETE', url, expects: [404, 410, 499] }).catch(() => {});
}
