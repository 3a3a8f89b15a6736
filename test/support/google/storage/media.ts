import { gunzipSync } from 'node:zlib';
import type { CloudAnswer } from '../service.ts';
import { etagOf } from './object-resource.ts';
import { StorageRefusal } from './storage-answers.ts';
import type { StoredObject } from './stored-objects.ts';

/**
 * An object's bytes. https://cloud.google.com/storage/docs/json_api/v1/objects/get
 * @param range the header Range
 * @param accepted the header Accept-Encoding
 */
export function mediaAnswer(
  object: StoredObject,
  range: string | undefined,
  accepted: string | undefined,
): CloudAnswer {
  const headers = mediaHeaders(object);
  const isPacked = object.contentEncoding === 'gzip';
  if (
    isPacked &&
    !/\bgzip\b/.test(accepted ?? '') &&
    !/no-transform/.test(object.cacheControl ?? '')
  ) {
    const unpacked = unpack(object.bytes);
    // Decompressive transcoding, which takes no heed of ranges: https://cloud.google.com/storage/docs/transcoding
    if (unpacked !== undefined) {
      const warning = { Warning: '214 UploadServer gunzipped', Vary: 'Accept-Encoding' };
      return { status: 200, headers: { ...headers, ...warning }, body: unpacked };
    }
  }
  if (isPacked) headers['Content-Encoding'] = 'gzip';
  const size = object.bytes.byteLength;
  const wanted = readRange(range, size);
  if (wanted === undefined) return { status: 200, headers, body: object.bytes };
  const [first, last] = wanted;
  headers['Content-Range'] = `bytes ${first}-${last}/${size}`;
  return { status: 206, headers, body: object.bytes.subarray(first, last + 1) };
}

function mediaHeaders(object: StoredObject): Record<string, string> {
  const { cacheControl, contentDisposition } = object;
  return {
    'Content-Type': object.contentType ?? 'application/octet-stream',
    'Content-Disposition': contentDisposition ?? 'attachment',
    'Cache-Control': cacheControl ?? 'no-cache, no-store, max-age=0, must-revalidate',
    ETag: etagOf(object),
    'Last-Modified': new Date(object.updated).toUTCString(),
    'X-Goog-Generation': String(object.generation),
    'X-Goog-Metageneration': String(object.metageneration),
    'X-Goog-Hash': `crc32c=${object.crc32c},md5=${object.md5Hash}`,
    'X-Goog-Storage-Class': object.storageClass ?? 'STANDARD',
    'X-Goog-Stored-Content-Encoding': object.contentEncoding ?? 'identity',
    'X-Goog-Stored-Content-Length': String(object.bytes.byteLength),
  };
}

function unpack(bytes: Buffer): Buffer | undefined {
  try {
    return gunzipSync(bytes);
  } catch {
    return undefined;
  }
}

/** The first and the last byte that are wanted; undefined for all, also where the header is no range of bytes. */
function readRange(header: string | undefined, size: number): [number, number] | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (match === null || (match[1] === '' && match[2] === '')) return undefined;
  const [, from = '', to = ''] = match;
  const first = from === '' ? Math.max(size - Number(to), 0) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (first > last) {
    throw new StorageRefusal(416, 'requestedRangeNotSatisfiable', 'Request range not satisfiable');
  }
  return [first, last];
}
