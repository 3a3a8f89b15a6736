import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type GoogleSessionOptions, openGoogleSession } from '../../../src/google/session.ts';
import {
  type IdentityService,
  identityService,
} from '../../support/google/identity/identity-service.ts';
import { startTestCloud, type TestCloud } from '../../support/google/test-cloud.ts';
import { turningClock } from './turning-clock.ts';

const OTHER = 'other@test-project.iam.gserviceaccount.com';

let dir: string;
let identity: IdentityService;
let cloud: TestCloud;
let clock: ReturnType<typeof turningClock>;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'epycloud-credentials-'));
  clock = turningClock(Date.now());
  identity = identityService({ serviceAccounts: [OTHER], clock });
  cloud = await startTestCloud({ identity });
});
afterEach(async () => {
  await cloud[Symbol.asyncDispose]();
  await rm(dir, { recursive: true, force: true });
});

/** None of Google's machines, and nobody's home. */
const environment = (more: Readonly<Record<string, string>> = {}) => ({
  ...cloud.environment(),
  HOME: dir,
  METADATA_SERVER_DETECTION: 'none',
  ...more,
});
async function file(content: object, name = 'credentials.json'): Promise<string> {
  const path = join(dir, name);
  await writeFile(path, JSON.stringify(content));
  return path;
}
const session = (options: Partial<GoogleSessionOptions> = {}) =>
  openGoogleSession({ environment: environment(), clock, ...options });
const asked = () => cloud.requests.map(({ path }) => path);
const isOurs = (token: string) => identity.canaries.includes(token);

/** As google-github-actions/auth leaves it: https://github.com/google-github-actions/auth */
function federated(job: Readonly<Record<string, string>>, more: object = {}) {
  const audience = `//iam.googleapis.com/${identity.workloadIdentityProvider}`;
  const url = `${job['ACTIONS_ID_TOKEN_REQUEST_URL']}&audience=${encodeURIComponent(`https:${audience}`)}`;
  return {
    type: 'external_account',
    audience,
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_url: 'https://sts.googleapis.com/v1/token',
    credential_source: {
      url,
      headers: { Authorization: `Bearer ${job['ACTIONS_ID_TOKEN_REQUEST_TOKEN']}` },
      format: { type: 'json', subject_token_field_name: 'value' },
    },
    ...more,
  };
}
const impersonation = (account: string) =>
  `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${account}:generateAccessToken`;

describe('an access token is had by', () => {
  test('a service account’s key', async () => {
    const keyFile = await file(identity.serviceAccountFile(cloud.address));
    expect(isOurs(await session({ keyFile }).accessToken())).toBe(true);
    expect(asked()).toEqual(['/token']);
  });

  test('a person’s login', async () => {
    const token_uri = `${cloud.address}/token`;
    const keyFile = await file({ ...identity.authorizedUserFile(), token_uri });
    expect(isOurs(await session({ keyFile }).accessToken())).toBe(true);
  });

  test('the file of gcloud auth application-default login', async () => {
    const token_uri = `${cloud.address}/token`;
    await mkdir(join(dir, '.config/gcloud'), { recursive: true });
    await file(
      { ...identity.authorizedUserFile(), token_uri },
      '.config/gcloud/application_default_credentials.json',
    );
    expect(isOurs(await session().accessToken())).toBe(true);
  });

  test('a GitHub job’s identity, as google-github-actions/auth leaves it', async () => {
    const path = await file(federated(identity.githubJob(cloud.address)));
    const GOOGLE_APPLICATION_CREDENTIALS = path;
    const own = session({ environment: environment({ GOOGLE_APPLICATION_CREDENTIALS }) });
    expect(isOurs(await own.accessToken())).toBe(true);
    expect(asked()).toEqual(['/github/idtoken', '/v1/token']);
  });

  test('the same, with a service account', async () => {
    const more = { service_account_impersonation_url: impersonation(OTHER) };
    const keyFile = await file(federated(identity.githubJob(cloud.address), more));
    expect(isOurs(await session({ keyFile }).accessToken())).toBe(true);
    expect(asked().at(-1)).toMatch(/other@test-project.*:generateAccessToken$/);
  });

  test('a GitHub job’s identity where a provider is named, without any file', async () => {
    const options = {
      environment: environment(identity.githubJob(cloud.address)),
      workloadIdentityProvider: identity.workloadIdentityProvider,
    };
    expect(isOurs(await session(options).accessToken())).toBe(true);
    expect(isOurs(await session({ ...options, serviceAccount: OTHER }).accessToken())).toBe(true);
  });

  test('a file that acts as a service account by means of a login', async () => {
    const keyFile = await file({
      type: 'impersonated_service_account',
      service_account_impersonation_url: impersonation(OTHER),
      source_credentials: { ...identity.authorizedUserFile(), token_uri: `${cloud.address}/token` },
    });
    expect(isOurs(await session({ keyFile }).accessToken())).toBe(true);
  });

  test('the machine, and acting as another service account by means of it', async () => {
    const options = { environment: cloud.environment() };
    expect(isOurs(await session(options).accessToken())).toBe(true);
    expect(isOurs(await session({ ...options, serviceAccount: OTHER }).accessToken())).toBe(true);
  });

  test('gcloud, where there is nothing else', async () => {
    const gcloud = async (args: readonly string[]) => `ya29.of-${args.join('-')}\n`;
    await expect(session({ gcloud }).accessToken()).resolves.toBe(
      'ya29.of-auth-print-access-token',
    );
    const keyFile = await file(identity.serviceAccountFile(cloud.address));
    expect(isOurs(await session({ gcloud, keyFile }).accessToken())).toBe(true);
  });
});

