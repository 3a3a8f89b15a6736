import { Readable } from 'node:stream';
import type { AuthClient } from 'google-auth-library';
import { type GoogleClock, machineClock } from '../../google/clock.ts';
import { RETRY_POLICY, type RetryPolicy } from '../../google/retry-policy.ts';
import type { Bucket } from '../bucket.ts';
import { decompress, isCompressed } from '../gzip.ts';
import { canBeginKey, requireObjectKey } from '../object-key.ts';
import { deleteObject, findObject } from './find-object.ts';
import { gcsConnection } from './gcs-connection.ts';
import { type GcsContext, getPath } from './gcs-context.ts';
import { listFolderNames, listObjects } from './list-objects.ts';
import { objectAddresses } from './object-addresses.ts';
import { readPieces, readStored } from './read-object.ts';
import { saveBytes, saveStream } from './save-object.ts';

export interface GcsBucketOptions {
  readonly bucket: string;
  /** Where Cloud Storage is asked; without a closing slash. */
  readonly address?: string | undefined;
  /** Who asks, called with the first request; without it nobody says so. */
  readonly authClient?: (() => Promise<AuthClient>) | undefined;
  /** Ends what is under way, with `interrupted`. */
  readonly signal?: AbortSignal | undefined;
  readonly policy?: RetryPolicy | undefined;
  /** How long nothing may come of a request, in milliseconds. */
  readonly idleMs?: number | undefined;
  /**
   * Up to this size an object goes in one request; above it, so much of it is held at a time. A multiple of
   * 256 KiB.
   */
  readonly chunkBytes?: number | undefined;
  readonly clock?: GoogleClock | undefined;
}

const GOOGLE = 'https://storage.googleapis.com';
const IDLE_MS = 60_000;
const CHUNK_BYTES = 8 * 1024 * 1024;

/**
 * A bucket of Cloud Storage. Every request is repeated by policy; each is such that it may be: a write is
 * either of the same bytes, or on condition. https://cloud.google.com/storage/docs/retry-strategy
 */
export function gcsBucket(options: GcsBucketOptions): Bucket {
  const { bucket, address = GOOGLE, authClient, signal, clock = machineClock } = options;
  const context: GcsContext = {
    bucket,
    address,
    signal,
    clock,
    chunkBytes: options.chunkBytes ?? CHUNK_BYTES,
    policy: options.policy ?? RETRY_POLICY,
    chance: Math.random,
    addresses: objectAddresses(address, bucket),
    connection: gcsConnection({
      authClient,
      signal,
      now: clock.now,
      idleMs: options.idleMs ?? IDLE_MS,
    }),
  };

  async function loadStored(key: string): Promise<Buffer> {
    requireObjectKey(key);
    return await readStored(context, key);
  }

  return {
    getPath: (key) => getPath(context, key),
    loadStored,
    async loadBytes(key) {
      const stored = await loadStored(key);
      return isCompressed(key) ? await decompress(stored, key) : stored;
    },
    async loadStream(key) {
      requireObjectKey(key);
      return Readable.from(readPieces(context, key), { objectMode: false });
    },
    async exists(key) {
      requireObjectKey(key);
      return (await findObject(context, key)) !== undefined;
    },
    async stat(key) {
      requireObjectKey(key);
      return (await findObject(context, key))?.stat;
    },
    async *listFiles(prefix) {
      if (canBeginKey(prefix)) yield* listObjects(context, prefix);
    },
    async *listFolders(prefix) {
      if (canBeginKey(prefix)) yield* listFolderNames(context, prefix);
    },
    async saveBytes(key, contents, saveOptions = {}) {
      requireObjectKey(key);
      return await saveBytes(context, key, contents, saveOptions);
    },
    async saveStream(key, contents, saveOptions = {}) {
      try {
        requireObjectKey(key);
        return await saveStream(context, key, contents, saveOptions);
      } finally {
        contents.destroy();
      }
    },
    async delete(key) {
      requireObjectKey(key);
      await deleteObject(context, key);
    },
  };
}
