import type { CloudClock } from '../clock.ts';
import type { CloudAnswer, CloudRequest, CloudService } from '../service.ts';
import { answerBucket, answerBuckets, answerLayout, answerList } from './bucket-methods.ts';
import { selectFields } from './field-selection.ts';
import { answerObject } from './object-methods.ts';
import { requireKnownParameters } from './query-parameters.ts';
import { resumableSessions } from './resumable-sessions.ts';
import { invalid, StorageRefusal } from './storage-answers.ts';
import { type StoredObjects, storedObjects } from './stored-objects.ts';
import { answerUpload } from './upload-methods.ts';

export interface StorageServiceOptions {
  readonly clock: Pick<CloudClock, 'now'>;
  /** Buckets that are there at first. */
  readonly buckets?: readonly string[];
  /** The most that a page of a listing holds; 1,000 unless set. */
  readonly pageSize?: number;
}

export interface StorageService extends CloudService {
  /** What is stored; tests may look at it and put in. */
  readonly objects: StoredObjects;
  /** Uploads in pieces that were begun and neither ended nor cancelled. */
  readonly openUploads: number;
}

const UPLOADS = /^(?:\/resumable)?\/upload\/storage\/v1\/b\/([^/]+)\/o$/;
const BUCKETS =
  /^(?:\/download)?\/storage\/v1\/b(?:\/([^/]+)(?:\/(o|storageLayout)(?:\/([^/]+))?)?)?$/;

/**
 * Cloud Storage's JSON API, in memory: https://cloud.google.com/storage/docs/json_api/v1. A bucket is there once
 * it is named in the options, or made by `objects.createBucket` or over the API.
 */
export function storageService(options: StorageServiceOptions): StorageService {
  const objects = storedObjects(options.clock);
  const sessions = resumableSessions(objects, options.clock);
  for (const name of options.buckets ?? []) objects.createBucket(name);

  function route(request: CloudRequest): CloudAnswer | undefined {
    const upload = UPLOADS.exec(request.path);
    if (upload !== null) return answerUpload({ objects, sessions }, request, decode(upload[1]));
    const path = BUCKETS.exec(request.path);
    if (path === null) return undefined;
    const [bucket, part, name] = [decode(path[1]), path[2], path[3]];
    if (bucket === '') return answerBuckets(objects, request);
    if (part === undefined) return answerBucket(objects, request, bucket);
    if (part === 'storageLayout') return answerLayout(objects, request, bucket);
    if (name !== undefined) return answerObject(objects, request, { bucket, name: decode(name) });
    return answerList(objects, request, { bucket, pageSize: options.pageSize });
  }

  return {
    name: 'storage',
    objects,
    get openUploads() {
      return sessions.open;
    },
    answer(request) {
      if (!UPLOADS.test(request.path) && !BUCKETS.test(request.path)) return undefined;
      try {
        requireKnownParameters(request.query);
        const answer = route(request);
        if (answer?.status !== 200 || !isDocument(answer.body)) return answer;
        return { ...answer, body: selectFields(answer.body, request.query.get('fields')) };
      } catch (error) {
        if (!(error instanceof StorageRefusal)) throw error;
        return error.answer(request.query.get('alt') === 'media');
      }
    },
  };
}

function isDocument(body: CloudAnswer['body']): body is object {
  return typeof body === 'object' && !Buffer.isBuffer(body);
}

function decode(part = ''): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw invalid('The name is not UTF-8.');
  }
}
