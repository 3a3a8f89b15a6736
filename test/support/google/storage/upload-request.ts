import type { CloudRequest } from '../service.ts';
import { readWritten, type WrittenResource } from './object-resource.ts';
import { invalid, StorageRefusal } from './storage-answers.ts';
import { checksumsOf } from './stored-objects.ts';

export interface Upload extends WrittenResource {
  readonly bytes: Buffer;
}

/**
 * Parts a multipart upload into the object's resource and its bytes.
 * https://cloud.google.com/storage/docs/uploading-objects#rest-upload-objects
 * @throws StorageRefusal 400
 */
export function readMultipart(request: CloudRequest): Upload {
  const type = headerOf(request, 'content-type') ?? '';
  const boundary = /^multipart\/related;.*boundary=(["']?)([^"';]+)\1/i.exec(type)?.[2];
  if (boundary === undefined) throw invalid('The content type is not multipart/related.');
  const [resource, media, ...more] = partsOf(request.body, boundary);
  if (resource === undefined || media === undefined || more.length > 0) {
    throw invalid('A multipart upload has two parts.');
  }
  const written = readWritten(readJson(resource.body));
  const contentType = written.facts.contentType ?? media.contentType;
  return { ...written, facts: { ...written.facts, contentType }, bytes: media.body };
}

/** A simple upload: bytes, and what kind of bytes. https://cloud.google.com/storage/docs/uploading-objects */
export function readMedia(request: CloudRequest): Upload {
  const contentType = headerOf(request, 'content-type');
  return { ...readWritten(contentType === undefined ? {} : { contentType }), bytes: request.body };
}

/**
 * Refuses bytes that are not what their checksums say.
 * https://cloud.google.com/storage/docs/data-validation
 * @throws StorageRefusal 400
 */
export function requireChecksums(
  bytes: Buffer,
  expected: { readonly crc32c: string | undefined; readonly md5Hash: string | undefined },
): void {
  const { crc32c, md5Hash } = checksumsOf(bytes);
  if (expected.crc32c !== undefined && expected.crc32c !== crc32c) {
    throw invalid(
      `Provided CRC32C "${expected.crc32c}" doesn't match calculated CRC32C "${crc32c}".`,
    );
  }
  if (expected.md5Hash !== undefined && expected.md5Hash !== md5Hash) {
    throw invalid(
      `Provided MD5 hash "${expected.md5Hash}" doesn't match calculated MD5 hash "${md5Hash}".`,
    );
  }
}

/** The checksums in the header X-Goog-Hash. */
export function readHashHeader(request: CloudRequest) {
  const header = headerOf(request, 'x-goog-hash') ?? '';
  return {
    crc32c: /(?:^|[, ])crc32c=([^, ]+)/.exec(header)?.[1],
    md5Hash: /(?:^|[, ])md5=([^, ]+)/.exec(header)?.[1],
  };
}

export function headerOf(request: CloudRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

/** Where the client reaches this server, for addresses in answers. */
export function originOf(request: CloudRequest): string {
  return `http://${headerOf(request, 'host') ?? 'storage.googleapis.com'}`;
}

/** @throws StorageRefusal 400 */
export function readJson(body: Buffer): Record<string, unknown> {
  if (body.byteLength === 0) return {};
  try {
    const document: unknown = JSON.parse(body.toString());
    if (typeof document === 'object' && document !== null && !Array.isArray(document)) {
      return { ...document };
    }
  } catch {
    // Refused below.
  }
  throw new StorageRefusal(400, 'parseError', 'Parse Error');
}

interface Part {
  readonly contentType: string | undefined;
  readonly body: Buffer;
}

/** Lines end as in HTTP, or as gcloud has it with a line feed alone. */
function partsOf(body: Buffer, boundary: string): Part[] {
  const parts: Part[] = [];
  const mark = Buffer.from(`--${boundary}`);
  if (!body.subarray(0, mark.length).equals(mark)) throw invalid('The first boundary is missing.');
  let at = mark.length;
  const lineEnd = body[at] === 0x0d ? '\r\n' : '\n';
  for (;;) {
    if (body.subarray(at, at + 2).toString() === '--') return parts;
    const start = afterLine(body, at);
    const end = body.indexOf(`${lineEnd}--${boundary}`, start - lineEnd.length);
    if (end === -1) throw invalid('The last boundary is missing.');
    parts.push(readPart(body.subarray(start, end)));
    at = end + lineEnd.length + mark.length;
  }
}

function readPart(part: Buffer): Part {
  let contentType: string | undefined;
  for (let at = 0; ; ) {
    const next = afterLine(part, at);
    const line = part.subarray(at, next).toString().trim();
    if (line === '') return { contentType, body: part.subarray(next) };
    contentType = /^content-type:\s*(.*)$/i.exec(line)?.[1] ?? contentType;
    at = next;
  }
}

function afterLine(body: Buffer, from: number): number {
  const found = body.indexOf(0x0a, from);
  if (found === -1) throw invalid('The upload is cut off.');
  return found + 1;
}
