import type { Attempt } from '../storage-errors.ts';
import type { GcsConnection } from './gcs-connection.ts';
import type { GcsAttempt } from './gcs-fault.ts';
import type { ObjectAddresses } from './object-addresses.ts';
import { type RetryPorts, retrying } from './retrying.ts';

/** What each operation on a bucket works with. */
export interface GcsContext extends RetryPorts {
  readonly bucket: string;
  /** Where Cloud Storage is asked; without a closing slash. */
  readonly address: string;
  readonly connection: GcsConnection;
  readonly addresses: ObjectAddresses;
  /** Up to this size an object goes in one request; above it, so much of it is held at a time. A multiple of 256 KiB. */
  readonly chunkBytes: number;
}

export function getPath(context: GcsContext, key: string): string {
  return `gs://${context.bucket}/${key}`;
}

export function attemptAt(context: GcsContext, action: Attempt['action'], key: string): GcsAttempt {
  return { action, bucket: context.bucket, path: getPath(context, key) };
}

/**
 * Does to an object what may be done more than once, until it succeeds or trying again is of no use.
 * @param work is told how often it was tried before
 * @throws EpycloudError
 */
export function attempt<T>(
  context: GcsContext,
  action: Attempt['action'],
  key: string,
  work: (triesBefore: number) => Promise<T>,
): Promise<T> {
  return retrying(context, attemptAt(context, action, key), work);
}
