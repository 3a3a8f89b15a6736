import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Scenario } from '../support/google/batch/scenario.ts';
import {
  BUCKET,
  IMAGE,
  objectsOf,
  startCloudWithWorkflow,
  tableOf,
} from '../support/google/submit-to-cloud.ts';
import { virtualClock } from '../support/google/virtual-clock.ts';
import type { WholeCloud } from '../support/google/whole-cloud.ts';
import { needs } from '../support/needs.ts';
import { epydemixEngine } from '../support/suite-engine.ts';
import { type EndedWorkflow, type Runner, startRunner } from '../support/workflows/act.ts';
import {
  type Change,
  type ExperimentRepository,
  makeExperimentRepository,
} from '../support/workflows/experiment-repository.ts';

const SUBMIT = '.github/workflows/submit.yml';
const FORECAST = '.github/workflows/forecast.yml';
const SAMPLING = 'experiments/flu-season-sampling/config';

/** The grid as it is has 24 tasks, and each is a process with a Python of its own. */
const fourTasks: readonly Change[] = [
  [`${SAMPLING}/basemodel.yaml`, (text) => text.replace('n_sims: 16', 'n_sims: 4')],
  [
    `${SAMPLING}/modelset.yaml`,
    (text) =>
      text
        .replace('[US-MA, US-TX, US-VT, US-WA]', '[US-MA, US-VT]')
        .replace('[1.6, 1.75, 1.9]', '[1.6, 1.9]')
        .replace('[2.5, 3.0]', '[2.5]'),
  ],
];
/** The populations of the grid as it is, with 13 values of R0. */
const fiftyTwoTasks: readonly Change[] = [
  [`${SAMPLING}/basemodel.yaml`, (text) => text.replace('n_sims: 16', 'n_sims: 4')],
  [
    `${SAMPLING}/modelset.yaml`,
    (text) => {
      const values = Array.from({ length: 13 }, (_, step) => (1.3 + step / 20).toFixed(2));
      return text
        .replace('[1.6, 1.75, 1.9]', `[${values.join(', ')}]`)
        .replace('[2.5, 3.0]', '[2.5]');
    },
  ],
];
const noEpsilon: Change = [
  `${SAMPLING}/basemodel.yaml`,
  (text) => text.replace('n_sims: 16', 'n_sims: many'),
];

interface Trigger {
  readonly workflow: string;
  readonly event: 'push' | 'schedule' | 'workflow_dispatch';
  readonly inputs?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
  /** Whose job it is, as GitHub tells Google. */
  readonly repository?: string;
}

