import { createHash } from 'node:crypto';
import { CRC32C } from '@google-cloud/storage';
import type { CloudClock } from '../clock.ts';
import { invalid, missingBucket, missingObject, StorageRefusal } from './storage-answers.ts';

/** What whoever writes an object may say of it. */
export interface ObjectFacts {
  readonly contentType?: string | undefined;
  readonly contentEncoding?: string | undefined;
  readonly contentDisposition?: string | undefined;
  readonly contentLanguage?: string | undefined;
  readonly cacheControl?: string | undefined;
  readonly storageClass?: string | undefined;
  readonly customTime?: string | undefined;
  readonly metadata?: Readonly<Record<string, string>> | undefined;
}

export interface StoredObject extends ObjectFacts {
  readonly bucket: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly crc32c: string;
  readonly md5Hash: string;
  /** Microseconds since 1970, never the same twice. */
  readonly generation: number;
  readonly metageneration: number;
  /** Milliseconds since 1970. */
  readonly timeCreated: number;
  readonly updated: number;
}

export interface StoredBucket {
  readonly name: string;
  readonly timeCreated: number;
  readonly objects: Map<string, StoredObject>;
}

/** Buckets and the objects in them, strongly consistent: https://cloud.google.com/storage/docs/consistency */
export interface StoredObjects {
  readonly buckets: ReadonlyMap<string, StoredBucket>;
  createBucket(name: string): StoredBucket;
  /** @throws StorageRefusal 404 */
  bucket(name: string): StoredBucket;
  find(bucket: string, name: string): StoredObject | undefined;
  /** @throws StorageRefusal 404 */
  get(bucket: string, name: string): StoredObject;
  put(bucket: string, name: string, bytes: Buffer, facts: ObjectFacts): StoredObject;
  /** Changes what is said of an object, not its bytes. */
  change(object: StoredObject, facts: ObjectFacts): StoredObject;
  remove(object: StoredObject): void;
}

export function storedObjects(clock: Pick<CloudClock, 'now'>): StoredObjects {
  const buckets = new Map<string, StoredBucket>();
  let generation = 0;

  function bucket(name: string): StoredBucket {
    const found = buckets.get(name);
    if (found === undefined) throw missingBucket();
    return found;
  }

  return {
    buckets,
    bucket,
    createBucket(name) {
      requireBucketName(name);
      if (buckets.has(name)) {
        const message =
          'Your previous request to create the named bucket succeeded and you own it.';
        throw new StorageRefusal(409, 'conflict', message);
      }
      const made = { name, timeCreated: clock.now(), objects: new Map<string, StoredObject>() };
      buckets.set(name, made);
      return made;
    },
    find: (bucketName, name) => bucket(bucketName).objects.get(name),
    get(bucketName, name) {
      const found = bucket(bucketName).objects.get(name);
      if (found === undefined) throw missingObject(bucketName, name);
      return found;
    },
    put(bucketName, name, bytes, facts) {
      requireObjectName(name);
      const now = clock.now();
      generation = Math.max(generation + 1, Math.floor(now * 1000));
      const object = {
        contentType: 'application/octet-stream',
        ...facts,
        bucket: bucketName,
        name,
        bytes,
        ...checksumsOf(bytes),
        generation,
        metageneration: 1,
        timeCreated: now,
        updated: now,
      };
      bucket(bucketName).objects.set(name, object);
      return object;
    },
    change(object, facts) {
      const changed = {
        ...object,
        ...facts,
        metageneration: object.metageneration + 1,
        updated: clock.now(),
      };
      bucket(object.bucket).objects.set(object.name, changed);
      return changed;
    },
    remove(object) {
      bucket(object.bucket).objects.delete(object.name);
    },
  };
}

interface Checksums {
  readonly crc32c: string;
  readonly md5Hash: string;
}

const known = new WeakMap<Buffer, Checksums>();

/**
 * The checksums of bytes as the API writes them; not by the code that they are there to check. Of the same
 * buffer they are made once.
 */
export function checksumsOf(bytes: Buffer): Checksums {
  const before = known.get(bytes);
  if (before !== undefined) return before;
  const crc = new CRC32C();
  crc.update(bytes);
  const md5Hash = createHash('md5').update(bytes).digest('base64');
  const checksums = { crc32c: crc.toString(), md5Hash };
  known.set(bytes, checksums);
  return checksums;
}

/** https://cloud.google.com/storage/docs/objects#naming */
export function requireObjectName(name: string): void {
  const bytes = Buffer.byteLength(name);
  const isBad =
    bytes < 1 ||
    bytes > 1024 ||
    /[\r\n]|\p{Surrogate}/u.test(name) ||
    name === '.' ||
    name === '..' ||
    name.startsWith('.well-known/acme-challenge/');
  if (isBad) throw invalid(`The specified object name is not valid.`);
}

/** https://cloud.google.com/storage/docs/buckets#naming */
function requireBucketName(name: string): void {
  const isGood =
    /^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]$/.test(name) &&
    (name.includes('.') || name.length <= 63) &&
    name.split('.').every((part) => part.length >= 1 && part.length <= 63) &&
    !/^\d+(\.\d+){3}$/.test(name) &&
    !name.startsWith('goog') &&
    !/g[o0]{2}gle/.test(name);
  if (!isGood) throw invalid(`Invalid bucket name: '${name}'`);
}
