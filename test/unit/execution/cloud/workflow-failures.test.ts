import { describe, expect, test } from 'vitest';
import { outcomeSchema } from '../../../../src/pipeline/outcome.ts';
import {
  type Cloud,
  type CloudRunEnd,
  type Fault,
  ROOT,
  runInCloud,
  usual,
} from '../../../support/google/flow/cloud-run.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** That the run failed, that its outcome says so, and that nothing of it is at work any more. */
function expectFailure(run: CloudRunEnd, code: string, stage: string): string {
  expect(run.end.state).toBe('FAILED');
  expect(run.result).toMatchObject({ outcome: 'failed', code, stage, run_id: 'run-1', attempt: 1 });
  const outcome = outcomeSchema.parse(run.object(`${ROOT}outcome.json`));
  expect(outcome).toMatchObject({
    status: 'failed',
    code,
    stage,
    exp_id: 'flu/smoke',
    run_id: 'run-1',
  });
  expect(run.metadata(`${ROOT}outcome.json`)).toMatchObject({ attempt: '1', status: 'failed' });
  for (const { id, state } of run.jobs)
    expect(state, id).toMatch(/^(SUCCEEDED|FAILED|CANCEL\w+|DELETION_IN_PROGRESS|none)$/);
  return String(run.result['message']);
}

const isStage = (letter: string) => (id: string) => id.endsWith(`-1-${letter}`);

describe('Stage A', () => {
  test('that leaves no manifest', async () => {
    const run = await runInCloud({ program: () => 0 });
    const message = expectFailure(run, 'manifest_missing', 'builder');
    expect(message).toContain('Stage A ended without a manifest');
    expect(run.jobs).toHaveLength(1);
  });

  test('that fails without a word: what Batch says is kept', async () => {
    const run = await runInCloud({ program: () => 1 });
    expect(expectFailure(run, 'job_failed', 'builder')).toMatch(/Stage A failed .*exit code 1/);
    expect(run.jobs).toHaveLength(1);
  });

  test('that fails and says why: its own words stay', async () => {
    const run = await runInCloud({
      program: ({ put }) => {
        put(
          'outcome.json',
          { status: 'failed', code: 'invalid_experiment' },
          { attempt: '1', status: 'failed' },
        );
        return 2;
      },
    });
    expect(run.end.state).toBe('FAILED');
    expect(run.object(`${ROOT}outcome.json`)).toEqual({
      status: 'failed',
      code: 'invalid_experiment',
    });
    expect(run.result).toMatchObject({ outcome: 'failed', stage: 'builder' });
  });

  test('that saw its run cancelled', async () => {
    const run = await runInCloud({
      program: ({ put }) => {
        put('outcome.json', { status: 'interrupted' }, { attempt: '1', status: 'interrupted' });
        return 1;
      },
    });
    expect(run.end.state).toBe('FAILED');
    expect(run.result).toMatchObject({ outcome: 'interrupted' });
    expect(run.object(`${ROOT}outcome.json`)).toEqual({ status: 'interrupted' });
  });

  test('whose machine was lost after the manifest was written has done its work', async () => {
    const run = await runInCloud({
      program: (task) => (task.stage === 'builder' ? usual(task, 2) + 1 : undefined),
      tasks: 2,
    });
    expect(run.jobs.map(({ state }) => state)).toEqual(['FAILED', 'SUCCEEDED', 'SUCCEEDED']);
    expect(run.result).toMatchObject({ outcome: 'succeeded', num_tasks: 2 });
  });

  test('that wrote a manifest which counts nothing', async () => {
    const run = await runInCloud({
      program: ({ put }) => {
        put('builder-artifacts/manifest.json', {});
        return 0;
      },
    });
    expectFailure(run, 'manifest_missing', 'runner');
  });
});

describe('Stage B', () => {
  test('that fails does not end the run: the output stage knows what is tolerated', async () => {
    const run = await runInCloud({
      program: ({ stage, index }) => (stage === 'runner' && index === 1 ? 1 : undefined),
    });
    expect(run.jobs.map(({ state }) => state)).toEqual(['SUCCEEDED', 'FAILED', 'SUCCEEDED']);
    expect(run.result).toMatchObject({ outcome: 'succeeded' });
  });

  test('repeats what the platform did to tasks, and what the runner says may be repeated', async () => {
    const tries = new Map<number, number>();
    const run = await runInCloud({
      tasks: 6,
      scenario: {
        exit: ({ stage, index, attempt }) => {
          if (stage !== 'runner') return undefined;
          tries.set(index, attempt + 1);
          const codes = [50_001, 50_002, 50_006, 75, 50_005, 1];
          return attempt === 0 ? codes[index] : 0;
        },
      },
    });
    expect([...tries].sort()).toEqual([
      [0, 2],
      [1, 2],
      [2, 2],
      [3, 2],
      [4, 1],
      [5, 1],
    ]);
    expect(run.result).toMatchObject({ outcome: 'succeeded' });
  });
});

