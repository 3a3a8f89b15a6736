import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { secretText } from '../../../src/experiment/secret-text.ts';
import { accessSecret } from '../../../src/google/secrets.ts';
import { openGoogleSession } from '../../../src/google/session.ts';
import { gcloudCommand } from '../../../src/shell/gcloud.ts';
import {
  type SecretsService,
  secretsService,
} from '../../support/google/secrets/secrets-service.ts';
import { startTestCloud, type TestCloud } from '../../support/google/test-cloud.ts';
import { needs } from '../../support/needs.ts';

const VERSION = 'projects/test-project/secrets/github-token/versions/latest';
const BYTES = Buffer.from([0, 255, 10, 13, 10, 254, 65]);

let dir: string;
let secrets: SecretsService;
let cloud: TestCloud;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'epycloud-gcloud-'));
  secrets = secretsService();
  secrets.add('github-token', BYTES);
  cloud = await startTestCloud({ services: [secrets] });
});
afterEach(async () => {
  await cloud[Symbol.asyncDispose]();
  await rm(dir, { recursive: true, force: true });
});

/** A machine that is none of Google's, and where nobody has application default credentials. */
const bareMachine = (more: Readonly<Record<string, string>> = {}) => ({
  PATH: process.env['PATH'] ?? '',
  ...cloud.environment(),
  HOME: dir,
  CLOUDSDK_CONFIG: dir,
  METADATA_SERVER_DETECTION: 'none',
  GCE_METADATA_HOST: '',
  CLOUDSDK_CORE_CHECK_GCE_METADATA: 'false',
  CLOUDSDK_API_ENDPOINT_OVERRIDES_SECRETMANAGER: `${cloud.address}/`,
  ...more,
});

/** gcloud with a login, without anybody logging in. */
async function loggedIn(token: string) {
  const file = join(dir, 'token');
  await writeFile(file, token);
  return { CLOUDSDK_AUTH_ACCESS_TOKEN_FILE: file };
}

const sessionOf = (environment: NodeJS.ProcessEnv) =>
  openGoogleSession({ environment, gcloud: gcloudCommand(environment) });

describe.skipIf(needs('gcloud'))('where there are no application default credentials', () => {
  test('the login of gcloud is used', async () => {
    const token = cloud.identity.token();
    const session = sessionOf(bareMachine(await loggedIn(token)));
    await expect(session.accessToken()).resolves.toBe(token);
    await expect(accessSecret(session, VERSION)).resolves.toEqual(BYTES);
    const agents = cloud.requests.map(({ headers }) => String(headers['user-agent']));
    expect(agents.some((agent) => agent.includes('gcloud'))).toBe(false);
  });

  test('stages read secrets by it too', async () => {
    secrets.add('text', 'ghp_canary\n');
    const environment = bareMachine(await loggedIn(cloud.identity.token()));
    const version = 'projects/test-project/secrets/text/versions/latest';
    await expect(secretText(version, { environment })).resolves.toBe('ghp_canary\n');
  });

  test('and gcloud has no login either, it is told how to log in', async () => {
    const session = sessionOf(bareMachine());
    await expect(session.accessToken()).rejects.toMatchObject({
      code: 'credentials_missing',
      message: expect.stringContaining('gcloud auth print-access-token failed'),
      hint: expect.stringContaining('gcloud auth application-default login'),
    });
  });
});

describe.skipIf(needs('gcloud'))('a secret that this program has no credentials for', () => {
  /** No credentials for this program: its key was revoked. gcloud has a login of its own. */
  async function revokedKey() {
    const environment = bareMachine(await loggedIn(cloud.identity.token()));
    const keyFile = join(dir, 'key.json');
    const login = { type: 'authorized_user', client_id: 'i', client_secret: 's' };
    const token_uri = `${cloud.address}/token`;
    await writeFile(keyFile, JSON.stringify({ ...login, refresh_token: 'revoked', token_uri }));
    return openGoogleSession({ environment, keyFile, gcloud: gcloudCommand(environment) });
  }

  test('is read by gcloud, byte for byte', async () => {
    await expect(accessSecret(await revokedKey(), VERSION)).resolves.toEqual(BYTES);
    expect(cloud.requests.find(({ path }) => path.endsWith(':access'))).toMatchObject({
      headers: { 'user-agent': expect.stringContaining('gcloud') },
      status: 200,
    });
  });

  test('and gcloud cannot read either is told with gcloud’s words', async () => {
    secrets.deny('github-token');
    await expect(accessSecret(await revokedKey(), VERSION)).rejects.toMatchObject({
      code: 'secret_unavailable',
      cause: { message: expect.stringContaining('secretmanager.versions.access') },
    });
  });
});

describe('gcloud', () => {
  const write = async (script: string) => {
    const program = join(dir, 'gcloud');
    await writeFile(program, `#!/bin/sh\n${script}\n`);
    await chmod(program, 0o755);
  };
  const found = (more: Readonly<Record<string, string>> = {}) =>
    gcloudCommand({ PATH: `/nowhere${delimiter}${dir}${delimiter}/usr/bin:/bin`, ...more });

  test('is looked for on the PATH', async () => {
    expect(gcloudCommand({ PATH: dir })).toBeUndefined();
    expect(gcloudCommand({})).toBeUndefined();
    await writeFile(join(dir, 'gcloud'), 'not a program');
    expect(gcloudCommand({ PATH: dir })).toBeUndefined();
    await write('echo "$*"');
    await expect(found()?.(['secrets', 'versions'])).resolves.toBe('secrets versions\n');
  });

  test('asks nobody, and keeps no log of what it was asked', async () => {
    await write('echo "$CLOUDSDK_CORE_DISABLE_PROMPTS $CLOUDSDK_CORE_DISABLE_FILE_LOGGING $OWN"');
    await expect(found({ OWN: 'mine' })?.([])).resolves.toBe('1 1 mine\n');
  });

  test('that fails is told with its last words', async () => {
    await write(
      'echo "Fetching ya29.secret"; echo "WARNING: old" >&2; echo "ERROR: (gcloud.auth) no\n  login" >&2; exit 1',
    );
    await expect(found()?.(['auth', 'print-access-token'])).rejects.toMatchObject({
      code: 'cloud_refused',
      message: 'gcloud auth print-access-token failed: ERROR: (gcloud.auth) no login',
    });
  });

  test('that cannot be started is told', async () => {
    await writeFile(join(dir, 'gcloud'), '#!/nowhere/python\n');
    await chmod(join(dir, 'gcloud'), 0o755);
    await expect(found()?.(['auth'])).rejects.toMatchObject({ code: 'cloud_refused' });
  });

  test('is ended when somebody interrupts', async () => {
    await write('exec sleep 60');
    const interrupt = new AbortController();
    const pending = found()?.(['auth'], interrupt.signal);
    setTimeout(() => interrupt.abort(), 50);
    await expect(pending).rejects.toMatchObject({ code: 'interrupted' });
  });
});
