import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJob } from '../../../../src/execution/cloud/batch-job.ts';
import { USUAL_PACE, waitBefore } from '../../../../src/execution/cloud/poll-pace.ts';
import { progressOf } from '../../../../src/execution/cloud/watch-progress.ts';
import { cloudProgressText } from '../../../../src/report/cloud-progress-text.ts';

/** A job as Batch sends it. */
function job(stage: string, state: string, counts: object = {}, events: readonly object[] = []) {
  const number = ['builder', 'runner', 'output'].indexOf(stage);
  const sent = {
    name: `projects/1/locations/r/jobs/${stage}-${state.toLowerCase()}`,
    createTime: `2026-01-31T09:3${number}:00Z`,
    labels: { stage },
    taskGroups: [{ taskCount: '3' }],
    status: { state, statusEvents: events, taskGroups: { group0: { counts } } },
  };
  const read = readJob(sent);
  if (read === undefined) throw new Error('It is no job.');
  return read;
}

const facts = {
  attempt: 1,
  tries: { total: 0, preemptions: 0 },
  elapsedMs: 65_000,
  unchangedMs: 0,
};

describe('how a run gets on', () => {
  test.each([
    ['before the first job: 1 min 5 s', []],
    ['A builder: queued · 1 min 5 s', [job('builder', 'QUEUED')]],
    [
      'B runner: 1/3 done · 1 failed · 1 running · 1 min 5 s',
      [
        job('builder', 'SUCCEEDED'),
        job('runner', 'RUNNING', { SUCCEEDED: '1', FAILED: '1', RUNNING: '1' }),
      ],
    ],
    ['between two jobs: 1 min 5 s', [job('builder', 'FAILED')]],
  ])('%s', (text, jobs) => {
    expect(cloudProgressText(progressOf({ ...facts, jobs }))).toBe(text);
  });

  test('with tries that were repeated', () => {
    const tries = { total: 3, preemptions: 2 };
    const progress = progressOf({ ...facts, tries, jobs: [] });
    expect(cloudProgressText(progress)).toContain('3 tries failed, 2 of them preempted');
  });
});

const QUOTA = { type: 'OPERATIONAL_INFO', description: 'CODE_GCE_QUOTA_EXCEEDED: CPUS' };

describe('what keeps it from getting on', () => {
  test.each([
    ['a quota, at once', job('runner', 'QUEUED', {}, [QUOTA]), 0, 'CODE_GCE_QUOTA_EXCEEDED'],
    [
      'nothing, while tasks run',
      job('runner', 'RUNNING', { RUNNING: '1' }, [QUOTA]),
      1e9,
      undefined,
    ],
    ['nothing, for a while', job('runner', 'QUEUED'), 60_000, undefined],
    ['a long silence', job('runner', 'SCHEDULED'), 600_000, 'is SCHEDULED, and for minutes'],
    ['nothing, once it has ended', job('runner', 'FAILED', {}, [QUOTA]), 1e9, undefined],
  ])('%s', (_, newest, unchangedMs, why) => {
    const { stuck } = progressOf({ ...facts, jobs: [newest], unchangedMs });
    if (why === undefined) expect(stuck).toBeUndefined();
    else expect(stuck).toContain(why);
  });
});

test('it is asked often at first, then less and less, and never more seldom than every 33 s', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 1e6 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (polls, random) => {
        const wait = waitBefore(USUAL_PACE, polls, random);
        expect(wait).toBeGreaterThanOrEqual(4500);
        expect(wait).toBeLessThanOrEqual(33_000);
        expect(waitBefore(USUAL_PACE, polls + 1, random)).toBeGreaterThanOrEqual(wait);
      },
    ),
  );
});
