import { describe, expect, test } from 'vitest';
import type { NewLogEntry } from '../../support/google/batch/log-entry.ts';
import { loggingService } from '../../support/google/logging/logging-service.ts';
import { virtualClock } from '../../support/google/virtual-clock.ts';
import { inMemoryBackEnd, jobWith, openBatch } from './batch-client.ts';

// https://cloud.google.com/batch/docs/create-run-job-environment-variables
describe('the variables of a task', () => {
  test('the runnable’s win over the task’s, and these over the job’s; Batch adds its own', async () => {
    const backEnd = inMemoryBackEnd(() => 0);
    await using batch = openBatch({ backEnd });
    const environment = (letters: string, value: string) => ({
      variables: Object.fromEntries([...letters].map((letter) => [letter, value])),
    });
    await batch.create(
      'b',
      jobWith({
        spec: {
          environment: environment('ABC', 'job'),
          runnables: [{ container: { imageUri: 'a' }, environment: environment('C', 'runnable') }],
        },
        group: {
          taskCount: undefined,
          taskEnvironments: [environment('BC', 'task 0'), environment('B', 'task 1')],
        },
      }),
    );
    const { body } = await batch.ended('b');
    const common = {
      A: 'job',
      C: 'runnable',
      BATCH_TASK_COUNT: '2',
      BATCH_TASK_RETRY_ATTEMPT: '0',
    };
    const own = { BATCH_JOB_ID: 'b', BATCH_JOB_UID: body.uid };
    expect(backEnd.runs.map((run) => run.environment)).toEqual([
      { ...common, ...own, B: 'task 0', BATCH_TASK_INDEX: '0' },
      { ...common, ...own, B: 'task 1', BATCH_TASK_INDEX: '1' },
    ]);
  });

  // https://cloud.google.com/batch/docs/create-run-job-secret-manager
  test('secrets are fetched, and nobody sees them in the job', async () => {
    const backEnd = inMemoryBackEnd(() => 0);
    const seen: string[] = [];
    await using batch = openBatch({
      backEnd,
      accessSecret: async (version) => `value of ${version}`,
      scenario: { durationOf: ({ environment }) => seen.push(environment['PAT'] ?? '') },
    });
    const secretVariables = { PAT: 'projects/p/secrets/pat/versions/1' };
    await batch.create('b', jobWith({ spec: { environment: { secretVariables } } }));
    const { body } = await batch.ended('b');
    expect(backEnd.runs[0]?.environment['PAT']).toBe('value of projects/p/secrets/pat/versions/1');
    expect(JSON.stringify(body)).not.toContain('value of');
    expect(seen).toEqual(['projects/p/secrets/pat/versions/1']);
  });

  test('a secret that cannot be had fails the task', async () => {
    await using batch = openBatch();
    const secretVariables = { PAT: 'projects/p/secrets/pat/versions/1' };
    await batch.create('b', jobWith({ spec: { environment: { secretVariables } } }));
    expect((await batch.ended('b')).body.status.state).toBe('FAILED');
  });
});

// https://cloud.google.com/batch/docs/analyze-job-using-logs
describe('the log of a task', () => {
  function talking(...lines: readonly [string, 'stdout' | 'stderr'][]) {
    return {
      ...inMemoryBackEnd(() => 0),
      async run({ onLine }: { onLine(line: string, stream: 'stdout' | 'stderr'): void }) {
        for (const [line, stream] of lines) onLine(line, stream);
        return { exitCode: 0, milliseconds: 1 };
      },
    };
  }

  test('lines are entries with the job’s uid and labels, and the task’s id', async () => {
    const entries: NewLogEntry[] = [];
    await using batch = openBatch({
      backEnd: talking(
        ['plain', 'stdout'],
        ['bad', 'stderr'],
        ['{"severity":"WARNING","message":"hot","task":3}', 'stdout'],
        ['{"severity":"LOUD","message":"x"}', 'stdout'],
        ['{not json', 'stdout'],
      ),
      logging: { add: (entry) => entries.push(entry) },
    });
    await batch.create('b', jobWith({ job: { labels: { run_id: 'r1' } } }));
    const { uid } = (await batch.ended('b')).body;
    expect(entries[0]).toMatchObject({
      log: 'batch_task_logs',
      text: 'plain',
      severity: 'INFO',
      labels: { job_uid: uid, task_id: `${uid}-group0-0`, run_id: 'r1', 'batch-job-id': 'b' },
      resource: { type: 'batch.googleapis.com/Job', labels: { job_id: 'b' } },
      time: Date.parse('2026-03-01T00:01:04Z'),
    });
    expect(entries.map(({ severity }) => severity)).toEqual([
      'INFO',
      'ERROR',
      'WARNING',
      'INFO',
      'INFO',
    ]);
    expect(entries[2]).toMatchObject({ json: { message: 'hot', task: 3 } });
    expect(entries[4]).not.toHaveProperty('json');
    expect(new Set(entries.map(({ insertId }) => insertId)).size).toBe(5);
  });

  test('Cloud Logging has them', async () => {
    const clock = virtualClock(0);
    const logging = loggingService({ clock });
    await using batch = openBatch({ clock, logging, backEnd: talking(['plain', 'stdout']) });
    await batch.create('b', jobWith());
    const { uid } = (await batch.ended('b')).body;
    expect(logging.entries).toMatchObject([
      {
        logName: 'projects/test-project/logs/batch_task_logs',
        textPayload: 'plain',
        labels: { job_uid: uid },
      },
    ]);
  });

  test('a job without a destination for logs has none', async () => {
    const entries: unknown[] = [];
    const logging = { add: (entry: unknown) => entries.push(entry) };
    await using batch = openBatch({ backEnd: talking(['plain', 'stdout']), logging });
    await batch.create('b', jobWith({ job: { logsPolicy: {} } }));
    await batch.ended('b');
    expect(entries).toEqual([]);
  });
});
