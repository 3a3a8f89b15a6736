import { gcsBucket } from '../../src/storage/gcs/gcs-bucket.ts';
import { startLoopbackServer } from '../support/github/loopback-server.ts';
import { storageService } from '../support/google/storage/storage-service.ts';
import { describeBucketContract } from './bucket.contract.ts';

describeBucketContract('Cloud Storage, on our own server', async () => {
  const service = storageService({ clock: { now: Date.now }, buckets: ['contract'] });
  const server = await startLoopbackServer(async ({ method, url, headers, body }) => {
    const request = { method, path: url.pathname, query: url.searchParams, headers, body };
    return (await service.answer(request)) ?? { status: 404, body: 'Not Found' };
  });
  return {
    bucket: gcsBucket({ bucket: 'contract', address: server.url }),
    async plant(key, stored) {
      service.objects.put('contract', key, Buffer.from(stored), {});
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
});
