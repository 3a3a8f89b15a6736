import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { artifactsOf } from '../../../src/pipeline/artifacts.ts';
import type { Manifest, Task } from '../../../src/pipeline/manifest.ts';
import { indicesOf, rangesOf, type TaskRanges } from '../../../src/pipeline/task-ranges.ts';
import type { Bucket } from '../../../src/storage/bucket.ts';
import {
  findManifest,
  loadManifest,
  saveManifest,
} from '../../../src/storage/manifest-document.ts';
import { memoryBucket } from '../../../src/storage/memory-bucket.ts';
import { loadTasks, saveTasks } from '../../../src/storage/task-list.ts';
import { someRun } from '../../support/storage/some-run.ts';

const run = someRun();
const keys = artifactsOf(run);

let bucket: Bucket;
let read: string[];
beforeEach(() => {
  const memory = memoryBucket();
  read = [];
  bucket = {
    ...memory,
    loadStored(key) {
      read.push(key);
      return memory.loadStored(key);
    },
  };
});

function someTask(index: number): Task {
  const sha256 = 'a'.repeat(64);
  return {
    index,
    name: `task ${index}`,
    key: keys.input(index, 'npz'),
    bytes: 1,
    sha256,
    shared: [],
  };
}

async function* someTasks(count: number): AsyncGenerator<Task> {
  for (let index = 0; index < count; index++) yield someTask(index);
}

function manifestOf(count: number, shards: Manifest['shards']): Manifest {
  return {
    schema_version: 1,
    min_reader_version: 1,
    exp_id: run.expId,
    run_id: run.runId,
    num_tasks: count,
    seed: 1,
    config_hash: 'b'.repeat(64),
    engine: { name: 'shell', version: '1', extensions: { input: 'txt', result: 'txt' } },
    shard_size: 1000,
    shards,
    shared: [],
  };
}

async function build(count: number): Promise<Manifest> {
  return manifestOf(count, await saveTasks(bucket, run, someTasks(count)));
}

async function indicesLoaded(manifest: Manifest, ranges?: TaskRanges): Promise<number[]> {
  const indices: number[] = [];
  for await (const task of loadTasks(bucket, run, manifest, ranges)) indices.push(task.index);
  return indices;
}

describe('a task list', () => {
  it.each([
    [1, [1]],
    [1000, [1000]],
    [1001, [1000, 1]],
    [2500, [1000, 1000, 500]],
  ])('of %i tasks comes in shards of a thousand', async (count, sizes) => {
    const manifest = await build(count);
    expect(manifest.shards.map(({ tasks }) => tasks)).toEqual(sizes);
    expect(await indicesLoaded(manifest)).toEqual(Array.from({ length: count }, (_, n) => n));
    expect(read).toEqual(manifest.shards.map(({ key }) => key));
  });

  it('gives just the tasks in any ranges, and reads just their shards, each once', async () => {
    const manifest = await build(3200);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3199), { maxLength: 20 }), async (indices) => {
        read.length = 0;
        const ranges = rangesOf(indices);
        expect(await indicesLoaded(manifest, ranges)).toEqual([...indicesOf(ranges)]);
        const wanted = new Set([...indicesOf(ranges)].map((index) => Math.floor(index / 1000)));
        expect(read).toEqual([...wanted].map((number) => keys.shard(number)));
      }),
      { numRuns: 30 },
    );
  });

  it('is read no further than it is used', async () => {
    for await (const task of loadTasks(bucket, run, await build(2500))) {
      if (task.index === 999) break;
    }
    expect(read).toEqual([keys.shard(0)]);
  });

  it('has no task past its end', async () => {
    const manifest = await build(3);
    for (const index of [3, 1000, 5000]) {
      await expect(indicesLoaded(manifest, [[index, index]])).rejects.toMatchObject({
        code: 'artifact_missing',
        hint: 'Task indices go from 0 to 2.',
      });
    }
  });

  it('with gaps is a fault of the program', async () => {
    await expect(saveTasks(bucket, run, [someTask(0), someTask(2)])).rejects.toMatchObject({
      code: 'internal',
    });
  });

  it('whose shard was changed, or is gone, is told by that shard’s key', async () => {
    const manifest = await build(1500);
    await bucket.saveBytes(keys.shard(1), Buffer.from('{"schema_version":1,"tasks":[]}'));
    const changed = indicesLoaded(manifest, [[1200, 1200]]);
    await expect(changed).rejects.toMatchObject({
      code: 'artifact_corrupt',
      message: expect.stringContaining(keys.shard(1)),
    });
    expect(await indicesLoaded(manifest, [[7, 7]])).toEqual([7]);
    await bucket.delete(keys.shard(1));
    await expect(indicesLoaded(manifest)).rejects.toMatchObject({ code: 'artifact_missing' });
  });

  it('whose shards changed places is corrupt, though each hash is right', async () => {
    const manifest = await build(2000);
    const shards = manifest.shards.toReversed();
    await expect(indicesLoaded({ ...manifest, shards })).rejects.toMatchObject({
      code: 'artifact_corrupt',
      message: expect.stringContaining('task 1000 stands where 0 belongs'),
    });
  });

  it('that names an input of another run is refused', async () => {
    const task = { ...someTask(0), key: artifactsOf(someRun('run-1')).input(0, 'npz') };
    const manifest = manifestOf(1, await saveTasks(bucket, run, [task]));
    await expect(indicesLoaded(manifest)).rejects.toMatchObject({ code: 'artifact_foreign' });
  });
});

