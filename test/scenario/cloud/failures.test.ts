import { describe, expect, test } from 'vitest';
import type { EnginePlan, TestRepo } from '../../support/experiment-repo.ts';
import type { Scenario } from '../../support/google/batch/scenario.ts';
import { makeCloudRepo } from '../../support/google/cloud-repository.ts';
import {
  countingEngine,
  documentOf,
  objectsOf,
  startCloudWithWorkflow,
  startSubmit,
  submit,
  tableOf,
} from '../../support/google/submit-to-cloud.ts';
import { virtualClock } from '../../support/google/virtual-clock.ts';
import type { WholeCloud } from '../../support/google/whole-cloud.ts';
import { expectedOutputs } from '../../support/run-folder.ts';

const START = Date.parse('2026-01-31T09:30:00Z');
const HOUR = 3_600_000;

/** A repository, and a cloud in which its engine runs. */
async function makeCloud(plan: EnginePlan, scenario: Scenario = {}) {
  const repo = await makeCloudRepo(plan);
  const cloud = await startCloudWithWorkflow(countingEngine(repo.dir), {
    clock: virtualClock(START),
    scenario,
  });
  return {
    repo,
    cloud,
    async [Symbol.asyncDispose]() {
      await cloud[Symbol.asyncDispose]();
      await repo[Symbol.asyncDispose]();
    },
  };
}

const submitTo = (
  { cloud, repo }: { readonly cloud: WholeCloud; readonly repo: TestRepo },
  inputs: Readonly<Record<string, string>> = {},
) => submit(cloud, { workspace: repo.dir, inputs });

const stagesOf = (cloud: WholeCloud) =>
  [...cloud.batch.jobs.values()].map(({ spec }) => spec.labels?.['stage']);

describe('tasks whose machine is taken away', () => {
  test('are tried again by Batch where every third is, and nothing is missing', async () => {
    await using it = await makeCloud(
      { tasks: 9 },
      {
        preempt: ({ stage, index, attempt }) =>
          stage === 'runner' && index % 3 === 0 && attempt === 0,
      },
    );
    const ended = await submitTo(it);
    expect(ended.exit, ended.stdout).toBe(0);
    expect(ended.outputs).toMatchObject({ outcome: 'succeeded', 'failed-tasks': '0' });
    expect(tableOf(it.cloud, 'all.csv')).toBe(expectedOutputs(9));
    expect(stagesOf(it.cloud)).toEqual(['builder', 'runner', 'output']);
    expect(ended.summary).toMatch(/preempt/i);
  });

  test('are run on machines that stay, where Spot machines are taken away again and again', async () => {
    await using it = await makeCloud(
      { tasks: 6 },
      { preempt: ({ stage, index }) => stage === 'runner' && index % 3 === 0 },
    );
    const ended = await submitTo(it);
    expect(ended.exit, ended.stdout).toBe(0);
    expect(tableOf(it.cloud, 'all.csv')).toBe(expectedOutputs(6));
    expect(stagesOf(it.cloud)).toEqual(['builder', 'runner', 'output', 'runner', 'output']);
    expect(documentOf(it.cloud, 'waves/1.json')).toMatchObject({ indices: '0,3' });
  });
});

describe('a task that always fails', () => {
  const failing: EnginePlan = { tasks: 4, faults: { 2: { kind: 'error' } } };

  test('fails the run with its reason, where none may', async () => {
    await using it = await makeCloud(failing);
    const ended = await submitTo(it);
    expect(ended.exit).toBe(1);
    expect(ended.outputs).toMatchObject({ outcome: 'failed', 'failed-tasks': '1' });
    expect(ended.stdout).toContain('Task 2 diverged.');
    expect(ended.summary).toContain('Task 2 diverged.');
    expect([...objectsOf(it.cloud).keys()].some((name) => name.startsWith('outputs/'))).toBe(false);
    // It fails each time: no machines are spent on trying it again.
    expect(stagesOf(it.cloud)).toEqual(['builder', 'runner', 'output']);
  });

  test('is left out, and named, where one may', async () => {
    await using it = await makeCloud(failing);
    const ended = await submitTo(it, { 'max-failed-tasks': '1' });
    expect(ended.exit, ended.stdout).toBe(0);
    expect(ended.outputs).toMatchObject({ outcome: 'partial', 'failed-tasks': '1' });
    expect(ended.summary).toContain('place-2');
    expect(tableOf(it.cloud, 'all.csv')).toBe('0 7 common\n1 7 common\n3 7 common\n');
  });

  test('fails the run where it is required, whatever may fail', async () => {
    await using it = await makeCloud(failing);
    const ended = await submitTo(it, { 'max-failed-tasks': '50%', 'required-tasks': 'place-2' });
    expect(ended.exit).toBe(1);
    expect(ended.stdout).toContain('required tasks are missing: place-2');
  });
});

