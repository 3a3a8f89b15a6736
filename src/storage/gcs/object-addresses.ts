/** Where the JSON API has a bucket and its objects: https://cloud.google.com/storage/docs/request-endpoints */
export interface ObjectAddresses {
  list(query: Query): string;
  object(key: string, query: Query): string;
  upload(query: Query): string;
}

export type Query = Readonly<Record<string, string | undefined>>;

/** @param address without a closing slash */
export function objectAddresses(address: string, bucket: string): ObjectAddresses {
  const objects = `/storage/v1/b/${encodeURIComponent(bucket)}/o`;
  return {
    list: (query) => withQuery(`${address}${objects}`, query),
    object: (key, query) => withQuery(`${address}${objects}/${encodeURIComponent(key)}`, query),
    upload: (query) => withQuery(`${address}/upload${objects}`, query),
  };
}

function withQuery(url: string, query: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) parameters.set(name, value);
  }
  return parameters.size === 0 ? url : `${url}?${parameters}`;
}
