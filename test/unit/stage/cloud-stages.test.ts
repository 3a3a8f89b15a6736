import { describe, expect, test } from 'vitest';
import { EpycloudError } from '../../../src/pipeline/errors.ts';
import type { Bucket } from '../../../src/storage/bucket.ts';
import { type CloudRun, makeCloudRun } from '../../support/cloud-stages.ts';
import { expectedOutputs } from '../../support/run-folder.ts';

/** Runs Stage B for these Batch indices, one after the other; returns their exit codes. */
async function runSlices(
  cloud: CloudRun,
  indices: readonly number[],
  variables: Readonly<Record<string, string>> = {},
): Promise<readonly number[]> {
  const exits: number[] = [];
  for (const index of indices) {
    const ran = await cloud.stage({
      STAGE: 'B',
      TASK_ATTEMPTS: '1',
      BATCH_TASK_INDEX: `${index}`,
      ...variables,
    });
    exits.push(ran.exit);
  }
  return exits;
}

const range = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('the three stages in the cloud', () => {
  test('make the same outputs as in local mode, and say how the run ended', async () => {
    await using cloud = await makeCloudRun({ tasks: 5 });
    await cloud.bucket.saveBytes(cloud.keys.attempt(1), new TextEncoder().encode('{}'));
    const built = await cloud.stage({ STAGE: 'A' });
    expect(built).toMatchObject({ exit: 0, last: { message: 'Built 5 tasks.' } });
    expect((await cloud.bucket.stat(cloud.keys.manifest))?.metadata['num-tasks']).toBe('5');
    expect(await cloud.bucket.exists(cloud.keys.outcome)).toBe(false);

    const sliced = { TASKS_PER_SLICE: '2' };
    expect(await runSlices(cloud, range(3), sliced)).toEqual([0, 0, 0]);
    const made = await cloud.stage({ STAGE: 'C', ...sliced });
    expect(made).toMatchObject({ exit: 0, last: { severity: 'INFO', exit_code: 0 } });
    expect(await cloud.outputs()).toBe(expectedOutputs(5));

    const outcome = await cloud.json(cloud.keys.outcome);
    expect(outcome).toMatchObject({ status: 'succeeded', attempt: 1, num_tasks: 5 });
    expect((await cloud.bucket.stat(cloud.keys.outcome))?.metadata).toEqual({
      attempt: '1',
      status: 'succeeded',
      'num-tasks': '5',
      'failed-tasks': '0',
      outputs: outcome['outputs'],
    });
  });

  test('make no outputs where none are asked for, and check the results all the same', async () => {
    await using cloud = await makeCloudRun({ tasks: 2 });
    await cloud.stage({ STAGE: 'A' });
    await runSlices(cloud, [0]);
    const skip = { STAGE: 'C', SKIP_OUTPUT: 'true' };
    expect((await cloud.stage(skip)).exit).toBe(76);
    expect((await cloud.stage({ ...skip, WAVE: '1' })).exit).toBe(1);
    await runSlices(cloud, [1]);
    expect((await cloud.stage({ ...skip, WAVE: '1' })).exit).toBe(0);
    const outcome = await cloud.json(cloud.keys.outcome);
    expect(outcome).toMatchObject({ status: 'succeeded', num_tasks: 2 });
    expect(outcome).not.toHaveProperty('outputs');
  });

  test('log lines of JSON with a severity, as Cloud Logging reads them', async () => {
    await using cloud = await makeCloudRun({ tasks: 1 });
    await cloud.stage({ STAGE: 'A' });
    const { lines } = await cloud.stage({ STAGE: 'B', BATCH_TASK_INDEX: '0' });
    for (const line of lines)
      expect(line).toMatchObject({
        severity: expect.stringMatching(/^(DEBUG|INFO|WARNING|ERROR)$/),
        message: expect.any(String),
        time: expect.any(String),
        run: 'r',
      });
  });
});

