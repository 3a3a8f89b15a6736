import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packBundle } from '../../../../src/experiment/bundle/pack-bundle.ts';
import { storeBundle } from '../../../../src/experiment/bundle/store-bundle.ts';
import { unpackBundle } from '../../../../src/experiment/bundle/unpack-bundle.ts';
import { directoryBucket } from '../../../../src/storage/directory-bucket.ts';
import { GIT_ENVIRONMENT, gitRepository } from '../../../support/git/git-repository.ts';
import { folderContents } from './folder-contents.ts';

test('a bundle is sent once, comes back whole, and is not sent where its files have changed', async () => {
  const files = { 'experiments/a/config/model.yaml': 'model:\n', 'run.sh': 'echo\n' };
  await using repo = await gitRepository(files);
  const scratch = await mkdtemp(join(tmpdir(), 'epycloud-store-'));
  try {
    await mkdir(join(scratch, 'bucket'));
    const bucket = directoryBucket(join(scratch, 'bucket'));
    const request = { repoDir: repo.dir, environment: { ...GIT_ENVIRONMENT } };
    const bundle = await packBundle(request);
    const key = `sources/${bundle.sha256}.tar.gz`;
    expect(await storeBundle(bundle, bucket)).toEqual({ key, sent: true });
    expect(await storeBundle(bundle, bucket)).toEqual({ key, sent: false });
    const dir = join(scratch, 'out');
    await unpackBundle({ contents: await bucket.loadStream(key), sha256: bundle.sha256, dir });
    expect(await folderContents(dir)).toEqual(files);

    await repo.write('run.sh', 'one\n');
    const other = await packBundle(request);
    await repo.write('run.sh', 'two\n');
    await expect(storeBundle(other, bucket)).rejects.toMatchObject({ code: 'source_refused' });
    expect(await bucket.exists(`sources/${other.sha256}.tar.gz`)).toBe(false);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
});
