import { expect, test } from 'vitest';
import { secretReader } from '../../../src/experiment/secret-reader.ts';
import { secretsService } from '../../support/google/secrets/secrets-service.ts';
import { startTestCloud } from '../../support/google/test-cloud.ts';

test('a secret is read with the credentials of the machine', async () => {
  const secrets = secretsService();
  await using cloud = await startTestCloud({ services: [secrets] });
  secrets.add('pat', 'the value');
  const read = secretReader(cloud.environment());
  const version = `projects/${cloud.identity.project}/secrets/pat/versions/latest`;
  expect(await read(version)).toBe('the value');
  await expect(read(version.replace('pat', 'other'))).rejects.toMatchObject({
    code: 'secret_unavailable',
  });
});
