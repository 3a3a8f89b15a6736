import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Bucket, SavedObject, SaveOptions } from './bucket.ts';
import { compress, decompress, isCompressed } from './gzip.ts';
import { requireObjectKey } from './object-key.ts';
import { conflictingObject, missingArtifact } from './storage-errors.ts';

/** An object of a memory bucket, as it is stored. */
export interface MemoryObject {
  readonly stored: Uint8Array;
  readonly metadata: Readonly<Record<string, string>>;
  /** Counts the writes, as there is no clock here. */
  readonly updated: number;
}

/**
 * A bucket that lasts as long as the process.
 * @param objects where the objects are kept, by key; others may look in and put in
 */
export function memoryBucket(objects: Map<string, MemoryObject> = new Map()): Bucket {
  let writes = 0;
  const getPath = (key: string) => `memory://${key}`;

  function find(key: string): MemoryObject {
    requireObjectKey(key);
    const object = objects.get(key);
    if (object === undefined) throw missingArtifact(getPath(key));
    return object;
  }

  async function loadBytes(key: string): Promise<Uint8Array> {
    return contentsOf(key, find(key).stored);
  }

  async function saveBytes(key: string, contents: Uint8Array, options: SaveOptions = {}) {
    requireObjectKey(key);
    const copy = new Uint8Array(contents);
    const stored = isCompressed(key) ? await compress(copy) : copy;
    const there = objects.get(key);
    if (options.ifAbsent === true && there !== undefined) {
      if (!(await holds(key, there, copy))) throw conflictingObject(getPath(key));
      return savedObject(key, there.stored);
    }
    objects.set(key, { stored, metadata: { ...options.metadata }, updated: ++writes });
    return savedObject(key, stored);
  }

  return {
    loadBytes,
    saveBytes,
    getPath,
    loadStream: async (key) => Readable.from(loadPieces(loadBytes, key), { objectMode: false }),
    saveStream: async (key, contents, options) =>
      saveBytes(key, await buffer(contents), options ?? {}),
    async loadStored(key) {
      return new Uint8Array(find(key).stored);
    },
    async exists(key) {
      requireObjectKey(key);
      return objects.has(key);
    },
    async stat(key) {
      requireObjectKey(key);
      const object = objects.get(key);
      if (object === undefined) return undefined;
      const { stored, updated, metadata } = object;
      return { key, bytes: stored.byteLength, updated, metadata: { ...metadata } };
    },
    async *listFiles(prefix) {
      for (const [key, { stored, updated }] of objects) {
        if (key.startsWith(prefix)) yield { key, bytes: stored.byteLength, updated };
      }
    },
    async *listFolders(prefix) {
      const names = new Set<string>();
      for (const key of objects.keys()) {
        const end = key.indexOf('/', prefix.length);
        if (key.startsWith(prefix) && end !== -1) names.add(key.slice(prefix.length, end));
      }
      yield* names;
    },
    async delete(key) {
      requireObjectKey(key);
      objects.delete(key);
    },
  };
}

async function contentsOf(key: string, stored: Uint8Array): Promise<Uint8Array> {
  return isCompressed(key) ? await decompress(stored, key) : new Uint8Array(stored);
}

async function holds(key: string, object: MemoryObject, contents: Uint8Array): Promise<boolean> {
  return Buffer.compare(await contentsOf(key, object.stored), contents) === 0;
}

async function* loadPieces(
  loadBytes: (key: string) => Promise<Uint8Array>,
  key: string,
): AsyncGenerator<Uint8Array> {
  yield await loadBytes(key);
}

function savedObject(key: string, stored: Uint8Array): SavedObject {
  const sha256 = createHash('sha256').update(stored).digest('hex');
  return { key, bytes: stored.byteLength, sha256 };
}
