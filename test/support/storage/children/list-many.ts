import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { directoryBucket } from '../../../../src/storage/directory-bucket.ts';

/** Makes many files, lists them, and writes how many it found and what that took of the heap, in bytes. */
const [root = '', count = '0'] = process.argv.slice(2);
const folder = join(root, 'p/run/runner-artifacts');
mkdirSync(folder, { recursive: true });
for (let number = 0; number < Number(count); number++) {
  closeSync(openSync(join(folder, `result_${String(number).padStart(5, '0')}.json`), 'w'));
}

function heapInUse(): number {
  if (globalThis.gc === undefined) throw new Error('start it with --expose-gc');
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

const before = heapInUse();
let listed = 0;
let growth = 0;
for await (const { bytes } of directoryBucket(root).listFiles('p/')) {
  if (bytes !== 0) throw new Error('an empty file is not empty');
  listed++;
  if (listed % (Number(count) / 4) === 1) growth = Math.max(growth, heapInUse() - before);
}
process.stdout.write(JSON.stringify({ listed, growth }));
