import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gcsBucket } from '../../../src/storage/gcs/gcs-bucket.ts';
import { expectSame, noise, text } from '../../contract/bucket/contents.ts';
import { type StartedStorage, startStorage } from '../../support/google/storage/start-storage.ts';
import { needs } from '../../support/needs.ts';
import { type TemporaryFolder, temporaryFolder } from '../../support/storage/temporary-folder.ts';

// https://cloud.google.com/sdk/gcloud/reference/storage
describe.skipIf(needs('gcloud'))('the real gcloud storage', { timeout: 300_000 }, () => {
  let folder: TemporaryFolder;
  let storage: StartedStorage;
  beforeAll(async () => {
    folder = await temporaryFolder();
    await mkdir(join(folder.path, 'config'));
    storage = await startStorage({ buckets: ['team-bucket'] });
  });
  afterAll(async () => {
    await storage?.[Symbol.asyncDispose]();
    await folder?.[Symbol.asyncDispose]();
  });

  async function gcloud(...words: readonly string[]): Promise<string> {
    const env = {
      ...process.env,
      CLOUDSDK_CONFIG: join(folder.path, 'config'),
      CLOUDSDK_AUTH_DISABLE_CREDENTIALS: 'true',
      CLOUDSDK_CORE_PROJECT: 'test-project',
      CLOUDSDK_CORE_DISABLE_PROMPTS: '1',
      CLOUDSDK_API_ENDPOINT_OVERRIDES_STORAGE: `${storage.address}/storage/v1/`,
      no_proxy: '*',
    };
    return await new Promise((done, fail) =>
      execFile('gcloud', ['storage', ...words], { env }, (error, stdout, stderr) => {
        if (error === null) done(stdout);
        else {
          const seen = storage.cloud.requests
            .slice(-5)
            .map(({ method, path, query, status }) => ({ method, path, query, status }));
          fail(new Error(`${stderr}\n${JSON.stringify(seen, null, 1)}`));
        }
      }),
    );
  }

  it('copies files both ways, large ones too, and reads what the bucket has stored', async () => {
    const bucket = gcsBucket({ bucket: 'team-bucket', address: storage.address });
    const large = noise(9 * 1024 * 1024);
    for (const [name, contents] of [
      ['small.json', text('{"a": 1}')],
      ['large.bin', large],
    ] as const) {
      const local = join(folder.path, name);
      await writeFile(local, contents);
      await gcloud('cp', local, `gs://team-bucket/from/${name}`);
      expectSame(await bucket.loadStored(`from/${name}`), contents);
      const saved = await bucket.saveBytes(`ours/${name}`, contents);
      await gcloud('cp', `gs://team-bucket/ours/${name}`, `${local}.back`);
      expectSame(await readFile(`${local}.back`), contents);
      expect(saved.bytes).toBe(contents.byteLength);
    }
    expect(storage.service.openUploads).toBe(0);
  });

  it('lists, shows, describes and removes', async () => {
    const bucket = gcsBucket({ bucket: 'team-bucket', address: storage.address });
    const metadata = { 'num-tasks': '12' };
    await bucket.saveBytes('run/a/manifest.json', text('{}'), { metadata });
    await bucket.saveBytes('run/b.txt', text('some words'));
    expect((await gcloud('ls', 'gs://team-bucket/run/')).trim().split('\n').sort()).toEqual([
      'gs://team-bucket/run/a/',
      'gs://team-bucket/run/b.txt',
    ]);
    expect(await gcloud('ls', '--recursive', 'gs://team-bucket/run/**')).toContain(
      'gs://team-bucket/run/a/manifest.json',
    );
    expect(await gcloud('cat', 'gs://team-bucket/run/b.txt')).toBe('some words');
    const described = await gcloud(
      'objects',
      'describe',
      'gs://team-bucket/run/a/manifest.json',
      '--format=json',
    );
    expect(JSON.parse(described)).toMatchObject({
      name: 'run/a/manifest.json',
      custom_fields: { 'num-tasks': '12' },
      size: 2,
    });
    await gcloud('rm', 'gs://team-bucket/run/b.txt');
    expect(await bucket.exists('run/b.txt')).toBe(false);
    await gcloud('rm', '--recursive', 'gs://team-bucket/run/');
    expect(await bucket.exists('run/a/manifest.json')).toBe(false);
  });

  it('is told what is not there', async () => {
    await expect(gcloud('cat', 'gs://team-bucket/none')).rejects.toThrow(/none/);
    await expect(gcloud('ls', 'gs://other-bucket/')).rejects.toThrow(/404|not found/);
  });
});