describe('Stage C', () => {
  const ofOutput = (program: (put: Parameters<typeof usual>[0]['put']) => number) =>
    runInCloud({
      program: ({ stage, put }) => (stage === 'output' ? program(put) : undefined),
    });

  test('that ends well and leaves no outcome', async () => {
    expectFailure(await ofOutput(() => 0), 'outcome_missing', 'output');
  });

  test('that fails without a word', async () => {
    const message = expectFailure(await ofOutput(() => 1), 'job_failed', 'output');
    expect(message).toMatch(/Stage C failed .*exit code 1/);
  });

  test('that refuses the results: what it wrote stays, and the execution fails', async () => {
    const run = await ofOutput((put) => {
      const metadata = { attempt: '1', status: 'failed', 'num-tasks': '3', 'failed-tasks': '2' };
      put('outcome.json', { status: 'failed' }, metadata);
      return 1;
    });
    expect(run.end.state).toBe('FAILED');
    expect(run.result).toMatchObject({ outcome: 'failed', num_tasks: 3, failed_tasks: 2 });
    expect(run.object(`${ROOT}outcome.json`)).toEqual({ status: 'failed' });
  });

  test('whose machine was lost after the outcome was written: the outcome decides', async () => {
    const run = await runInCloud({
      program: (task) => (task.stage === 'output' ? usual(task, 3) + 1 : undefined),
    });
    expect(run.end.state).toBe('SUCCEEDED');
    expect(run.result).toMatchObject({ outcome: 'succeeded' });
  });

  test('with an outcome of an earlier attempt only', async () => {
    const run = await runInCloud({
      argument: { attempt: 3 },
      before: ({ put }) => put(`${ROOT}outcome.json`, {}, { attempt: '2', status: 'succeeded' }),
      program: ({ stage }) => (stage === 'output' ? 1 : undefined),
    });
    expect(run.end.state).toBe('FAILED');
    expect(run.object(`${ROOT}outcome.json`)).toMatchObject({ status: 'failed', attempt: 3 });
    expect(run.metadata(`${ROOT}outcome.json`)).toMatchObject({ attempt: '3' });
  });
});

describe('deadlines', () => {
  test.each([
    ['a', 'builder', 'QUEUED'],
    ['b', 'runner', 'QUEUED'],
    ['b', 'runner', 'SCHEDULED'],
    ['c', 'output', 'SCHEDULED'],
  ] as const)('a job of Stage %s (%s) that stays %s', async (letter, stage, state) => {
    const run = await runInCloud({
      argument: { [`stage_${letter}`]: { queue_seconds: 1800 } },
      scenario: {
        stuck: ({ jobId }) =>
          isStage(letter)(jobId) && { state, description: 'No quota of CPUS in this region.' },
      },
    });
    const message = expectFailure(run, 'deadline_passed', stage);
    expect(message).toContain(`was ${state} for 180`);
    expect(message).toContain('Batch says: No quota of CPUS');
    const last = run.jobs.at(-1);
    expect(last?.state).toMatch(/^CANCEL/);
    const cancelled = run.requests.find(({ path }) => path.endsWith(':cancel'));
    expect((cancelled?.at ?? 0) - (last?.at ?? 0)).toBeGreaterThanOrEqual(1800);
    expect((cancelled?.at ?? 0) - (last?.at ?? 0)).toBeLessThan(1803);
  });

  test('a stage that takes longer than it may', async () => {
    const run = await runInCloud({
      argument: { stage_b: { deadline_seconds: 3600 } },
      scenario: {
        durationOf: ({ stage }) => (stage === 'runner' ? 9 * HOUR : 1000),
        latencies: { machines: 20 * MINUTE },
      },
    });
    const message = expectFailure(run, 'deadline_passed', 'runner');
    expect(message).toContain('has taken 360');
    expect(run.jobs.at(-1)?.state).toMatch(/^CANCEL/);
  });

  test('unless told, there is time for all tries of all tasks', async () => {
    const run = await runInCloud({
      tasks: 4,
      argument: { max_parallelism: 2, stage_b: { max_run_seconds: 3600, retries: 1 } },
      scenario: {
        durationOf: ({ stage }) => (stage === 'runner' ? 59 * MINUTE : 1000),
        exit: ({ stage, attempt }) => (stage === 'runner' && attempt === 0 ? 50_002 : undefined),
      },
    });
    expect(run.result).toMatchObject({ outcome: 'succeeded' });
  });
});

