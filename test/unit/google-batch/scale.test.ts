import { expect, test } from 'vitest';
import { realClock, scaledClock } from '../../support/google/virtual-clock.ts';
import { inMemoryBackEnd, jobWith, openBatch } from './batch-client.ts';

const MINUTE = 60_000;

test('10,000 tasks, 5,000 at a time, every third preempted once, while somebody polls', async () => {
  const backEnd = inMemoryBackEnd(() => 0);
  await using batch = openBatch({
    backEnd,
    scenario: {
      durationOf: () => 10 * MINUTE,
      preempt: ({ index, attempt }) => attempt === 0 && index % 3 === 0,
    },
  });
  const group = { taskCount: 10_000, parallelism: 5_000 };
  const spec = { maxRetryCount: 3 };
  await batch.create('b', jobWith({ group, spec, policy: { provisioningModel: 'SPOT' } }));
  let polls = 0;
  for (let state = ''; state !== 'SUCCEEDED'; polls += 1) {
    await batch.clock.sleep(MINUTE);
    state = (await batch.get('b')).body.status.state;
  }
  expect(polls).toBeGreaterThan(20);
  expect(backEnd.runs).toHaveLength(10_000 + 3_334);
  const { body } = await batch.get('b');
  expect(body.status.taskGroups.group0.counts).toEqual({ SUCCEEDED: '10000' });
});

test.each([
  ['real', realClock()],
  ['fast', scaledClock(20)],
])('on a %s clock a task takes its time once', async (_, clock) => {
  const latencies = { queued: 0, machines: 0, assigned: 0, ended: 0 };
  const backEnd = {
    ...inMemoryBackEnd(() => 0),
    async run() {
      const began = clock.now();
      await clock.sleep(200);
      return { exitCode: 0, milliseconds: clock.now() - began };
    },
  };
  const slept: number[] = [];
  const watched = {
    ...clock,
    sleep: (milliseconds: number, signal?: AbortSignal) => {
      slept.push(milliseconds);
      return clock.sleep(milliseconds, signal);
    },
  };
  await using batch = openBatch({ clock: watched, backEnd, scenario: { latencies } });
  await batch.create('b', jobWith());
  expect((await batch.ended('b')).body.status.state).toBe('SUCCEEDED');
  // The job's longest wait is for its fourteen days; after the container has ended there is nothing left to wait for.
  expect(slept.filter((milliseconds) => milliseconds < MINUTE)).toEqual([0, 0, 0, 0, 0]);
});
