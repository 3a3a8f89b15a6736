import { expect, test } from 'vitest';
import { countTasks } from '../../../src/execution/task-counts.ts';
import { artifactsOf } from '../../../src/pipeline/artifacts.ts';
import { parseDirPrefix } from '../../../src/pipeline/dir-prefix.ts';
import { parseExperimentId } from '../../../src/pipeline/experiment-id.ts';
import type { Manifest } from '../../../src/pipeline/manifest.ts';
import { parseRunId } from '../../../src/pipeline/run-id.ts';
import type { Sidecar } from '../../../src/pipeline/sidecar.ts';
import { memoryBucket } from '../../../src/storage/memory-bucket.ts';
import { saveSidecar } from '../../../src/storage/run-documents.ts';

const run = {
  dirPrefix: parseDirPrefix('p'),
  expId: parseExperimentId('e'),
  runId: parseRunId('r'),
};
const keys = artifactsOf(run);

const sha256 = '0'.repeat(64);
const manifest: Manifest = {
  schema_version: 1,
  min_reader_version: 1,
  exp_id: 'e',
  run_id: 'r',
  num_tasks: 6,
  seed: 1,
  config_hash: sha256,
  engine: { name: 'x', version: '1', extensions: { input: 'json', result: 'txt' } },
  shard_size: 1000,
  shards: [],
  shared: [],
};

function common(index: number, attempt = 1) {
  return {
    schema_version: 1,
    min_reader_version: 1,
    exp_id: 'e',
    run_id: 'r',
    index,
    name: `task-${index}`,
    input_sha256: sha256,
    engine: { name: 'x', version: '1' },
    attempt,
    started_at: '2026-01-01T00:00:00Z',
    duration_seconds: 1,
  };
}

test('a task is whole by its record and the size of its result; others are failed or not done', async () => {
  const bucket = memoryBucket();
  const done = async (index: number, bytes?: number) => {
    const saved = await bucket.saveBytes(keys.result(index, 'txt'), new Uint8Array(9));
    const result = { key: saved.key, sha256: saved.sha256, bytes: bytes ?? saved.bytes };
    const sidecar: Sidecar = { ...common(index, 2), status: 'succeeded', result, facts: {} };
    await saveSidecar(bucket, run, sidecar);
  };
  await done(0);
  await done(1);
  await done(2, 1);
  const failure = { code: 'engine_crashed', message: 'It crashed.', retryable: true };
  await saveSidecar(bucket, run, { ...common(3), status: 'failed', failure });
  await bucket.saveBytes(keys.sidecar(4), new TextEncoder().encode('{"cut'));
  await bucket.saveBytes(keys.sidecar(7), new TextEncoder().encode('of another number of tasks'));
  await bucket.saveBytes(`${keys.results}notes.txt`, new Uint8Array());
  expect(await countTasks(bucket, run, manifest)).toEqual({
    total: 6,
    whole: 2,
    attempts: 7,
    failed: [{ index: 3, name: 'task-3', code: 'engine_crashed', why: 'It crashed.' }],
  });
});

test('a record of another run counts for nothing', async () => {
  const bucket = memoryBucket();
  const failure = { code: 'x', message: 'y', retryable: true };
  const foreign: Sidecar = { ...common(0), run_id: 'other', status: 'failed', failure };
  await saveSidecar(bucket, run, foreign);
  expect(await countTasks(bucket, run, manifest)).toMatchObject({ whole: 0, failed: [] });
});
