// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the expressions of workflows.

import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { startLoopbackServer } from '../../support/github/loopback-server.ts';
import { virtualClock } from '../../support/google/virtual-clock.ts';
import { fetchSender } from '../../support/google/workflows/fetch-sender.ts';
import { SendError } from '../../support/google/workflows/http-call.ts';
import { answering, errorOf, json, resultOf, run, START } from './run.ts';

const calling = (call: string, args: object) =>
  JSON.stringify([{ ask: { call, args, result: 'answer' } }, { tell: { return: '${answer}' } }]);

const bodyOf = (body: Uint8Array | undefined) => body && Buffer.from(body).toString();

/** https://cloud.google.com/workflows/docs/http-requests */
describe('a request', () => {
  const sent = async (call: string, args: object) => {
    const { send, requests } = answering(json({}));
    await resultOf(calling(call, args), { send });
    return requests[0] ?? expect.unreachable();
  };

  test.each([
    ['http.get', 'GET'],
    ['http.delete', 'DELETE'],
    ['http.patch', 'PATCH'],
    ['http.post', 'POST'],
    ['http.put', 'PUT'],
  ])('%s is a %s', async (call, method) => {
    expect(await sent(call, { url: 'https://example.com/x' })).toMatchObject({
      method,
      url: 'https://example.com/x',
      headers: { 'User-Agent': 'GoogleCloudWorkflows; (+https://cloud.google.com/workflows/docs)' },
      timeoutSeconds: 300,
    });
  });

  test('has parameters, encoded', async () => {
    const query = { q: 'a b&c/ü', n: 5, x: 1.5, yes: true, list: ['a', 1] };
    const { url } = await sent('http.get', { url: 'https://example.com/?p=1', query });
    expect(url).toBe(
      'https://example.com/?p=1&q=a%20b%26c%2F%C3%BC&n=5&x=1.5&yes=true&list=a&list=1',
    );
  });

  test.each<[string, object, string, string | undefined]>([
    [
      'a map as JSON',
      { body: { a: [1, 2.5] } },
      '{"a":[1,2.5]}',
      'application/json; charset=utf-8',
    ],
    ['a text as JSON', { body: 'text' }, '"text"', 'application/json; charset=utf-8'],
    [
      'a text of a type as it is',
      { body: 'text', headers: { 'Content-Type': 'text/plain' } },
      'text',
      'text/plain',
    ],
    [
      'a map as a form',
      {
        body: { a: 'b c', d: 1 },
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      },
      'a=b%20c&d=1',
      undefined,
    ],
    ['bytes as they are', { body: '${text.encode("raw")}' }, 'raw', 'application/octet-stream'],
    [
      'bytes of a type',
      { body: '${json.encode("x")}', headers: { 'Content-Type': 'application/json' } },
      '"x"',
      'application/json',
    ],
  ])('sends %s', async (_what, args, body, type) => {
    const request = await sent('http.post', { url: 'https://example.com/', ...args });
    expect(bodyOf(request.body)).toBe(body);
    expect(request.headers['Content-Type']).toBe(type);
  });

  test('can ask for a token, and for more time', async () => {
    const auth = { type: 'OIDC', audience: 'https://there' };
    expect(
      await sent('http.request', { method: 'OPTIONS', url: 'http://there', auth, timeout: 1800 }),
    ).toMatchObject({
      method: 'OPTIONS',
      auth,
      timeoutSeconds: 1800,
    });
    const scopes = { auth: { type: 'OAuth2', scopes: ['a', 'b'] } };
    expect(await sent('http.get', { url: 'http://there', ...scopes })).toMatchObject(scopes);
  });

  test.each<[string, object, string]>([
    ['no address', { url: 'example.com' }, 'no address of HTTP'],
    ['another protocol', { url: 'ftp://example.com' }, 'no address of HTTP'],
    ['a timeout over half an hour', { timeout: 1801 }, 'at most 1800 s'],
    ['a timeout of nothing', { timeout: 0 }, 'above 0'],
    ['a header that is no text', { headers: { a: 1 } }, 'expected a string'],
    ['a parameter that is a map', { query: { a: {} } }, 'cannot be map'],
    ['a parameter that is null', { query: { a: null } }, 'cannot be null'],
    ['an unknown auth type', { auth: { type: 'Basic' } }, "no auth type 'Basic'"],
    ['an unknown field of auth', { auth: { type: 'OIDC', token: 'x' } }, "auth has no 'token'"],
    [
      'a map as text',
      { body: {}, headers: { 'Content-Type': 'text/plain' } },
      'cannot be sent as text/plain',
    ],
    ['bytes in JSON', { body: { a: '${text.encode("x")}' } }, 'bytes cannot be encoded'],
  ])('cannot have %s', async (_what, args, reason) => {
    await expect(sent('http.post', { url: 'http://there', ...args })).rejects.toThrow(reason);
  });

  test('cannot have another method', async () => {
    await expect(sent('http.request', { method: 'get', url: 'http://there' })).rejects.toThrow(
      "no method 'get'",
    );
  });
});

