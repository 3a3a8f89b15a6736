import { describe, expect, test } from 'vitest';
import type { StatusEvent } from '../../support/google/batch/job.ts';
import { type Answered, inMemoryBackEnd, jobWith, openBatch, PARENT } from './batch-client.ts';

const HOUR = 3_600_000;
const SPOT = { policy: { provisioningModel: 'SPOT' } };
/** Nothing takes time but the tasks. */
const AT_ONCE = { queued: 0, machines: 0, assigned: 0, replaced: 0, ended: 0, cleanedUp: 0 };

const words = ({ body }: Answered): readonly string[] =>
  body.status.statusEvents.map(({ description }: StatusEvent) => description);
const counts = ({ body }: Answered) => body.status.taskGroups.group0.counts;
const seconds = ({ body }: Answered) => Number.parseFloat(body.status.runDuration);

function retrying(maxRetryCount: number, ...exitCodes: number[]) {
  const lifecyclePolicies = [{ action: 'RETRY_TASK', actionCondition: { exitCodes } }];
  return exitCodes.length === 0 ? { maxRetryCount } : { maxRetryCount, lifecyclePolicies };
}

// https://cloud.google.com/batch/docs/job-lifecycle
describe('the life of a job', () => {
  test('it is queued, scheduled, runs, and succeeds; each step is an event', async () => {
    await using batch = openBatch();
    const created = await batch.create('one', jobWith());
    expect(created.body.status).toEqual({ state: 'QUEUED', runDuration: '0s' });
    const ended = await batch.ended('one');
    expect(ended.body.status.state).toBe('SUCCEEDED');
    expect(counts(ended)).toEqual({ SUCCEEDED: '1' });
    expect(words(ended)).toEqual([
      expect.stringMatching(
        /^Job state is set from QUEUED to SCHEDULED for job projects\/\d+\/locations\/us-central1\/jobs\/one\.$/,
      ),
      expect.stringContaining('from SCHEDULED to RUNNING'),
      expect.stringContaining('from RUNNING to SUCCEEDED'),
    ]);
    expect(ended.body.status.statusEvents[1]).toMatchObject({
      type: 'STATUS_CHANGED',
      eventTime: '2026-03-01T00:01:04.000Z',
    });
  });

  test('52 tasks of ten hours each, all at once, take ten hours of the clock', async () => {
    await using batch = openBatch({ scenario: { durationOf: () => 10 * HOUR } });
    await batch.create('b', jobWith({ group: { taskCount: 52 } }));
    expect(seconds(await batch.ended('b'))).toBe(10 * 3600 + 2);
  });

  test('a task takes by the clock what it really took, unless it is said otherwise', async () => {
    await using batch = openBatch({ scenario: { latencies: AT_ONCE } });
    await batch.create('b', jobWith());
    expect(seconds(await batch.ended('b'))).toBe(1);
  });

  test('no more run at a time than parallelism allows', async () => {
    await using batch = openBatch({ scenario: { durationOf: () => HOUR, latencies: AT_ONCE } });
    await batch.create('b', jobWith({ group: { taskCount: 5, parallelism: 2 } }));
    expect(seconds(await batch.ended('b'))).toBe(3 * 3600);
  });

  test('no more run on a machine than it has room for, or the job says', async () => {
    await using batch = openBatch();
    const group = { taskCount: 8, taskCountPerNode: 3 };
    const spec = { computeResource: { cpuMilli: 1000, memoryMib: 4096 } };
    await batch.create('two', jobWith({ group, spec }));
    await batch.create('three', jobWith({ group, policy: { machineType: 'e2-standard-8' } }));
    const packOf = async (id: string) =>
      (await batch.ended(id)).body.status.taskGroups.group0.instances[0].taskPack;
    expect([await packOf('two'), await packOf('three')]).toEqual(['2', '3']);
    const machines = new Set<string>();
    for (const { status } of (await batch.tasks('three')).body.tasks) {
      machines.add(/instances\/\d+/.exec(status.statusEvents[0].description)?.[0] ?? '');
    }
    expect(machines.size).toBe(3);
  });

  test('a task that fails fails the job, when the others are done', async () => {
    const backEnd = inMemoryBackEnd((run) => (run.environment['BATCH_TASK_INDEX'] === '1' ? 1 : 0));
    await using batch = openBatch({ backEnd });
    await batch.create('b', jobWith({ group: { taskCount: 3 } }));
    const ended = await batch.ended('b');
    expect(ended.body.status.state).toBe('FAILED');
    expect(counts(ended)).toEqual({ SUCCEEDED: '2', FAILED: '1' });
    expect(words(ended).at(-1)).toMatch(
      /^Job state is set from RUNNING to FAILED for job projects\/\d+\/locations\/us-central1\/jobs\/b\.Job failed due to task failure\. Specifically, task with index 1 failed due to the following task event: "Task state is updated from RUNNING to FAILED on zones\/us-central1-b\/instances\/\d+ with exit code 1\."$/,
    );
  });

  test('a container that cannot be started fails its task, and the log says why', async () => {
    const logged: string[] = [];
    const backEnd = {
      ...inMemoryBackEnd(() => 0),
      run: () => Promise.reject(new Error('no such image')),
    };
    const logging = { add: ({ text }: { text: string }) => logged.push(text) };
    await using batch = openBatch({ backEnd, logging });
    await batch.create('b', jobWith());
    expect(words(await batch.ended('b')).at(-1)).toContain('with exit code 50000');
    expect(logged).toEqual(['Error: no such image']);
  });

  test('runnables go on after one that is to be ignored, and always where they say so', async () => {
    const backEnd = inMemoryBackEnd(({ container }) => Number(container.commands?.[0]));
    await using batch = openBatch({ backEnd });
    const runnable = (exitCode: number, more = {}) => ({
      container: { imageUri: 'a', commands: [String(exitCode)] },
      ...more,
    });
    const runnables = [
      runnable(4, { ignoreExitStatus: true }),
      runnable(7),
      runnable(0),
      runnable(8, { alwaysRun: true }),
    ];
    await batch.create('b', jobWith({ spec: { runnables } }));
    expect(words(await batch.ended('b')).at(-1)).toContain('with exit code 7.');
    expect(backEnd.runs.map(({ container }) => container.commands)).toEqual([['4'], ['7'], ['8']]);
  });
});