describe('tasks whose machine went away', () => {
  test('are repeated by a wave, on machines that stay, and then the outputs are whole', async () => {
    await using cloud = await makeCloudRun({ tasks: 9 });
    await cloud.stage({ STAGE: 'A' });
    await runSlices(
      cloud,
      range(9).filter((index) => index % 3 !== 0),
    );
    const asked = await cloud.stage({ STAGE: 'C', TASKS_PER_SLICE: '2' });
    expect(asked).toMatchObject({
      exit: 76,
      last: { message: 'Wave 1 of 3 tasks is needed.', exit_code: 76 },
    });
    expect(await cloud.json(cloud.keys.wave(1))).toMatchObject({
      attempt: 1,
      wave: 1,
      indices: '0,3,6',
      num_tasks: 3,
      reasons: { lost: 3, killed: 0, failed: 0 },
    });
    expect((await cloud.bucket.stat(cloud.keys.wave(1)))?.metadata).toEqual({
      attempt: '1',
      'num-tasks': '3',
      'num-slices': '2',
      provisioning: 'STANDARD',
      'memory-factor': '1',
    });
    expect(await cloud.bucket.exists(cloud.keys.outcome)).toBe(false);

    const wave = { WAVE: '1', TASKS_PER_SLICE: '2' };
    expect(await runSlices(cloud, [0, 1], wave)).toEqual([0, 0]);
    expect(await cloud.json(cloud.keys.sidecar(6))).toMatchObject({ attempt: 2, wave: 1 });
    expect((await cloud.stage({ STAGE: 'C', ...wave })).exit).toBe(0);
    expect(await cloud.outputs()).toBe(expectedOutputs(9));
  });

  test('are asked for once more where the stage that asked is begun again', async () => {
    await using cloud = await makeCloudRun({ tasks: 3 });
    await cloud.stage({ STAGE: 'A' });
    await runSlices(cloud, [1]);
    const first = await cloud.stage({ STAGE: 'C' });
    const wave = await cloud.json(cloud.keys.wave(1));
    const again = await cloud.stage({ STAGE: 'C', BATCH_TASK_RETRY_ATTEMPT: '1' });
    expect([first.exit, again.exit]).toEqual([76, 76]);
    expect(await cloud.json(cloud.keys.wave(1))).toEqual(wave);
    expect(await cloud.bucket.exists(cloud.keys.wave(2))).toBe(false);
  });

  test('make the run fail where no wave is left, and the outcome names them', async () => {
    await using cloud = await makeCloudRun({ tasks: 3 });
    await cloud.stage({ STAGE: 'A' });
    await runSlices(cloud, [0]);
    const ended = await cloud.stage({ STAGE: 'C', MAX_WAVES: '0' });
    expect(ended.exit).toBe(1);
    expect(await cloud.json(cloud.keys.outcome)).toMatchObject({
      status: 'failed',
      stage: 'output',
      code: 'tasks_failed',
      num_tasks: 3,
      missing: [
        { index: 1, name: 'place-1', why: 'it was not run' },
        { index: 2, name: 'place-2', why: 'it was not run' },
      ],
    });
    expect((await cloud.bucket.stat(cloud.keys.outcome))?.metadata).toMatchObject({
      status: 'failed',
      'failed-tasks': '2',
      'num-tasks': '3',
    });
  });

  test('are tried again as often as there are waves', async () => {
    await using cloud = await makeCloudRun({ tasks: 2 });
    await cloud.stage({ STAGE: 'A' });
    await runSlices(cloud, [0]);
    const waves = { STAGE: 'C', MAX_WAVES: '2' };
    expect((await cloud.stage(waves)).exit).toBe(76);
    expect((await cloud.stage({ ...waves, WAVE: '1' })).exit).toBe(76);
    expect(await cloud.json(cloud.keys.wave(2))).toMatchObject({ wave: 2, indices: '1' });
    expect((await cloud.stage({ ...waves, WAVE: '2' })).exit).toBe(1);
  });
});

describe('a task that is killed, as for want of memory', () => {
  test('gets twice the memory in a wave, and twice that in the next one', async () => {
    await using cloud = await makeCloudRun({ tasks: 2, faults: { 1: { kind: 'killed' } } });
    await cloud.stage({ STAGE: 'A' });
    expect(await runSlices(cloud, [0, 1])).toEqual([0, 75]);
    const waves = { STAGE: 'C', MAX_WAVES: '2' };
    expect((await cloud.stage(waves)).exit).toBe(76);
    expect(await cloud.json(cloud.keys.wave(1))).toMatchObject({
      indices: '1',
      reasons: { lost: 0, killed: 1, failed: 0 },
      memory_factor: 2,
    });
    expect(await runSlices(cloud, [0], { WAVE: '1' })).toEqual([75]);
    expect((await cloud.stage({ ...waves, WAVE: '1' })).exit).toBe(76);
    expect((await cloud.bucket.stat(cloud.keys.wave(2)))?.metadata['memory-factor']).toBe('4');
  });
});

