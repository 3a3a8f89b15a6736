import { Storage } from '@google-cloud/storage';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gcsBucket } from '../../../src/storage/gcs/gcs-bucket.ts';
import { expectSame, inPieces, noise, text } from '../../contract/bucket/contents.ts';
import { type StartedStorage, startStorage } from '../../support/google/storage/start-storage.ts';

// https://cloud.google.com/nodejs/docs/reference/storage/latest
describe('the official client', () => {
  const large = noise(9 * 1024 * 1024);
  let storage: StartedStorage;
  let theirs: ReturnType<Storage['bucket']>;
  beforeEach(async () => {
    storage = await startStorage({ buckets: ['team-bucket'], pageSize: 2 });
    const client = new Storage({
      apiEndpoint: storage.address,
      projectId: 'test-project',
      retryOptions: { autoRetry: false },
    });
    theirs = client.bucket('team-bucket');
  });
  afterEach(() => storage[Symbol.asyncDispose]());

  it('reads what our bucket has written, and checks it', async () => {
    const ours = gcsBucket({ bucket: 'team-bucket', address: storage.address });
    await ours.saveBytes('a/small.gz', text('words'), { metadata: { n: '1' } });
    await ours.saveStream('a/large', inPieces(large, 65_536));
    for (const key of ['a/small.gz', 'a/large']) {
      const [contents] = await theirs
        .file(key)
        .download({ validation: 'crc32c', decompress: false });
      expectSame(contents, await ours.loadStored(key));
    }
    const [facts] = await theirs.file('a/small.gz').getMetadata();
    expect(facts.metadata).toMatchObject({
      n: '1',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(facts.contentEncoding).toBeUndefined();
  });

  it('writes what our bucket reads', async () => {
    const ours = gcsBucket({ bucket: 'team-bucket', address: storage.address });
    await theirs
      .file('b/small')
      .save(Buffer.from('words'), { resumable: false, metadata: { metadata: { n: '2' } } });
    await theirs
      .file('b/large')
      .save(Buffer.from(large), { resumable: true, chunkSize: 4 * 1024 * 1024 });
    expectSame(await ours.loadBytes('b/small'), text('words'));
    expectSame(await ours.loadBytes('b/large'), large);
    expect((await ours.stat('b/small'))?.metadata).toEqual({ n: '2' });
    // Equal contents are a success, whoever has stored them.
    await ours.saveBytes('b/large', large, { ifAbsent: true });
    await expect(
      ours.saveBytes('b/small', text('others'), { ifAbsent: true }),
    ).rejects.toMatchObject({
      code: 'storage_conflict',
    });
  });

  it('lists, is held to conditions, and deletes', async () => {
    for (const name of ['c/1', 'c/2', 'c/3/x', 'c/4'])
      await theirs.file(name).save('x', { resumable: false });
    const [files] = await theirs.getFiles({ prefix: 'c/' });
    expect(files.map(({ name }) => name)).toEqual(['c/1', 'c/2', 'c/3/x', 'c/4']);
    const again = theirs
      .file('c/1')
      .save('y', { resumable: false, preconditionOpts: { ifGenerationMatch: 0 } });
    await expect(again).rejects.toMatchObject({ code: 412 });
    await theirs.file('c/1').delete();
    expect(await theirs.file('c/1').exists()).toEqual([false]);
    await expect(theirs.file('c/1').delete()).rejects.toMatchObject({ code: 404 });
  });
});
