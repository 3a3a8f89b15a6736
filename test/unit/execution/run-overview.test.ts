import { describe, expect, test } from 'vitest';
import { mapAtMost } from '../../../src/execution/at-most.ts';
import { catalogueRuns, runIdsOf } from '../../../src/execution/run-catalogue.ts';
import { newestFirst, outputsOf, overviewOf } from '../../../src/execution/run-overview.ts';
import type { RunRef } from '../../../src/pipeline/artifacts.ts';
import { artifactsOf } from '../../../src/pipeline/artifacts.ts';
import { parseDirPrefix } from '../../../src/pipeline/dir-prefix.ts';
import { parseExperimentId } from '../../../src/pipeline/experiment-id.ts';
import { parseRunId } from '../../../src/pipeline/run-id.ts';
import { newRunRecord } from '../../../src/pipeline/run-record.ts';
import type { Bucket } from '../../../src/storage/bucket.ts';
import { memoryBucket } from '../../../src/storage/memory-bucket.ts';
import { claimRun } from '../../../src/storage/run-claim.ts';
import { saveOutcome, saveRunRecord } from '../../../src/storage/run-documents.ts';

const dirPrefix = parseDirPrefix('p');
const identity = { host: 'here', pid: 1 };
const watchers = { identity, isAlive: async () => true };

function runOf(expId: string, runId: string): RunRef {
  return { dirPrefix, expId: parseExperimentId(expId), runId: parseRunId(runId) };
}

async function begin(bucket: Bucket, expId: string, runId: string, createdAt: string) {
  const run = runOf(expId, runId);
  const record = newRunRecord({
    run,
    createdAt: Date.parse(createdAt),
    mode: 'local',
    configHash: 'a',
    configFiles: [],
    seed: { value: 1, drawn: false },
  });
  await saveRunRecord(bucket, run, record);
  return run;
}

const ENDED = {
  schema_version: 1,
  min_reader_version: 1,
  finished_at: '2026-01-01T00:00:00Z',
  duration_seconds: 1,
};

async function collect<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe('the runs in a bucket', () => {
  test('are found by experiment, however deep it lies, and other folders are passed over', async () => {
    const bucket = memoryBucket();
    await begin(bucket, 'flu/a', '20260101-000000-00000001', '2026-01-01T00:00:00Z');
    await begin(bucket, 'flu/a', 'named', '2026-01-02T00:00:00Z');
    await begin(bucket, 'flu', '20260101-000000-00000002', '2026-01-01T00:00:00Z');
    await bucket.saveBytes('p/flu/notes/read.me', new Uint8Array());
    await bucket.saveBytes('p/flu/bad name/x', new Uint8Array());
    await bucket.saveBytes('other/flu/x/run.json', new Uint8Array());
    expect(await catalogueRuns(bucket, dirPrefix)).toEqual(
      new Map([
        ['flu', ['20260101-000000-00000002']],
        ['flu/a', ['20260101-000000-00000001', 'named']],
      ]),
    );
    expect(await runIdsOf(bucket, runOf('flu', 'x'))).toEqual(['20260101-000000-00000002']);
    expect(await runIdsOf(bucket, runOf('none', 'x'))).toEqual([]);
  });

  test('come the newest first, and of those with generated names no more is read than is taken', async () => {
    const objects = new Map();
    const bucket = memoryBucket(objects);
    const runs = [
      await begin(bucket, 'e', '20260101-000000-00000001', '2026-01-01T00:00:01Z'),
      await begin(bucket, 'e', '20260301-000000-00000001', '2026-03-01T00:00:01Z'),
      await begin(bucket, 'e', 'named', '2026-02-01T00:00:00Z'),
      runOf('e', '20260401-000000-00000001'),
    ];
    const found = await collect(newestFirst(bucket, runs, watchers));
    expect(found.map(({ run }) => run.runId)).toEqual([
      '20260301-000000-00000001',
      'named',
      '20260101-000000-00000001',
    ]);
    let read = 0;
    const counting: Bucket = {
      ...bucket,
      loadBytes: (key) => {
        read++;
        return bucket.loadBytes(key);
      },
    };
    const many = Array.from({ length: 500 }, (_, at) =>
      runOf('e', `20250101-000000-${String(at).padStart(8, '0')}`),
    );
    for await (const _ of newestFirst(counting, [...runs, ...many], watchers)) break;
    expect(read).toBeLessThan(10);
  });
});

describe('a run', () => {
  test('is at work, cut off, ended or broken', async () => {
    const bucket = memoryBucket();
    const run = await begin(bucket, 'e', 'r', '2026-01-01T00:00:00Z');
    const status = async () => (await overviewOf(bucket, run, watchers))?.status;
    expect(await status()).toBe('interrupted');
    {
      await using _claim = await claimRun({ bucket, run, ...watchers, now: () => 0 });
      expect(await status()).toBe('running');
      const gone = { identity, isAlive: async () => false };
      expect((await overviewOf(bucket, run, gone))?.status).toBe('interrupted');
      const elsewhere = { identity: { host: 'there', pid: 1 }, isAlive: async () => false };
      expect(await overviewOf(bucket, run, elsewhere)).toMatchObject({
        status: 'running',
        holder: { host: 'here', here: false },
      });
    }
    const ids = { exp_id: 'e', run_id: 'r' };
    await saveOutcome(bucket, run, { ...ENDED, ...ids, status: 'succeeded', num_tasks: 1 });
    expect(await status()).toBe('succeeded');
    await bucket.saveBytes(artifactsOf(run).outcome, new TextEncoder().encode('{"sch'));
    expect(await overviewOf(bucket, run, watchers)).toMatchObject({
      status: 'broken',
      why: expect.stringContaining('outcome.json'),
    });
    expect(await overviewOf(bucket, runOf('e', 'none'), watchers)).toBeUndefined();
  });

  test('has the outputs that its outcome names, else the newest that count', async () => {
    const bucket = memoryBucket();
    const run = await begin(bucket, 'e', 'r', '2026-01-01T00:00:00Z');
    const keys = artifactsOf(run);
    const outputs = async () => {
      const overview = await overviewOf(bucket, run, watchers);
      return overview && (await outputsOf(bucket, overview));
    };
    expect(await outputs()).toBeUndefined();
    for (const folder of ['20260101-000000', '20260102-000000']) {
      await bucket.saveBytes(keys.checksums(folder), new Uint8Array());
    }
    await bucket.saveBytes(keys.output('20260103-000000', 'cut-off.csv'), new Uint8Array());
    expect(await outputs()).toBe('20260102-000000');
    const ids = { exp_id: 'e', run_id: 'r', num_tasks: 1 };
    const named = { ...ENDED, ...ids, status: 'succeeded', outputs: '20260101-000000' } as const;
    await saveOutcome(bucket, run, named);
    expect(await outputs()).toBe('20260101-000000');
  });
});

test('so many calls are made at a time, and the results are in order', async () => {
  let running = 0;
  let most = 0;
  const items = Array.from({ length: 50 }, (_, at) => at);
  const doubled = await mapAtMost(4, items, async (item) => {
    most = Math.max(most, ++running);
    await new Promise((done) => setTimeout(done, (item * 7) % 5));
    running--;
    return item * 2;
  });
  expect(doubled).toEqual(items.map((item) => item * 2));
  expect(most).toBe(4);
  expect(await mapAtMost(4, [], async () => 1)).toEqual([]);
});
