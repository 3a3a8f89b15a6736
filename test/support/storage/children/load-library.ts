import { createRequire } from 'node:module';
import { gcsBucket } from '../../../../src/storage/gcs/gcs-bucket.ts';

/** Stores a small object and a large one, and tells after each whether Google's own client is loaded. */
const [address = ''] = process.argv.slice(2);
const bucket = gcsBucket({ bucket: 'team-bucket', address });
const { cache } = createRequire(import.meta.url);
const isLoaded = () =>
  Object.keys(cache).some((path) => path.includes('/node_modules/@google-cloud/storage/'));

await bucket.saveBytes('small', Buffer.alloc(8 * 1024 * 1024));
await bucket.loadBytes('small');
const afterSmall = isLoaded();
await bucket.saveBytes('large', Buffer.alloc(8 * 1024 * 1024 + 1));
process.stdout.write(JSON.stringify({ afterSmall, afterLarge: isLoaded() }));
