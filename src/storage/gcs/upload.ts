import type { SaveOptions } from '../bucket.ts';
import type { Query } from './object-addresses.ts';
import { SHA256 } from './object-resource.ts';
import type { StoredFacts } from './stored-facts.ts';

/** What an upload came to: the object is stored, or one was there already and was to stay. */
export type UploadResult = 'stored' | 'present';

/** The condition of an upload, which Cloud Storage checks together with writing. */
export function conditionsOf(options: SaveOptions): Query {
  return options.ifAbsent === true ? { ifGenerationMatch: '0' } : {};
}

/** The resource to write. Content-Encoding is never set: a key says whether its object is compressed. */
export function writtenResource(
  key: string,
  options: SaveOptions,
  facts: Pick<StoredFacts, 'sha256' | 'crc32c'> | undefined,
): object {
  const metadata = {
    ...options.metadata,
    ...(facts === undefined ? {} : { [SHA256]: facts.sha256 }),
  };
  return {
    name: key,
    contentType: contentTypeOf(key),
    ...(facts === undefined ? {} : { crc32c: facts.crc32c }),
    ...(Object.keys(metadata).length === 0 ? {} : { metadata }),
  };
}

function contentTypeOf(key: string): string {
  if (key.endsWith('.json')) return 'application/json';
  return key.endsWith('.gz') ? 'application/gzip' : 'application/octet-stream';
}
