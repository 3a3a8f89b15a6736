import { randomUUID } from 'node:crypto';
import type { SaveOptions } from '../bucket.ts';
import { attempt, type GcsContext } from './gcs-context.ts';
import { type GcsFault, isDamagedUpload, passingFault } from './gcs-fault.ts';
import { readStored, STORED_FIELDS, type StoredResource } from './object-resource.ts';
import type { StoredFacts } from './stored-facts.ts';
import { conditionsOf, type UploadResult, writtenResource } from './upload.ts';

export interface WholeUpload {
  readonly key: string;
  readonly stored: Uint8Array;
  readonly facts: StoredFacts;
  readonly options: SaveOptions;
}

/**
 * Stores bytes in one request, which carries their checksum: damaged bytes are refused, and sent again.
 * https://cloud.google.com/storage/docs/uploading-objects#rest-upload-objects
 * @throws EpycloudError
 */
export function uploadWhole(context: GcsContext, upload: WholeUpload): Promise<UploadResult> {
  const { key, facts, options } = upload;
  const { body, type } = multipart(writtenResource(key, options, facts), upload.stored);
  const query = { uploadType: 'multipart', fields: STORED_FIELDS, ...conditionsOf(options) };
  return attempt(context, 'write', key, async () => {
    const answer = await context.connection
      .ask({
        method: 'POST',
        url: context.addresses.upload(query),
        headers: { 'Content-Type': type },
        body,
        expects: options.ifAbsent === true ? [412] : [],
      })
      .catch((error: unknown) => {
        throw isDamagedUpload(error) ? damagedUpload() : error;
      });
    if (answer.status === 412) return 'present';
    await requireStored(context, key, readStored(answer.body), facts);
    return 'stored';
  });
}

/**
 * Compares what Cloud Storage has stored with what was sent. What differs is removed.
 * @throws GcsFault
 */
export async function requireStored(
  { connection, addresses }: GcsContext,
  key: string,
  stored: StoredResource,
  facts: StoredFacts,
): Promise<void> {
  if (stored.crc32c === facts.crc32c && stored.size === facts.bytes) return;
  await connection.ask({
    method: 'DELETE',
    url: addresses.object(key, { ifGenerationMatch: stored.generation }),
    expects: [404, 412],
  });
  throw damagedUpload();
}

/** To be sent again, where it is still at hand. */
export function damagedUpload(): GcsFault {
  return passingFault('the bytes were damaged on their way');
}

function multipart(resource: object, stored: Uint8Array) {
  const boundary = randomUUID();
  const head = `--${boundary}\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n${JSON.stringify(resource)}\r\n--${boundary}\r\nContent-Type: application/octet-stream\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), stored, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return { body, type: `multipart/related; boundary=${boundary}` };
}
