import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accessSecret } from '../../../src/google/secrets.ts';
import { type GoogleSession, openGoogleSession } from '../../../src/google/session.ts';
import {
  type SecretsService,
  secretsService,
} from '../../support/google/secrets/secrets-service.ts';
import { startTestCloud, type TestCloud } from '../../support/google/test-cloud.ts';
import { turningClock } from './turning-clock.ts';

const VERSION = 'projects/test-project/secrets/github-token/versions';
const VALUE = 'ghp_canary0123456789';

let secrets: SecretsService;
let cloud: TestCloud;
let session: GoogleSession;

beforeEach(async () => {
  secrets = secretsService();
  secrets.add('github-token', VALUE);
  cloud = await startTestCloud({ services: [secrets] });
  const clock = turningClock(Date.now());
  session = openGoogleSession({ environment: cloud.environment(), clock });
});
afterEach(() => cloud[Symbol.asyncDispose]());

const read = (version = `${VERSION}/latest`) => accessSecret(session, version);
const failed = async (version?: string) => {
  const error = await read(version).catch((thrown: Error) => thrown);
  expect(String((error as Error).stack) + JSON.stringify(error)).not.toContain(VALUE);
  return error;
};

describe('a secret', () => {
  test('is read by its version, byte for byte', async () => {
    const bytes = Buffer.from([0, 255, 10, 13, 254]);
    secrets.add('github-token', bytes);
    await expect(read()).resolves.toEqual(bytes);
    await expect(read(`${VERSION}/1`)).resolves.toEqual(Buffer.from(VALUE));
    secrets.add('empty', '');
    await expect(read('projects/test-project/secrets/empty/versions/1')).resolves.toHaveLength(0);
  });

  test('is asked for again where Google has a bad moment', async () => {
    cloud.faults.add({ kind: 'status', status: 503, when: ({ path }) => path.endsWith(':access') });
    await expect(read()).resolves.toEqual(Buffer.from(VALUE));
  });

  test.each(['DISABLED', 'DESTROYED'] as const)('that is %s is told so', async (state) => {
    secrets.setState('github-token', 1, state);
    expect(await failed()).toMatchObject({
      code: 'secret_unavailable',
      message: expect.stringContaining(`is in ${state} state`),
    });
  });

  test('that is not there is told so', async () => {
    expect(await failed(`${VERSION}/7`)).toMatchObject({ code: 'secret_unavailable' });
  });

  test('that may not be read is told with the role that is missing', async () => {
    secrets.deny('github-token');
    expect(await failed()).toMatchObject({
      code: 'secret_unavailable',
      hint: expect.stringContaining('roles/secretmanager.secretAccessor'),
    });
  });

  test('that was spoilt on the way is not used', async () => {
    secrets.spoilChecksum('github-token');
    expect(await failed()).toMatchObject({
      code: 'secret_unavailable',
      message: expect.stringContaining('checksum'),
    });
  });

  test.each(['github-token', 'projects/p/secrets/s', `${VERSION}/0`, `${VERSION}/../x`, ''])(
    'is not looked for by %j',
    async (version) => {
      expect(await failed(version)).toMatchObject({ code: 'usage' });
      expect(cloud.requests).toEqual([]);
    },
  );
});
