import { type LoopbackServer, startLoopbackServer } from '../../support/github/loopback-server.ts';
import type { CloudService } from '../../support/google/service.ts';

/** A part of the test cloud on a port of its own. */
export function served(service: CloudService): Promise<LoopbackServer> {
  return startLoopbackServer(async ({ method, url, headers, body }) => {
    const request = { method, path: url.pathname, query: url.searchParams, headers, body };
    return (await service.answer(request)) ?? { status: 404, body: 'no such path' };
  });
}

/** Asks a part of the test cloud without a server. */
export async function ask(
  service: CloudService,
  call: string,
  body?: object,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const [method = '', target = ''] = call.split(' ');
  const url = new URL(target, 'http://there');
  const answer = await service.answer({
    method,
    path: url.pathname,
    query: url.searchParams,
    headers: {},
    body: Buffer.from(body === undefined ? '' : JSON.stringify(body)),
  });
  if (answer === undefined) throw new Error(`${call}: no such path`);
  return { status: answer.status, body: answer.body as Record<string, unknown> };
}
