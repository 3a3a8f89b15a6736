import { beforeEach, describe, expect, it } from 'vitest';
import { artifactsOf } from '../../../src/pipeline/artifacts.ts';
import type { Outcome } from '../../../src/pipeline/outcome.ts';
import type { RunRecord } from '../../../src/pipeline/run-record.ts';
import type { Sidecar } from '../../../src/pipeline/sidecar.ts';
import type { StageSummary } from '../../../src/pipeline/summary.ts';
import type { Bucket } from '../../../src/storage/bucket.ts';
import { memoryBucket } from '../../../src/storage/memory-bucket.ts';
import {
  findOutcome,
  findRunRecord,
  findSidecar,
  findStageSummary,
  loadRunRecord,
  saveOutcome,
  saveRunRecord,
  saveSidecar,
  saveStageSummary,
} from '../../../src/storage/run-documents.ts';
import { someRun } from '../../support/storage/some-run.ts';

const run = someRun();
const other = someRun('run-1');
const versions = { schema_version: 1, min_reader_version: 1 };
const mine = { ...versions, exp_id: 'exp', run_id: 'run-0' };

const record: RunRecord = {
  ...mine,
  created_at: '2026-01-31T09:30:00.000Z',
  epycloud_version: '0.1.0',
  execution_mode: 'local',
  config_hash: 'c'.repeat(64),
  config_files: ['model.yaml'],
  seed: 7,
  seed_drawn: true,
};
const outcome: Outcome = {
  ...mine,
  status: 'interrupted',
  finished_at: '2026-01-31T09:31:00.000Z',
  duration_seconds: 60,
};
const summary: StageSummary = {
  ...mine,
  stage: 'builder',
  started_at: '2026-01-31T09:30:00.000Z',
  duration_seconds: 1.5,
  tasks: 3,
  details: {},
};
const sidecar: Sidecar = {
  ...mine,
  status: 'failed',
  index: 2,
  name: 'US-MA',
  input_sha256: 'd'.repeat(64),
  engine: { name: 'shell', version: '1' },
  attempt: 1,
  started_at: '2026-01-31T09:30:00.000Z',
  duration_seconds: 0.1,
  failure: { code: 'engine_error', message: 'no', retryable: false },
};

let bucket: Bucket;
beforeEach(() => {
  bucket = memoryBucket();
});

/** What stands under a key is put under another. */
async function copy(from: string, to: string): Promise<void> {
  await bucket.saveBytes(to, await bucket.loadBytes(from));
}

describe('run.json', () => {
  it('makes the run, once', async () => {
    await saveRunRecord(bucket, run, record);
    await saveRunRecord(bucket, run, record);
    expect(await loadRunRecord(bucket, run)).toEqual(record);
    await expect(saveRunRecord(bucket, run, { ...record, seed: 8 })).rejects.toMatchObject({
      code: 'run_exists',
      hint: expect.stringContaining('--resume'),
    });
    expect((await loadRunRecord(bucket, run)).seed).toBe(7);
  });

  it('says where it was looked for', async () => {
    expect(await findRunRecord(bucket, run)).toBeUndefined();
    await expect(loadRunRecord(bucket, run)).rejects.toMatchObject({
      code: 'run_not_found',
      hint: expect.stringContaining(bucket.getPath(artifactsOf(run).root)),
    });
  });
});

describe('a document of a run', () => {
  const kinds = [
    { name: 'record', document: record, key: artifactsOf(other).run, find: findRunRecord },
    { name: 'outcome', document: outcome, key: artifactsOf(other).outcome, find: findOutcome },
    {
      name: 'summary',
      document: summary,
      key: artifactsOf(other).summaryJson('builder'),
      find: (from: Bucket, of: typeof run) => findStageSummary(from, of, 'builder'),
    },
  ];

  it.each(kinds)('is refused in another run: $name', async ({ document, key, find }) => {
    await bucket.saveBytes(key, Buffer.from(JSON.stringify(document)));
    await expect(find(bucket, other)).rejects.toMatchObject({
      code: 'artifact_foreign',
      message: `${key} belongs to another run (exp/run-0).`,
    });
  });

  it.each(kinds)('is corrupt when cut off: $name', async ({ document, key, find }) => {
    await bucket.saveBytes(key, Buffer.from(JSON.stringify(document).slice(0, -20)));
    await expect(find(bucket, other)).rejects.toMatchObject({ code: 'artifact_corrupt' });
  });

  it('is undefined where there is none', async () => {
    expect(await findOutcome(bucket, run)).toBeUndefined();
    expect(await findSidecar(bucket, run, 0)).toBeUndefined();
    expect(await findStageSummary(bucket, run, 'builder')).toBeUndefined();
  });

  it('comes back as it was saved', async () => {
    await saveOutcome(bucket, run, outcome);
    await saveSidecar(bucket, run, sidecar);
    await saveStageSummary(bucket, run, summary);
    await saveStageSummary(bucket, run, { ...summary, tasks: 9 }, 'builder-9');
    expect(await findOutcome(bucket, run)).toEqual(outcome);
    expect(await findSidecar(bucket, run, 2)).toEqual(sidecar);
    expect(await findStageSummary(bucket, run, 'builder')).toEqual(summary);
    expect((await findStageSummary(bucket, run, 'builder-9'))?.tasks).toBe(9);
  });

  it('is left to judgeTask where it is a sidecar of another run', async () => {
    await saveSidecar(bucket, run, sidecar);
    await copy(artifactsOf(run).sidecar(2), artifactsOf(other).sidecar(2));
    expect(await findSidecar(bucket, other, 2)).toEqual(sidecar);
  });
});
