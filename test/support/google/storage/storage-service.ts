import type { CloudClock } from '../clock.ts';
import type { CloudAnswer, CloudRequest, CloudService } from '../service.ts';
import { selectFields } from './field-selection.ts';
import { listPage } from './listing.ts';
import { mediaAnswer } from './media.ts';
import { bucketResource, objectResource, readPatch, readWritten } from './object-resource.ts';
import { readNumber, readPreconditions, requirePreconditions } from './preconditions.ts';
import { requireKnownParameters } from './query-parameters.ts';
import { resumableSessions } from './resumable-sessions.ts';
import { badParameter, invalid, missingObject, StorageRefusal } from './storage-answers.ts';
import {
  requireObjectName,
  type StoredObject,
  type StoredObjects,
  storedObjects,
} from './stored-objects.ts';
import {
  headerOf,
  readHashHeader,
  readJson,
  readMedia,
  readMultipart,
  requireChecksums,
  type Upload,
} from './upload-request.ts';

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

/** Cloud Storage's JSON API: https://cloud.google.com/storage/docs/json_api/v1 */
export function storageService(options: StorageServiceOptions): StorageService {
  const objects = storedObjects(options.clock);
  const sessions = resumableSessions(objects, options.clock);
  for (const name of options.buckets ?? []) objects.createBucket(name);

  function answerBuckets(request: CloudRequest): CloudAnswer {
    if (request.method === 'GET') {
      const items = [...objects.buckets.values()].map((bucket) =>
        bucketResource(bucket, originOf(request)),
      );
      return { status: 200, body: { kind: 'storage#buckets', items } };
    }
    if (request.method !== 'POST') throw unknownMethod();
    const { name } = readJson(request.body);
    if (typeof name !== 'string') throw invalid('Required parameter: name');
    return { status: 200, body: bucketResource(objects.createBucket(name), originOf(request)) };
  }

  function answerBucket(request: CloudRequest, name: string): CloudAnswer {
    const bucket = objects.bucket(name);
    if (request.method !== 'GET') throw unknownMethod();
    return { status: 200, body: bucketResource(bucket, originOf(request)) };
  }

  function answerLayout(request: CloudRequest, name: string): CloudAnswer {
    const { location, locationType } = bucketResource(
      objects.bucket(name),
      originOf(request),
    ) as Record<string, unknown>;
    const body = { kind: 'storage#storageLayout', bucket: name, location, locationType };
    return { status: 200, body: { ...body, hierarchicalNamespace: { enabled: false } } };
  }

  function answerList(request: CloudRequest, name: string): CloudAnswer {
    if (request.method !== 'GET') throw unknownMethod();
    const page = listPage(objects.bucket(name), request.query, options.pageSize);
    const { items, prefixes, nextPageToken } = page;
    return {
      status: 200,
      body: {
        kind: 'storage#objects',
        nextPageToken,
        prefixes: prefixes.length === 0 ? undefined : prefixes,
        items:
          items.length === 0
            ? undefined
            : items.map((item) => objectResource(item, originOf(request))),
      },
    };
  }

  /** Reads find the generation that is asked for; there is none but the live one. */
  function findFor(request: CloudRequest, bucket: string, name: string): StoredObject | undefined {
    const found = objects.find(bucket, name);
    const generation = readNumber(request.query, 'generation');
    return generation === undefined || found?.generation === generation ? found : undefined;
  }

  function answerObject(request: CloudRequest, bucket: string, name: string): CloudAnswer {
    const found = findFor(request, bucket, name);
    const action = request.method === 'GET' ? 'read' : 'write';
    if (found === undefined) {
      if (objects.find(bucket, name) === undefined && action === 'write') {
        // A condition that nothing can meet is looked at first.
        if (hasMatch(request))
          requirePreconditions(readPreconditions(request.query), found, action);
      }
      throw missingObject(bucket, name);
    }
    requirePreconditions(readPreconditions(request.query), found, action);
    switch (request.method) {
      case 'GET':
        if (request.query.get('alt') === 'media') {
          return mediaAnswer(
            found,
            headerOf(request, 'range'),
            headerOf(request, 'accept-encoding'),
          );
        }
        return resourceAnswer(request, found);
      case 'PATCH':
        return resourceAnswer(
          request,
          objects.change(found, readPatch(readJson(request.body), found)),
        );
      case 'DELETE':
        objects.remove(found);
        return { status: 204 };
      default:
        throw unknownMethod();
    }
  }

  function answerUpload(request: CloudRequest, bucket: string): CloudAnswer {
    const { query } = request;
    const id = query.get('upload_id');
    if (id !== null) {
      if (request.method === 'DELETE') return sessions.cancel(id);
      if (request.method !== 'PUT') throw unknownMethod();
      const taken = sessions.put(id, request);
      return 'status' in taken ? taken : resourceAnswer(request, taken);
    }
    if (request.method !== 'POST') throw unknownMethod();
    objects.bucket(bucket);
    switch (query.get('uploadType')) {
      case 'multipart':
        return store(request, bucket, readMultipart(request));
      case 'media':
        return store(request, bucket, readMedia(request));
      case 'resumable':
        return startUpload(request, bucket);
      default:
        throw badParameter('uploadType', 'Invalid upload type.');
    }
  }

  function store(request: CloudRequest, bucket: string, upload: Upload): CloudAnswer {
    const name = nameOf(request, upload.name);
    requirePreconditions(readPreconditions(request.query), objects.find(bucket, name), 'write');
    requireChecksums(upload.bytes, upload);
    requireChecksums(upload.bytes, readHashHeader(request));
    // What arrives lies in a larger buffer, which it would keep alive.
    return resourceAnswer(
      request,
      objects.put(bucket, name, Buffer.from(upload.bytes), upload.facts),
    );
  }

  function startUpload(request: CloudRequest, bucket: string): CloudAnswer {
    const read = readWritten(readJson(request.body));
    const contentType = read.facts.contentType ?? headerOf(request, 'x-upload-content-type');
    const written = { ...read, facts: { ...read.facts, contentType } };
    const name = nameOf(request, written.name);
    requireObjectName(name);
    const conditions = readPreconditions(request.query);
    requirePreconditions(conditions, objects.find(bucket, name), 'write');
    const id = sessions.start({ bucket, name, written, conditions });
    const location = new URL(`${originOf(request)}${request.path}`);
    for (const [key, value] of request.query) location.searchParams.set(key, value);
    location.searchParams.set('upload_id', id);
    return {
      status: 200,
      headers: { Location: location.href, 'X-GUploader-UploadID': id, 'Content-Length': '0' },
    };
  }

  function route(request: CloudRequest): CloudAnswer | undefined {
    const upload = /^(?:\/resumable)?\/upload\/storage\/v1\/b\/([^/]+)\/o$/.exec(request.path);
    if (upload !== null) return answerUpload(request, decode(upload[1]));
    const path =
      /^(?:\/download)?\/storage\/v1\/b(?:\/([^/]+)(?:\/(o|storageLayout)(?:\/([^/]+))?)?)?$/.exec(
        request.path,
      );
    if (path === null) return undefined;
    const [, bucket, part, name] = path;
    if (bucket === undefined) return answerBuckets(request);
    if (part === undefined) return answerBucket(request, decode(bucket));
    if (part === 'storageLayout') return answerLayout(request, decode(bucket));
    if (name === undefined) return answerList(request, decode(bucket));
    return answerObject(request, decode(bucket), decode(name));
  }

  return {
    name: 'storage',
    objects,
    get openUploads() {
      return sessions.open;
    },
    answer(request) {
      try {
        requireKnownParameters(request.query);
        const answer = route(request);
        if (answer === undefined || answer.status !== 200 || !isDocument(answer.body))
          return answer;
        return { ...answer, body: selectFields(answer.body, request.query.get('fields')) };
      } catch (error) {
        if (!(error instanceof StorageRefusal)) throw error;
        return error.answer(request.query.get('alt') === 'media');
      }
    },
  };
}

function resourceAnswer(request: CloudRequest, object: StoredObject): CloudAnswer {
  return { status: 200, body: objectResource(object, originOf(request)) };
}

function isDocument(body: CloudAnswer['body']): body is object {
  return typeof body === 'object' && !Buffer.isBuffer(body);
}

function nameOf(request: CloudRequest, inResource: string | undefined): string {
  const name = request.query.get('name') ?? inResource;
  if (name === undefined) throw invalid('Required parameter: name');
  return name;
}

function originOf(request: CloudRequest): string {
  return `http://${headerOf(request, 'host') ?? 'storage.googleapis.com'}`;
}

function hasMatch({ query }: CloudRequest): boolean {
  return query.has('ifGenerationMatch') || query.has('ifMetagenerationMatch');
}

function decode(part: string | undefined): string {
  try {
    return decodeURIComponent(part ?? '');
  } catch {
    throw invalid('The name is not UTF-8.');
  }
}

function unknownMethod(): StorageRefusal {
  return new StorageRefusal(405, 'methodNotAllowed', 'Method Not Allowed');
}