describe('ended by somebody else', () => {
  const during = (letter: string, act: (cloud: Cloud, id: string) => Promise<unknown>) =>
    runInCloud({
      scenario: {
        durationOf: () => HOUR,
        latencies: { cleanedUp: 5 * MINUTE },
      },
      meanwhile: async (cloud) => {
        for (let waited = 0; waited < 600; waited++) {
          await cloud.clock.sleep(30_000);
          const id = [...cloud.batch.jobs.keys()].find(isStage(letter));
          if (id === undefined) continue;
          await act(cloud, id);
          return;
        }
      },
    });

  test.each([
    ['a', 'builder'],
    ['b', 'runner'],
    ['c', 'output'],
  ])('a job of Stage %s that is cancelled ends the run', async (letter, stage) => {
    const run = await during(letter, ({ ask }, id) => ask('POST', `/${id}:cancel`, {}));
    expect(expectFailure(run, 'job_cancelled', stage)).toContain('was cancelled or deleted');
    expect(run.jobs.at(-1)?.id).toMatch(new RegExp(`-${letter}$`));
  });

  test.each([
    ['of this attempt: the run was interrupted', '1', 'interrupted'],
    ['of an earlier attempt: the run has failed', '0', 'failed'],
  ])('a job that is cancelled after cancelled.json was written %s', async (_, attempt, status) => {
    const run = await during('b', async ({ ask, put }, id) => {
      put(`${ROOT}cancelled.json`, {}, { attempt });
      await ask('POST', `/${id}:cancel`, {});
    });
    expect(run.end.state).toBe('FAILED');
    expect(run.result).toMatchObject({ outcome: status });
    const outcome = outcomeSchema.parse(run.object(`${ROOT}outcome.json`));
    expect(outcome).toMatchObject({ status, attempt: 1 });
    expect('code' in outcome ? outcome.code : undefined).toBe(
      status === 'failed' ? 'job_cancelled' : undefined,
    );
    expect(run.metadata(`${ROOT}outcome.json`)).toMatchObject({ attempt: '1', status });
  });

  test('a job that is deleted ends the run', async () => {
    const run = await during('b', ({ ask }, id) => ask('DELETE', `/${id}`));
    expectFailure(run, 'job_cancelled', 'runner');
  });

  test('a job whose record is gone ends the run', async () => {
    const run = await runInCloud({
      fault: ({ method, path }, number): Fault =>
        method === 'GET' && path.endsWith('-b') && number > 1
          ? { status: 404, body: {} }
          : undefined,
      scenario: { durationOf: () => HOUR },
    });
    expect(expectFailure(run, 'job_cancelled', 'runner')).toContain('was deleted');
  });
});

test('a state that nobody knows is waited for', async () => {
  const run = await runInCloud({
    scenario: { durationOf: () => MINUTE },
    fault: ({ method, path }, number): Fault => {
      if (method !== 'GET' || !path.endsWith('-1-b')) return undefined;
      const body = [{ status: { state: 'REINCARNATED' } }, { status: {} }, {}][number];
      return body && { status: 200, body };
    },
  });
  expect(run.result).toMatchObject({ outcome: 'succeeded' });
});

