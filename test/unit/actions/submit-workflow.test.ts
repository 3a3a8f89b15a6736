import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pipelineAction } from '../../../src/actions/pipeline.ts';
import { submitWorkflowAction } from '../../../src/actions/submit-workflow.ts';
import { type ActionRunOptions, runAction } from '../../support/action-run.ts';
import {
  BUCKET,
  type CloudProject,
  type CloudProjectOptions,
  IMAGE,
  PROJECT,
  REGION,
  startCloudProject,
} from '../../support/cloud-project.ts';
import { COUNTING_ENGINE } from '../../support/experiment-repo.ts';
import { runGit } from '../../support/git/git-repository.ts';
import type { JobSpec } from '../../support/google/batch/job.ts';

const ROOT = 'pipeline/flu/flu/test/r/';
const INPUTS = { 'exp-id': 'flu/test', 'run-id': 'r', 'engine-command': COUNTING_ENGINE };

function step(
  project: CloudProject,
  inputs: Readonly<Record<string, string>> = {},
  more: Partial<ActionRunOptions> & { readonly action?: typeof submitWorkflowAction } = {},
) {
  return runAction(more.action ?? submitWorkflowAction, {
    inputs: { ...INPUTS, ...inputs },
    workspace: project.repo.dir,
    environment: project.environment,
    distDir: 'src/execution/cloud',
    ...more,
  });
}

/** A Batch that does not know of Spot machines. */
function withoutSpot(spec: JobSpec): JobSpec {
  const { allocationPolicy: allocation } = spec;
  const instances = allocation?.instances?.map((each) => ({
    ...each,
    policy: { ...each.policy, provisioningModel: 'STANDARD' as const },
  }));
  return { ...spec, allocationPolicy: { ...allocation, ...(instances && { instances }) } };
}

const open = (options?: CloudProjectOptions) => startCloudProject(options);