// https://cloud.google.com/batch/docs/automate-task-retries
describe('tasks that are tried again', () => {
  test('a listed exit code is tried again; another one is final at once', async () => {
    const backEnd = inMemoryBackEnd(({ environment }) => {
      if (environment['BATCH_TASK_INDEX'] === '0') return 1;
      return environment['BATCH_TASK_RETRY_ATTEMPT'] === '2' ? 0 : 75;
    });
    await using batch = openBatch({ backEnd });
    await batch.create('b', jobWith({ group: { taskCount: 2 }, spec: retrying(3, 75) }));
    expect(counts(await batch.ended('b'))).toEqual({ FAILED: '1', SUCCEEDED: '1' });
    const { body } = await batch.tasks('b');
    const states = body.tasks[1].status.statusEvents.map((event: StatusEvent) => event.taskState);
    expect(states.join(' ')).toBe(
      'ASSIGNED RUNNING FAILED PENDING ASSIGNED RUNNING FAILED PENDING ASSIGNED RUNNING SUCCEEDED',
    );
    expect(body.tasks[0].status.statusEvents.at(-1)).toMatchObject({
      taskState: 'FAILED',
      taskExecution: { exitCode: 1 },
    });
  });

  test('without a policy all failures are, as often as the job says', async () => {
    const backEnd = inMemoryBackEnd(() => 1);
    await using batch = openBatch({ backEnd });
    await batch.create('b', jobWith({ spec: retrying(2) }));
    expect((await batch.ended('b')).body.status.state).toBe('FAILED');
    expect(backEnd.runs).toHaveLength(3);
  });

  test('a preempted task has a new machine for its next attempt', async () => {
    const backEnd = inMemoryBackEnd(() => 0);
    const preempt = ({ attempt, index }: { attempt: number; index: number }) =>
      attempt === 0 && index % 3 === 0;
    await using batch = openBatch({ backEnd, scenario: { preempt } });
    await batch.create(
      'b',
      jobWith({ ...SPOT, group: { taskCount: 6 }, spec: retrying(3, 50001) }),
    );
    expect(counts(await batch.ended('b'))).toEqual({ SUCCEEDED: '6' });
    expect(backEnd.runs).toHaveLength(8);
    const events: StatusEvent[] = (await batch.tasks('b')).body.tasks[0].status.statusEvents;
    expect(events[2]).toMatchObject({
      taskExecution: { exitCode: 50001 },
      description: expect.stringMatching(
        /^Task state is updated from RUNNING to FAILED on zones\/us-central1-b\/instances\/\d+ due to Spot Preemption with exit code 50001\.$/,
      ),
    });
    const machineOf = (event?: StatusEvent) => /instances\/\d+/.exec(event?.description ?? '')?.[0];
    expect(machineOf(events.at(-1))).not.toBe(machineOf(events[0]));
  });

  test.each([
    ['before', 1],
    ['during', 2],
    ['after', 2],
  ] as const)('preempted %s its work, a task is run %d times', async (when, times) => {
    const backEnd = inMemoryBackEnd(() => 0);
    const scenario = { preempt: ({ attempt }: { attempt: number }) => attempt === 0 && when };
    await using batch = openBatch({ backEnd, scenario });
    await batch.create('b', jobWith({ ...SPOT, spec: retrying(1) }));
    expect((await batch.ended('b')).body.status.state).toBe('SUCCEEDED');
    expect(backEnd.runs).toHaveLength(times);
    expect(backEnd.runs[0]?.signal.reason).toBe(when === 'during' ? 'SIGKILL' : undefined);
  });

  test('a standard machine is not preempted', async () => {
    await using batch = openBatch({ scenario: { preempt: () => true } });
    await batch.create('b', jobWith());
    expect((await batch.ended('b')).body.status.state).toBe('SUCCEEDED');
  });

  test('a scenario can have a machine fall silent, and knows the stage and the attempt', async () => {
    const asked: unknown[] = [];
    const backEnd = inMemoryBackEnd(() => 0);
    await using batch = openBatch({
      backEnd,
      scenario: {
        exit: ({ stage, jobId, index, attempt, provisioning }) => {
          asked.push({ stage, jobId, index, attempt, provisioning });
          return attempt === 0 ? 50002 : undefined;
        },
      },
    });
    const environment = { variables: { STAGE: 'runner' } };
    await batch.create('b', jobWith({ spec: { ...retrying(1, 50002), environment } }));
    expect((await batch.ended('b')).body.status.state).toBe('SUCCEEDED');
    const common = { stage: 'runner', jobId: 'b', index: 0, provisioning: 'STANDARD' };
    expect(asked).toEqual([0, 1].map((attempt) => ({ ...common, attempt })));
    expect(backEnd.runs).toHaveLength(1);
  });
});

