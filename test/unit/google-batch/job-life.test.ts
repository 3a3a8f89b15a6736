import { describe, expect, test } from 'vitest';
import { inMemoryBackEnd, jobWith, openBatch } from './batch-client.ts';

const HOUR = 3_600_000;

// https://cloud.google.com/batch/docs/job-lifecycle
describe('the life of a job', () => {
  test('it is queued, scheduled, runs, and succeeds; each step is an event', async () => {
    await using batch = openBatch();
    const created = await batch.create('one', jobWith());
    expect(created.body.status).toEqual({ state: 'QUEUED', runDuration: '0s' });
    const { body } = await batch.ended('one');
    expect(body.status).toMatchObject({
      state: 'SUCCEEDED',
      taskGroups: { group0: { counts: { SUCCEEDED: '1' } } },
    });
    expect(
      body.status.statusEvents.map((event: { description: string }) => event.description),
    ).toEqual([
      expect.stringMatching(
        /^Job state is set from QUEUED to SCHEDULED for job projects\/\d+\/locations\/us-central1\/jobs\/one\.$/,
      ),
      expect.stringContaining('from SCHEDULED to RUNNING'),
      expect.stringContaining('from RUNNING to SUCCEEDED'),
    ]);
  });

  test('52 tasks of ten hours each, all at once, take ten hours of the clock', async () => {
    await using batch = openBatch({ scenario: { durationOf: () => 10 * HOUR } });
    await batch.create('b', jobWith({ group: { taskCount: 52 } }));
    const { body } = await batch.ended('b');
    expect(Number.parseFloat(body.status.runDuration)).toBe(10 * 3600 + 2);
  });

  test('no more run at a time than parallelism allows', async () => {
    await using batch = openBatch({ scenario: { durationOf: () => HOUR } });
    await batch.create('b', jobWith({ group: { taskCount: 5, parallelism: 2 } }));
    const { body } = await batch.ended('b');
    // Three rounds, and the seconds in which a task is assigned and the job ends.
    expect(Number.parseFloat(body.status.runDuration)).toBe(3 * 3600 + 2 + 2);
  });

  test('a task that fails fails the job, when the others are done', async () => {
    const backEnd = inMemoryBackEnd((run) =>
      run.environment['BATCH_TASK_INDEX'] === '1' ? 75 : 0,
    );
    await using batch = openBatch({ backEnd });
    await batch.create('b', jobWith({ group: { taskCount: 3 } }));
    const { body } = await batch.ended('b');
    expect(body.status.taskGroups.group0.counts).toEqual({ SUCCEEDED: '2', FAILED: '1' });
    expect(body.status.statusEvents.at(-1).description).toMatch(
      /from RUNNING to FAILED .*task with index 1 failed .* with exit code 75\."$/,
    );
  });
});
