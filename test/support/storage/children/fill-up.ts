import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { EpycloudError } from '../../../../src/pipeline/errors.ts';
import { directoryBucket } from '../../../../src/storage/directory-bucket.ts';

/** Writes until it is refused, and tells the refusal and what it left. */
const [root = '', size = '0'] = process.argv.slice(2);
const bucket = directoryBucket(root);
const saved: string[] = [];
let refusal: unknown;
while (refusal === undefined && saved.length < 10_000) {
  const key = `run/${saved.length}.bin`;
  try {
    await bucket.saveBytes(key, randomBytes(Number(size)), { metadata: { some: 'fact' } });
    saved.push(key);
  } catch (error) {
    if (!(error instanceof EpycloudError)) throw error;
    refusal = { code: error.code, message: error.message, hint: error.hint };
  }
}

const whole: string[] = [];
for await (const { key, bytes } of bucket.listFiles('')) {
  if (bytes === Number(size) && (await bucket.stat(key))?.metadata['some'] === 'fact') {
    whole.push(key);
  }
}
const left = readdirSync(root, { recursive: true, withFileTypes: true }).filter(
  (entry) => entry.isFile() && entry.name.startsWith('~'),
);
process.stdout.write(
  JSON.stringify({ refusal, saved: saved.length, whole: whole.length, left: left.length }),
);
