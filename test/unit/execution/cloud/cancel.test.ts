import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { type CancelStep, cancelRun } from '../../../../src/execution/cloud/cancel.ts';
import type { BatchJobs, Executions } from '../../../../src/execution/cloud/cloud-ports.ts';
import { runLabels } from '../../../../src/execution/cloud/labels.ts';
import { parseDirPrefix } from '../../../../src/pipeline/dir-prefix.ts';
import { EpycloudError } from '../../../../src/pipeline/errors.ts';
import { parseExperimentId } from '../../../../src/pipeline/experiment-id.ts';
import type { Outcome } from '../../../../src/pipeline/outcome.ts';
import { parseRunId } from '../../../../src/pipeline/run-id.ts';
import type { Clock } from '../../../../src/shell/clock.ts';
import type { Bucket } from '../../../../src/storage/bucket.ts';
import { memoryBucket } from '../../../../src/storage/memory-bucket.ts';
import { findOutcome, saveOutcome } from '../../../../src/storage/run-documents.ts';

const RUN = {
  dirPrefix: parseDirPrefix('pipeline/flu/'),
  expId: parseExperimentId('flu/test'),
  runId: parseRunId('r'),
};
const AGAIN = 'epycloud workflow cancel --exp-id flu/test --run-id r';

/** Time passes by turns of the event loop: whatever is answered at all is answered before a limit. */
function turningClock(): Clock & { readonly passed: () => number } {
  let passed = 0;
  return {
    now: () => passed,
    passed: () => passed,
    sleep: async (milliseconds, signal) => {
      const until = passed + milliseconds;
      for (let at = 0; at < milliseconds; at += 50) {
        await turn();
        signal?.throwIfAborted();
      }
      passed = Math.max(passed, until);
    },
  };
}

const never = () => new Promise<never>(() => {});
// biome-ignore lint/correctness/useYield: nobody ever answers
async function* silence(): AsyncGenerator<never> {
  await never();
}

type Part = 'executions' | 'batch' | 'storage';

/** A cloud with one execution and one job of the run at work; parts of it may never answer. */
function cloud(dead: readonly Part[], bucket: Bucket = memoryBucket()) {
  const asked: string[] = [];
  const steps: CancelStep[] = [];
  let execution = 'ACTIVE';
  let job = 'RUNNING';
  const isDead = (part: Part) => dead.includes(part);
  const executions: Executions = {
    create: never,
    list: silence,
    get: async (id) =>
      isDead('executions') ? await never() : { id, state: execution, labels: {} },
    cancel: async (id) => {
      asked.push(`cancel execution ${id}`);
      if (isDead('executions')) return await never();
      execution = 'CANCELLED';
    },
  };
  const batch: BatchJobs = {
    createJob: never,
    getJob: never,
    listTasks: silence,
    listJobs: async function* () {
      asked.push('list jobs');
      if (isDead('batch')) await never();
      const labels = runLabels(RUN);
      yield { name: 'projects/1/locations/r/jobs/e-1-b', labels, status: { state: job } };
    },
    cancelJob: async (id) => {
      asked.push(`cancel job ${id}`);
      job = 'CANCELLED';
    },
  };
  const silent: Bucket = { ...bucket, loadBytes: never, saveBytes: never, exists: never };
  const watched: Bucket = {
    ...bucket,
    saveBytes: (key, contents, how) => {
      asked.push(`write ${key.split('/').at(-1)}`);
      return bucket.saveBytes(key, contents, how);
    },
  };
  const clock = turningClock();
  return {
    asked,
    steps,
    clock,
    ports: {
      bucket: isDead('storage') ? silent : watched,
      executions,
      batch,
      clock,
      onStep: (step: CancelStep) => void steps.push(step),
    },
  };
}

const CANCELLING = {
  run: RUN,
  attempt: 2,
  executionId: 'x',
  why: 'a test',
  hurried: true,
  again: AGAIN,
};

