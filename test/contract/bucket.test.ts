import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { directoryBucket } from '../../src/storage/directory-bucket.ts';
import { type MemoryObject, memoryBucket } from '../../src/storage/memory-bucket.ts';
import { temporaryFolder } from '../support/storage/temporary-folder.ts';
import { describeBucketContract } from './bucket.contract.ts';

describeBucketContract('directory', async () => {
  const folder = await temporaryFolder();
  const root = join(folder.path, 'local/bucket');
  return {
    bucket: directoryBucket(root),
    async plant(key, stored) {
      await mkdir(dirname(join(root, key)), { recursive: true });
      await writeFile(join(root, key), stored);
    },
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
});

describeBucketContract('memory', async () => {
  const objects = new Map<string, MemoryObject>();
  return {
    bucket: memoryBucket(objects),
    async plant(key, stored) {
      objects.set(key, { stored, metadata: {}, updated: 1 });
    },
    async [Symbol.asyncDispose]() {},
  };
});