describe('a task that fails for good', () => {
  const plan = { tasks: 3, faults: { 1: { kind: 'error' } } } as const;

  test('is in no wave: the run fails at once', async () => {
    await using cloud = await makeCloudRun(plan);
    await cloud.stage({ STAGE: 'A' });
    expect(await runSlices(cloud, range(3))).toEqual([0, 1, 0]);
    expect((await cloud.stage({ STAGE: 'C' })).exit).toBe(1);
    expect(await cloud.bucket.exists(cloud.keys.wave(1))).toBe(false);
    const { missing } = await cloud.json(cloud.keys.outcome);
    expect(missing).toEqual([
      { index: 1, name: 'place-1', why: expect.stringContaining('Task 1 diverged.') },
    ]);
  });

  test('is in no wave with those that were lost', async () => {
    await using cloud = await makeCloudRun(plan);
    await cloud.stage({ STAGE: 'A' });
    await runSlices(cloud, [0, 1]);
    expect((await cloud.stage({ STAGE: 'C' })).exit).toBe(76);
    expect(await cloud.json(cloud.keys.wave(1))).toMatchObject({ indices: '2' });
  });

  test('is not repeated where its machine is begun again, but by another attempt', async () => {
    await using cloud = await makeCloudRun(plan);
    await cloud.stage({ STAGE: 'A' });
    const slice = { STAGE: 'B', BATCH_TASK_INDEX: '0', TASKS_PER_SLICE: '3', TASK_ATTEMPTS: '1' };
    expect((await cloud.stage(slice)).exit).toBe(1);
    const again = await cloud.stage({ ...slice, BATCH_TASK_RETRY_ATTEMPT: '1' });
    expect(again).toMatchObject({ exit: 1, last: { details: { skipped: 2, done: 0, failed: 1 } } });
    expect(await cloud.json(cloud.keys.sidecar(1))).toMatchObject({ attempt: 1, run_attempt: 1 });
    await cloud.stage({ ...slice, ATTEMPT: '2' });
    expect(await cloud.json(cloud.keys.sidecar(1))).toMatchObject({ attempt: 2, run_attempt: 2 });
  });

  test('is tolerated where that was asked for: partial outputs, without a wave', async () => {
    await using cloud = await makeCloudRun(plan);
    await cloud.stage({ STAGE: 'A' });
    await runSlices(cloud, range(3));
    const made = await cloud.stage({ STAGE: 'C', MAX_FAILED_TASKS: '1' });
    expect(made.exit).toBe(0);
    expect(await cloud.outputs()).toBe('0 7 common\n2 7 common\n');
    expect(await cloud.json(cloud.keys.outcome)).toMatchObject({
      status: 'partial',
      missing: [{ index: 1 }],
    });
    expect((await cloud.bucket.stat(cloud.keys.outcome))?.metadata).toMatchObject({
      status: 'partial',
      'failed-tasks': '1',
    });
  });

  test('is not tolerated where it is required, however many are', async () => {
    await using cloud = await makeCloudRun(plan);
    await cloud.stage({ STAGE: 'A' });
    await runSlices(cloud, range(3));
    const tolerant = { STAGE: 'C', MAX_FAILED_TASKS: '100%' };
    expect((await cloud.stage({ ...tolerant, REQUIRED_TASKS: 'place-1' })).exit).toBe(1);
    expect((await cloud.json(cloud.keys.outcome))['message']).toContain(
      'required tasks are missing: place-1',
    );
    expect((await cloud.stage({ ...tolerant, REQUIRED_TASKS: 'place-0' })).exit).toBe(0);
  });
});

test('tasks that are tolerated are given their wave first', async () => {
  await using cloud = await makeCloudRun({ tasks: 3 });
  await cloud.stage({ STAGE: 'A' });
  await runSlices(cloud, [0, 1]);
  const tolerant = { STAGE: 'C', MAX_FAILED_TASKS: '1' };
  expect((await cloud.stage(tolerant)).exit).toBe(76);
  expect((await cloud.stage({ ...tolerant, WAVE: '1' })).exit).toBe(0);
  expect(await cloud.json(cloud.keys.outcome)).toMatchObject({ status: 'partial' });
});