describe.skipIf(needs('act') || needs('Node 24'))(
  'runs in the cloud by the example workflows, in act',
  () => {
    let runner: Runner;
    let engine: Readonly<Record<string, string>>;
    let repositories = 0;
    beforeAll(async () => {
      runner = await startRunner();
      engine = { ENGINE_COMMAND: await epydemixEngine(), JOBS: '1' };
    });
    afterAll(() => runner?.[Symbol.asyncDispose]());

    const makeRepository = (...changes: readonly Change[]) => {
      repositories += 1;
      return makeExperimentRepository(join(runner.folder, `repository-${repositories}`), changes);
    };

    const startCloud = (scenario: Scenario = {}) =>
      startCloudWithWorkflow(engine, { clock: virtualClock(Date.now()), scenario });

    function runWorkflow(
      cloud: WholeCloud,
      { dir, base, head }: ExperimentRepository,
      { workflow, event, inputs = {}, variables, repository }: Trigger,
    ): Promise<EndedWorkflow> {
      return runner.run({
        ...{ repository: dir, workflow, event, inputs },
        ...(event === 'push'
          ? { payload: { ref: 'refs/heads/main', before: base, after: head } }
          : {}),
        variables: {
          EPYCLOUD_WORKLOAD_IDENTITY_PROVIDER: cloud.identity.workloadIdentityProvider,
          EPYCLOUD_SUBMITTER: cloud.identity.serviceAccount,
          EPYCLOUD_PROJECT_ID: cloud.project,
          EPYCLOUD_REGION: cloud.location,
          EPYCLOUD_BUCKET: BUCKET,
          EPYCLOUD_CLOUD_IMAGE: IMAGE,
          ...variables,
        },
        env: {
          ...cloud.environment(),
          ...cloud.identity.githubJob(cloud.address, repository),
          // Nothing but its identity at GitHub lets the job in, and nothing but variables says where.
          METADATA_SERVER_DETECTION: 'none',
          GCE_METADATA_HOST: '',
          GOOGLE_CLOUD_PROJECT: '',
        },
      });
    }

    test('a push: what it changes is submitted, waited for, and described', async () => {
      await using cloud = await startCloud();
      const ended = await runWorkflow(cloud, await makeRepository(...fiftyTwoTasks), {
        workflow: SUBMIT,
        event: 'push',
      });
      expect(ended.jobs, ended.text).toEqual({ submit: 'success' });
      expect(ended.exit).toBe(0);
      const outputs = ended.outputs['runs'];
      expect(outputs).toMatchObject({
        outcome: 'succeeded',
        attempt: '1',
        'num-tasks': '52',
        'failed-tasks': '0',
      });
      const runPath = `pipeline/flu/flu-season-sampling/${outputs?.['run-id']}/`;
      expect(`${outputs?.['run-path']}/`).toBe(`gs://${BUCKET}/${runPath}`);
      expect(JSON.parse(outputs?.['runs'] ?? '')).toMatchObject([
        { 'exp-id': 'flu-season-sampling', outcome: 'succeeded', 'num-tasks': 52 },
      ]);

      // What a job behind it finds in the bucket.
      const objects = objectsOf(cloud, runPath);
      expect(JSON.parse(String(objects.get('outcome.json')))).toMatchObject({
        status: 'succeeded',
        num_tasks: 52,
      });
      expect(tableOf(cloud, 'quantiles_transitions.csv', runPath)).toContain(
        'United_States_Massachusetts',
      );
      expect(stagesOf(cloud)).toEqual(['builder', 'runner', 'output']);

      expect(ended.summary).toContain('flu-season-sampling');
      expect(ended.summary).toContain('```mermaid\nxychart');
      expect(ended.summary).not.toContain('basemodel-alone');
      expect(ended.annotations.filter(({ kind }) => kind !== 'notice')).toEqual([]);
      expectTrustedJob(cloud);
      expectNoSecret(cloud, ended);
      expect(cloud.breakdowns).toEqual([]);
    });

    test('by hand: experiments by name, and a run that is picked up again', async () => {
      await using cloud = await startCloud();
      const repository = await makeRepository();
      const byHand = {
        workflow: SUBMIT,
        event: 'workflow_dispatch',
        inputs: { 'exp-id': 'basemodel-*', 'run-id': 'by-hand' },
      } as const;
      const ended = await runWorkflow(cloud, repository, byHand);
      expect(ended.jobs, ended.text).toEqual({ submit: 'success' });
      const path = `gs://${BUCKET}/pipeline/flu/basemodel-alone/by-hand`;
      expect(ended.outputs['runs']).toMatchObject({ outcome: 'succeeded', 'run-path': path });

      const again = await runWorkflow(cloud, repository, byHand);
      expect(again.jobs, again.text).toEqual({ submit: 'success' });
      expect(again.output).toContain('run by-hand is finished');
      expect(again.outputs['runs']).toMatchObject({ outcome: 'succeeded', 'run-path': path });
      expect(stagesOf(cloud)).toEqual(['builder', 'runner', 'output']);
    });

    test('the forecast of the week, by its schedule and again by hand: one run a job', async () => {
      await using cloud = await startCloud();
      const repository = await makeRepository();
      const variables = { EPYCLOUD_FORECAST: 'basemodel-alone' };
      const forecast = { workflow: FORECAST, variables } as const;
      const ended = await runWorkflow(cloud, repository, { ...forecast, event: 'schedule' });
      expect(ended.jobs, ended.text).toEqual({ forecast: 'success' });
      const runId = ended.outputs['run']?.['run-id'];
      expect(runId).toMatch(/^forecast-\d+$/);
      const outputsPath = ended.outputs['run']?.['outputs-path'];
      expect(outputsPath).toContain(
        `gs://${BUCKET}/pipeline/flu/basemodel-alone/${runId}/outputs/`,
      );

      // act gives each job the same number, as GitHub does when a job is run again.
      const again = await runWorkflow(cloud, repository, {
        ...forecast,
        event: 'workflow_dispatch',
      });
      expect(again.jobs, again.text).toEqual({ forecast: 'success' });
      expect(again.outputs['run']).toMatchObject({
        outcome: 'succeeded',
        'outputs-path': outputsPath,
      });
      expect(cloud.workflows.executions).toHaveLength(1);
      expectTrustedJob(cloud);
      expectNoSecret(cloud, again);
    });

    test('a run that gets no machines turns the job red, with the reason', async () => {
      const description =
        'Quota checking process decided to delay scheduling: CPUS in europe-west1.';
      await using cloud = await startCloud({
        stuck: ({ labels }) =>
          labels['stage'] === 'runner' ? { state: 'QUEUED', description } : false,
      });
      const ended = await runWorkflow(cloud, await makeRepository(...fourTasks), {
        workflow: SUBMIT,
        event: 'push',
      });
      expect(ended.jobs, ended.text).toEqual({ submit: 'failure' });
      expect(ended.exit).toBe(1);
      expect(ended.outputs['runs']).toMatchObject({ outcome: 'failed' });
      const errors = ended.annotations.filter(({ kind }) => kind === 'error');
      expect(errors.map(({ message }) => message).join('\n')).toContain('Quota checking process');
      expect(ended.summary).toContain('Quota checking process');
      expectNoSecret(cloud, ended);
    });

    test('a mistake in an experiment is marked at its line, and nothing is sent', async () => {
      await using cloud = await startCloud();
      const ended = await runWorkflow(cloud, await makeRepository(noEpsilon), {
        workflow: SUBMIT,
        event: 'push',
      });
      expect(ended.jobs, ended.text).toEqual({ submit: 'failure' });
      const marked = ended.annotations.filter(({ kind, file }) => kind === 'error' && file);
      expect(marked[0], ended.text).toMatchObject({ file: `${SAMPLING}/basemodel.yaml` });
      expect(marked[0]?.message).toContain('whole number');
      expect(cloud.workflows.executions).toEqual([]);
      expect(cloud.storage.objects.bucket(BUCKET).objects.size).toBe(0);
    });

    test('a job of a repository that Google does not trust is told so', async () => {
      await using cloud = await startCloud();
      const ended = await runWorkflow(cloud, await makeRepository(...fourTasks), {
        workflow: SUBMIT,
        event: 'push',
        repository: 'guest/experiments',
      });
      expect(ended.jobs, ended.text).toEqual({ submit: 'failure' });
      const errors = ended.annotations.filter(({ kind }) => kind === 'error');
      expect(errors.map(({ message }) => message).join('\n')).toContain('attribute condition');
      expect(cloud.workflows.executions).toEqual([]);
      expectNoSecret(cloud, ended);
    });
  },
);

const stagesOf = (cloud: WholeCloud) =>
  [...cloud.batch.jobs.values()].map(({ spec }) => spec.labels?.['stage']);

/** GitHub told who the job is, Google took its word, and gave a token of the service account. */
function expectTrustedJob(cloud: WholeCloud): void {
  for (const [path, way] of [
    ['/github/idtoken', 'GET'],
    ['/v1/token', 'POST'],
    [`/v1/projects/-/serviceAccounts/${cloud.identity.serviceAccount}:generateAccessToken`, 'POST'],
  ] as const) {
    const asked = cloud.requests.filter(
      (request) => decodeURIComponent(request.path) === path && request.method === way,
    );
    expect(
      asked.map(({ status }) => status),
      path,
    ).toContain(200);
  }
}

function expectNoSecret(cloud: WholeCloud, ended: EndedWorkflow): void {
  const { canaries } = cloud.identity;
  expect(canaries.length).toBeGreaterThan(3);
  // It is the whole log that was looked through.
  expect(ended.everything).toContain('Submit, and wait');
  expect(canaries.filter((canary) => ended.everything.includes(canary))).toEqual([]);
}
