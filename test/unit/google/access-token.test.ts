import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accessToken } from '../../../src/google/access-token.ts';

const PROVIDER = 'projects/1/locations/global/workloadIdentityPools/pool/providers/github';
const SERVICE_ACCOUNT = 'builder@project.iam.gserviceaccount.com';

interface Asked {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

/** GitHub's identity service, Google's token exchange and its maker of service accounts' tokens, on loopback. */
let server: Server;
let base: string;
let asked: Asked[];
let refuse: boolean;
let dir: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => {
      body += text;
    });
    request.on('end', () => {
      const path = request.url ?? '';
      asked.push({ path, authorization: request.headers.authorization, body });
      const [status, answer] = answerTo(path, body, request.headers.authorization);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(async () => {
  asked = [];
  refuse = false;
  dir = await mkdtemp(join(tmpdir(), 'epycloud-google-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

function answerTo(path: string, body: string, authorization: string | undefined): [number, object] {
  if (path.startsWith('/github')) {
    return authorization === 'Bearer request-token' ? [200, { value: 'github-jwt' }] : [401, {}];
  }
  if (path === '/v1/token') {
    const known = new URLSearchParams(body).get('subject_token') === 'github-jwt';
    if (refuse || !known)
      return [400, { error: 'invalid_grant', error_description: 'not this repository' }];
    return [
      200,
      {
        access_token: 'federated',
        expires_in: 3600,
        token_type: 'Bearer',
        issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      },
    ];
  }
  if (
    path.endsWith(`${SERVICE_ACCOUNT}:generateAccessToken`) &&
    authorization === 'Bearer federated'
  ) {
    return [
      200,
      { accessToken: 'impersonated', expireTime: new Date(Date.now() + 3_600_000).toISOString() },
    ];
  }
  return [403, { error: { code: 403, message: 'no such service account for you' } }];
}

const job = () => ({
  ACTIONS_ID_TOKEN_REQUEST_URL: `${base}/github?x=1`,
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
  HOME: dir,
  TOKEN_EXCHANGE_ADDRESS: base,
  IAM_CREDENTIALS_ADDRESS: base,
});

describe('the identity of a GitHub job', () => {
  const ask = (more = {}) =>
    accessToken({
      environment: job(),
      workloadIdentityProvider: PROVIDER,
      ...more,
    });

  test('is exchanged for an access token', async () => {
    await expect(ask()).resolves.toBe('federated');
    const audience = `//iam.googleapis.com/${PROVIDER}`;
    expect(asked[0]?.path).toBe(`/github?x=1&audience=${encodeURIComponent(`https:${audience}`)}`);
    expect(new URLSearchParams(asked[1]?.body).get('audience')).toBe(audience);
  });

  test('may act as a service account', async () => {
    await expect(ask({ serviceAccount: SERVICE_ACCOUNT })).resolves.toBe('impersonated');
    await expect(
      ask({ serviceAccount: 'other@project.iam.gserviceaccount.com' }),
    ).rejects.toMatchObject({
      code: 'credentials_refused',
    });
  });

  test('that is not trusted is told, without the token', async () => {
    refuse = true;
    const error = await ask().catch((thrown: Error) => thrown);
    expect(error).toMatchObject({
      code: 'credentials_refused',
      message: expect.stringContaining('not this repository'),
    });
    expect(JSON.stringify(error) + String(error)).not.toContain('github-jwt');
  });

  test('that the job may not ask for is told', async () => {
    await expect(ask({ environment: {} })).rejects.toMatchObject({
      code: 'credentials_missing',
      hint: expect.stringContaining('id-token: write'),
    });
  });

  test.each([['my-provider'], ['projects/x/locations/global/workloadIdentityPools/p/providers/q']])(
    'through %j is refused',
    async (workloadIdentityProvider) => {
      await expect(ask({ workloadIdentityProvider })).rejects.toMatchObject({ code: 'usage' });
    },
  );

  test.each([['me'], ['a@b/../c']])('as %j is refused', async (serviceAccount) => {
    await expect(ask({ serviceAccount })).rejects.toMatchObject({ code: 'usage' });
  });

  test('is not waited for once somebody interrupts', async () => {
    await expect(ask({ signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'interrupted',
    });
  });
});

describe('application default credentials', () => {
  test('may be a file of a federated identity, as google-github-actions/auth writes it', async () => {
    await writeFile(join(dir, 'jwt'), 'github-jwt');
    const file = join(dir, 'credentials.json');
    const credentials = {
      type: 'external_account',
      audience: `//iam.googleapis.com/${PROVIDER}`,
      subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
      token_url: `${base}/v1/token`,
      credential_source: { file: join(dir, 'jwt') },
      service_account_impersonation_url: `${base}/v1/projects/-/serviceAccounts/${SERVICE_ACCOUNT}:generateAccessToken`,
    };
    await writeFile(file, JSON.stringify(credentials));
    const environment = { GOOGLE_APPLICATION_CREDENTIALS: file };
    await expect(accessToken({ environment })).resolves.toBe('impersonated');
    await expect(accessToken({ environment: { HOME: dir }, keyFile: file })).resolves.toBe(
      'impersonated',
    );
  });

  test('that cannot be read are named, never shown', async () => {
    const file = join(dir, 'broken.json');
    await writeFile(file, '{"type":"service_account", "private_key": "-----BEGIN');
    for (const path of [file, join(dir, 'absent.json')]) {
      const environment = { GOOGLE_APPLICATION_CREDENTIALS: path };
      const error = await accessToken({ environment }).catch((thrown: Error) => thrown);
      expect(error).toMatchObject({
        code: 'credentials_missing',
        message: expect.stringContaining(path),
      });
      expect(String(error)).not.toContain('BEGIN');
    }
  });
});
