import { invalid } from './storage-answers.ts';
import type { ObjectFacts, StoredBucket, StoredObject } from './stored-objects.ts';

/** An object as the API shows it: https://cloud.google.com/storage/docs/json_api/v1/objects#resource */
export function objectResource(object: StoredObject, origin: string): object {
  const { bucket, name, generation, bytes } = object;
  const self = `${origin}/storage/v1/b/${bucket}/o/${encodeURIComponent(name)}`;
  const media = `${origin}/download/storage/v1/b/${bucket}/o/${encodeURIComponent(name)}`;
  const created = new Date(object.timeCreated).toISOString();
  return {
    kind: 'storage#object',
    id: `${bucket}/${name}/${generation}`,
    selfLink: self,
    mediaLink: `${media}?generation=${generation}&alt=media`,
    name,
    bucket,
    generation: String(generation),
    metageneration: String(object.metageneration),
    contentType: object.contentType,
    contentEncoding: object.contentEncoding,
    contentDisposition: object.contentDisposition,
    contentLanguage: object.contentLanguage,
    cacheControl: object.cacheControl,
    customTime: object.customTime,
    storageClass: object.storageClass ?? 'STANDARD',
    size: String(bytes.byteLength),
    md5Hash: object.md5Hash,
    crc32c: object.crc32c,
    etag: etagOf(object),
    timeCreated: created,
    updated: new Date(object.updated).toISOString(),
    timeStorageClassUpdated: created,
    timeFinalized: created,
    metadata: hasMembers(object.metadata) ? object.metadata : undefined,
  };
}

export function etagOf(object: StoredObject): string {
  return Buffer.from(`${object.generation}/${object.metageneration}`).toString('base64');
}

/** https://cloud.google.com/storage/docs/json_api/v1/buckets#resource */
export function bucketResource(bucket: StoredBucket, origin: string) {
  const created = new Date(bucket.timeCreated).toISOString();
  return {
    kind: 'storage#bucket',
    id: bucket.name,
    selfLink: `${origin}/storage/v1/b/${bucket.name}`,
    name: bucket.name,
    projectNumber: '1',
    metageneration: '1',
    location: 'US-CENTRAL1',
    locationType: 'region',
    storageClass: 'STANDARD',
    etag: 'CAE=',
    timeCreated: created,
    updated: created,
    iamConfiguration: { uniformBucketLevelAccess: { enabled: true } },
  };
}

/** What the writer says of an object, and the checksums that its bytes must have. */
export interface WrittenResource {
  readonly name: string | undefined;
  readonly facts: ObjectFacts;
  readonly crc32c: string | undefined;
  readonly md5Hash: string | undefined;
}

const TEXTS = [
  'contentType',
  'contentEncoding',
  'contentDisposition',
  'contentLanguage',
  'cacheControl',
  'storageClass',
  'customTime',
] as const;

/**
 * Reads the resource that comes with an upload.
 * @throws StorageRefusal 400, also for members that there are none of
 */
export function readWritten(document: Record<string, unknown>): WrittenResource {
  const { name, bucket: _, crc32c, md5Hash, metadata, ...rest } = document;
  const facts: Record<string, unknown> = {};
  for (const [member, value] of Object.entries(rest)) {
    if (!TEXTS.some((known) => known === member)) throw invalid(`Unknown name "${member}".`);
    facts[member] = textOf(member, value);
  }
  return {
    name: name === undefined ? undefined : textOf('name', name),
    crc32c: crc32c === undefined ? undefined : textOf('crc32c', crc32c),
    md5Hash: md5Hash === undefined ? undefined : textOf('md5Hash', md5Hash),
    facts: metadata === undefined ? facts : { ...facts, metadata: readMetadata(metadata, {}) },
  };
}

/**
 * Reads a patch: what is null goes, and metadata that is not named stays.
 * https://cloud.google.com/storage/docs/json_api/v1/objects/patch
 */
export function readPatch(document: Record<string, unknown>, before: StoredObject): ObjectFacts {
  const { metadata, ...rest } = document;
  const facts: Record<string, unknown> = {};
  for (const [member, value] of Object.entries(rest)) {
    if (!TEXTS.some((known) => known === member)) throw invalid(`Unknown name "${member}".`);
    facts[member] = value === null ? undefined : textOf(member, value);
  }
  if (metadata === null) return { ...facts, metadata: undefined };
  if (metadata === undefined) return facts;
  return { ...facts, metadata: readMetadata(metadata, before.metadata ?? {}) };
}

/** https://cloud.google.com/storage/docs/metadata#custom-metadata */
function readMetadata(value: unknown, before: Readonly<Record<string, string>>) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid('Invalid value for: metadata.');
  }
  const metadata = new Map(Object.entries(before));
  for (const [key, text] of Object.entries(value)) {
    if (text === null) metadata.delete(key);
    else metadata.set(key, textOf(`metadata.${key}`, text));
  }
  const bytes = [...metadata].reduce((sum, pair) => sum + Buffer.byteLength(pair.join('')), 0);
  if (bytes > 8 * 1024) throw invalid('The metadata is larger than 8 KiB.');
  return Object.fromEntries(metadata);
}

function textOf(member: string, value: unknown): string {
  if (typeof value !== 'string') throw invalid(`Invalid value for: ${member}.`);
  return value;
}

function hasMembers(metadata: Readonly<Record<string, string>> | undefined): boolean {
  return metadata !== undefined && Object.keys(metadata).length > 0;
}
