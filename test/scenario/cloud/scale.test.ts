import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SHELL_ENGINE } from '../../support/experiment-repo.ts';
import { commitAll, makeCloudRepo } from '../../support/google/cloud-repository.ts';
import {
  objectsOf,
  startCloudWithWorkflow,
  submit,
  tableOf,
} from '../../support/google/submit-to-cloud.ts';
import { virtualClock } from '../../support/google/virtual-clock.ts';

const START = Date.parse('2026-01-31T09:30:00Z');
const HOURS = 3_600_000;
const SLICE = 500;

/** A run of `count` tasks of the shell engine whose Stage B takes ten hours by the cloud's clock. */
async function runOf(count: number) {
  await using repo = await makeCloudRepo({ tasks: 1 });
  await writeFile(join(repo.dir, 'experiments/flu/test/tasks'), String(count));
  commitAll(repo.dir);
  await using cloud = await startCloudWithWorkflow(
    { ENGINE_COMMAND: SHELL_ENGINE, JOBS: '1' },
    {
      clock: virtualClock(START),
      scenario: {
        durationOf: ({ stage, realMs }) => (stage === 'runner' ? 10 * HOURS : realMs),
      },
    },
  );
  const ended = await submit(cloud, {
    workspace: repo.dir,
    inputs: { 'tasks-per-slice': String(SLICE), 'max-parallelism': '1000' },
    env: { EPYCLOUD_GOOGLE_CLOUD__BATCH__STAGE_B__MAX_RUN_DURATION: '40000' },
  });
  expect(ended.exit, ended.stdout).toBe(0);
  expect(ended.outputs).toMatchObject({ outcome: 'succeeded', 'num-tasks': String(count) });
  const lines = tableOf(cloud, 'all.csv').trim().split('\n');
  expect(lines).toHaveLength(2 * count);
  const ofStorage = cloud.requests.filter(({ service }) => service === 'storage');
  const stats = cloud.workflows.executions[0]?.stats;
  const polls = cloud.requests.filter(
    ({ service, headers }) =>
      service === 'batch' && String(headers['user-agent']).includes('GoogleCloudWorkflows'),
  );
  return {
    stats,
    polls: polls.length,
    objects: objectsOf(cloud).size,
    reads: ofStorage.filter(({ method }) => method === 'GET').length,
    writes: ofStorage.filter(({ method }) => method !== 'GET').length,
  };
}

test('10,000 tasks of a stage of ten hours: what is asked grows with N, what the workflow keeps does not', async () => {
  const small = await runOf(1000);
  const large = await runOf(10_000);
  const told = JSON.stringify({ small, large });
  const perTask = (key: 'objects' | 'reads' | 'writes') => (large[key] - small[key]) / 9000;
  // An input, a result and its record.
  expect(perTask('objects'), told).toBeCloseTo(3, 1);
  expect(perTask('writes'), told).toBeLessThan(3.2);
  expect(perTask('reads'), told).toBeLessThan(5.2);
  expect(large.stats?.peakVariablesBytes, told).toBeLessThan(512 * 1024);
  expect(large.stats?.peakVariablesBytes, told).toBeLessThan(
    1.1 * (small.stats?.peakVariablesBytes ?? 0),
  );
  expect(large.stats?.steps, told).toBeLessThan(100_000);
  expect(large.polls, told).toBeLessThanOrEqual(1500);
});
