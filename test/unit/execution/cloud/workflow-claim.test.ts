import { describe, expect, test } from 'vitest';
import { EXECUTION, type Fault, ROOT, runInCloud } from '../../../support/google/flow/cloud-run.ts';

const OTHER = 'ffffffff-1111-2222-3333-444455556666';
const CLAIM = `${ROOT}attempts/00001.json`;

const isClaim = (query: URLSearchParams) => query.get('name') === CLAIM;

describe('an attempt', () => {
  test('that another execution makes is left to it, with nothing done', async () => {
    const run = await runInCloud({
      before: ({ put }) => put(CLAIM, { execution: OTHER }),
    });
    expect(run.end.state).toBe('SUCCEEDED');
    expect(run.result).toEqual({
      outcome: 'duplicate',
      duplicate_of: OTHER,
      exp_id: 'flu/smoke',
      run_id: 'run-1',
      attempt: 1,
    });
    expect(run.jobs).toEqual([]);
    expect(run.object(CLAIM)).toEqual({ execution: OTHER });
    expect(run.object(`${ROOT}outcome.json`)).toBeUndefined();
  });

  test('whose claim was written and the answer lost is still ours', async () => {
    const run = await runInCloud({
      fault: ({ query }, number): Fault => (isClaim(query) && number === 0 ? 'lost' : undefined),
    });
    expect(run.result).toMatchObject({ outcome: 'succeeded' });
    expect(run.object(CLAIM)).toMatchObject({ execution: EXECUTION });
    expect(run.jobs).toHaveLength(3);
  });

  test('that another was faster with, while our claim was lost on the way, is left to it', async () => {
    const run = await runInCloud({
      fault: ({ query }, number): Fault => (isClaim(query) && number === 0 ? 'reset' : undefined),
      meanwhile: async ({ clock, put }) => {
        await clock.sleep(500);
        put(CLAIM, { execution: OTHER });
      },
    });
    expect(run.result).toMatchObject({ outcome: 'duplicate', duplicate_of: OTHER });
  });

  test('that was claimed by the one before does not keep the next from being made', async () => {
    const run = await runInCloud({
      argument: { attempt: 2 },
      before: ({ put }) => put(CLAIM, { execution: OTHER }),
    });
    expect(run.result).toMatchObject({ outcome: 'succeeded', attempt: 2 });
    expect(run.object(`${ROOT}attempts/00002.json`)).toMatchObject({ execution: EXECUTION });
  });

  test('whose claim was stored as plain bytes is understood', async () => {
    const run = await runInCloud({
      before: ({ storage }) => {
        const bytes = Buffer.from(JSON.stringify({ execution: OTHER }));
        storage.objects.put('test-bucket', CLAIM, bytes, { contentType: 'text/plain' });
      },
    });
    expect(run.result).toMatchObject({ outcome: 'duplicate', duplicate_of: OTHER });
  });

  test('in a bucket that is not there fails at once, with nothing begun', async () => {
    const run = await runInCloud({ argument: { bucket: 'no-such-bucket' } });
    expect(run.end.state).toBe('FAILED');
    expect(run.result).toMatchObject({ failure: 'cloud_refused' });
    expect(run.result).toMatchObject({ message: expect.stringContaining('HTTP 404') });
    expect(run.jobs).toEqual([]);
  });
});
