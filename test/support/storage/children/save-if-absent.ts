import { once } from 'node:events';
import { EpycloudError } from '../../../../src/pipeline/errors.ts';
import { directoryBucket } from '../../../../src/storage/directory-bucket.ts';

/** Waits for a line, and then wants each of many keys; writes which it got. */
const [root = '', name = '', count = '0'] = process.argv.slice(2);
const bucket = directoryBucket(root);
process.stdout.write('\n');
await once(process.stdin, 'data');

const won: number[] = [];
for (let number = 0; number < Number(count); number++) {
  try {
    const options = { ifAbsent: true, metadata: { name } };
    await bucket.saveBytes(`locks/${number}.json`, Buffer.from(name), options);
    won.push(number);
  } catch (error) {
    if (!(error instanceof EpycloudError) || error.code !== 'storage_conflict') throw error;
  }
}
process.stdout.write(JSON.stringify(won));
process.stdin.destroy();
