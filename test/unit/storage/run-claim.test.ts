import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { artifactsOf } from '../../../src/pipeline/artifacts.ts';
import type { Bucket } from '../../../src/storage/bucket.ts';
import { directoryBucket } from '../../../src/storage/directory-bucket.ts';
import { memoryBucket } from '../../../src/storage/memory-bucket.ts';
import {
  isAlive,
  ownIdentity,
  type ProcessIdentity,
} from '../../../src/storage/process-identity.ts';
import { claimRun } from '../../../src/storage/run-claim.ts';
import { childPrograms } from '../../support/storage/compiled.ts';
import { someRun } from '../../support/storage/some-run.ts';
import { temporaryFolder } from '../../support/storage/temporary-folder.ts';

const run = someRun();
const claims = artifactsOf(run);

describe('a claim on a run', () => {
  let bucket: Bucket;
  let living: Set<number>;
  beforeEach(() => {
    bucket = memoryBucket();
    living = new Set([1, 2, 3]);
  });

  const claim = (identity: ProcessIdentity, now = Date.UTC(2026, 0, 31, 9, 30)) =>
    claimRun({
      bucket,
      run,
      identity,
      isAlive: async ({ pid }) => living.has(pid),
      now: () => now,
    });
  const laptop = (pid: number): ProcessIdentity => ({ host: 'laptop', pid });

  async function loadClaim(number: number): Promise<unknown> {
    return JSON.parse(Buffer.from(await bucket.loadBytes(claims.claim(number))).toString());
  }

  it('says who holds the run, where, since when, and what to do', async () => {
    await claim(laptop(1));
    await expect(claim(laptop(2))).rejects.toMatchObject({
      code: 'run_in_use',
      message: 'Run run-0 of exp is in use by process 1 on laptop, since 2026-01-31T09:30:00.000Z.',
      hint: expect.stringContaining('kill 1'),
    });
  });

  it('holds also against the process that has it', async () => {
    await claim(laptop(1));
    await expect(claim(laptop(1))).rejects.toMatchObject({ code: 'run_in_use' });
  });

  it('holds where its process is on another host, and names what to delete if that is gone', async () => {
    living.clear();
    await claim({ host: 'runner-7', pid: 1 });
    await expect(claim(laptop(2))).rejects.toMatchObject({
      code: 'run_in_use',
      hint: expect.stringContaining(
        `runner-7 is gone or no longer works on it, delete ${bucket.getPath(claims.claim(0))}`,
      ),
    });
    await bucket.delete(claims.claim(0));
    expect((await claim(laptop(2))).number).toBe(0);
  });

  it('is free again once released, and tells when', async () => {
    const first = await claim(laptop(1));
    await first[Symbol.asyncDispose]();
    expect(await loadClaim(0)).toMatchObject({
      host: 'laptop',
      pid: 1,
      exp_id: 'exp',
      run_id: 'run-0',
      since: '2026-01-31T09:30:00.000Z',
      released_at: '2026-01-31T09:30:00.000Z',
    });
    expect((await claim(laptop(2))).number).toBe(1);
    await expect(claim(laptop(3))).rejects.toMatchObject({ code: 'run_in_use' });
  });

  it('is taken over from a dead process', async () => {
    await claim(laptop(1));
    living.delete(1);
    expect((await claim(laptop(2))).number).toBe(1);
    await expect(claim(laptop(3))).rejects.toThrow('process 2');
  });

  it('goes by the highest number, past 99,999 too, and by nothing else', async () => {
    const first = await claim(laptop(1));
    await first[Symbol.asyncDispose]();
    const stored = await bucket.loadBytes(claims.claim(0));
    await bucket.saveBytes(claims.claim(99_999), stored);
    await bucket.saveBytes(`${claims.claims}00200000.json`, stored);
    await bucket.saveBytes(`${claims.claims}notes.txt`, stored);
    expect((await claim(laptop(2))).number).toBe(100_000);
    await expect(claim(laptop(3))).rejects.toMatchObject({ code: 'run_in_use' });
  });

  it('is not given back by one whose place another has taken', async () => {
    const lost = await claim(laptop(1));
    await bucket.delete(claims.claim(0));
    await claim(laptop(2));
    await lost[Symbol.asyncDispose]();
    await expect(claim(laptop(3))).rejects.toThrow('process 2');
  });

  it('keeps runs apart', async () => {
    await claim(laptop(1));
    const other = { bucket, identity: laptop(2), isAlive: async () => true, now: () => 0 };
    expect((await claimRun({ ...other, run: someRun('run-1') })).number).toBe(0);
  });

  it('goes to one of many who take over from a dead process at once', async () => {
    await claim(laptop(1));
    living = new Set(Array.from({ length: 50 }, (_, number) => 100 + number));
    const results = await Promise.allSettled([...living].map((pid) => claim(laptop(pid))));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason.code).toBe('run_in_use');
    }
  });

  it('refuses a claim that cannot be read', async () => {
    await bucket.saveBytes(claims.claim(0), Buffer.from('{'));
    await expect(claim(laptop(1))).rejects.toMatchObject({ code: 'artifact_corrupt' });
  });
});

describe('a claim by a real process', () => {
  const cleanups: AsyncDisposable[] = [];
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup[Symbol.asyncDispose]();
  });

  async function prepare() {
    const folder = await temporaryFolder();
    cleanups.push(folder);
    const programs = await childPrograms();
    cleanups.push(programs);
    return { folder, programs, bucket: directoryBucket(folder.path) };
  }

  it('goes to one of several that want it at once', async () => {
    const { folder, programs } = await prepare();
    const count = 25;
    const children = [0, 1, 2, 3].map(() =>
      programs.start('claim-runs', [folder.path, String(count)]),
    );
    await Promise.all(children.map((child) => child.stdout && once(child.stdout, 'data')));
    const won = await Promise.all(
      children.map(async (child) => {
        child.stdin?.write('go\n');
        const [line] = child.stdout === null ? ['[]'] : await once(child.stdout, 'data');
        return JSON.parse(String(line)) as number[];
      }),
    );
    expect(won.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, n) => n));
  }, 60_000);

  it('holds while the process lives and is taken over when it was killed', async () => {
    const { folder, programs, bucket } = await prepare();
    const request = { bucket, run, identity: await ownIdentity(), isAlive, now: () => 0 };
    const child = programs.start('claim-runs', [folder.path, '1']);
    if (child.stdout === null) throw new Error('no stdout');
    await once(child.stdout, 'data');
    child.stdin?.write('go\n');
    await once(child.stdout, 'data');
    await expect(claimRun(request)).rejects.toThrow(`process ${child.pid}`);

    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    expect((await claimRun(request)).number).toBe(1);
  }, 60_000);

  it.runIf(process.platform === 'linux')(
    'is taken over when another process has its number',
    async () => {
      const { bucket } = await prepare();
      const identity = await ownIdentity();
      const before = { ...identity, startedAt: `${identity.startedAt}0` };
      await claimRun({ bucket, run, identity: before, isAlive, now: () => 0 });
      expect((await claimRun({ bucket, run, identity, isAlive, now: () => 0 })).number).toBe(1);
      await expect(
        claimRun({ bucket, run, identity, isAlive, now: () => 0 }),
      ).rejects.toMatchObject({ code: 'run_in_use' });
    },
  );
});
