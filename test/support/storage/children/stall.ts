import { Readable } from 'node:stream';
import { directoryBucket } from '../../../../src/storage/directory-bucket.ts';

/** Begins an object and never ends it. */
const [root = '', key = ''] = process.argv.slice(2);
const contents = new Readable({ read() {} });
contents.push(Buffer.alloc(500_000));
setInterval(() => process.stdout.write('.'), 20);
await directoryBucket(root).saveStream(key, contents);