describe('during a long wait', () => {
  test('a GitHub job’s token, which holds for ten minutes, is had anew', async () => {
    const keyFile = await file(federated(identity.githubJob(cloud.address)));
    const long = session({ keyFile });
    const tokens = new Set<string>();
    for (let minutes = 0; minutes < 60; minutes += 1) {
      const token = await long.accessToken();
      const headers = { authorization: `Bearer ${token}` };
      const nothing = { method: 'GET', path: '/', query: new URLSearchParams() };
      expect(identity.refusal({ ...nothing, headers, body: Buffer.alloc(0) })).toBeUndefined();
      tokens.add(token);
      clock.time += 60_000;
    }
    expect(tokens.size).toBeGreaterThan(6);
    expect(tokens.size).toBeLessThan(15);
  });
});

describe('whose quota is used', () => {
  test.each([
    ['as the file says', { quota_project_id: 'paying' }, {}, 'paying'],
    [
      'as the environment says',
      { quota_project_id: 'a' },
      { GOOGLE_CLOUD_QUOTA_PROJECT: 'b' },
      'b',
    ],
    ['nobody’s in particular', {}, {}, undefined],
  ])('is told to Google: %s', async (_what, more, variables, project) => {
    const token_uri = `${cloud.address}/token`;
    const keyFile = await file({ ...identity.authorizedUserFile(), token_uri, ...more });
    const own = session({ keyFile, environment: environment(variables) });
    const url = `${cloud.address}/v1/x`;
    await own.request({ method: 'GET', url, repeatable: true, what: 'read x' });
    expect(cloud.requests.at(-1)?.headers['x-goog-user-project']).toBe(project);
    expect((await own.authClient()).quotaProjectId).toBe(project);
  });
});

describe('credentials', () => {
  test('that are nowhere are told with the ways out', async () => {
    await expect(session().accessToken()).rejects.toMatchObject({
      code: 'credentials_missing',
      hint: expect.stringContaining('GOOGLE_APPLICATION_CREDENTIALS'),
    });
  });

  test.each([
    [
      'of another repository',
      () => federated(identity.githubJob(cloud.address, 'some/fork')),
      'condition',
    ],
    [
      'for a service account that they may not be',
      () =>
        federated(identity.githubJob(cloud.address), {
          service_account_impersonation_url: impersonation(
            'secret@test-project.iam.gserviceaccount.com',
          ),
        }),
      'getAccessToken',
    ],
    [
      'that were revoked',
      () => ({
        ...identity.authorizedUserFile(),
        refresh_token: 'old',
        token_uri: `${cloud.address}/token`,
      }),
      'expired or revoked',
    ],
    [
      'with a key that is none',
      () => ({ ...identity.serviceAccountFile(cloud.address), private_key: 'none' }),
      '',
    ],
  ])('%s are refused, and told without any token', async (_what, content, words) => {
    const keyFile = await file(content());
    const error = await session({ keyFile })
      .accessToken()
      .catch((thrown: Error) => thrown);
    expect(error).toMatchObject({
      code: 'credentials_refused',
      message: expect.stringContaining(words),
    });
    const { message, stack, cause } = error as Error;
    const told = JSON.stringify([message, stack, cause, String(cause)]);
    for (const canary of identity.canaries) expect(told).not.toContain(canary);
    expect(clock.sleeps).toEqual([]);
  });

  test.each([['status'], ['reset']] as const)(
    'are asked for again where Google has a bad moment: %s',
    async (kind) => {
      cloud.faults.add({ kind, status: 503, times: 2, when: ({ path }) => path === '/v1/token' });
      const keyFile = await file(federated(identity.githubJob(cloud.address)));
      expect(isOurs(await session({ keyFile }).accessToken())).toBe(true);
      expect(clock.sleeps).toHaveLength(2);
    },
  );

  test('that cannot be had because nobody answers are told so', async () => {
    cloud.faults.add({ kind: 'reset', times: Number.POSITIVE_INFINITY });
    const keyFile = await file(federated(identity.githubJob(cloud.address)));
    await expect(session({ keyFile }).accessToken()).rejects.toMatchObject({
      code: 'cloud_unavailable',
    });
  });
});

describe('the machine’s identity is looked for', () => {
  test.each([
    ['assume-present', true],
    ['ping-only', true],
    ['', true],
    ['bios-only', false],
    ['none', false],
  ])('as METADATA_SERVER_DETECTION says: %j', async (METADATA_SERVER_DETECTION, isFound) => {
    const own = session({ environment: environment({ METADATA_SERVER_DETECTION }) });
    const token = await own.accessToken().catch(() => undefined);
    expect(token !== undefined).toBe(isFound);
  });

  test('but another cloud’s server at the same address is none of Google’s', async () => {
    const other = { name: 'batch', answer: () => ({ status: 200, body: 'latest' }) } as const;
    await using azure = await startTestCloud({
      services: [other],
      identity: { ...identity, answer: () => undefined },
      requireToken: false,
    });
    const GCE_METADATA_HOST = new URL(azure.address).host;
    const found = environment({ GCE_METADATA_HOST, METADATA_SERVER_DETECTION: '' });
    await expect(session({ environment: found }).accessToken()).rejects.toMatchObject({
      code: 'credentials_missing',
    });
  });
});
