import { randomBytes } from 'node:crypto';
import type { CloudClock } from '../clock.ts';
import type { CloudAnswer, CloudRequest } from '../service.ts';
import type { WrittenResource } from './object-resource.ts';
import { type Preconditions, requirePreconditions } from './preconditions.ts';
import { invalid, StorageRefusal } from './storage-answers.ts';
import type { StoredObject, StoredObjects } from './stored-objects.ts';
import { headerOf, readHashHeader, requireChecksums } from './upload-request.ts';

/** What the server keeps comes in multiples of this, but for the end of the object. */
const QUANTUM = 256 * 1024;
const WEEK_MS = 7 * 24 * 3600 * 1000;

interface Session {
  readonly bucket: string;
  readonly name: string;
  readonly written: WrittenResource;
  readonly conditions: Preconditions;
  readonly expires: number;
  readonly pieces: Buffer[];
  persisted: number;
  done?: StoredObject | undefined;
}

/**
 * Resumable uploads: https://cloud.google.com/storage/docs/performing-resumable-uploads and
 * https://cloud.google.com/storage/docs/resumable-uploads
 */
export interface ResumableSessions {
  /** @returns the session's id */
  start(session: Pick<Session, 'bucket' | 'name' | 'written' | 'conditions'>): string;
  /**
   * Takes a piece, or tells how far the upload has come.
   * @throws StorageRefusal
   */
  put(id: string, request: CloudRequest): StoredObject | CloudAnswer;
  cancel(id: string): CloudAnswer;
  /** How many uploads have been begun and neither ended nor cancelled. */
  readonly open: number;
}

export function resumableSessions(
  objects: StoredObjects,
  clock: Pick<CloudClock, 'now'>,
): ResumableSessions {
  const sessions = new Map<string, Session>();

  function find(id: string): Session {
    const session = sessions.get(id);
    if (session === undefined) throw new StorageRefusal(404, 'notFound', 'Not Found');
    if (clock.now() > session.expires) throw new StorageRefusal(410, 'gone', 'Gone');
    return session;
  }

  function finish(session: Session, request: CloudRequest): StoredObject {
    const { bucket, name, written, conditions } = session;
    requirePreconditions(conditions, objects.find(bucket, name), 'write');
    const bytes = Buffer.concat(session.pieces);
    requireChecksums(bytes, written);
    requireChecksums(bytes, readHashHeader(request));
    session.pieces.length = 0;
    session.done = objects.put(bucket, name, bytes, written.facts);
    return session.done;
  }

  return {
    get open() {
      return [...sessions.values()].filter(({ done }) => done === undefined).length;
    },
    start(begun) {
      const id = randomBytes(24).toString('base64url');
      const expires = clock.now() + WEEK_MS;
      sessions.set(id, { ...begun, expires, pieces: [], persisted: 0 });
      return id;
    },
    put(id, request) {
      const session = find(id);
      if (session.done !== undefined) return session.done;
      const range = readContentRange(request);
      if (range.first === undefined) {
        if (request.body.byteLength > 0) throw invalid('A status query has no body.');
        if (range.total !== session.persisted) return incomplete(session);
        return finish(session, request);
      }
      if (range.first > session.persisted) {
        // The piece leaves a gap.
        throw invalid(`The upload has come to ${session.persisted} and not to ${range.first}.`);
      }
      const isWhole = request.body.byteLength === range.length;
      if (request.body.byteLength > range.length) throw invalid('The body is too long.');
      if (range.total === undefined && range.length % QUANTUM !== 0) {
        throw invalid('A piece that is not the last must be a multiple of 256 KiB.');
      }
      keep(session, range.first, request.body, isWhole);
      const isLast = isWhole && range.total === range.first + range.length;
      return isLast ? finish(session, request) : incomplete(session);
    },
    cancel(id) {
      find(id);
      sessions.delete(id);
      return { status: 499, headers: { 'Content-Length': '0' } };
    },
  };
}

/** Of a piece whose connection broke, only whole quanta are kept. */
function keep(session: Session, first: number, body: Buffer, isWhole: boolean): void {
  const end = first + body.byteLength;
  const kept = isWhole ? end : end - (end % QUANTUM);
  if (kept <= session.persisted) return;
  session.pieces.push(body.subarray(session.persisted - first, kept - first));
  session.persisted = kept;
}

function incomplete({ persisted }: Session): CloudAnswer {
  const headers: Record<string, string> = { 'Content-Length': '0' };
  if (persisted > 0) headers['Range'] = `bytes=0-${persisted - 1}`;
  return { status: 308, headers };
}

interface ContentRange {
  /** Undefined in a status query. */
  readonly first: number | undefined;
  readonly length: number;
  /** Undefined while it is not known. */
  readonly total: number | undefined;
}

function readContentRange(request: CloudRequest): ContentRange {
  const header = headerOf(request, 'content-range');
  if (header === undefined) {
    const length = Number(headerOf(request, 'content-length') ?? request.body.byteLength);
    return { first: 0, length, total: length };
  }
  const match = /^bytes (?:(\d+)-(\d+|\*)|\*)\/(\d+|\*)$/.exec(header);
  if (match === null) throw invalid(`Failed to parse Content-Range header: ${header}`);
  const total = match[3] === '*' ? undefined : Number(match[3]);
  if (match[1] === undefined) return { first: undefined, length: 0, total };
  const first = Number(match[1]);
  if (match[2] === '*') {
    const length = total === undefined ? request.body.byteLength : total - first;
    return { first, length, total: first + length };
  }
  const length = Number(match[2]) + 1 - first;
  if (length < 1 || (total !== undefined && first + length > total)) {
    throw invalid(`The Content-Range ${header} is none.`);
  }
  return { first, length, total };
}