test('a task that needs more memory gets it, in a wave of its own', async () => {
  await using it = await makeCloud({ tasks: 3, faults: { 1: { kind: 'memory', mib: 10_000 } } });
  const ended = await submitTo(it);
  expect(ended.exit, ended.stdout).toBe(0);
  expect(tableOf(it.cloud, 'all.csv')).toBe(expectedOutputs(3));
  expect(documentOf(it.cloud, 'waves/1.json')).toMatchObject({ indices: '1' });
  const [first, second] = [...it.cloud.batch.jobs.values()]
    .filter(({ spec }) => spec.labels?.['stage'] === 'runner')
    .map(({ spec }) => Number(spec.taskGroups?.[0]?.taskSpec?.computeResource?.memoryMib));
  expect(second).toBe(2 * (first ?? 0));
});

test('a builder that has nothing to build fails the run, at the line that is wrong', async () => {
  const problem = {
    file: 'config/basemodel.yaml',
    line: 2,
    column: 3,
    message: 'nothing to build',
  };
  await using it = await makeCloud({ tasks: 2, problems: [problem] });
  const ended = await submitTo(it);
  expect(ended.exit).toBe(1);
  expect(ended.outputs).toMatchObject({ outcome: 'failed' });
  expect(ended.stdout).toContain('nothing to build');
  expect(stagesOf(it.cloud)).toEqual(['builder']);
});

test('a builder that is gone without a word fails the run all the same', async () => {
  await using it = await makeCloud(
    { tasks: 2 },
    { exit: ({ stage }) => (stage === 'builder' ? 50002 : undefined) },
  );
  const ended = await submitTo(it);
  expect(ended.exit).toBe(1);
  expect(documentOf(it.cloud, 'outcome.json')).toMatchObject({
    status: 'failed',
    stage: 'builder',
  });
  expect(ended.stdout).toContain('Stage A failed');
});

test('a job that gets no machines fails the run at its deadline, and says why', async () => {
  const description = 'Quota checking process decided to delay scheduling: CPUS in europe-west1.';
  await using it = await makeCloud(
    { tasks: 2 },
    {
      stuck: ({ labels }) =>
        labels['stage'] === 'runner' ? { state: 'QUEUED', description } : false,
    },
  );
  const ended = await submitTo(it);
  expect(ended.exit).toBe(1);
  expect(ended.outputs).toMatchObject({ outcome: 'failed' });
  expect(ended.stdout).toContain('Quota checking process');
  const runner = [...it.cloud.batch.jobs.values()].find(
    ({ spec }) => spec.labels?.['stage'] === 'runner',
  );
  await it.cloud.batch.settled();
  expect(runner?.state).toBe('CANCELLED');
  const outcome = documentOf(it.cloud, 'outcome.json');
  expect(outcome).toMatchObject({ status: 'failed', stage: 'runner', code: 'deadline_passed' });
  expect(Number(outcome['duration_seconds'])).toBeGreaterThan(HOUR / 1000);
});

test('two who submit the same run at once have one run', async () => {
  await using it = await makeCloud({ tasks: 3 });
  const ends = await Promise.all([
    submitTo(it, { resume: 'true' }),
    submitTo(it, { resume: 'true' }),
  ]);
  expect(ends.map(({ exit, stdout }) => (exit === 0 ? 0 : stdout))).toEqual([0, 0]);
  expect(ends.map(({ outputs }) => outputs['outcome'])).toEqual(['succeeded', 'succeeded']);
  expect(stagesOf(it.cloud)).toEqual(['builder', 'runner', 'output']);
  expect(tableOf(it.cloud, 'all.csv')).toBe(expectedOutputs(3));
});

test('who submits and is killed finds the run again', async () => {
  await using it = await makeCloud({ tasks: 3, milliseconds: 1000 });
  const step = await startSubmit(it.cloud, { workspace: it.repo.dir });
  await until(() => it.cloud.batch.jobs.size > 0);
  step.running.child.kill('SIGKILL');
  await step.ended;
  const ended = await submitTo(it, { resume: 'true' });
  expect(ended.exit, ended.stdout).toBe(0);
  expect(ended.outputs).toMatchObject({ outcome: 'succeeded', attempt: '1' });
  expect(it.cloud.workflows.executions).toHaveLength(1);
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((done) => setTimeout(done, 20));
}
