import { afterAll, describe } from 'vitest';
import { gcsBucket } from '../../src/storage/gcs/gcs-bucket.ts';
import {
  type FakeGcsServer,
  startFakeGcsServer,
} from '../support/google/storage/fake-gcs-server.ts';
import { startStorage } from '../support/google/storage/start-storage.ts';
import { needs } from '../support/needs.ts';
import { describeBucketContract } from './bucket.contract.ts';

describeBucketContract('Cloud Storage, on the test cloud', async () => {
  const storage = await startStorage({ buckets: ['contract'] });
  return {
    bucket: gcsBucket({ bucket: 'contract', address: storage.address }),
    async plant(key, stored) {
      storage.service.objects.put('contract', key, Buffer.from(stored), {});
    },
    [Symbol.asyncDispose]: () => storage[Symbol.asyncDispose](),
  };
});

describe.skipIf(needs('fake-gcs-server'))('another server', () => {
  let server: Promise<FakeGcsServer> | undefined;
  let buckets = 0;
  afterAll(async () => (await server)?.[Symbol.asyncDispose]());

  describeBucketContract('Cloud Storage, on fake-gcs-server', async () => {
    server ??= startFakeGcsServer(process.env['EPYCLOUD_FAKE_GCS'] ?? '');
    const { address, createBucket } = await server;
    const name = `contract-${++buckets}`;
    await createBucket(name);
    return {
      bucket: gcsBucket({ bucket: name, address }),
      async plant(key, stored) {
        const url = `${address}/upload/storage/v1/b/${name}/o?uploadType=media&name=${encodeURIComponent(key)}`;
        const answer = await fetch(url, { method: 'POST', body: Buffer.from(stored) });
        if (!answer.ok) throw new Error(await answer.text());
      },
      async [Symbol.asyncDispose]() {},
    };
  });
});
