import type { CloudAnswer, CloudRequest } from '../service.ts';
import { listPage } from './listing.ts';
import { bucketResource, objectResource } from './object-resource.ts';
import { invalid, unknownMethod } from './storage-answers.ts';
import type { StoredObjects } from './stored-objects.ts';
import { originOf, readJson } from './upload-request.ts';

/** https://cloud.google.com/storage/docs/json_api/v1/buckets/insert and …/list */
export function answerBuckets(objects: StoredObjects, request: CloudRequest): CloudAnswer {
  const origin = originOf(request);
  if (request.method === 'GET') {
    const items = [...objects.buckets.values()].map((bucket) => bucketResource(bucket, origin));
    return { status: 200, body: { kind: 'storage#buckets', items } };
  }
  if (request.method !== 'POST') throw unknownMethod();
  const { name } = readJson(request.body);
  if (typeof name !== 'string') throw invalid('Required parameter: name');
  return { status: 200, body: bucketResource(objects.createBucket(name), origin) };
}

/** https://cloud.google.com/storage/docs/json_api/v1/buckets/get */
export function answerBucket(
  objects: StoredObjects,
  request: CloudRequest,
  name: string,
): CloudAnswer {
  const bucket = objects.bucket(name);
  if (request.method !== 'GET') throw unknownMethod();
  return { status: 200, body: bucketResource(bucket, originOf(request)) };
}

/** Asked by gcloud: https://cloud.google.com/storage/docs/json_api/v1/buckets/getStorageLayout */
export function answerLayout(
  objects: StoredObjects,
  request: CloudRequest,
  name: string,
): CloudAnswer {
  if (request.method !== 'GET') throw unknownMethod();
  const { location, locationType } = bucketResource(objects.bucket(name), originOf(request));
  const body = { kind: 'storage#storageLayout', bucket: name, location, locationType };
  return { status: 200, body: { ...body, hierarchicalNamespace: { enabled: false } } };
}

/** https://cloud.google.com/storage/docs/json_api/v1/objects/list */
export function answerList(
  objects: StoredObjects,
  request: CloudRequest,
  { bucket, pageSize }: { readonly bucket: string; readonly pageSize: number | undefined },
): CloudAnswer {
  if (request.method !== 'GET') throw unknownMethod();
  const { items, prefixes, nextPageToken } = listPage(
    objects.bucket(bucket),
    request.query,
    pageSize,
  );
  const origin = originOf(request);
  const listed = {
    prefixes: prefixes.length === 0 ? undefined : prefixes,
    items: items.length === 0 ? undefined : items.map((item) => objectResource(item, origin)),
  };
  return { status: 200, body: { kind: 'storage#objects', nextPageToken, ...listed } };
}
