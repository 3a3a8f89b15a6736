import type { CloudRequest } from './service.ts';

const SIZES = ['pageSize', 'maxResults'];

/** The same request, asking for pages of at most so many: in its query or, as Logging has it, in its body. */
export function withShortPages(request: CloudRequest, size: number): CloudRequest {
  if (request.method === 'POST' && /:list$/.test(request.path)) {
    const asked = JSON.parse(request.body.toString() || '{}');
    const pageSize = Math.min(asked.pageSize ?? size, size);
    return { ...request, body: Buffer.from(JSON.stringify({ ...asked, pageSize })) };
  }
  if (request.method !== 'GET') return request;
  const query = new URLSearchParams(request.query);
  const name = SIZES.find((known) => query.has(known)) ?? pageSizeOf(request.path);
  query.set(name, String(Math.min(Number(query.get(name) ?? size), size)));
  return { ...request, query };
}

const pageSizeOf = (path: string) => (path.startsWith('/storage/') ? 'maxResults' : 'pageSize');
