import { afterEach, beforeEach, describe } from 'vitest';
import type { Bucket } from '../../src/storage/bucket.ts';
import { describeKeys } from './bucket/keys.ts';
import { describeListing } from './bucket/listing.ts';
import { describeReading } from './bucket/reading.ts';
import { describeSaving } from './bucket/saving.ts';
import { describeSavingIfAbsent } from './bucket/saving-if-absent.ts';

/** An empty bucket, and a way to put bytes in it past what the port allows. */
export interface BucketUnderTest extends AsyncDisposable {
  readonly bucket: Bucket;
  /** Stores bytes as they are, also under a key ending in `.gz`. */
  plant(key: string, stored: Uint8Array): Promise<void>;
}

/** What every bucket must do, whatever it stores its objects in. */
export function describeBucketContract(
  name: string,
  makeBucket: () => Promise<BucketUnderTest>,
): void {
  describe(`bucket contract: ${name}`, { timeout: 60_000 }, () => {
    let subject: BucketUnderTest;
    const current = () => subject;
    beforeEach(async () => {
      subject = await makeBucket();
    });
    afterEach(() => subject[Symbol.asyncDispose]());

    describeSaving(current);
    describeSavingIfAbsent(current);
    describeReading(current);
    describeListing(current);
    describeKeys(current);
  });
}
