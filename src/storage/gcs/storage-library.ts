import type { Storage } from '@google-cloud/storage';
import type { SaveOptions } from '../bucket.ts';
import type { GcsContext } from './gcs-context.ts';
import { LIBRARY_ADDRESS } from './library-request.ts';
import type { StoredFacts } from './stored-facts.ts';
import { writtenResource } from './upload.ts';
import type { UploadTransport } from './upload-transport.ts';

export interface LibraryUpload {
  readonly key: string;
  readonly options: SaveOptions;
  /** Where they are known before. */
  readonly facts: StoredFacts | undefined;
}

/**
 * A stream of Google's own client that uploads what is written to it, in pieces, over a transport of ours.
 * @returns also the file, whose `metadata` is the stored object once the stream has finished
 */
export async function openLibraryUpload(
  context: GcsContext,
  upload: LibraryUpload,
  transport: UploadTransport,
) {
  const { Storage, IdempotencyStrategy } = await loadLibrary();
  const storage = new Storage({
    // Not the address that is asked, which the transport puts in: at any other than Google's own, the library
    // uploads past its credentials and the transport.
    apiEndpoint: LIBRARY_ADDRESS,
    // It is asked for nothing but `request`.
    authClient: { request: transport.request } as unknown as LibraryAuth,
    retryOptions: {
      autoRetry: true,
      // Who waits, and gives up, is the transport: the library reads no Retry-After, and counts the tries and
      // the time of a whole upload, be it of hours. So it gets more of them than there can be, and waits no
      // longer than it must: a second after each fault of a piece.
      maxRetries: 10_000,
      totalTimeout: Number.MAX_SAFE_INTEGER,
      maxRetryDelay: 1,
      retryableErrorFn: transport.isToGoOn,
      // Pieces of one session may be sent again without a condition too.
      idempotencyStrategy: IdempotencyStrategy.RetryAlways,
    },
  });
  const file = storage.bucket(context.bucket).file(upload.key);
  const stream = file.createWriteStream({
    resumable: true,
    chunkSize: context.chunkBytes,
    gzip: false,
    // It would delete what differs without a condition, be it by then another's. We compare.
    validation: false,
    metadata: writtenResource(upload.key, upload.options, upload.facts),
    ...(upload.options.ifAbsent === true ? { preconditionOpts: { ifGenerationMatch: 0 } } : {}),
  });
  return { file, stream };
}

/** The library has a copy of its own of the one that ours is of. */
type LibraryAuth = NonNullable<NonNullable<ConstructorParameters<typeof Storage>[0]>['authClient']>;

/**
 * Loaded with the first large object: most programs that store something never come to one.
 *
 * Below it are libraries that use what is deprecated in Node (`punycode`, `url.parse`), and Node 24 says so on
 * stderr. Who runs a program can do nothing about what is bundled into it, so Node is told not to.
 */
async function loadLibrary() {
  process.noDeprecation = true;
  return await import('@google-cloud/storage');
}