test('a required task that there is not is no reason for a wave', async () => {
  await using cloud = await makeCloudRun({ tasks: 2 });
  await cloud.stage({ STAGE: 'A' });
  await runSlices(cloud, [0]);
  expect((await cloud.stage({ STAGE: 'C', REQUIRED_TASKS: 'nowhere' })).exit).toBe(1);
  expect((await cloud.json(cloud.keys.outcome))['message']).toContain('no task is named nowhere');
});

describe('another attempt at a run', () => {
  test('counts its waves anew, and goes on from what is there', async () => {
    await using cloud = await makeCloudRun({ tasks: 3 });
    await cloud.stage({ STAGE: 'A' });
    await runSlices(cloud, [0]);
    expect((await cloud.stage({ STAGE: 'C' })).exit).toBe(76);
    expect((await cloud.stage({ STAGE: 'C', WAVE: '1' })).exit).toBe(1);

    const second = { ATTEMPT: '2' };
    expect((await cloud.stage({ STAGE: 'A', ...second })).last).toMatchObject({
      message: 'Built before: 3 tasks.',
    });
    await runSlices(cloud, [1], second);
    expect((await cloud.stage({ STAGE: 'C', ...second })).exit).toBe(76);
    expect(await cloud.json(cloud.keys.wave(1))).toMatchObject({ attempt: 2, indices: '2' });
    await runSlices(cloud, [0], { ...second, WAVE: '1' });
    expect((await cloud.stage({ STAGE: 'C', ...second, WAVE: '1' })).exit).toBe(0);
    expect(await cloud.json(cloud.keys.outcome)).toMatchObject({ status: 'succeeded', attempt: 2 });
  });

  test('is not disturbed by the one that it overtook', async () => {
    await using cloud = await makeCloudRun({ tasks: 1 });
    await cloud.stage({ STAGE: 'A' });
    await runSlices(cloud, [0]);
    const claim = (number: number) =>
      cloud.bucket.saveBytes(cloud.keys.attempt(number), new TextEncoder().encode('{}'));
    await claim(1);
    await claim(2);
    const stale = await cloud.stage({ STAGE: 'C', ATTEMPT: '1' });
    expect(stale).toMatchObject({ exit: 2, last: { code: 'run_in_use' } });
    expect(await cloud.bucket.exists(cloud.keys.outcome)).toBe(false);
    expect((await cloud.stage({ STAGE: 'C', ATTEMPT: '2' })).exit).toBe(0);
    expect(await cloud.json(cloud.keys.outcome)).toMatchObject({ attempt: 2 });
  });

  test('that overtakes while the outputs are made is left to write the outcome', async () => {
    await using cloud = await makeCloudRun({ tasks: 1 });
    await cloud.stage({ STAGE: 'A' });
    await runSlices(cloud, [0]);
    const claim = () =>
      void cloud.bucket.saveBytes(cloud.keys.attempt(2), new TextEncoder().encode('{}'));
    const onLine = (line: Record<string, unknown>) => {
      if (line['message'] === 'Outputs are made.') claim();
    };
    const stale = await cloud.stage({ STAGE: 'C' }, { onLine });
    expect(stale.lines).toContainEqual(
      expect.objectContaining({ message: expect.stringContaining('overtaken by attempt 2') }),
    );
    expect(await cloud.bucket.exists(cloud.keys.outcome)).toBe(false);
  });

  test('takes no wave of the one before', async () => {
    await using cloud = await makeCloudRun({ tasks: 2 });
    await cloud.stage({ STAGE: 'A' });
    await cloud.stage({ STAGE: 'C' });
    const ended = await cloud.stage({
      STAGE: 'B',
      ATTEMPT: '2',
      WAVE: '1',
      BATCH_TASK_INDEX: '0',
    });
    expect(ended.exit).toBe(1);
    expect(ended.last?.['message']).toBe('Wave 1 is of attempt 1; this is attempt 2.');
  });
});

