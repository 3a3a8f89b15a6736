import type { SaveOptions } from '../bucket.ts';
import type { GcsAnswer } from './gcs-connection.ts';
import { attempt, attemptAt, type GcsContext } from './gcs-context.ts';
import {
  type GcsFault,
  hasStatus,
  isDamagedUpload,
  isMissingBucket,
  passingFault,
} from './gcs-fault.ts';
import { readStored, SHA256, STORED_FIELDS, type StoredResource } from './object-resource.ts';
import { patienceOf } from './retrying.ts';
import type { StoredFacts } from './stored-facts.ts';
import { conditionsOf, type UploadResult, writtenResource } from './upload.ts';
import { damagedUpload, requireStored } from './upload-whole.ts';

/** A part of an object that is on its way. */
export interface Chunk {
  readonly bytes: Uint8Array;
  /** Of the object so far, this chunk included; asked for with the last one. */
  readonly facts: () => StoredFacts;
  readonly isLast: boolean;
}

export interface ChunkedUpload {
  readonly key: string;
  readonly options: SaveOptions;
  /** All but the last a multiple of 256 KiB long. */
  readonly chunks: AsyncIterable<Chunk>;
  /** Where they are known before. */
  readonly facts?: StoredFacts | undefined;
}

/**
 * Stores what is too large for one request, or for memory: a resumable upload, of which one chunk is held at a
 * time, and a broken one is taken up where Cloud Storage has come to.
 * https://cloud.google.com/storage/docs/performing-resumable-uploads
 * @throws EpycloudError; what reading the chunks throws, as it is
 */
export async function uploadInChunks(
  context: GcsContext,
  upload: ChunkedUpload,
): Promise<UploadResult> {
  const session = await startSession(context, upload);
  if (session === undefined) return 'present';
  let isOver = false;
  try {
    let offset = 0;
    for await (const chunk of upload.chunks) {
      const result = await sendChunk(context, upload, { session, offset, chunk });
      offset += chunk.bytes.byteLength;
      if (!chunk.isLast) continue;
      isOver = true;
      if (result === undefined || result === 'present') return 'present';
      await finish(context, upload, result, chunk.facts());
    }
    return 'stored';
  } finally {
    if (!isOver) await cancelSession(context, session);
  }
}

/** The address of a new session; undefined where there is an object already that is to stay. */
function startSession(context: GcsContext, upload: ChunkedUpload): Promise<string | undefined> {
  const { key, options, facts } = upload;
  const query = { uploadType: 'resumable', fields: STORED_FIELDS, ...conditionsOf(options) };
  const url = context.addresses.upload(query);
  return attempt(context, 'write', key, async () => {
    const answer = await context.connection.ask({
      method: 'POST',
      url,
      headers: { 'Content-Type': 'application/json; charset=UTF-8' },
      body: Buffer.from(JSON.stringify(writtenResource(key, options, facts))),
      expects: options.ifAbsent === true ? [412] : [],
    });
    if (answer.status === 412) return undefined;
    const session = answer.headers.get('location');
    // The token goes with each chunk, and to nobody else.
    if (session !== null && new URL(session).origin === new URL(url).origin) return session;
    throw passingFault('the answer names no upload session');
  });
}

interface ChunkToSend {
  readonly session: string;
  /** How many bytes come before it. */
  readonly offset: number;
  readonly chunk: Chunk;
}

/** Of the last chunk: what is stored now, or `present`; undefined where more is to come. */
async function sendChunk(
  context: GcsContext,
  upload: ChunkedUpload,
  sending: ChunkToSend,
): Promise<StoredResource | 'present' | undefined> {
  const { offset, chunk } = sending;
  const end = offset + chunk.bytes.byteLength;
  const patience = patienceOf(context, attemptAt(context, 'write', upload.key));
  let persisted = offset;
  let isKnown = true;
  for (;;) {
    try {
      const answer = await (isKnown
        ? putRest(context, sending, persisted)
        : askHowFar(context, sending.session));
      if (answer.status === 412) return 'present';
      if (answer.status !== 308) return readStored(answer.body);
      const now = persistedIn(answer);
      if (now < offset || now > end) throw lostUpload(`it has ${now} bytes`);
      if (now === end && !chunk.isLast) return undefined;
      if (isKnown && now <= persisted) throw passingFault('no byte was taken');
      if (now > persisted) patience.renew();
      persisted = now;
      isKnown = true;
    } catch (error) {
      if (isDamagedUpload(error)) throw damagedUpload();
      if (hasStatus(error, 404, 410) && !isMissingBucket(error)) throw lostUpload('it is gone');
      await patience.wait(error);
      isKnown = false;
    }
  }
}

/** Sends what Cloud Storage does not have of a chunk; with the last one, the checksum of the whole object. */
function putRest(
  { connection }: GcsContext,
  { session, offset, chunk }: ChunkToSend,
  persisted: number,
): Promise<GcsAnswer> {
  const rest = chunk.bytes.subarray(persisted - offset);
  const end = offset + chunk.bytes.byteLength;
  const range = rest.byteLength === 0 ? '*' : `${persisted}-${end - 1}`;
  return connection.ask({
    method: 'PUT',
    url: session,
    headers: {
      'Content-Range': `bytes ${range}/${chunk.isLast ? end : '*'}`,
      ...(chunk.isLast ? { 'X-Goog-Hash': `crc32c=${chunk.facts().crc32c}` } : {}),
    },
    body: rest,
    expects: [308, 412],
  });
}

/** Without a total: with it, an upload that is complete would be ended without its checksum. */
function askHowFar({ connection }: GcsContext, session: string): Promise<GcsAnswer> {
  return connection.ask({
    method: 'PUT',
    url: session,
    headers: { 'Content-Range': 'bytes */*' },
    body: new Uint8Array(),
    expects: [308, 412],
  });
}

function persistedIn(answer: GcsAnswer): number {
  const last = /^bytes=0-(\d+)$/.exec(answer.headers.get('range') ?? '')?.[1];
  return last === undefined ? 0 : Number(last) + 1;
}

/** To be sent from the start, where it is still at hand. */
function lostUpload(how: string): GcsFault {
  return passingFault(`Cloud Storage has lost an upload: ${how}`);
}

/** Checks what is stored, and adds the hash, which was not known at the start. */
async function finish(
  context: GcsContext,
  upload: ChunkedUpload,
  stored: StoredResource,
  facts: StoredFacts,
): Promise<void> {
  await requireStored(context, upload.key, stored, facts);
  if (upload.facts !== undefined) return;
  const { generation, metageneration } = stored;
  const conditions = { ifGenerationMatch: generation, ifMetagenerationMatch: metageneration };
  await attempt(context, 'write', upload.key, () =>
    context.connection.ask({
      method: 'PATCH',
      url: context.addresses.object(upload.key, { fields: 'generation', ...conditions }),
      headers: { 'Content-Type': 'application/json; charset=UTF-8' },
      body: Buffer.from(JSON.stringify({ metadata: { [SHA256]: facts.sha256 } })),
      // Done before, replaced since, or not allowed: the object is whole without it.
      expects: [403, 404, 412],
    }),
  );
}

/** Frees what Cloud Storage keeps of an upload that will not end; else it goes after a week. */
async function cancelSession({ connection }: GcsContext, session: string): Promise<void> {
  const cancel = { method: 'DELETE' as const, url: session, expects: [404, 410, 499] };
  await connection.ask(cancel).catch(() => {});
}
