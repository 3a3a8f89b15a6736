import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBucket } from '../../../src/storage/open-bucket.ts';
import { expectSame, noise, text } from '../../contract/bucket/contents.ts';
import { storageService } from '../../support/google/storage/storage-service.ts';
import { startTestCloud, type TestCloud } from '../../support/google/test-cloud.ts';
import { temporaryFolder } from '../../support/storage/temporary-folder.ts';

describe('opening a bucket', () => {
  let cloud: TestCloud;
  const service = storageService({ clock: { now: Date.now }, buckets: ['team-bucket'] });
  beforeEach(async () => {
    cloud = await startTestCloud({ services: [service] });
  });
  afterEach(() => cloud[Symbol.asyncDispose]());

  it('gives a folder where a folder is named', async () => {
    await using folder = await temporaryFolder();
    const bucket = await openBucket({ kind: 'folder', dir: folder.path }, { environment: {} });
    await bucket.saveBytes('a', text('1'));
    expect(bucket.getPath('a')).toBe(`${folder.path}/a`);
  });

  it('finds the cloud and the credentials that the environment names', async () => {
    const environment = { ...cloud.environment(), HOME: '/nonexistent' };
    const bucket = await openBucket({ kind: 'gcs', bucket: 'team-bucket' }, { environment });
    expect(bucket.getPath('a/b')).toBe('gs://team-bucket/a/b');
    expect(cloud.requests).toHaveLength(0);
    await bucket.saveBytes('a/b', text('1'));
    await bucket.saveBytes('a/c', text('1'));
    const own = cloud.requests.filter((request) => request.service === 'storage');
    expect(own.map(({ status }) => status)).toEqual([200, 200]);
    expect(own[0]?.headers['authorization']).toMatch(/^Bearer ./);
  });

  it('sends what is large to the same place with the same credentials', async () => {
    const environment = { ...cloud.environment(), HOME: '/nonexistent' };
    const bucket = await openBucket({ kind: 'gcs', bucket: 'team-bucket' }, { environment });
    const large = noise(9 * 1024 * 1024);
    await bucket.saveBytes('large', large, { ifAbsent: true });
    const own = cloud.requests.filter((request) => request.service === 'storage');
    expect(own.map(({ method, status }) => [method, status])).toEqual([
      ['POST', 200],
      ['PUT', 308],
      ['PUT', 200],
    ]);
    for (const { headers } of own) {
      expect(headers['authorization']).toMatch(/^Bearer ./);
      expect(headers['x-goog-api-client']).toContain('gccl/');
    }
    expectSame(await bucket.loadBytes('large'), large);
  });

  it('takes a new token where the one it has is no longer taken', async () => {
    const environment = { ...cloud.environment(), HOME: '/nonexistent' };
    const bucket = await openBucket({ kind: 'gcs', bucket: 'team-bucket' }, { environment });
    await bucket.saveBytes('a/b', text('1'));
    cloud.faults.add({
      kind: 'status',
      status: 401,
      when: ({ path }) => path.startsWith('/storage/'),
    });
    expect(Buffer.from(await bucket.loadBytes('a/b')).toString()).toBe('1');
    const tokens = cloud.requests
      .filter(({ path }) => path.includes('/storage/'))
      .map(({ headers }) => headers['authorization']);
    expect(tokens).toHaveLength(3);
    expect(tokens[0]).toBe(tokens[1]);
    expect(tokens[2]).not.toBe(tokens[1]);
  });

  it('says so where no token is taken', async () => {
    const environment = { ...cloud.environment(), HOME: '/nonexistent' };
    const bucket = await openBucket({ kind: 'gcs', bucket: 'team-bucket' }, { environment });
    cloud.faults.add({
      kind: 'status',
      status: 401,
      times: Infinity,
      when: ({ path }) => path.startsWith('/storage/'),
    });
    await expect(bucket.exists('a')).rejects.toMatchObject({
      code: 'credentials_refused',
      message: expect.stringContaining('gs://team-bucket/a'),
    });
  });

  it('says so where the credentials are none', async () => {
    await using folder = await temporaryFolder();
    const file = join(folder.path, 'key.json');
    await writeFile(file, '{"type": "nonsense"}');
    const environment = { ...cloud.environment(), GOOGLE_APPLICATION_CREDENTIALS: file };
    const bucket = await openBucket({ kind: 'gcs', bucket: 'team-bucket' }, { environment });
    await expect(bucket.exists('a')).rejects.toMatchObject({ code: 'credentials_missing' });
  });
});
