import { describe, expect, test } from 'vitest';
import { secretsService } from '../../support/google/secrets/secrets-service.ts';

function started() {
  const secrets = secretsService();
  secrets.add('github-token', 'first');
  secrets.add('github-token', 'second');
  const access = (version: string, secret = 'github-token', project = 'test-project') =>
    secrets.answer({
      method: 'GET',
      path: `/v1/projects/${project}/secrets/${secret}/versions/${version}:access`,
      query: new URLSearchParams(),
      headers: {},
      body: Buffer.alloc(0),
    });
  return { secrets, access };
}

const data = (value: string) => Buffer.from(value).toString('base64');

// https://cloud.google.com/secret-manager/docs/access-secret-version
describe('Secret Manager of the test cloud', () => {
  test('gives a version by its number, and the newest as latest, with a checksum', () => {
    const { access } = started();
    expect(access('1')).toMatchObject({ status: 200, body: { payload: { data: data('first') } } });
    expect(access('latest')).toMatchObject({
      status: 200,
      body: {
        name: 'projects/123456789012/secrets/github-token/versions/2',
        payload: { data: data('second'), dataCrc32c: expect.stringMatching(/^\d+$/) },
      },
    });
  });

  test.each(['DISABLED', 'DESTROYED'] as const)(
    'refuses a version that is %s, also as latest',
    (state) => {
      const { secrets, access } = started();
      secrets.setState('github-token', 2, state);
      for (const version of ['2', 'latest']) {
        expect(access(version)).toMatchObject({
          status: 400,
          body: {
            error: { status: 'FAILED_PRECONDITION', message: expect.stringContaining(state) },
          },
        });
      }
      expect(access('1')).toMatchObject({ status: 200 });
    },
  );

  test('does not know what is not there', () => {
    const { access } = started();
    expect(access('3')).toMatchObject({ status: 404 });
    expect(access('latest', 'other')).toMatchObject({ status: 404 });
    expect(access('newest')).toMatchObject({ status: 400 });
  });

  test('names the permission that is missing', () => {
    const { secrets, access } = started();
    secrets.deny('github-token');
    const refusal = {
      status: 403,
      body: { error: { message: expect.stringContaining('secretmanager.versions.access') } },
    };
    expect(access('1')).toMatchObject(refusal);
    expect(access('1', 'github-token', 'other-project')).toMatchObject(refusal);
  });

  test('lists all values, so that a test can look for them', () => {
    expect(started().secrets.canaries).toEqual(['first', 'second']);
  });
});
