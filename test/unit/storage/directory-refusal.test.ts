import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { needs } from '../../support/needs.ts';
import { type ChildPrograms, childPrograms } from '../../support/storage/compiled.ts';
import { type TemporaryFolder, temporaryFolder } from '../../support/storage/temporary-folder.ts';

let programs: ChildPrograms;
beforeAll(async () => {
  programs = await childPrograms();
});
afterAll(() => programs[Symbol.asyncDispose]());

let folder: TemporaryFolder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder[Symbol.asyncDispose]());

/** Fills a bucket on a disk of its own, whose mount is seen by that process only and goes with it. */
function fillUp(mount: string, size: number): Promise<unknown> {
  const wrapper = ['unshare', '--mount', 'sh', '-ec', `${mount}; exec "$@"`, folder.path];
  return programs.run('fill-up', [folder.path, String(size)], { wrapper });
}

const NO_ROOT = needs('root');

describe('a bucket on a full disk', () => {
  it.skipIf(NO_ROOT).each([
    ['bytes', 'mount -t tmpfs -o size=1m none "$0"', 100_000],
    ['files', 'mount -t tmpfs -o nr_inodes=20 none "$0"', 10],
  ])(
    'root: keeps what is done and says how to go on, where it has no %s left',
    async (_, mount, size) => {
      const result = await fillUp(mount, size);
      expect(result).toEqual({
        refusal: {
          code: 'storage_unavailable',
          message: expect.stringMatching(/^Cannot write to .*\/run\/\d+\.bin: the disk is full\.$/),
          hint: expect.stringMatching(/--resume: what is done is kept/),
        },
        saved: expect.any(Number),
        whole: (result as { saved: number }).saved,
        left: 0,
      });
      expect((result as { saved: number }).saved).toBeGreaterThan(5);
    },
  );
});

describe('a bucket in a read-only folder', () => {
  const refused = {
    refusal: {
      code: 'storage_unavailable',
      message: expect.stringMatching(/^Cannot write to .*\/run\/0\.bin: the folder is read-only/),
      hint: expect.stringContaining('Give this user access'),
    },
    saved: 0,
    whole: 0,
    left: 0,
  };

  it.skipIf(NO_ROOT)('root: says so', async () => {
    const mount = 'mount -t tmpfs none "$0"; mkdir "$0/run"; mount -o remount,ro "$0"';
    expect(await fillUp(mount, 10)).toEqual(refused);
  });

  it.skipIf(process.getuid?.() === 0)('says so to a user who may not write there', async () => {
    await mkdir(join(folder.path, 'run'));
    await chmod(join(folder.path, 'run'), 0o555);
    expect(await programs.run('fill-up', [folder.path, '10'])).toEqual(refused);
    await chmod(join(folder.path, 'run'), 0o755);
  });
});
