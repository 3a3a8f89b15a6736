import type { CloudAnswer, CloudRequest } from '../service.ts';
import { mediaAnswer } from './media.ts';
import { objectResource, readPatch } from './object-resource.ts';
import { readNumber, readPreconditions, requirePreconditions } from './preconditions.ts';
import { missingObject, unknownMethod } from './storage-answers.ts';
import type { StoredObject, StoredObjects } from './stored-objects.ts';
import { headerOf, originOf, readJson } from './upload-request.ts';

/** https://cloud.google.com/storage/docs/json_api/v1/objects: get, patch and delete */
export function answerObject(
  objects: StoredObjects,
  request: CloudRequest,
  { bucket, name }: { readonly bucket: string; readonly name: string },
): CloudAnswer {
  const { method, query } = request;
  const live = objects.find(bucket, name);
  const action = method === 'GET' ? 'read' : 'write';
  const generation = readNumber(query, 'generation');
  // There is no generation but the live one.
  if (live === undefined || (generation ?? live.generation) !== live.generation) {
    const hasMatch = query.has('ifGenerationMatch') || query.has('ifMetagenerationMatch');
    // Of a write, a condition that nothing can meet is looked at first.
    if (live === undefined && action === 'write' && hasMatch) {
      requirePreconditions(readPreconditions(query), live, action);
    }
    throw missingObject(bucket, name);
  }
  requirePreconditions(readPreconditions(query), live, action);
  switch (method) {
    case 'GET':
      return query.get('alt') === 'media'
        ? mediaAnswer(live, headerOf(request, 'range'), headerOf(request, 'accept-encoding'))
        : resourceAnswer(request, live);
    case 'PATCH':
      return resourceAnswer(request, objects.change(live, readPatch(readJson(request.body), live)));
    case 'DELETE':
      objects.remove(live);
      return { status: 204 };
    default:
      throw unknownMethod();
  }
}

export function resourceAnswer(request: CloudRequest, object: StoredObject): CloudAnswer {
  return { status: 200, body: objectResource(object, originOf(request)) };
}