/** https://cloud.google.com/workflows/docs/http-requests#response-data */
describe('an answer', () => {
  const answered = async (
    headers: Readonly<Record<string, string>>,
    body: string,
    status = 200,
  ) => {
    const answer = { status, headers, body: Buffer.from(body) };
    return resultOf(calling('http.get', { url: 'http://there' }), answering(answer));
  };

  test.each<[string, string, string, unknown]>([
    ['JSON', 'application/json; charset=UTF-8', '{"a":[1]}', { a: [1] }],
    ['JSON of a kind', 'application/problem+json', '{}', {}],
    ['text', 'text/html', '<p>', '<p>'],
    ['nothing', 'application/json', '', null],
  ])('that is %s', async (_what, type, body, value) => {
    expect(await answered({ 'content-type': type }, body)).toEqual({
      code: 200,
      headers: { 'Content-Type': type },
      body: value,
    });
  });

  test('that is anything else is bytes', async () => {
    const source = JSON.stringify([
      { ask: { call: 'http.get', args: { url: 'http://there' }, result: 'answer' } },
      { tell: { return: '${[get_type(answer.body), text.decode(answer.body)]}' } },
    ]);
    const answer = { status: 200, headers: {}, body: Buffer.from('raw') };
    expect(await resultOf(source, answering(answer))).toEqual(['bytes', 'raw']);
  });

  test('that is no JSON though it says so is an error', async () => {
    await expect(answered({ 'content-type': 'application/json' }, '{')).rejects.toThrow(
      'is no JSON',
    );
  });

  test.each([
    [399, undefined],
    [400, 'HttpError'],
    [503, 'HttpError'],
  ])('with code %d', async (code, tag) => {
    const source = JSON.stringify([
      {
        ask: {
          try: { call: 'http.get', args: { url: 'http://there' }, result: 'answer' },
          except: {
            as: 'e',
            return: ['${e.tags[0]}', '${e.code}', '${e.headers["X-Why"]}', '${e.body.why}'],
          },
        },
      },
      { tell: { return: '${answer.code}' } },
    ]);
    const result = await resultOf(
      source,
      answering(json({ why: 'so' }, code, { 'x-why': 'header' })),
    );
    expect(result).toEqual(tag === undefined ? code : [tag, code, 'header', 'so']);
  });

  test('of more than 2 MB is an error, and so is one that variables have no room for', async () => {
    const mebi = 1024 * 1024;
    const most = 'x'.repeat(2 * mebi);
    await expect(answered({ 'content-type': 'text/plain' }, `${most}x`)).rejects.toThrow(
      'the most is',
    );
    await expect(answered({ 'content-type': 'text/plain' }, most)).rejects.toThrow(
      'memory usage limit',
    );
    const source = JSON.stringify([{ ask: { call: 'http.get', args: { url: 'http://there' } } }]);
    const answer = {
      status: 200,
      headers: { 'content-type': 'text/plain' },
      body: Buffer.from(most),
    };
    expect((await run(source, answering(answer))).stats.largestResponseBytes).toBe(2 * mebi);
  });

  test.each(['ConnectionError', 'ConnectionFailedError', 'TimeoutError', 'AuthError'] as const)(
    'that never comes is a %s',
    async (tag) => {
      const { payload } = await errorOf(
        calling('http.get', { url: 'http://there' }),
        answering(new SendError(tag, 'why')),
      );
      expect(payload).toMatchObject({ message: 'why', tags: expect.arrayContaining([tag]) });
    },
  );

  test('that the test did not plan is no error of the workflow', async () => {
    await expect(run(calling('http.get', { url: 'http://there' }))).rejects.toThrow(
      'nobody answers',
    );
  });

  test('takes no time of the clock', async () => {
    const clock = virtualClock(START);
    const other = clock.sleep(1000).then(() => clock.now());
    const send = async () => {
      await new Promise((done) => setTimeout(done, 20));
      return json({ now: (clock.now() - START) / 1000 });
    };
    const source = calling('http.get', { url: 'http://there' });
    expect(await resultOf(source, { clock, send })).toMatchObject({ body: { now: 0 } });
    expect(await other).toBe(START + 1000);
  });
});

