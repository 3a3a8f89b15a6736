import { once } from 'node:events';
import type { RunRef } from '../../../../src/pipeline/artifacts.ts';
import { EpycloudError } from '../../../../src/pipeline/errors.ts';
import { directoryBucket } from '../../../../src/storage/directory-bucket.ts';
import { isAlive, ownIdentity } from '../../../../src/storage/process-identity.ts';
import { claimRun } from '../../../../src/storage/run-claim.ts';

/** Waits for a line, wants each of many runs, writes which it got, and holds them while stdin is open. */
const [root = '', count = '0'] = process.argv.slice(2);
const bucket = directoryBucket(root);
const identity = await ownIdentity();
process.stdout.write('\n');
await once(process.stdin, 'data');

const won: number[] = [];
for (let number = 0; number < Number(count); number++) {
  const run = { dirPrefix: '', expId: 'exp', runId: `run-${number}` } as RunRef;
  try {
    await claimRun({ bucket, run, identity, isAlive, now: Date.now });
    won.push(number);
  } catch (error) {
    if (!(error instanceof EpycloudError) || error.code !== 'run_in_use') throw error;
  }
}
process.stdout.write(`${JSON.stringify(won)}\n`);
