import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CliContext } from '../../../src/cli/cli-context.ts';
import { type DeployOptions, deployCommand } from '../../../src/cli/deploy.ts';
import { documents } from '../../../src/cli/documents/documents.ts';
import { workflowSource } from '../../../src/execution/cloud/workflow-source.ts';
import { quietContext } from '../../support/command-tree.ts';
import { WORKFLOW_TEXT } from '../../support/google/flow/cloud-run.ts';
import type { CloudService } from '../../support/google/service.ts';
import { startTestCloud, type TestCloud } from '../../support/google/test-cloud.ts';
import { realClock } from '../../support/google/virtual-clock.ts';
import {
  type WorkflowsService,
  workflowsService,
} from '../../support/google/workflows/workflows-service.ts';
import { type RecordingTerminal, recordingTerminal } from '../../support/recording-terminal.ts';

const REGION = 'europe-west1';
const NAME = workflowSource(WORKFLOW_TEXT).name;

let home: string;
const open: AsyncDisposable[] = [];
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'epycloud-test-'));
});
afterEach(async () => {
  for (const one of open.splice(0)) await one[Symbol.asyncDispose]();
  await rm(home, { recursive: true, force: true });
});

async function cloudWith(
  service?: CloudService,
): Promise<TestCloud & { workflows: WorkflowsService }> {
  const parts: CloudService[] = [];
  const cloud = await startTestCloud({ services: parts });
  const workflows = workflowsService({
    clock: realClock(),
    send: () => Promise.reject(new Error('nothing is executed here')),
    project: cloud.identity.project,
    location: REGION,
    deployMilliseconds: 20,
  });
  parts.push(service ?? workflows);
  open.push(workflows, cloud);
  return { ...cloud, workflows };
}

const contextOf = (environment: NodeJS.ProcessEnv, more: Partial<CliContext> = {}) =>
  quietContext({
    // The definition's own folder stands for that of the programs, where the build puts a copy.
    ...{ cwd: home, distDir: 'src/execution/cloud', terminal: recordingTerminal() },
    environment: { HOME: home, PATH: process.env['PATH'], ...environment },
    ...more,
  });

async function deploy(
  environment: NodeJS.ProcessEnv,
  options: DeployOptions,
  more: Partial<CliContext> = {},
) {
  const context = contextOf(environment, more);
  const exit = await deployCommand(context, options);
  const { written } = context.terminal as RecordingTerminal;
  const out = written.flatMap((line) => (line.startsWith('out: ') ? [line.slice(5)] : []));
  return { exit, written, out: out.join('\n') };
}

describe('deploy --dry-run', () => {
  const PLACE = { project: 'my-project', region: REGION } as const;

  test('shows the exact request, and needs nobody', async () => {
    const { out, exit } = await deploy({}, { ...PLACE, dryRun: true, json: true });
    const document = documents.deployment_plan.parse(JSON.parse(out));
    expect(exit).toBe(0);
    expect(document.workflow).toBe(NAME);
    expect(document.request.url).toBe(
      `https://workflows.googleapis.com/v1/projects/my-project/locations/${REGION}/workflows?workflowId=${NAME}`,
    );
    expect(document.request.body.sourceContents).toBe(WORKFLOW_TEXT);
  });

  test('for people: without the definition itself', async () => {
    const { out } = await deploy({}, { ...PLACE, dryRun: true, serviceAccount: 'a@b.c' });
    expect(out).toContain(`workflows?workflowId=${NAME}`);
    expect(out).toContain('"serviceAccount": "a@b.c"');
    expect(out).toContain(`sha256 ${workflowSource(WORKFLOW_TEXT).sha256}`);
    expect(out.length).toBeLessThan(1500);
  });

  test('is what is sent', async () => {
    const cloud = await cloudWith();
    const environment = cloud.environment();
    const options = {
      project: cloud.identity.project,
      region: REGION,
      serviceAccount: 'a@test-project.iam.gserviceaccount.com',
      json: true,
    } as const;
    const { out } = await deploy(environment, { ...options, dryRun: true });
    const { request } = documents.deployment_plan.parse(JSON.parse(out));
    expect(cloud.requests).toEqual([]);
    await deploy(environment, options);
    const sent = cloud.requests.find(({ method }) => method === 'POST');
    expect(`${cloud.address}${sent?.path}?workflowId=${sent?.query['workflowId']}`).toBe(
      request.url,
    );
    expect(sent?.bytes.received).toBe(Buffer.byteLength(JSON.stringify(request.body)));
  });
});