describe('real requests', () => {
  test('carry the token of the account, and come back', async () => {
    await using server = await startLoopbackServer(({ method, headers, body, url }) => ({
      status: 201,
      headers: { 'X-Path': url.search },
      body: {
        method,
        authorization: headers.authorization,
        agent: headers['user-agent'],
        body: String(body),
      },
    }));
    const args = {
      url: `${server.url}/x`,
      query: { a: 'b c' },
      body: { n: 1 },
      auth: { type: 'OAuth2' },
    };
    const send = fetchSender({ token: async ({ type }) => `token-${type}` });
    expect(await resultOf(calling('http.post', args), { send })).toMatchObject({
      code: 201,
      headers: { 'X-Path': '?a=b%20c' },
      body: {
        method: 'POST',
        authorization: 'Bearer token-OAuth2',
        agent: 'GoogleCloudWorkflows; (+https://cloud.google.com/workflows/docs)',
        body: '{"n":1}',
      },
    });
  });

  test('where nobody listens, or there is no account', async () => {
    const { url, [Symbol.asyncDispose]: close } = await startLoopbackServer(() => ({
      status: 200,
    }));
    await close();
    const tagsOf = async (args: object) =>
      (await errorOf(calling('http.get', args), { send: fetchSender() })).payload;
    expect(await tagsOf({ url })).toMatchObject({ tags: ['ConnectionFailedError'] });
    expect(await tagsOf({ url, auth: { type: 'OIDC' } })).toMatchObject({ tags: ['AuthError'] });
  });

  test('where the connection breaks, or nothing comes in time', async () => {
    const broken = createServer((socket) => socket.once('data', () => socket.destroy()));
    const silent = createServer((socket) => void socket.on('error', () => {}));
    const address = async (server: typeof broken) => {
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    };
    try {
      const [one, other] = [await address(broken), await address(silent)];
      const tagOf = async (args: object) =>
        (await errorOf(calling('http.get', args), { send: fetchSender() })).payload;
      expect(await tagOf({ url: one })).toMatchObject({ tags: ['ConnectionError'] });
      expect(await tagOf({ url: other, timeout: 0.05 })).toMatchObject({
        tags: ['TimeoutError', 'OSError'],
      });
      const stop = new AbortController();
      setTimeout(() => stop.abort(), 20);
      const end = await run(calling('http.get', { url: other }), {
        send: fetchSender(),
        signal: stop.signal,
      });
      expect(end.state).toBe('CANCELLED');
    } finally {
      broken.close();
      silent.close();
    }
  });
});
