import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ExecutionsClient } from '@google-cloud/workflows';
import { PassThroughClient } from 'google-auth-library';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LoopbackServer } from '../../support/github/loopback-server.ts';
import { virtualClock } from '../../support/google/virtual-clock.ts';
import { fetchSender } from '../../support/google/workflows/fetch-sender.ts';
import {
  type WorkflowsService,
  workflowsService,
} from '../../support/google/workflows/workflows-service.ts';
import { needs } from '../../support/needs.ts';
import { START } from './run.ts';
import { ask, served } from './served.ts';

const SOURCE = `
main:
  params: [args]
  steps:
    - wait:
        call: sys.sleep
        args: {seconds: 36000}
    - greet:
        return: \${"Hello " + args.name}
`;

const parent = 'projects/my-project/locations/europe-west1';
const workflow = `${parent}/workflows/greeter`;
let service: WorkflowsService;
let server: LoopbackServer;
let folder: string;

beforeEach(async () => {
  service = workflowsService({
    clock: virtualClock(START),
    send: fetchSender(),
    project: 'my-project',
    location: 'europe-west1',
  });
  server = await served(service);
  folder = await mkdtemp(join(tmpdir(), 'workflows-clients-'));
});

async function deploy(): Promise<void> {
  const body = { sourceContents: SOURCE, labels: { team: 'flu' } };
  expect(await ask(service, `POST /v1/${parent}/workflows?workflowId=greeter`, body)).toMatchObject(
    {
      status: 200,
      body: { done: false },
    },
  );
  await service.settled();
}

afterEach(async () => {
  await server[Symbol.asyncDispose]();
  await service[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

test('the official client runs, watches, lists and cancels', async () => {
  await deploy();
  const client = new ExecutionsClient({
    fallback: true,
    apiEndpoint: '127.0.0.1',
    port: Number(new URL(server.url).port),
    protocol: 'http',
    projectId: 'my-project',
    // The client has a library for credentials of its own, whose types are other ones.
    authClient: new PassThroughClient() as never,
  });
  try {
    const [execution] = await client.createExecution({
      parent: workflow,
      execution: { argument: '{"name":"you"}', labels: { run_id: 'r1' } },
    });
    expect(execution).toMatchObject({ state: 'ACTIVE', labels: { team: 'flu', run_id: 'r1' } });
    await service.settled();
    const name = execution.name as string;
    const [ended] = await client.getExecution({ name });
    expect(ended).toMatchObject({
      state: 'SUCCEEDED',
      result: '"Hello you"',
      status: { currentSteps: [{ routine: 'main', step: 'greet' }] },
      duration: { seconds: '36000' },
    });
    const [listed] = await client.listExecutions({
      parent: workflow,
      filter: 'state="SUCCEEDED" AND labels.run_id="r1"',
      view: 'FULL',
    });
    expect(listed.map((one) => [one.name, one.labels?.['run_id']])).toEqual([[name, 'r1']]);
    await expect(client.cancelExecution({ name })).rejects.toMatchObject({ code: 400 });
    const none = `${workflow}/executions/none`;
    await expect(client.getExecution({ name: none })).rejects.toMatchObject({ code: 404 });
  } finally {
    await client.close();
  }
});

test.skipIf(needs('gcloud'))(
  'gcloud deploys, runs and describes',
  { timeout: 120_000 },
  async () => {
    await mkdir(join(folder, 'config'));
    const environment = {
      PATH: process.env['PATH'],
      HOME: folder,
      CLOUDSDK_CONFIG: join(folder, 'config'),
      CLOUDSDK_CORE_PROJECT: 'my-project',
      CLOUDSDK_CORE_DISABLE_PROMPTS: '1',
      CLOUDSDK_CORE_DISABLE_USAGE_REPORTING: 'true',
      CLOUDSDK_COMPONENT_MANAGER_DISABLE_UPDATE_CHECK: 'true',
      CLOUDSDK_AUTH_DISABLE_CREDENTIALS: 'true',
      CLOUDSDK_WORKFLOWS_LOCATION: 'europe-west1',
      CLOUDSDK_API_ENDPOINT_OVERRIDES_WORKFLOWS: `${server.url}/`,
      CLOUDSDK_API_ENDPOINT_OVERRIDES_WORKFLOWEXECUTIONS: `${server.url}/`,
    };
    const gcloud = async (...args: string[]) => {
      const { stdout } = await promisify(execFile)(
        'gcloud',
        ['workflows', ...args, '--format=json'],
        { env: environment },
      );
      return JSON.parse(stdout);
    };
    const source = join(folder, 'greeter.yaml');
    await writeFile(source, SOURCE);
    expect(
      await gcloud('deploy', 'greeter', `--source=${source}`, '--labels=team=flu'),
    ).toMatchObject({ name: workflow, state: 'ACTIVE' });
    const ran = await gcloud('run', 'greeter', '--data={"name":"you"}', '--labels=run_id=r1');
    expect(ran).toMatchObject({ state: 'SUCCEEDED', result: '"Hello you"' });
    const executed = await gcloud('execute', 'greeter', '--data={"name":"them"}');
    await service.settled();
    const id = executed.name.split('/').at(-1);
    expect(await gcloud('executions', 'describe', id, '--workflow=greeter')).toMatchObject({
      state: 'SUCCEEDED',
      result: '"Hello them"',
      argument: '{"name":"them"}',
    });
    const listed = await gcloud('executions', 'list', 'greeter');
    expect(listed.map(({ name }: { name: string }) => name)).toEqual([executed.name, ran.name]);

    await writeFile(source, `- step1:\n    return: \${varC}\n`);
    await expect(gcloud('deploy', 'greeter', `--source=${source}`)).rejects.toThrow(
      /\[INVALID_ARGUMENT\] failed to build: error in step step1: symbol 'varC' is neither a variable nor a sub-workflow name \(line 2/,
    );
  },
);