describe('deploy', () => {
  test('creates the workflow, and the next time says that it is there', async () => {
    const cloud = await cloudWith();
    const options = { project: cloud.identity.project, region: REGION } as const;
    const first = await deploy(cloud.environment(), { ...options, json: true });
    expect(documents.deployment.parse(JSON.parse(first.out))).toMatchObject({
      ...{ status: 'created', workflow: NAME, exit_code: 0 },
    });
    expect([...cloud.workflows.workflows.keys()]).toEqual([NAME]);
    const again = await deploy(cloud.environment(), options);
    expect(again.out).toContain(`There already: <bold>${NAME}</>`);
    expect(cloud.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
    expect(cloud.breakdowns).toEqual([]);
  });

  test('says what it is doing', async () => {
    const cloud = await cloudWith();
    const { project } = cloud.identity;
    const { written } = await deploy(cloud.environment(), { project, region: REGION });
    expect(written).toEqual([
      `err: Deploying ${NAME} to ${project}, ${REGION} …`,
      `out: Deployed: <bold>${NAME}</> in ${project}, ${REGION}.`,
    ]);
  });

  test('goes where settings say', async () => {
    const cloud = await cloudWith();
    const { out } = await deploy(
      {
        ...cloud.environment(),
        EPYCLOUD_GOOGLE_CLOUD__PROJECT_ID: cloud.identity.project,
        EPYCLOUD_GOOGLE_CLOUD__REGION: REGION,
        EPYCLOUD_GOOGLE_CLOUD__WORKFLOW_NAME: 'my-pipeline',
      },
      {},
    );
    expect(out).toContain('my-pipeline');
    expect([...cloud.workflows.workflows.keys()]).toEqual(['my-pipeline']);
  });

  test('by two at once: both succeed, and there is one', async () => {
    const cloud = await cloudWith();
    const options = { project: cloud.identity.project, region: REGION } as const;
    const both = await Promise.all([1, 2].map(() => deploy(cloud.environment(), options)));
    expect(both.map(({ exit }) => exit)).toEqual([0, 0]);
    expect(cloud.workflows.workflows.size).toBe(1);
  });

  test('leaves a workflow of that name alone that is another', async () => {
    const cloud = await cloudWith();
    const distDir = await mkdtemp(join(home, 'dist-'));
    await writeFile(join(distDir, 'workflow.yaml'), 'main: {steps: [{done: {return: 1}}]}\n');
    const options = { project: cloud.identity.project, region: REGION, name: 'mine' } as const;
    await deploy(cloud.environment(), options, { distDir });
    await expect(deploy(cloud.environment(), options)).rejects.toMatchObject({
      code: 'cloud_refused',
      message: expect.stringContaining('its definition is not that of this epycloud'),
      hint: expect.stringContaining('gcloud workflows delete mine'),
    });
  });

  test('refuses to go nowhere', async () => {
    await expect(deploy({}, {})).rejects.toMatchObject({
      code: 'usage',
      hint: expect.stringContaining('--project'),
    });
  });

  test.each([
    [
      'an API that is not enabled',
      {
        message: 'Workflows API has not been used in project 1 before or it is disabled.',
        status: 'PERMISSION_DENIED',
        details: [
          {
            '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
            reason: 'SERVICE_DISABLED',
            metadata: { service: 'workflows.googleapis.com', consumer: 'projects/my-project' },
          },
        ],
      },
      'gcloud services enable workflows.googleapis.com',
    ],
    [
      'a missing permission',
      {
        message: "Permission 'workflows.workflows.get' denied on resource.",
        status: 'PERMISSION_DENIED',
      },
      'roles/workflows.editor',
    ],
  ])('of %s: what to do about it', async (_, error, hint) => {
    const cloud = await cloudWith({
      name: 'workflows',
      answer: () => ({ status: 403, body: { error: { code: 403, ...error } } }),
    });
    await expect(
      deploy(cloud.environment(), { project: cloud.identity.project, region: REGION }),
    ).rejects.toMatchObject({
      code: 'cloud_refused',
      message: expect.stringContaining(error.message),
      hint: expect.stringContaining(hint),
    });
  });
});
