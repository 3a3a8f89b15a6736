import type { CloudAnswer, CloudRequest } from '../service.ts';
import { resourceAnswer } from './object-methods.ts';
import { readWritten } from './object-resource.ts';
import { readPreconditions, requirePreconditions } from './preconditions.ts';
import type { ResumableSessions } from './resumable-sessions.ts';
import { badParameter, invalid, unknownMethod } from './storage-answers.ts';
import { requireObjectName, type StoredObjects } from './stored-objects.ts';
import {
  headerOf,
  originOf,
  readHashHeader,
  readJson,
  readMedia,
  readMultipart,
  requireChecksums,
  type Upload,
} from './upload-request.ts';

interface UploadState {
  readonly objects: StoredObjects;
  readonly sessions: ResumableSessions;
}

/** https://cloud.google.com/storage/docs/json_api/v1/objects/insert */
export function answerUpload(
  state: UploadState,
  request: CloudRequest,
  bucket: string,
): CloudAnswer {
  const { method, query } = request;
  const id = query.get('upload_id');
  if (id !== null) return answerSession(state, request, id);
  if (method !== 'POST') throw unknownMethod();
  state.objects.bucket(bucket);
  switch (query.get('uploadType')) {
    case 'multipart':
      return store(state.objects, request, bucket, readMultipart(request));
    case 'media':
      return store(state.objects, request, bucket, readMedia(request));
    case 'resumable':
      return startSession(state, request, bucket);
    default:
      throw badParameter('uploadType', 'Invalid upload type.');
  }
}

function answerSession({ sessions }: UploadState, request: CloudRequest, id: string): CloudAnswer {
  if (request.method === 'DELETE') return sessions.cancel(id);
  if (request.method !== 'PUT') throw unknownMethod();
  const taken = sessions.put(id, request);
  return 'status' in taken ? taken : resourceAnswer(request, taken);
}

function store(
  objects: StoredObjects,
  request: CloudRequest,
  bucket: string,
  upload: Upload,
): CloudAnswer {
  const name = nameOf(request, upload.name);
  requirePreconditions(readPreconditions(request.query), objects.find(bucket, name), 'write');
  // What arrives lies in a larger buffer, which it would keep alive.
  const bytes = Buffer.from(upload.bytes);
  requireChecksums(bytes, upload);
  requireChecksums(bytes, readHashHeader(request));
  return resourceAnswer(request, objects.put(bucket, name, bytes, upload.facts));
}

function startSession(
  { objects, sessions }: UploadState,
  request: CloudRequest,
  bucket: string,
): CloudAnswer {
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
  const headers = { Location: location.href, 'X-GUploader-UploadID': id, 'Content-Length': '0' };
  return { status: 200, headers };
}

function nameOf(request: CloudRequest, inResource: string | undefined): string {
  const name = request.query.get('name') ?? inResource;
  if (name === undefined) throw invalid('Required parameter: name');
  return name;
}