// https://cloud.google.com/batch/docs/create-run-job-timeouts
describe('tasks that take too long', () => {
  test('end at their time with 50005', async () => {
    await using batch = openBatch({
      scenario: { durationOf: () => 10 * HOUR, latencies: AT_ONCE },
    });
    await batch.create('b', jobWith({ spec: { maxRunDuration: '3600s' } }));
    const ended = await batch.ended('b');
    expect(seconds(ended)).toBe(3600);
    expect(words(ended).at(-1)).toContain(
      'due to task runs over the maximum runtime with exit code 50005.',
    );
  });

  test('are asked to end when they really take too long', async () => {
    const backEnd = hangingBackEnd();
    await using batch = openBatch({ backEnd });
    await batch.create('b', jobWith({ spec: { maxRunDuration: '0.05s' } }));
    expect(words(await batch.ended('b')).at(-1)).toContain('with exit code 50005.');
    expect(backEnd.ends).toEqual(['SIGTERM']);
  });

  test('so does a runnable by its own time', async () => {
    const backEnd = hangingBackEnd();
    await using batch = openBatch({ backEnd });
    const runnables = [{ container: { imageUri: 'a' }, timeout: '0.05s' }];
    await batch.create('b', jobWith({ spec: { runnables } }));
    expect(words(await batch.ended('b')).at(-1)).toContain('with exit code 50005.');
  });

  test('a job that runs for 14 days fails', async () => {
    await using batch = openBatch({ scenario: { durationOf: () => 15 * 24 * HOUR } });
    await batch.create('b', jobWith({ group: { taskCount: 3, parallelism: 1 } }));
    const ended = await batch.ended('b');
    expect(ended.body.status.state).toBe('FAILED');
    expect(seconds(ended)).toBe(14 * 86_400);
    expect(counts(await batch.get('b'))).toEqual({ FAILED: '1', UNEXECUTED: '2' });
  });
});

