import type { Readable } from 'node:stream';

/** An object as it is stored: for a key ending in `.gz`, hash and size are of the compressed bytes. */
export interface SavedObject {
  readonly key: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface ListedObject {
  readonly key: string;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly updated: number;
}

export interface ObjectStat extends ListedObject {
  readonly metadata: Readonly<Record<string, string>>;
}

export interface SaveOptions {
  /**
   * Write only where nothing is stored under the key. Where the same bytes are, that is a success; where
   * others are, `storage_conflict`.
   */
  readonly ifAbsent?: boolean;
  /** Small facts about the object, for `stat`. */
  readonly metadata?: Readonly<Record<string, string>>;
}

/** Reads objects. A key is what artifacts.ts yields: parts parted by `/`, none leading out of the bucket. */
export interface BucketReader {
  /**
   * The object's contents, decompressed where the key ends in `.gz`.
   * @throws EpycloudError `artifact_missing`, or `artifact_corrupt` where the compressed bytes are cut off
   */
  loadBytes(key: string): Promise<Uint8Array>;
  /** As loadBytes, in pieces; errors come as the stream's. The reader destroys it when done. */
  loadStream(key: string): Promise<Readable>;
  /** The bytes as they are stored, for checking a hash. */
  loadStored(key: string): Promise<Uint8Array>;
  exists(key: string): Promise<boolean>;
  /** Undefined where nothing is stored under the key. */
  stat(key: string): Promise<ObjectStat | undefined>;
  /** Every object whose key begins with `prefix`, in no promised order, never all held at once. */
  listFiles(prefix: string): AsyncIterable<ListedObject>;
  /**
   * The names that follow `prefix`, which ends in `/`, up to the next `/`: as folders would be listed, without
   * looking into them. In no promised order.
   */
  listFolders(prefix: string): AsyncIterable<string>;
  /** How a key is shown to people: `gs://bucket/…` or `./local/bucket/…`. */
  getPath(key: string): string;
}

/** Writes objects: each appears whole or not at all, and stays when the machine loses power. */
export interface BucketWriter {
  /**
   * Stores bytes, compressed where the key ends in `.gz`; the same contents always give the same stored bytes.
   * @throws EpycloudError `storage_unavailable` (full, read-only, no access), `storage_conflict`
   */
  saveBytes(key: string, contents: Uint8Array, options?: SaveOptions): Promise<SavedObject>;
  /** As saveBytes, from a stream that may be larger than memory. */
  saveStream(key: string, contents: Readable, options?: SaveOptions): Promise<SavedObject>;
  /** Deleting what is not there is a success. */
  delete(key: string): Promise<void>;
}

export interface Bucket extends BucketReader, BucketWriter {}