describe('an API that stumbles', () => {
  const unavailable = { status: 503, body: { error: { code: 503, message: 'try again' } } };
  const html = {
    status: 502,
    headers: { 'content-type': 'text/html' },
    body: '<h1>bad gateway</h1>',
  };
  const tooMany = { status: 429, headers: { 'retry-after': '5' }, body: {} };

  test.each<[string, Fault]>([
    ['503', unavailable],
    ['502 with a page', html],
    ['500', { status: 500, body: {} }],
    ['429', tooMany],
    ['a reset', 'reset'],
    ['a reset after it was done', 'lost'],
  ])('%s, twice at every request: the run goes on', async (_, fault) => {
    const run = await runInCloud({ fault: (_request, number) => (number < 2 ? fault : undefined) });
    expect(run.end.state).toBe('SUCCEEDED');
    expect(run.result).toMatchObject({ outcome: 'succeeded' });
    expect(run.batch.jobs.size).toBe(3);
  });

  test('of Batch that is away for ten minutes costs no run', async () => {
    const run = await runInCloud({
      scenario: { durationOf: ({ stage }) => (stage === 'runner' ? HOUR : MINUTE) },
      fault: ({ method, path }, number): Fault =>
        method === 'GET' && path.endsWith('-1-b') && number > 5 && number < 18
          ? unavailable
          : undefined,
    });
    expect(run.result).toMatchObject({ outcome: 'succeeded' });
  });

  test('of Batch that stays away: the run fails, and its job is asked to end', async () => {
    const run = await runInCloud({
      fault: ({ method, path }): Fault =>
        method === 'GET' && path.includes('/jobs/') ? unavailable : undefined,
      scenario: { durationOf: () => HOUR },
    });
    const message = expectFailure(run, 'cloud_unavailable', 'builder');
    expect(message).toContain('try again');
    expect(run.requests.some(({ path }) => path.endsWith('-1-a:cancel'))).toBe(true);
  });

  test('that refuses a job: Google’s words reach the outcome', async () => {
    const refusal = {
      status: 403,
      body: { error: { code: 403, message: 'Permission batch.jobs.create denied.' } },
    };
    const run = await runInCloud({
      fault: ({ method, path }): Fault =>
        method === 'POST' && path.endsWith('/jobs') ? refusal : undefined,
    });
    const message = expectFailure(run, 'cloud_refused', 'builder');
    expect(message).toContain('HTTP 403');
    expect(message).toContain('Permission batch.jobs.create denied.');
  });

  test('that refuses what it is asked, with the reason of the field', async () => {
    const run = await runInCloud({ argument: { image: 'not an image', network: 'x y' } });
    expectFailure(run, 'cloud_refused', 'builder');
  });

  test('that refuses everything: the execution says why, and nothing hangs', async () => {
    const run = await runInCloud({
      fault: () => ({ status: 403, body: { error: { message: 'no' } } }),
    });
    expect(run.end.state).toBe('FAILED');
    expect(run.result).toMatchObject({
      failure: 'cloud_refused',
      message: 'Google Cloud refuses a request of the workflow (HTTP 403): no',
    });
    expect(run.requests).toHaveLength(1);
  });

  test('of Storage that takes no outcome: the execution says all the same how it ended', async () => {
    const run = await runInCloud({
      program: () => 1,
      fault: ({ method, query }): Fault =>
        method === 'POST' && query.get('name')?.endsWith('outcome.json') ? unavailable : undefined,
    });
    expect(run.end.state).toBe('FAILED');
    expect(run.result).toMatchObject({ outcome: 'failed', code: 'job_failed' });
    expect(run.logs.join()).toContain('could not be written');
  });
});

describe('a job that is there already', () => {
  test('is taken over where it is of this very attempt', async () => {
    const run = await runInCloud({
      fault: ({ method, path }, number): Fault => {
        if (method !== 'POST' || !path.endsWith('/jobs')) return undefined;
        return number === 0 ? 'lost' : number === 1 ? { status: 409, body: {} } : undefined;
      },
    });
    expect(run.result).toMatchObject({ outcome: 'succeeded' });
    expect([...run.batch.jobs.keys()]).toHaveLength(3);
  });

  test('is left alone where it is of another run', async () => {
    const foreign = {
      labels: { run_id: 'another', exp_id: 'x', attempt: '1', stage: 'builder' },
      taskGroups: [
        { taskSpec: { runnables: [{ container: { imageUri: 'busybox' } }] }, taskCount: '1' },
      ],
      logsPolicy: { destination: 'CLOUD_LOGGING' },
    };
    const run = await runInCloud({
      argument: { job_prefix: 'e-mine' },
      scenario: { durationOf: ({ stage }) => (stage === '' ? HOUR : 1000) },
      before: ({ ask }) => void ask('POST', '?jobId=e-mine-1-a', foreign),
    });
    expect(run.result).toMatchObject({ outcome: 'failed', code: 'job_taken' });
    expect(run.requests.filter(({ path }) => path.endsWith(':cancel'))).toEqual([]);
  });
});