describe('a run that was cancelled', () => {
  const cancel = (cloud: CloudRun, attempt: number) =>
    cloud.bucket.saveBytes(
      cloud.keys.cancelled,
      new TextEncoder().encode(
        JSON.stringify({
          schema_version: 1,
          exp_id: 'flu/test',
          run_id: 'r',
          attempt,
          cancelled_at: '2026-11-28T12:00:00.000Z',
        }),
      ),
    );

  test.each(['A', 'B', 'C'])('ends stage %s before it begins', async (stage) => {
    await using cloud = await makeCloudRun({ tasks: 1 });
    await cancel(cloud, 1);
    const ended = await cloud.stage({ STAGE: stage, BATCH_TASK_INDEX: '0' });
    expect(ended).toMatchObject({ exit: 130, last: { code: 'interrupted' } });
    expect(await cloud.bucket.exists(cloud.keys.outcome)).toBe(false);
    expect((await cloud.stage({ STAGE: 'A', ATTEMPT: '2' })).exit).toBe(0);
  });

  test('ends a runner between two tasks, and keeps what is done', async () => {
    await using cloud = await makeCloudRun({ tasks: 40 });
    await cloud.stage({ STAGE: 'A' });
    let time = Date.UTC(2026, 10, 28);
    const ended = await cloud.stage(
      { STAGE: 'B', BATCH_TASK_INDEX: '0', TASKS_PER_SLICE: '40', JOBS: '1' },
      {
        now: () => time,
        onLine: (line) => {
          if (line['event'] !== 'task.done') return;
          void cancel(cloud, 1);
          time += 31_000;
        },
      },
    );
    expect(ended).toMatchObject({ exit: 130, last: { code: 'interrupted' } });
    expect(await cloud.bucket.exists(cloud.keys.sidecar(0))).toBe(true);
    expect(await cloud.bucket.exists(cloud.keys.sidecar(39))).toBe(false);
  });
});

describe('a machine that is taken away', () => {
  test('ends a runner with 75, and what is done is kept', async () => {
    await using cloud = await makeCloudRun({ tasks: 30, milliseconds: 20 });
    await cloud.stage({ STAGE: 'A' });
    const slice = { STAGE: 'B', BATCH_TASK_INDEX: '0', TASKS_PER_SLICE: '30', JOBS: '1' };
    const ended = await cloud.stage(slice, {
      onLine: (line, end) => {
        if (line['event'] === 'task.done') end();
      },
    });
    expect(ended.exit).toBe(75);
    expect(await cloud.bucket.exists(cloud.keys.sidecar(0))).toBe(true);
    const rest = await cloud.stage({ ...slice, BATCH_TASK_RETRY_ATTEMPT: '1' });
    expect(rest.exit).toBe(0);
    expect(rest.lines).toContainEqual(expect.objectContaining({ event: 'task.skipped', task: 0 }));
  });

  test('ends a builder with 75, and there is no outcome yet', async () => {
    await using cloud = await makeCloudRun({ tasks: 3 });
    const ended = await cloud.stage(
      { STAGE: 'A' },
      { onLine: (line, end) => line['event'] === 'builder.started' && end() },
    );
    expect(ended.exit).toBe(75);
    expect(await cloud.bucket.exists(cloud.keys.outcome)).toBe(false);
  });
});

describe('an output stage that Batch begins again', () => {
  test('makes no second outputs where it had said how the run ended', async () => {
    await using cloud = await makeCloudRun({ tasks: 1 });
    await cloud.stage({ STAGE: 'A' });
    await runSlices(cloud, [0]);
    await cloud.stage({ STAGE: 'C' });
    const outcome = await cloud.json(cloud.keys.outcome);
    const again = await cloud.stage({ STAGE: 'C', BATCH_TASK_RETRY_ATTEMPT: '1' });
    expect(again).toMatchObject({ exit: 0, last: { message: 'Ended before: succeeded.' } });
    expect(await cloud.json(cloud.keys.outcome)).toEqual(outcome);
  });
});

describe('runners that can run nothing', () => {
  test('say with their tasks why, where no other runner could: there is no wave', async () => {
    await using cloud = await makeCloudRun({ tasks: 3 });
    await cloud.stage({ STAGE: 'A' });
    await runSlices(cloud, [0]);
    expect(await runSlices(cloud, [1, 2], { ENGINE_VERSION: '2' })).toEqual([2, 2]);
    expect((await cloud.stage({ STAGE: 'C' })).exit).toBe(1);
    const why = 'run_changed: Run r began with counting 1; this is counting 2.';
    expect((await cloud.json(cloud.keys.outcome))['missing']).toEqual([
      { index: 1, name: 'place-1', why },
      { index: 2, name: 'place-2', why },
    ]);
  });

  test('end with 75 where the bucket does not answer, and their tasks count as lost', async () => {
    await using cloud = await makeCloudRun({ tasks: 1 });
    await cloud.stage({ STAGE: 'A' });
    const bucket: Bucket = {
      ...cloud.bucket,
      saveBytes: async () => {
        throw new EpycloudError('storage_unavailable', 'It does not answer.');
      },
    };
    const ended = await cloud.stage({ STAGE: 'B', BATCH_TASK_INDEX: '0' }, { bucket });
    expect(ended.exit).toBe(75);
    expect((await cloud.stage({ STAGE: 'C' })).exit).toBe(76);
    expect(await cloud.json(cloud.keys.wave(1))).toMatchObject({ reasons: { lost: 1 } });
  });
});

