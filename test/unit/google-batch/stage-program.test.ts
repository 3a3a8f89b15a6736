import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type EnginePlan, makeTestRepo } from '../../support/experiment-repo.ts';
import type { NewLogEntry } from '../../support/google/batch/log-entry.ts';
import { processBackEnd } from '../../support/google/batch/process-back-end.ts';
import type { Scenario } from '../../support/google/batch/scenario.ts';
import { jobWith, openBatch } from './batch-client.ts';

/** Batch, with an experiment for the stage program. */
async function openRun(plan: EnginePlan, scenario: Scenario = {}) {
  const repo = await makeTestRepo(plan);
  const { ENGINE_COMMAND = '', ENGINE_MARKS = '' } = repo.options.env;
  const entries: NewLogEntry[] = [];
  const batch = openBatch({
    backEnd: processBackEnd({ environment: { ENGINE_COMMAND, ENGINE_MARKS } }),
    logging: { add: (entry) => entries.push(entry) },
    scenario,
  });
  const bucket = join(repo.dir, 'bucket');
  const variables = {
    EXECUTION_MODE: 'local',
    EXP_ID: 'flu/test',
    RUN_ID: 'r1',
    LOCAL_DATA_PATH: bucket,
    FORECAST_REPO_DIR: repo.dir,
    LOG_FORMAT: 'json',
  };
  return {
    entries,
    /** Runs a stage to its end, and answers the job. */
    async stage(stage: string, taskCount: number, parts: { spec?: object; policy?: object } = {}) {
      const jobId = `${stage}-${batch.service.jobs.size}`;
      const created = await batch.create(
        jobId,
        jobWith({
          ...parts,
          spec: { environment: { variables: { ...variables, STAGE: stage } }, ...parts.spec },
          container: { commands: [stage] },
          group: { taskCount },
        }),
      );
      expect(created.status).toBe(200);
      return (await batch.ended(jobId)).body;
    },
    results: async () =>
      (await readdir(join(bucket, 'pipeline/flu/flu/test/r1/runner-artifacts')))
        .filter((name) => name.endsWith('.txt.gz'))
        .toSorted(),
    async [Symbol.asyncDispose]() {
      await batch[Symbol.asyncDispose]();
      await repo[Symbol.asyncDispose]();
    },
  };
}

test('the three stages run as jobs, a task for each index', async () => {
  await using run = await openRun({ tasks: 3 });
  expect((await run.stage('builder', 1)).status.state).toBe('SUCCEEDED');
  expect((await run.stage('runner', 3)).status.state).toBe('SUCCEEDED');
  expect(await run.results()).toEqual([0, 1, 2].map((index) => `result_0000${index}.txt.gz`));
  expect((await run.stage('output', 1)).status.state).toBe('SUCCEEDED');
  const done = run.entries.filter(({ json }) => json?.['event'] === 'task.done');
  expect(done.map(({ labels }) => labels['task_id']?.slice(-8)).toSorted()).toEqual([
    'group0-0',
    'group0-1',
    'group0-2',
  ]);
});

test('a preempted task is killed in the middle, and its next attempt is whole', async () => {
  const preempt = ({ stage, index, attempt }: { stage: string; index: number; attempt: number }) =>
    stage === 'runner' && index === 1 && attempt === 0;
  await using run = await openRun({ tasks: 2 }, { preempt });
  await run.stage('builder', 1);
  const body = await run.stage('runner', 2, {
    policy: { provisioningModel: 'SPOT' },
    spec: { maxRetryCount: 1 },
  });
  expect(body.status).toMatchObject({
    state: 'SUCCEEDED',
    taskGroups: { group0: { counts: { SUCCEEDED: '2' } } },
  });
  expect(await run.results()).toHaveLength(2);
  const attempts = run.entries.filter(({ json }) => json?.['event'] === 'runner.started');
  expect(attempts.map(({ labels }) => labels['task_retry_attempt']).toSorted()).toEqual([
    '0',
    '0',
    '1',
  ]);
});

test('a task that wants more memory than the job gives is killed, and done with more', async () => {
  await using run = await openRun({ tasks: 1, faults: { 0: { kind: 'memory', mib: 3000 } } });
  await run.stage('builder', 1);
  const poor = await run.stage('runner', 1);
  expect(poor.status.statusEvents.at(-1).description).toContain('with exit code 75.');
  const rich = await run.stage('runner', 1, { spec: { computeResource: { memoryMib: 4096 } } });
  expect(rich.status.state).toBe('SUCCEEDED');
});