describe('jobs that get no machines', () => {
  test('one that is stuck in QUEUED says so, and fails after two days', async () => {
    await using batch = openBatch({ scenario: { stuck: ({ jobId }) => jobId === 'b' } });
    await batch.create('b', jobWith());
    await batch.create('c', jobWith());
    expect((await batch.get('b')).body.status).toMatchObject({
      state: 'QUEUED',
      statusEvents: [
        { type: 'OPERATIONAL_INFO', description: expect.stringContaining('inadequate quotas') },
      ],
    });
    expect((await batch.ended('c')).body.status.state).toBe('SUCCEEDED');
    const { body } = await batch.ended('b');
    expect(body.status.state).toBe('FAILED');
    expect(body.updateTime).toBe('2026-03-03T00:00:02.000Z');
  });

  test('one that is stuck in SCHEDULED says which quota is exceeded', async () => {
    await using batch = openBatch({ scenario: { stuck: () => ({ state: 'SCHEDULED' }) } });
    await batch.create('b', jobWith());
    await batch.clock.sleep(HOUR);
    const { body } = await batch.get('b');
    expect(body.status.state).toBe('SCHEDULED');
    expect(body.status.statusEvents.at(-1).description).toContain('CODE_GCE_QUOTA_EXCEEDED');
  });

  // https://github.com/DataBiosphere/dsub/issues/301
  test('a disk that the machine cannot have fails the job, not its creation', async () => {
    await using batch = openBatch();
    const policy = { machineType: 'n4-standard-2', bootDisk: { type: 'pd-balanced' } };
    expect((await batch.create('b', jobWith({ policy }))).status).toBe(200);
    const ended = await batch.ended('b');
    expect(ended.body.status.state).toBe('FAILED');
    expect(counts(ended)).toEqual({ UNEXECUTED: '1' });
    expect(words(ended).join('\n')).toContain(
      '[pd-balanced, n4-standard-2] features are not compatible',
    );
  });

  test('such a machine with the disk that it needs, or none, is fine', async () => {
    await using batch = openBatch();
    await batch.create('none', jobWith({ policy: { machineType: 'n4-standard-2' } }));
    const bootDisk = { type: 'hyperdisk-balanced', sizeGb: 50 };
    await batch.create('hyper', jobWith({ policy: { machineType: 'c4d-standard-2', bootDisk } }));
    for (const id of ['none', 'hyper']) {
      const { status } = (await batch.ended(id)).body;
      expect(status.state).toBe('SUCCEEDED');
      expect(status.taskGroups.group0.instances[0].bootDisk.type).toBe('hyperdisk-balanced');
    }
  });
});

