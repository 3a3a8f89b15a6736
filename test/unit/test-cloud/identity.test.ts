import { createSign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { identityService } from '../../support/google/identity/identity-service.ts';

const START = Date.parse('2026-01-01T00:00:00Z');
const ADDRESS = 'http://127.0.0.1:1';

function started() {
  const clock = { time: START, now: () => clock.time };
  const other = 'other@test-project.iam.gserviceaccount.com';
  const identity = identityService({ clock, serviceAccounts: [other] });
  async function ask(
    method: string,
    address: string,
    more: { headers?: object; body?: string } = {},
  ) {
    const url = new URL(address, ADDRESS);
    const answer = await identity.answer({
      method,
      path: url.pathname,
      query: url.searchParams,
      headers: { ...more.headers } as Record<string, string>,
      body: Buffer.from(more.body ?? ''),
    });
    return { status: answer?.status, headers: answer?.headers, body: answer?.body as never };
  }
  const holds = (token: string) =>
    identity.refusal({
      method: 'GET',
      path: '/',
      query: new URLSearchParams(),
      headers: { authorization: `Bearer ${token}` },
      body: Buffer.alloc(0),
    }) === undefined;
  return { clock, identity, ask, holds, other };
}

// https://cloud.google.com/compute/docs/metadata/querying-metadata
describe('the metadata server', () => {
  const FLAVOR = { headers: { 'metadata-flavor': 'Google' } };
  const TOKEN = '/computeMetadata/v1/instance/service-accounts/default/token';

  test('gives the project and tokens of the machine’s account, for as long as they say', async () => {
    const { ask, holds, clock } = started();
    const project = await ask('GET', '/computeMetadata/v1/project/project-id', FLAVOR);
    expect(project).toMatchObject({
      status: 200,
      body: 'test-project',
      headers: { 'Metadata-Flavor': 'Google' },
    });
    const { body } = await ask('GET', TOKEN, FLAVOR);
    const { access_token: token, expires_in: seconds } = body as {
      access_token: string;
      expires_in: number;
    };
    expect(seconds).toBe(3599);
    clock.time += 3598_000;
    expect(holds(token)).toBe(true);
    clock.time += 1000;
    expect(holds(token)).toBe(false);
  });

  test.each([
    ['without its header', {}],
    ['with another value of it', { 'metadata-flavor': 'google' }],
    ['through a proxy', { 'metadata-flavor': 'Google', 'x-forwarded-for': '10.0.0.1' }],
  ])('answers nobody %s', async (_what, headers) => {
    expect(await started().ask('GET', TOKEN, { headers })).toMatchObject({ status: 403 });
  });

  test('does not know other paths', async () => {
    const { ask } = started();
    const answer = await ask('GET', '/computeMetadata/v1/instance/attributes/x', FLAVOR);
    expect(answer.status).toBe(404);
  });
});

describe('the security token service', () => {
  async function exchange(change: Readonly<Record<string, string>> = {}, repository?: string) {
    const run = started();
    const { identity, ask } = run;
    const job = identity.githubJob(ADDRESS, repository);
    const audience = `//iam.googleapis.com/${identity.workloadIdentityProvider}`;
    const url = `${job['ACTIONS_ID_TOKEN_REQUEST_URL']}&audience=${encodeURIComponent(`https:${audience}`)}`;
    const authorization = `bearer ${job['ACTIONS_ID_TOKEN_REQUEST_TOKEN']}`;
    const { value } = (await ask('GET', url, { headers: { authorization } })).body as {
      value: string;
    };
    const body = new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      audience,
      scope: 'https://www.googleapis.com/auth/cloud-platform',
      requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      subject_token: value,
      subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
      ...change,
    });
    const again = () => ask('POST', '/v1/token', { body: body.toString() });
    return { ...run, answer: await again(), again };
  }

  test('takes a GitHub job’s identity for a token of ten minutes', async () => {
    const { answer, holds, clock } = await exchange();
    expect(answer).toMatchObject({ status: 200, body: { expires_in: 600, token_type: 'Bearer' } });
    const { access_token: token } = answer.body as { access_token: string };
    expect(holds(token)).toBe(true);
    clock.time += 600_000;
    expect(holds(token)).toBe(false);
  });

  test.each([
    ['an identity that nobody gave', { subject_token: 'a.b.c' }, 'invalid_grant'],
    ['another provider', { audience: '//iam.googleapis.com/projects/1' }, 'invalid_target'],
    ['another kind of token', { requested_token_type: 'x' }, 'invalid_request'],
    ['no scope', { scope: '' }, 'invalid_scope'],
    ['another grant', { grant_type: 'password' }, 'unsupported_grant_type'],
  ])('refuses %s', async (_what, change, error) => {
    expect((await exchange(change)).answer).toMatchObject({ status: 400, body: { error } });
  });

  test('refuses the job of another repository, and an identity that is over', async () => {
    expect((await exchange({}, 'somebody/fork')).answer).toMatchObject({
      status: 400,
      body: { error: 'unauthorized_client' },
    });
    const { clock, again } = await exchange();
    clock.time += 301_000;
    expect(await again()).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  test('GitHub gives an identity to jobs only that may ask', async () => {
    const answer = await started().ask('GET', '/github/idtoken?audience=x', {
      headers: { authorization: 'bearer made-up' },
    });
    expect(answer.status).toBe(401);
  });
});

describe('the token endpoint of OAuth', () => {
  const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

  test.each([
    ['the account’s own', {}, 200],
    ['another issuer’s', { iss: 'x@y' }, 400],
    ['for another audience', { aud: 'https://example.org' }, 400],
    ['without a scope', { scope: '' }, 400],
    ['too long-lived', { exp: START / 1000 + 7200 }, 400],
  ])(
    'takes what a service account’s key has signed, if it is right: %s',
    async (_what, change, status) => {
      const { identity, ask } = started();
      const file = identity.serviceAccountFile(ADDRESS);
      const claims = {
        iss: file.client_email,
        aud: file.token_uri,
        scope: 'https://www.googleapis.com/auth/cloud-platform',
        iat: START / 1000,
        exp: START / 1000 + 3600,
        ...change,
      };
      const signed = `${encoded({ alg: 'RS256', typ: 'JWT', kid: file.private_key_id })}.${encoded(claims)}`;
      const signature = createSign('RSA-SHA256').update(signed).sign(file.private_key, 'base64url');
      const post = (assertion: string) =>
        ask('POST', '/token', {
          body: new URLSearchParams({
            grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
            assertion,
          }).toString(),
        });
      expect((await post(`${signed}.${signature}`)).status).toBe(status);
      expect(await post(`${signed}.${encoded({ not: 'a signature' })}`)).toMatchObject({
        status: 400,
        body: { error_description: 'Invalid JWT Signature.' },
      });
    },
  );

  test('takes the refresh token of a person’s login', async () => {
    const { identity, ask, holds } = started();
    const login = identity.authorizedUserFile() as { refresh_token: string };
    const post = (refresh_token: string) =>
      ask('POST', '/token', {
        body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token }).toString(),
      });
    const { body } = await post(login.refresh_token);
    expect(holds((body as { access_token: string }).access_token)).toBe(true);
    expect((await post('revoked')).status).toBe(400);
  });
});

