import * as z from 'zod';
import type { ObjectStat } from '../bucket.ts';
import { passingFault } from './gcs-fault.ts';

/** The members of an object's resource that are asked for: https://cloud.google.com/storage/docs/json_api/v1/objects */
const storedSchema = z.object({
  size: z.coerce.number(),
  generation: z.string(),
  metageneration: z.string(),
  crc32c: z.string(),
});

const statSchema = z.object({
  size: z.coerce.number(),
  updated: z.iso.datetime({ offset: true }),
  metadata: z.record(z.string(), z.string()).optional(),
  crc32c: z.string().optional(),
});

const pageSchema = z.object({
  nextPageToken: z.string().optional(),
  items: z
    .array(
      z.object({
        name: z.string(),
        size: z.coerce.number(),
        updated: z.iso.datetime({ offset: true }),
      }),
    )
    .optional(),
  prefixes: z.array(z.string()).optional(),
});

/** What an upload is answered with. */
export type StoredResource = z.infer<typeof storedSchema>;
export type ObjectPage = z.infer<typeof pageSchema>;

export const STORED_FIELDS = 'size,generation,metageneration,crc32c';
export const STAT_FIELDS = 'size,updated,metadata,crc32c';

/** The object's metadata that is ours: the hash of its stored bytes, which Cloud Storage does not keep. */
export const SHA256 = 'sha256';

export interface FoundObject {
  readonly stat: ObjectStat;
  /** Undefined where the writer did not say. */
  readonly sha256: string | undefined;
  readonly crc32c: string | undefined;
}

export function readStored(body: Buffer): StoredResource {
  return read(storedSchema, body);
}

/** As readStored, of an answer that Google's client has read. */
export function readStoredDocument(document: unknown): StoredResource {
  return storedSchema.parse(document);
}

export function readFound(key: string, body: Buffer): FoundObject {
  const { size, updated, metadata = {}, crc32c } = read(statSchema, body);
  const { [SHA256]: sha256, ...others } = metadata;
  const stat = { key, bytes: size, updated: Date.parse(updated), metadata: others };
  return { stat, sha256, crc32c };
}

export function readPage(body: Buffer): ObjectPage {
  return read(pageSchema, body);
}

/** @throws GcsFault: an answer that is no document was cut off, or is of something in between */
function read<T>(schema: z.ZodType<T>, body: Buffer): T {
  try {
    return schema.parse(JSON.parse(body.toString()));
  } catch {
    throw passingFault('the answer is not one of Cloud Storage');
  }
}
