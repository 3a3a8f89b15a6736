import { expect, test } from 'vitest';
import { documents } from '../../../../src/cli/documents/documents.ts';
import { jobDifferences } from '../../../../src/execution/cloud/job-read-back.ts';
import { PROJECT, REGION, RUN_WORDS, startCloudProject } from '../../../support/cloud-project.ts';
import { COUNTING_ENGINE } from '../../../support/experiment-repo.ts';

const ROOT = 'pipeline/flu/flu/test/r/';
const JOB = [
  ...['run', 'job', '--exp-id', 'flu/test', '--run-id', 'r'],
  ...['--engine-command', COUNTING_ENGINE],
];

test('the stages of a run one by one, each as a job without the workflow', async () => {
  await using project = await startCloudProject();
  const early = await project.run([...JOB, '--stage', 'B']);
  expect(early.exit).toBe(2);
  expect(early.err).toContain('run_not_found');
  const built = await project.run([...JOB, '--stage', 'A', '--json']);
  expect(built.exit, built.err).toBe(0);
  expect(documents.job.parse(JSON.parse(built.out))).toMatchObject({
    status: 'ended',
    executor: { name: 'batch' },
  });
  const one = await project.run([...JOB, '--stage', 'B', '--task-index', '1', '--num-tasks', '3']);
  expect(one.exit, one.err).toBe(0);
  expect(project.keys(`${ROOT}runner-artifacts/`)).toHaveLength(2);
  const rest = await project.run([...JOB, '--stage', 'B']);
  expect(rest.exit, rest.err).toBe(0);
  const put = await project.run([...JOB, '--stage', 'C']);
  expect(put.exit, put.err).toBe(0);
  expect(project.json(`${ROOT}outcome.json`)).toMatchObject({ status: 'succeeded' });
  expect(project.workflows.executions).toEqual([]);
});

test('a stage that fails tells its exit code and what Batch says', async () => {
  await using project = await startCloudProject({
    engine: { tasks: 2, faults: { 1: { kind: 'error' } } },
  });
  await project.run([...JOB, '--stage', 'A']);
  const ended = await project.run([...JOB, '--stage', 'B', '--json']);
  expect(ended.exit).toBe(1);
  expect(documents.job.parse(JSON.parse(ended.out))).toMatchObject({ status: 'failed' });
  const wrong = await project.run([...JOB, '--stage', 'A', '--task-index', '1']);
  expect(wrong.exit).toBe(2);
});

test('Ctrl-C cancels the job', async () => {
  const stop = new AbortController();
  await using project = await startCloudProject({
    program: async ({ signal }) => {
      stop.abort();
      await new Promise((done) => signal.addEventListener('abort', done, { once: true }));
      return 143;
    },
  });
  const ended = await project.run([...JOB, '--stage', 'A'], { signal: stop.signal });
  expect(ended.exit, ended.err).toBe(130);
  await project.batch.settled();
  expect([...project.batch.jobs.values()].map(({ state }) => state)).toEqual(['CANCELLED']);
});

test('jobs are what the workflow composes of the same arguments', async () => {
  await using project = await startCloudProject();
  const run = [...RUN_WORDS, '--run-id', 'r', '--tasks-limit', '2'];
  const planned = await project.run([...run, '--dry-run', '--json']);
  const { jobs } = documents.cloud_plan.parse(JSON.parse(planned.out));
  expect((await project.run(run)).exit).toBe(0);
  const created: unknown[] = [];
  for (const id of project.batch.jobs.keys()) {
    const url = `${project.cloud.address}/v1/projects/${PROJECT}/locations/${REGION}/jobs/${id}`;
    const headers = { Authorization: `Bearer ${project.cloud.identity.token()}` };
    created.push(await (await fetch(url, { headers })).json());
  }
  const wrong = jobs.map(({ body }, at) =>
    jobDifferences(body, created[at]).map(({ field }) => field),
  );
  // How many tasks there are only the builder tells, of an engine of its own.
  expect(wrong).toEqual([[], ['taskGroups.0.taskCount', 'taskGroups.0.parallelism'], []]);
});
