import { beforeEach, describe, expect, test } from 'vitest';
import { listRuns } from '../../../src/execution/find-run.ts';
import { type RunWish, settleRun } from '../../../src/execution/settle-run.ts';
import type { RunRef } from '../../../src/pipeline/artifacts.ts';
import { parseDirPrefix } from '../../../src/pipeline/dir-prefix.ts';
import { parseExperimentId } from '../../../src/pipeline/experiment-id.ts';
import type { Outcome } from '../../../src/pipeline/outcome.ts';
import { parseRunId } from '../../../src/pipeline/run-id.ts';
import { newRunRecord } from '../../../src/pipeline/run-record.ts';
import type { Bucket } from '../../../src/storage/bucket.ts';
import { memoryBucket } from '../../../src/storage/memory-bucket.ts';
import { saveOutcome, saveRunRecord } from '../../../src/storage/run-documents.ts';
import { rejectionOf } from '../experiment/rejected.ts';

const HASH = 'a'.repeat(64);

let bucket: Bucket;
beforeEach(() => {
  bucket = memoryBucket();
});

function runOf(dirPrefix: string, expId: string, runId: string): RunRef {
  return {
    dirPrefix: parseDirPrefix(dirPrefix),
    expId: parseExperimentId(expId),
    runId: parseRunId(runId),
  };
}

/** Puts a run into the bucket that was begun at this second, and perhaps ended so. */
async function begin(run: RunRef, second: number, status?: 'succeeded' | 'interrupted') {
  await saveRunRecord(
    bucket,
    run,
    newRunRecord({
      run,
      createdAt: second * 1000,
      mode: 'local',
      configHash: HASH,
      configFiles: ['model.yaml'],
      seed: { value: 1, drawn: false },
    }),
  );
  if (status === undefined) return;
  const common = {
    schema_version: 1,
    min_reader_version: 1,
    exp_id: run.expId,
    run_id: run.runId,
    finished_at: '',
    duration_seconds: 1,
  };
  const outcome: Outcome =
    status === 'succeeded' ? { ...common, status, num_tasks: 1 } : { ...common, status };
  await saveOutcome(bucket, run, outcome);
}

function settle(wish: Partial<RunWish> = {}) {
  return settleRun(
    bucket,
    {
      expId: parseExperimentId('flu'),
      dirPrefix: parseDirPrefix('p'),
      resume: false,
      configHash: HASH,
      ...wish,
    },
    { now: () => Date.UTC(2026, 0, 31, 9, 30), random: () => 0xabc },
  );
}

describe('a new run', () => {
  test('gets a name that is made, or the one that was asked for', async () => {
    expect(await settle()).toEqual({
      kind: 'new',
      run: runOf('p', 'flu', '20260131-093000-00000abc'),
    });
    expect(await settle({ runId: 'mine' })).toEqual({
      kind: 'new',
      run: runOf('p', 'flu', 'mine'),
    });
  });

  test('is refused under a name that is taken, and told how to go on', async () => {
    await begin(runOf('p', 'flu', 'mine'), 1);
    const error = await rejectionOf(settle({ runId: 'mine' }));
    expect(error.code).toBe('run_exists');
    expect(error.hint).toContain('--resume');
  });

  test('is refused under a name that is none', async () => {
    expect((await rejectionOf(settle({ runId: '../x' }))).code).toBe('invalid_id');
  });

  test.each([
    ['of an experiment above', runOf('p', 'a', 'b'), 'p', 'a/b'],
    ['of an experiment far above', runOf('p', 'a', 'b'), 'p', 'a/b/c/d'],
    ['that another prefix leads to', runOf('', 'p', 'a'), 'p', 'a/b'],
    ['that is the prefix', runOf('', 'p', 'q'), 'p/q', 'a'],
  ])('is refused inside a run %s', async (_, outer, dirPrefix, expId) => {
    await begin(outer, 1);
    const error = await rejectionOf(
      settle({ dirPrefix: parseDirPrefix(dirPrefix), expId: parseExperimentId(expId) }),
    );
    expect(error.code).toBe('run_exists');
    expect(error.message).toContain('a run cannot lie in another run');
  });
});

describe('a run that is resumed', () => {
  test('is the newest that did not end well', async () => {
    await begin(runOf('p', 'flu', 'oldest'), 1);
    await begin(runOf('p', 'flu', 'b-interrupted'), 3, 'interrupted');
    await begin(runOf('p', 'flu', 'a-older'), 2, 'interrupted');
    await begin(runOf('p', 'flu', 'done'), 4, 'succeeded');
    await begin(runOf('p', 'flu/other', 'newer'), 5);
    const settled = await settle({ resume: true });
    expect(settled).toMatchObject({ kind: 'resumed', run: { runId: 'b-interrupted' } });
  });

  test('is the named one, however it ended', async () => {
    await begin(runOf('p', 'flu', 'done'), 1, 'succeeded');
    const settled = await settle({ resume: true, runId: 'done' });
    expect(settled).toMatchObject({ kind: 'resumed', record: { run_id: 'done' } });
  });

  test('begins where it was killed before it could', async () => {
    expect(await settle({ resume: true, runId: 'mine' })).toMatchObject({ kind: 'new' });
  });

  test('is none where there is none, or all are finished', async () => {
    const none = await rejectionOf(settle({ resume: true }));
    expect(none).toMatchObject({ code: 'run_not_found', hint: expect.stringContaining('no run') });
    await begin(runOf('p', 'flu', 'done'), 1, 'succeeded');
    const finished = await rejectionOf(settle({ resume: true }));
    expect(finished).toMatchObject({
      code: 'run_not_found',
      hint: expect.stringContaining('finished'),
    });
  });

  test('is refused where its files or its limits have changed', async () => {
    await begin(runOf('p', 'flu', 'mine'), 1);
    for (const changed of [{ configHash: 'b'.repeat(64) }, { tasksLimit: 3 }]) {
      const error = await rejectionOf(settle({ resume: true, runId: 'mine', ...changed }));
      expect(error.code).toBe('run_changed');
    }
  });
});

test('the runs of an experiment are listed, the newest first, and nothing else that lies there', async () => {
  await begin(runOf('p', 'flu', 'a'), 2);
  await begin(runOf('p', 'flu', 'b'), 3);
  await begin(runOf('p', 'flu', 'c'), 1);
  await begin(runOf('p', 'flu/nested', 'd'), 4);
  await bucket.saveBytes('p/flu/notes/readme.txt', new Uint8Array());
  await bucket.saveBytes('p/flu/config/run.json', new Uint8Array());
  const runs = await listRuns(bucket, {
    dirPrefix: parseDirPrefix('p'),
    expId: parseExperimentId('flu'),
  });
  expect(runs.map(({ run }) => run.runId)).toEqual(['b', 'a', 'c']);
});
