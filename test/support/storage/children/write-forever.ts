import { randomBytes } from 'node:crypto';
import { directoryBucket } from '../../../../src/storage/directory-bucket.ts';

/** Writes objects, each of one byte repeated, new ones and over old ones, until it is killed. */
const [root = '', keys = '7'] = process.argv.slice(2);
const bucket = directoryBucket(root);

async function writeForever(writer: number): Promise<void> {
  for (let round = 0; ; round++) {
    const contents = Buffer.alloc(200_000, randomBytes(1));
    const key = `run/${writer}/${round % Number(keys)}.bin`;
    await bucket.saveBytes(key, contents, { metadata: { byte: String(contents[0]) } });
    process.stdout.write('.');
  }
}

await Promise.all([0, 1, 2].map(writeForever));
