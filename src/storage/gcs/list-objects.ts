import type { ListedObject } from '../bucket.ts';
import { isObjectKey } from '../object-key.ts';
import { attempt, type GcsContext } from './gcs-context.ts';
import { type ObjectPage, readPage } from './object-resource.ts';

/** Every object whose key begins with the prefix, a page at a time. What has no name that a key can be is passed over. */
export async function* listObjects(
  context: GcsContext,
  prefix: string,
): AsyncGenerator<ListedObject> {
  const fields = 'nextPageToken,items(name,size,updated)';
  for await (const { items = [] } of pages(context, prefix, { fields })) {
    for (const { name, size, updated } of items) {
      if (isObjectKey(name)) yield { key: name, bytes: size, updated: Date.parse(updated) };
    }
  }
}

/** The names up to the next slash that follow the prefix. */
export async function* listFolderNames(
  context: GcsContext,
  prefix: string,
): AsyncGenerator<string> {
  const query = { fields: 'nextPageToken,prefixes', delimiter: '/' };
  for await (const { prefixes = [] } of pages(context, prefix, query)) {
    for (const folder of prefixes) {
      const name = folder.slice(prefix.length, -1);
      if (isObjectKey(`${prefix}${name}`)) yield name;
    }
  }
}

/** https://cloud.google.com/storage/docs/json_api/v1/objects/list */
async function* pages(
  context: GcsContext,
  prefix: string,
  query: Readonly<Record<string, string>>,
): AsyncGenerator<ObjectPage> {
  let pageToken: string | undefined;
  do {
    const url = context.addresses.list({
      ...query,
      maxResults: '1000',
      prefix: prefix === '' ? undefined : prefix,
      pageToken,
    });
    const page = await attempt(context, 'list', prefix, async () =>
      readPage((await context.connection.ask({ method: 'GET', url })).body),
    );
    yield page;
    pageToken = page.nextPageToken;
  } while (pageToken !== undefined && pageToken !== '');
}
