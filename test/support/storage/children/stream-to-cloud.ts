import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { gcsBucket } from '../../../../src/storage/gcs/gcs-bucket.ts';

/** Streams so many megabytes into a bucket and out again, and tells the most memory that this took. */
const [address = '', megabytes = ''] = process.argv.slice(2);
const count = Number(megabytes);
const piece = Buffer.alloc(1_000_000);
const bucket = gcsBucket({ bucket: 'team-bucket', address });

// Not what the system counts as the most of a process: a child begins with its parent's.
const before = process.memoryUsage().rss;
let most = before;
const look = () => {
  most = Math.max(most, process.memoryUsage().rss);
};

async function* pieces() {
  for (let number = 0; number < count; number++) {
    piece.fill(number % 251);
    look();
    yield Buffer.from(piece);
  }
}

const saved = await bucket.saveStream('large', Readable.from(pieces(), { objectMode: false }));
const hash = createHash('sha256');
for await (const part of await bucket.loadStream('large')) {
  hash.update(part);
  look();
}
const grownMegabytes = (most - before) / 1e6;
process.stdout.write(JSON.stringify({ saved, read: hash.digest('hex'), grownMegabytes }));