describe('ending a job', () => {
  test('cancelling ends its containers; the job stays as CANCELLED', async () => {
    const backEnd = hangingBackEnd();
    await using batch = openBatch({ backEnd });
    await batch.create('b', jobWith({ group: { taskCount: 3, parallelism: 2 } }));
    await backEnd.begun(2);
    const { status, body } = await batch.send('POST', `${PARENT}/jobs/b:cancel`, {});
    expect(status).toBe(200);
    expect(body).toMatchObject({
      name: expect.stringMatching(/^projects\/test-project\/locations\/us-central1\/operations\//),
      done: false,
      metadata: { verb: 'cancel', target: `${PARENT}/jobs/b` },
    });
    expect((await batch.get('b')).body.status.state).toBe('CANCELLATION_IN_PROGRESS');
    await batch.service.settled();
    expect(backEnd.ends).toEqual(['SIGTERM', 'SIGTERM']);
    const ended = await batch.get('b');
    expect(ended.body.status.state).toBe('CANCELLED');
    expect(counts(ended)).toEqual({ FAILED: '2', UNEXECUTED: '1' });
    expect((await batch.send('GET', body.name)).body).toMatchObject({ done: true });
  });

  test('a job that has ended cannot be cancelled', async () => {
    await using batch = openBatch();
    await batch.create('b', jobWith());
    await batch.ended('b');
    const { status, body } = await batch.send('POST', `${PARENT}/jobs/b:cancel`);
    expect(status).toBe(400);
    expect(body.error.status).toBe('FAILED_PRECONDITION');
  });

  test('one that waits in QUEUED can be', async () => {
    await using batch = openBatch({ scenario: { stuck: () => true } });
    await batch.create('b', jobWith());
    await batch.send('POST', `${PARENT}/jobs/b:cancel`);
    await batch.service.settled();
    expect((await batch.get('b')).body.status.state).toBe('CANCELLED');
  });

  test('deleting ends its containers, and then there is no such job', async () => {
    const backEnd = hangingBackEnd();
    await using batch = openBatch({ backEnd });
    await batch.create('b', jobWith());
    await backEnd.begun(1);
    const { body } = await batch.send('DELETE', `${PARENT}/jobs/b?reason=test`);
    expect((await batch.get('b')).body.status.state).toBe('DELETION_IN_PROGRESS');
    await batch.service.settled();
    expect(backEnd.ends).toEqual(['SIGTERM']);
    expect(await batch.get('b')).toMatchObject({
      status: 404,
      body: {
        error: { status: 'NOT_FOUND', message: `Resource '${PARENT}/jobs/b' was not found` },
      },
    });
    expect((await batch.send('GET', body.name)).body).toMatchObject({
      done: true,
      response: { '@type': 'type.googleapis.com/google.protobuf.Empty' },
    });
    expect((await batch.create('b', jobWith())).status).toBe(200);
  });

  test('a job that is being cancelled can be deleted', async () => {
    await using batch = openBatch({ backEnd: hangingBackEnd() });
    await batch.create('b', jobWith());
    await batch.send('POST', `${PARENT}/jobs/b:cancel`);
    await batch.send('DELETE', `${PARENT}/jobs/b`);
    await batch.service.settled();
    expect((await batch.get('b')).status).toBe(404);
  });

  test('closing the cloud ends what runs, at once', async () => {
    const backEnd = hangingBackEnd();
    const batch = openBatch({ backEnd });
    await batch.create('b', jobWith());
    await backEnd.begun(1);
    await batch[Symbol.asyncDispose]();
    expect(backEnd.ends).toEqual(['SIGTERM']);
  });
});

/** A back end whose containers end only when they are asked to. */
function hangingBackEnd() {
  const ends: unknown[] = [];
  let count = 0;
  const waiting: (() => void)[] = [];
  return {
    ends,
    async begun(wanted: number) {
      while (count < wanted) await new Promise<void>((done) => waiting.push(done));
    },
    run(run: Parameters<ReturnType<typeof inMemoryBackEnd>['run']>[0]) {
      count += 1;
      for (const wake of waiting.splice(0)) wake();
      run.onStart();
      return new Promise<{ exitCode: number; milliseconds: number }>((done) => {
        const end = () => {
          ends.push(run.signal.reason);
          done({ exitCode: 143, milliseconds: 50 });
        };
        if (run.signal.aborted) end();
        run.signal.addEventListener('abort', end);
      });
    },
    async [Symbol.asyncDispose]() {},
  };
}
