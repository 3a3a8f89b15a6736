import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CloudRequest, CloudService } from '../../support/google/service.ts';
import { startTestCloud, type TestCloud } from '../../support/google/test-cloud.ts';

/** Counts what reaches it. */
function countingService(): CloudService & { readonly seen: CloudRequest[] } {
  const seen: CloudRequest[] = [];
  return {
    name: 'batch',
    seen,
    answer(request) {
      if (request.path === '/broken') throw new Error('a mistake');
      if (!request.path.startsWith('/v1/')) return undefined;
      seen.push(request);
      return { status: 200, body: { pageSize: request.query.get('pageSize') } };
    },
  };
}

let service: ReturnType<typeof countingService>;
let cloud: TestCloud;
beforeEach(async () => {
  service = countingService();
  cloud = await startTestCloud({ services: [service] });
});
afterEach(() => cloud[Symbol.asyncDispose]());

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${cloud.address}${path}`, {
    headers: { Authorization: `Bearer ${cloud.identity.token()}`, ...headers },
  });

describe('the front of the test cloud', () => {
  test('hands a request to the API whose path it is, and keeps what was asked', async () => {
    const answer = await ask('/v1/a%2Fb?pageSize=7');
    await expect(answer.json()).resolves.toEqual({ pageSize: '7' });
    expect(service.seen[0]?.path).toBe('/v1/a%2Fb');
    expect(cloud.requests).toMatchObject([
      {
        service: 'batch',
        method: 'GET',
        path: '/v1/a%2Fb',
        query: { pageSize: '7' },
        status: 200,
        bytes: { received: 0, sent: 16 },
      },
    ]);
  });

  test('answers a path of no API with a page, as Google does', async () => {
    const answer = await ask('/v9/x');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('text/html');
  });

  test.each([
    ['no token', { Authorization: '' }, 'missing required'],
    ['a token that nobody gave', { Authorization: 'Bearer made-up' }, 'had invalid'],
  ])('refuses a call with %s', async (_what, headers, message) => {
    const answer = await ask('/v1/a', headers);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({
      error: { status: 'UNAUTHENTICATED', message: expect.stringContaining(message) },
    });
    expect(service.seen).toEqual([]);
    cloud.requireToken = false;
    expect((await ask('/v1/a', headers)).status).toBe(200);
  });

  test('refuses a token that no longer holds', async () => {
    const token = cloud.identity.token();
    const again = () => ask('/v1/a', { Authorization: `Bearer ${token}` });
    expect((await again()).status).toBe(200);
    cloud.identity.revokeAll();
    expect((await again()).status).toBe(401);
  });

  test('says that a part broke down, and keeps the error', async () => {
    expect((await ask('/broken')).status).toBe(500);
    expect(cloud.breakdowns.map(({ message }) => message)).toEqual(['a mistake']);
  });

  test('gives programs all addresses, a metadata server and no proxy', () => {
    expect(cloud.environment()).toMatchObject({
      BATCH_ADDRESS: cloud.address,
      STORAGE_ADDRESS: cloud.address,
      TOKEN_EXCHANGE_ADDRESS: cloud.address,
      GCE_METADATA_HOST: new URL(cloud.address).host,
      GOOGLE_CLOUD_PROJECT: 'test-project',
      HTTPS_PROXY: '',
    });
  });
});

describe('faults', () => {
  test('hit as many requests as they are told to, after those they let through', async () => {
    const fault = cloud.faults.add({ kind: 'status', status: 503, after: 1, times: 2 });
    const statuses: number[] = [];
    for (let i = 0; i < 5; i += 1) statuses.push((await ask('/v1/a')).status);
    expect(statuses).toEqual([200, 503, 503, 200, 200]);
    expect(fault.hits).toBe(2);
    expect(service.seen).toHaveLength(3);
  });

  test('hit only what their predicate says, and say when to come again', async () => {
    const when = ({ path }: CloudRequest) => path.endsWith('/b');
    cloud.faults.add({ kind: 'status', status: 429, retryAfter: 7, when });
    expect((await ask('/v1/a')).status).toBe(200);
    const answer = await ask('/v1/b');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '7']);
    expect(await answer.json()).toMatchObject({ error: { status: 'RESOURCE_EXHAUSTED' } });
  });

  test.each([
    [false, 0],
    [true, 1],
  ])('break the connection off, with the work done: %s', async (done, seen) => {
    cloud.faults.add({ kind: 'reset', done });
    await expect(ask('/v1/a')).rejects.toThrow();
    expect(service.seen).toHaveLength(seen);
    expect(cloud.requests.at(-1)?.status).toBe(0);
  });

  test('lose the answer of what was done', async () => {
    cloud.faults.add({ kind: 'status', status: 503, done: true });
    expect((await ask('/v1/a')).status).toBe(503);
    expect(service.seen).toHaveLength(1);
  });

  test('cut an answer short', async () => {
    cloud.faults.add({ kind: 'cut', bytes: 5 });
    const answer = await ask('/v1/a');
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow();
  });

  test('answer late', async () => {
    const fault = cloud.faults.add({ kind: 'slow', milliseconds: 20 });
    expect((await ask('/v1/a')).status).toBe(200);
    expect(fault.hits).toBe(1);
  });

  test('make pages short', async () => {
    cloud.faults.add({ kind: 'short_pages', size: 3, times: 2 });
    await expect((await ask('/v1/a?pageSize=100')).json()).resolves.toEqual({ pageSize: '3' });
    await expect((await ask('/v1/a')).json()).resolves.toEqual({ pageSize: '3' });
    await expect((await ask('/v1/a')).json()).resolves.toEqual({ pageSize: null });
  });

  test('can be taken away', async () => {
    cloud.faults.add({ kind: 'status', status: 500 }).remove();
    cloud.faults.add({ kind: 'status', status: 500 });
    cloud.faults.clear();
    expect((await ask('/v1/a')).status).toBe(200);
  });
});
