import { describe, expect, test } from 'vitest';
import type { Job } from '../../../support/google/batch/job-life.ts';
import {
  type CloudRunEnd,
  type CloudRunWish,
  runInCloud,
} from '../../../support/google/flow/cloud-run.ts';

const SECOND = 1000;

/** What there is of a job between its creation and that of the next, in seconds. */
function lives(run: CloudRunEnd) {
  const jobs = run.jobs.map(({ id }) => run.batch.jobs.get(id) as Job);
  return jobs.map((job, at) => {
    const ended = Date.parse(job.events.at(-1)?.eventTime ?? '');
    const next = jobs[at + 1]?.createTime ?? run.clock.now();
    const polls = run.requests.filter(
      ({ method, path }) => method === 'GET' && path.endsWith(`/jobs/${job.jobId}`),
    );
    return {
      id: job.jobId.slice(-1),
      ran: job.runDuration() / SECOND,
      dead: (next - ended) / SECOND,
      polls: polls.length,
    };
  });
}

const lasting = (durations: Readonly<Record<string, number>>, wish: CloudRunWish = {}) =>
  runInCloud({
    ...wish,
    argument: {
      stage_b: { max_run_seconds: 604_800 },
      stage_a: { max_run_seconds: 604_800 },
      stage_c: { max_run_seconds: 604_800 },
      ...wish.argument,
    },
    scenario: {
      ...wish.scenario,
      durationOf: ({ stage }) => (durations[stage] ?? 10) * SECOND,
    },
  });

describe('between the end of a job and the creation of the next', () => {
  /** How long a stage takes, how long it waits for machines, and by how much its end misses a whole second. */
  const cases = [10, 60, 600, 3600, 36_000].flatMap((seconds) =>
    (seconds > 3600
      ? [[60, 0.4]]
      : [
          [0, 0.1],
          [40, 0.55],
          [400, 0.97],
          [3000, 0.3],
        ]
    ).map(([machines = 0, odd = 0]) => [seconds, machines, odd] as const),
  );
  test.each(cases)(
    'stages of %i s that waited %i s for machines: 5 s at most, or a fiftieth, and never over 60 s',
    async (seconds, machines, odd) => {
      const length = seconds * (1 + odd / 50) + odd;
      const run = await lasting(
        { builder: length, runner: length, output: length },
        { scenario: { latencies: { machines: machines * SECOND + 333 } } },
      );
      expect(run.result).toMatchObject({ outcome: 'succeeded' });
      for (const { id, ran, dead, polls } of lives(run)) {
        // In the first minutes a job may begin at any time; one that waited for long is looked at less often.
        const patience = machines < 600 ? 5 : 12;
        expect(dead, `${id} ran ${ran} s`).toBeLessThanOrEqual(Math.max(patience, 0.02 * ran));
        expect(dead).toBeLessThanOrEqual(60);
        expect(dead).toBeGreaterThanOrEqual(0);
        expect(polls).toBeLessThanOrEqual(1500);
      }
    },
  );
});

describe('a stage of ten hours', () => {
  test.each([
    ['at once', 0],
    ['after two minutes for machines', 120],
    ['after an hour and three quarters for machines', 6300],
  ])('that begins %s costs 1,500 looks at most, and few steps', async (_, machines) => {
    const run = await lasting(
      { runner: 36_000 },
      { tasks: 52, scenario: { latencies: { machines: machines * SECOND } } },
    );
    const [, runner] = lives(run);
    expect(runner?.ran).toBeGreaterThanOrEqual(36_000);
    expect(runner?.polls).toBeLessThanOrEqual(1500);
    expect(runner?.polls).toBeGreaterThan(600);
    expect(run.end.stats.steps).toBeLessThan(15_000);
    expect(run.end.stats.peakVariablesBytes).toBeLessThan(64 * 1024);
  });

  test('of 10,000 tasks, with an argument as large as can be, stays small in memory', async () => {
    const environment = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`VARIABLE_${at}`, 'x'.repeat(400)]),
    );
    const run = await lasting(
      { runner: 36_000 },
      { tasks: 10_000, argument: { environment, tasks_per_slice: 20, max_parallelism: 500 } },
    );
    expect(run.result).toMatchObject({ outcome: 'succeeded', num_tasks: 10_000 });
    expect(run.end.stats.peakVariablesBytes).toBeLessThan(400 * 1024);
    expect(run.end.stats.steps).toBeLessThan(15_000);
  });
});

test('what the workflow remembers does not grow with the number of tasks', async () => {
  const peak = async (tasks: number) => {
    const { end } = await lasting({ runner: 60 }, { tasks, argument: { max_parallelism: 1000 } });
    return end.stats.peakVariablesBytes;
  };
  const [few, many] = [await peak(10), await peak(1000)];
  expect(many).toBeLessThan(few * 1.2);
});

test('three stages, each of as long as it may take unless told, have steps enough', async () => {
  const run = await lasting({ runner: 259_000 });
  expect(run.result).toMatchObject({ outcome: 'succeeded' });
  expect(run.end.stats.steps).toBeLessThan(100_000 / 3);
});

test.each([1, 5, 30])(
  'looks are %i s apart at least, where that is asked for',
  async (first_seconds) => {
    const run = await lasting(
      { runner: 300 },
      { argument: { poll: { first_seconds, max_seconds: 30 } } },
    );
    const times = run.requests
      .filter(({ method, path }) => method === 'GET' && path.endsWith('-1-b'))
      .map(({ at }) => at);
    const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(first_seconds);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(30);
  },
);

test('a look far from the end is not put off beyond a deadline', async () => {
  const run = await lasting(
    { runner: 9 * 3600 },
    { argument: { stage_b: { deadline_seconds: 20_000 } } },
  );
  expect(run.result).toMatchObject({ code: 'deadline_passed' });
  const [, runner] = run.jobs;
  expect(
    (run.clock.now() - Date.UTC(2026, 0, 31, 9, 30)) / SECOND - (runner?.at ?? 0),
  ).toBeLessThan(20_005);
});