describe('a builder that fails for good says so in the outcome', () => {
  test('with the places in the files', async () => {
    await using cloud = await makeCloudRun({
      tasks: 1,
      problems: [{ file: 'basemodel.yaml', line: 3, message: 'No such thing.' }],
    });
    expect((await cloud.stage({ STAGE: 'A' })).exit).toBe(2);
    expect(await cloud.json(cloud.keys.outcome)).toMatchObject({
      status: 'failed',
      stage: 'builder',
      code: 'invalid_experiment',
      attempt: 1,
      message: expect.stringContaining(
        'experiments/flu/test/config/basemodel.yaml:3: No such thing.',
      ),
    });
    expect((await cloud.bucket.stat(cloud.keys.outcome))?.metadata).toEqual({
      attempt: '1',
      status: 'failed',
      'num-tasks': '0',
      'failed-tasks': '0',
      outputs: '',
    });
  });

  test.each([
    [{ EXP_ID: 'flu/none' }, 'experiment_not_found'],
    [{ EXP_ID: 'flu/none', JOBS: 'x' }, 'invalid_settings'],
    [{ EXP_ID: 'flu/none', ENGINE_COMMAND: '' }, 'invalid_settings'],
  ])('where it was told %j', async (variables, code) => {
    await using cloud = await makeCloudRun({ tasks: 1 });
    expect((await cloud.stage({ STAGE: 'A', ...variables })).exit).toBe(2);
    const key = cloud.keys.outcome.replace('flu/test', 'flu/none');
    expect(await cloud.json(key)).toMatchObject({
      status: 'failed',
      code,
      hint: expect.anything(),
    });
  });

  test('and a runner never does', async () => {
    await using cloud = await makeCloudRun({ tasks: 1 });
    expect((await cloud.stage({ STAGE: 'B', BATCH_TASK_INDEX: '0' })).exit).toBe(2);
    expect((await cloud.stage({ STAGE: 'B', BATCH_TASK_INDEX: 'x' })).exit).toBe(2);
    expect(await cloud.bucket.exists(cloud.keys.outcome)).toBe(false);
  });
});

test('the submitter may have written run.json; another experiment than its own is refused', async () => {
  await using cloud = await makeCloudRun({ tasks: 1 });
  await cloud.stage({ STAGE: 'A' });
  await cloud.bucket.delete(cloud.keys.manifest);
  await cloud.repo.write('experiments/flu/test/config/basemodel.yaml', 'model:\n  name: other\n');
  expect((await cloud.stage({ STAGE: 'A' })).exit).toBe(2);
  expect(await cloud.json(cloud.keys.outcome)).toMatchObject({ code: 'run_changed' });
});

describe('the bucket is asked in proportion to the number of tasks', () => {
  test('four times a task by a fresh runner, and twice by the output stage', async () => {
    const count = 60;
    await using cloud = await makeCloudRun({ tasks: count });
    const total = ({ requests }: { requests: object }) =>
      Object.values(requests).reduce((sum: number, number: number) => sum + number, 0);
    const built = await cloud.stage({ STAGE: 'A' });
    expect(total(built) - count).toBeLessThanOrEqual(25);
    const ran = await cloud.stage({
      STAGE: 'B',
      BATCH_TASK_INDEX: '0',
      TASKS_PER_SLICE: `${count}`,
    });
    // Of each task: is there a record, its input, its result, its record.
    expect(ran.requests).toEqual({
      reads: 2 * count + 5,
      writes: 2 * count + 1,
      lists: 0,
      stats: 0,
    });
    const again = await cloud.stage({
      STAGE: 'B',
      BATCH_TASK_INDEX: '0',
      TASKS_PER_SLICE: `${count}`,
    });
    expect(again.requests).toMatchObject({ reads: count + 4, stats: count });
    const made = await cloud.stage({ STAGE: 'C' });
    expect(made.requests.reads - 2 * count).toBeLessThanOrEqual(10);
    expect(made.requests.writes + made.requests.lists + made.requests.stats).toBeLessThanOrEqual(
      15,
    );
  });
});