describe('a manifest', () => {
  it('comes back as it was saved, and its metadata tells the number of tasks', async () => {
    expect(await findManifest(bucket, run)).toBeUndefined();
    await expect(loadManifest(bucket, run)).rejects.toMatchObject({ code: 'artifact_missing' });
    const manifest = await build(1001);
    await saveManifest(bucket, run, manifest);
    expect(await loadManifest(bucket, run)).toEqual(manifest);
    expect(await findManifest(bucket, run)).toEqual(manifest);
    expect((await bucket.stat(keys.manifest))?.metadata).toEqual({ 'num-tasks': '1001' });
  });

  it('of another run is refused', async () => {
    await saveManifest(bucket, run, { ...(await build(1)), run_id: 'run-1' });
    await expect(loadManifest(bucket, run)).rejects.toMatchObject({ code: 'artifact_foreign' });
    await expect(findManifest(bucket, run)).rejects.toMatchObject({ code: 'artifact_foreign' });
  });

  it('that names files of another run is refused', async () => {
    const manifest = await build(1);
    const shared = { path: 'p', key: 'exp/run-1/x', sha256: 'a'.repeat(64), bytes: 1 };
    await saveManifest(bucket, run, { ...manifest, shared: [shared] });
    await expect(loadManifest(bucket, run)).rejects.toMatchObject({ code: 'artifact_foreign' });
    const shards = manifest.shards.map((shard) => ({ ...shard, key: '../../etc/passwd' }));
    await saveManifest(bucket, run, { ...manifest, shards });
    await expect(loadManifest(bucket, run)).rejects.toMatchObject({ code: 'artifact_foreign' });
  });

  it.each([
    ['one task more than its shards', 1501, 2],
    ['one task fewer', 1499, 2],
    ['a shard too few', 1500, 1],
  ])('with %s is corrupt', async (_, count, shards) => {
    const manifest = await build(1500);
    const wrong = { ...manifest, num_tasks: count, shards: manifest.shards.slice(0, shards) };
    await saveManifest(bucket, run, wrong);
    await expect(loadManifest(bucket, run)).rejects.toMatchObject({
      code: 'artifact_corrupt',
      message: expect.stringContaining(`do not make ${count} tasks`),
    });
  });
});
