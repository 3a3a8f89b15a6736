import { expect, test } from 'vitest';
import { gcsBucket } from '../../../src/storage/gcs/gcs-bucket.ts';
import { makeCloudRun } from '../../support/cloud-stages.ts';
import { storageService } from '../../support/google/storage/storage-service.ts';
import { startTestCloud } from '../../support/google/test-cloud.ts';
import { expectedOutputs } from '../../support/run-folder.ts';

test('a run with a wave on Cloud Storage, whose requests grow with the number of tasks alone', async () => {
  const storage = storageService({ clock: { now: Date.now }, buckets: ['my-bucket'] });
  await using cloud = await startTestCloud({ services: [storage], requireToken: false });
  const bucket = gcsBucket({ bucket: 'my-bucket', address: cloud.address });
  const count = 40;
  await using run = await makeCloudRun({ tasks: count }, bucket);
  let seen = 0;
  /** How many requests the stage made. */
  const stage = async (variables: Readonly<Record<string, string>>) => {
    const { exit } = await run.stage(variables);
    const requests = cloud.requests.length - seen;
    seen = cloud.requests.length;
    return { exit, requests };
  };

  const built = await stage({ STAGE: 'A' });
  expect(built.exit).toBe(0);
  expect(built.requests).toBeLessThanOrEqual(count + 30);
  const sliced = { TASKS_PER_SLICE: '10' };
  for (const slice of ['0', '1', '3']) {
    const ran = await stage({ STAGE: 'B', BATCH_TASK_INDEX: slice, ...sliced });
    expect(ran.exit).toBe(0);
    expect(ran.requests).toBeLessThanOrEqual(4 * 10 + 6);
  }
  expect((await stage({ STAGE: 'C', ...sliced })).exit).toBe(76);
  const stored = storage.objects.find('my-bucket', run.keys.wave(1));
  expect(stored?.metadata).toMatchObject({ 'num-tasks': '10', 'num-slices': '1' });
  const wave = { WAVE: '1', ...sliced };
  expect((await stage({ STAGE: 'B', BATCH_TASK_INDEX: '0', ...wave })).exit).toBe(0);
  const made = await stage({ STAGE: 'C', ...wave });
  expect(made.exit).toBe(0);
  expect(made.requests).toBeLessThanOrEqual(2 * count + 20);
  expect(await run.outputs()).toBe(expectedOutputs(count));
  expect(cloud.breakdowns).toEqual([]);
});