function outcomeOf(more: object, attempt = 2): Outcome {
  return {
    schema_version: 1,
    min_reader_version: 1,
    exp_id: 'flu/test',
    run_id: 'r',
    attempt,
    finished_at: '2026-01-31T09:30:00.000Z',
    duration_seconds: 1,
    ...more,
  } as Outcome;
}

describe('what is asked', () => {
  test('first that the execution ends and cancelled.json, then the jobs, last the outcome', async () => {
    const { asked, steps, ports } = cloud([]);
    const cancelled = await cancelRun(CANCELLING, ports);
    expect(cancelled).toMatchObject({ outcome: { status: 'interrupted' }, failures: [] });
    expect(asked.slice(0, 2).toSorted()).toEqual(['cancel execution x', 'write cancelled.json']);
    expect(asked.slice(2)).toEqual([
      'list jobs',
      'cancel job e-1-b',
      'list jobs',
      'write outcome.json',
    ]);
    expect(steps.some(({ kind }) => kind === 'incomplete')).toBe(false);
  });

  test.each<[readonly Part[], readonly string[], readonly string[]]>([
    [['storage'], ['cancel execution x', 'cancel job e-1-b'], ['mark', 'keep']],
    [['executions'], ['cancel execution x', 'write cancelled.json', 'cancel job e-1-b'], ['end']],
    [['batch'], ['cancel execution x', 'write cancelled.json', 'write outcome.json'], ['end']],
    [['executions', 'batch', 'storage'], ['cancel execution x'], ['end', 'mark', 'end', 'keep']],
  ])(
    'where %j does not answer all else is done before whoever cancels is killed',
    async (dead, done, failed) => {
      const { asked, steps, clock, ports } = cloud(dead);
      const cancelled = await cancelRun(CANCELLING, ports);
      expect(asked).toEqual(expect.arrayContaining([...done]));
      // GitHub sends the second signal after 7.5 s.
      expect(clock.passed()).toBeLessThanOrEqual(7500);
      expect(cancelled.failures.length).toBeGreaterThanOrEqual(1);
      const told = steps.flatMap((step) =>
        step.kind === 'failed' ? [step.what.split(' ')[0]] : [],
      );
      expect(told.toSorted()).toEqual(expect.arrayContaining([...new Set(failed)].toSorted()));
      expect(steps.at(-1)).toEqual({ kind: 'incomplete', again: AGAIN });
    },
  );
});

describe('the outcome', () => {
  const cancelledAfter = async (before: Outcome, more: object = {}) => {
    const bucket = memoryBucket();
    await saveOutcome(bucket, RUN, before);
    const { ports } = cloud([], bucket);
    const { outcome } = await cancelRun({ ...CANCELLING, ...more }, ports);
    expect(await findOutcome(bucket, RUN)).toMatchObject({ status: outcome.status });
    return outcome;
  };
  const failed = (code: string) => ({ status: 'failed', stage: 'runner', code, message: 'm' });
  const done = { status: 'succeeded', num_tasks: 3, outputs: 'x' };

  test.each<[string, Outcome, string]>([
    ['that a job was cancelled is no failure', outcomeOf(failed('job_cancelled')), 'interrupted'],
    ['another failure stays', outcomeOf(failed('job_failed')), 'failed'],
    ['of an earlier attempt is overwritten', outcomeOf(failed('job_failed'), 1), 'interrupted'],
    ['of a later attempt stays', outcomeOf(failed('job_cancelled'), 3), 'failed'],
    ['a run that succeeded has succeeded', outcomeOf(done), 'succeeded'],
  ])('%s', async (_, before, status) => {
    expect((await cancelledAfter(before)).status).toBe(status);
  });

  test('of a run that is ended because of a fault is that fault, whatever it was', async () => {
    const error = new EpycloudError('cloud_refused', 'another image', { hint: 'do' });
    const outcome = await cancelledAfter(outcomeOf(done), { fault: { stage: 'runner', error } });
    expect(outcome).toMatchObject({
      status: 'failed',
      stage: 'runner',
      code: 'cloud_refused',
      message: 'another image',
      hint: 'do',
    });
  });
});
