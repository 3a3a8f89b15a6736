import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseImageReference } from '../../../src/images/image-reference.ts';
import { resolveDigest } from '../../../src/images/resolve-digest.ts';

const DIGEST = `sha256:${'d'.repeat(64)}`;

/** A registry on loopback with one image; `private` ones want a token, which it gives to everybody. */
let registry: Server;
let host = '';
const seen: string[] = [];
beforeEach(async () => {
  seen.length = 0;
  registry = createServer((request, response) => {
    const { url = '', headers } = request;
    seen.push(url);
    if (url.startsWith('/token')) {
      response.setHeader('content-type', 'application/json');
      return response.end(JSON.stringify({ token: 'everybody' }));
    }
    if (url.includes('/private/') && headers.authorization !== 'Bearer everybody') {
      response.setHeader('www-authenticate', `Bearer realm="http://${host}/token",scope="pull"`);
      return response.writeHead(401).end();
    }
    if (!url.endsWith('/manifests/v1'))
      return response.writeHead(url.includes('odd') ? 500 : 404).end();
    return response.writeHead(200, { 'docker-content-digest': DIGEST }).end();
  });
  await new Promise<void>((done) => registry.listen(0, '127.0.0.1', done));
  host = `127.0.0.1:${(registry.address() as AddressInfo).port}`;
});
afterEach(async () => {
  registry.closeAllConnections();
  await new Promise((done) => registry.close(done));
});

const resolve = (reference: string) =>
  resolveDigest(parseImageReference(reference), {
    accessToken: async () => 'never asked for here',
    signal: new AbortController().signal,
  });

test.each([['images/epycloud'], ['private/epycloud']])(
  'the tag of %s is turned into the digest that the registry names',
  async (name) => {
    await expect(resolve(`${host}/${name}:v1`)).resolves.toEqual({
      reference: `${host}/${name}@${DIGEST}`,
      digest: DIGEST,
      note: undefined,
    });
  },
);

test('a digest is taken as it is, and nobody is asked', async () => {
  const reference = `${host}/images/epycloud@${DIGEST}`;
  await expect(resolve(reference)).resolves.toMatchObject({ reference, digest: DIGEST });
  expect(seen).toEqual([]);
});

test('an image that is not there is an error', async () => {
  await expect(resolve(`${host}/images/epycloud:v2`)).rejects.toMatchObject({
    code: 'image_missing',
  });
});

test('where the registry does not tell, the tag stays, and that is said', async () => {
  const odd = await resolve(`${host}/odd/epycloud:v2`);
  expect(odd).toMatchObject({ reference: `${host}/odd/epycloud:v2`, digest: undefined });
  expect(odd.note).toContain('answers 500');
});