describe('submit-workflow', () => {
  test('submits, waits, and says in outputs and on a page how it ended', async () => {
    await using project = await open();
    const end = await step(project);
    expect(end.error).toBeUndefined();
    const [execution] = project.workflows.executions;
    expect(end.outputs).toMatchObject({
      outcome: 'succeeded',
      'run-id': 'r',
      execution: execution?.id,
      attempt: '1',
      'num-tasks': '3',
      'failed-tasks': '0',
      'run-path': `gs://${BUCKET}/${ROOT.slice(0, -1)}`,
    });
    expect(end.outputs['outputs-path']).toMatch(`gs://${BUCKET}/${ROOT}outputs/`);
    expect(JSON.parse(end.outputs['runs'] ?? '')).toMatchObject([
      { 'exp-id': 'flu/test', outcome: 'succeeded', attempt: 1 },
    ]);
    expect(end.summary).toContain('✅ succeeded');
    expect(end.summary).toContain('attempt 1 in test-project');
    expect(end.summary).toMatch(/B runner \| `e-r-[\w-]+` \| SUCCEEDED \| 3\/3 \| 0/);
    expect(end.summary).toContain('place-2');
    expect(end.log.join('\n')).toContain('flu/test: C output');
  });

  test('takes where and with what from its inputs, before settings', async () => {
    await using project = await open();
    const { PATH = '', HOME = '', ...rest } = project.environment;
    const bare = Object.fromEntries(
      Object.entries(rest).filter(([name]) => !name.startsWith('EPYCLOUD_')),
    );
    const end = await step(
      project,
      {
        'project-id': PROJECT,
        region: REGION,
        bucket: BUCKET,
        image: IMAGE,
        'dir-prefix': 'elsewhere',
        'stage-b-machine-type': 'c4d-standard-2',
        spot: 'false',
        'max-parallelism': '7',
        'max-waves': '2',
        'tasks-per-slice': '2',
        labels: 'team=north\nseason=2026',
        'billing-project': 'flu-2026',
        wait: 'false',
      },
      { environment: { PATH, HOME, ...bare } },
    );
    expect(end.error).toBeUndefined();
    expect(end.outputs).toMatchObject({ outcome: 'submitted' });
    const [execution] = project.workflows.executions;
    expect(JSON.parse(execution?.fields.argument ?? '')).toMatchObject({
      dir_prefix: 'elsewhere/',
      stage_b: { machine_type: 'c4d-standard-2', provisioning: 'STANDARD' },
      max_parallelism: 7,
      max_waves: 2,
      tasks_per_slice: 2,
      labels: { team: 'north', season: '2026', billing_project: 'flu-2026' },
    });
    await project.workflows.settled();
  });

  test('leaves a run with wait: false, and picks it up with resume', async () => {
    await using project = await open();
    const left = await step(project, { wait: 'false' });
    expect(left.outputs).toMatchObject({ outcome: 'submitted', 'run-id': 'r' });
    expect(left.summary).toContain('left to itself');
    const picked = await step(project, { resume: 'true' });
    expect(picked.error).toBeUndefined();
    expect(picked.outputs).toMatchObject({ outcome: 'succeeded', 'num-tasks': '3' });
    expect(project.workflows.executions).toHaveLength(1);
  });

  test('runs several experiments at the same time; a faulty one does not keep them', async () => {
    await using project = await open();
    await project.repo.write('experiments/flu/more/config/basemodel.yaml', 'model: {name: m}\n');
    await project.repo.write('experiments/flu/more/engine.json', '{"tasks": 2, "tables": true}');
    await project.repo.write('experiments/flu/torn/config/basemodel.yaml', 'model: [\n');
    await runGit(project.repo.dir, 'add', '-A');
    await runGit(project.repo.dir, 'commit', '-q', '-m', 'More');
    const end = await step(project, { 'exp-id': 'flu/*', 'skip-output': 'true' });
    expect(end.error?.message).toContain('1 of 3 runs failed. flu/torn: ');
    expect(end.outputs).toMatchObject({ outcome: 'failed', 'num-tasks': '5' });
    expect(end.log.join('\n')).toContain('::error file=experiments/flu/torn/config/basemodel.yaml');
    expect(JSON.parse(end.outputs['runs'] ?? '').map((run: object) => run)).toMatchObject([
      { 'exp-id': 'flu/more', outcome: 'succeeded' },
      { 'exp-id': 'flu/test', outcome: 'succeeded' },
      { 'exp-id': 'flu/torn', outcome: 'failed' },
    ]);
  });

  test('runs what a push has changed, and nothing where it changed no experiment', async () => {
    await using project = await open();
    const { repo, environment } = project;
    const before = (await runGit(repo.dir, 'rev-parse', 'HEAD')).trim();
    const event = join(repo.dir, 'work', 'event.json');
    const onPush = { environment: { ...environment, GITHUB_EVENT_PATH: event } };
    await writeFile(event, JSON.stringify({ before }));
    const nothing = await step(project, { 'exp-id': 'changed' }, onPush);
    expect(nothing.error).toBeUndefined();
    expect(nothing.outputs).toMatchObject({ outcome: 'nothing', 'num-tasks': '0' });
    await repo.write('experiments/flu/test/config/output.yaml', 'output:\n  quantiles: false\n');
    await runGit(repo.dir, 'commit', '-q', '-a', '-m', 'A change');
    const run = await step(project, { 'exp-id': 'changed', 'skip-output': 'true' }, onPush);
    expect(run.error).toBeUndefined();
    expect(run.outputs).toMatchObject({ outcome: 'succeeded', 'run-id': 'r' });
    await writeFile(event, JSON.stringify({ before: '0'.repeat(40) }));
    const first = await step(project, { 'exp-id': 'changed' }, onPush);
    expect(first.error?.code).toBe('usage');
  });

  test('says which tasks are missing and why', async () => {
    await using project = await open({
      engine: { tasks: 3, tables: true, faults: { 1: { kind: 'error' } } },
    });
    const tolerated = await step(project, { 'max-failed-tasks': '1' });
    expect(tolerated.error).toBeUndefined();
    expect(tolerated.outputs).toMatchObject({ outcome: 'partial', 'failed-tasks': '1' });
    const warning = 'warning: flu/test: 1 of 3 tasks failed, as was tolerated. place-1: ';
    expect(tolerated.log.find((line) => line.startsWith(warning))).toContain('Task 1 diverged.');
    expect(tolerated.summary).toContain('**1 task failed**');
    const failed = await step(project, { 'run-id': 's' });
    expect(failed.error?.code).toBe('stage_failed');
    expect(failed.outputs).toMatchObject({ outcome: 'failed', 'run-id': 's' });
    expect(failed.summary).toContain('❌ failed');
  });

  test('a cancelled job cancels its runs', async () => {
    const stop = new AbortController();
    await using project = await open({
      program: async ({ environment, signal }) => {
        if (environment['STAGE'] !== 'runner') return undefined;
        stop.abort();
        await new Promise((done) => signal.addEventListener('abort', done, { once: true }));
        return 143;
      },
    });
    const end = await step(project, {}, { signal: stop.signal });
    expect(end.error?.code).toBe('interrupted');
    expect(end.outputs).toMatchObject({ outcome: 'interrupted', 'run-id': 'r' });
    expect(end.summary).toContain('🛑 interrupted');
    await project.batch.settled();
    expect(project.workflows.executions[0]?.state).toBe('CANCELLED');
    expect(project.json(`${ROOT}cancelled.json`)).toMatchObject({
      why: 'the job on GitHub was cancelled',
    });
  });

  test('a job of Cloud Batch that is not what was asked for is warned of, and stands on the page', async () => {
    await using project = await open({ scenario: { heed: withoutSpot } });
    const end = await step(project);
    expect(end.error).toBeUndefined();
    const told =
      /allocationPolicy\.instances\.0\.policy\.provisioningModel is STANDARD instead of SPOT/;
    expect(end.log.filter((line) => line.startsWith('warning:') && told.test(line))).toHaveLength(
      1,
    );
    expect(end.summary).toMatch(/⚠️ The job .* is not what was asked for/);
  });

  test('a dry run prints the requests and sends none', async () => {
    await using project = await open();
    const before = project.cloud.requests.length;
    const end = await step(project, { 'dry-run': 'true' });
    expect(end.error).toBeUndefined();
    expect(end.outputs).toMatchObject({ outcome: 'planned', 'run-id': 'r' });
    expect(end.log.join('\n')).toContain('# Begin the execution');
    expect(project.cloud.requests).toHaveLength(before);
  });

  test('trusts the identity of the job, where a provider is named', async () => {
    await using project = await open();
    const { identity, address } = project.cloud;
    const end = await step(
      project,
      { 'workload-identity-provider': identity.workloadIdentityProvider, wait: 'false' },
      { environment: { ...project.environment, ...identity.githubJob(address) } },
    );
    expect(end.error).toBeUndefined();
    expect(project.cloud.requests.some(({ path }) => path === '/v1/token')).toBe(true);
    const written = JSON.stringify([end.log, end.outputs, end.summary]);
    for (const canary of identity.canaries) expect(written).not.toContain(canary);
    await project.workflows.settled();
  });

  test('a workflow that is not deployed fails the step, and says what to do', async () => {
    await using project = await open({ undeployed: true });
    const end = await step(project);
    expect(end.error?.message).toContain('is not deployed');
    expect(end.error?.hint).toContain('epycloud deploy');
    expect(end.outputs).toMatchObject({ outcome: 'failed' });
    expect(project.keys()).toEqual([]);
  });
});

describe('the action in the root', () => {
  test('runs in the cloud, which is the default', async () => {
    await using project = await open();
    const end = await step(project, {}, { action: pipelineAction });
    expect(end.error).toBeUndefined();
    expect(end.outputs).toMatchObject({ outcome: 'succeeded', 'num-tasks': '3' });
  });

  test.each([
    [{ 'execution-mode': 'cloud', build: 'always' }, 'The input build means nothing'],
    [{ 'execution-mode': 'local', region: 'europe-west1' }, 'The input'],
  ])('refuses %j', async (inputs, message) => {
    await using project = await open({ undeployed: true });
    const end = await step(project, inputs, { action: pipelineAction });
    expect(end.error?.code).toBe('usage');
    expect(end.error?.message).toContain(message);
  });
});