// https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/generateAccessToken
describe('tokens of service accounts', () => {
  test.each([
    ['one that may be used', 'other@test-project.iam.gserviceaccount.com', {}, 200],
    ['one that may not', 'secret@test-project.iam.gserviceaccount.com', {}, 403],
    [
      'a lifetime over an hour',
      'other@test-project.iam.gserviceaccount.com',
      { lifetime: '7200s' },
      400,
    ],
    ['an unknown field', 'other@test-project.iam.gserviceaccount.com', { ttl: 1 }, 400],
  ])('are given to who has a token: %s', async (_what, account, change, status) => {
    const { identity, ask } = started();
    const path = `/v1/projects/-/serviceAccounts/${account}:generateAccessToken`;
    const body = JSON.stringify({
      scope: ['https://www.googleapis.com/auth/cloud-platform'],
      lifetime: '3600s',
      ...change,
    });
    const authorization = `Bearer ${identity.token()}`;
    expect((await ask('POST', path, { body, headers: { authorization } })).status).toBe(status);
    expect((await ask('POST', path, { body })).status).toBe(401);
  });
});

test('all that is secret is listed', async () => {
  const { identity, ask } = started();
  const { private_key: key } = identity.serviceAccountFile(ADDRESS);
  const job = identity.githubJob(ADDRESS);
  const { body } = await ask('GET', '/computeMetadata/v1/instance/service-accounts/default/token', {
    headers: { 'metadata-flavor': 'Google' },
  });
  const secrets = [
    identity.token(),
    (body as { access_token: string }).access_token,
    String(job['ACTIONS_ID_TOKEN_REQUEST_TOKEN']),
  ];
  for (const secret of secrets) expect(identity.canaries).toContain(secret);
  expect(identity.canaries.some((canary) => canary.length > 40 && key.includes(canary))).toBe(true);
  expect(identity.canaries).not.toContain('');
});
