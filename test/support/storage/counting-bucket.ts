import type { Bucket } from '../../../src/storage/bucket.ts';

/** What a bucket was asked for: of each kind, how many requests it would be in Cloud Storage. */
export interface BucketRequests {
  reads: number;
  writes: number;
  lists: number;
  stats: number;
}

/** As Cloud Storage lists: a thousand objects a page. */
const PAGE = 1000;

/** A bucket that counts what it is asked for. */
export function countingBucket(bucket: Bucket): { bucket: Bucket; requests: BucketRequests } {
  const requests: BucketRequests = { reads: 0, writes: 0, lists: 0, stats: 0 };
  const counted =
    <A extends unknown[], R>(kind: keyof BucketRequests, call: (...args: A) => R) =>
    (...args: A): R => {
      requests[kind]++;
      return call(...args);
    };
  async function* listed<T>(entries: AsyncIterable<T>): AsyncGenerator<T> {
    let count = 0;
    requests.lists++;
    for await (const entry of entries) {
      if (count > 0 && count % PAGE === 0) requests.lists++;
      count++;
      yield entry;
    }
  }
  return {
    requests,
    bucket: {
      getPath: bucket.getPath,
      loadBytes: counted('reads', bucket.loadBytes),
      loadStream: counted('reads', bucket.loadStream),
      loadStored: counted('reads', bucket.loadStored),
      exists: counted('stats', bucket.exists),
      stat: counted('stats', bucket.stat),
      saveBytes: counted('writes', bucket.saveBytes),
      saveStream: counted('writes', bucket.saveStream),
      delete: counted('writes', bucket.delete),
      listFiles: (prefix) => listed(bucket.listFiles(prefix)),
      listFolders: (prefix) => listed(bucket.listFolders(prefix)),
    },
  };
}
