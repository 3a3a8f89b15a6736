import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ExecutionsClient, executionsClient } from '../../../src/google/executions.ts';
import { type GoogleSession, openGoogleSession } from '../../../src/google/session.ts';
import { type WorkflowsClient, workflowsClient } from '../../../src/google/workflows.ts';
import { startTestCloud, type TestCloud } from '../../support/google/test-cloud.ts';
import { realClock } from '../../support/google/virtual-clock.ts';
import {
  type WorkflowsService,
  workflowsService,
} from '../../support/google/workflows/workflows-service.ts';
import { type TurningClock, turningClock } from './turning-clock.ts';

const PLACE = { project: 'test-project', region: 'europe-west1' };
const ECHO = `
main:
  params: [args]
  steps:
    - choose:
        switch:
          - condition: \${args.do == "fail"}
            raise: "as was asked"
          - condition: \${args.do == "wait"}
            call: sys.sleep
            args:
              seconds: 3600
    - echo:
        return: \${args}
`;

let service: WorkflowsService;
let cloud: TestCloud;
let clock: TurningClock;
let session: GoogleSession;
let workflows: WorkflowsClient;
let executions: ExecutionsClient;

beforeEach(async () => {
  service = workflowsService({
    clock: realClock(),
    send: async () => {
      throw new Error('the workflow of this test calls nobody');
    },
    project: PLACE.project,
    location: PLACE.region,
    deployMilliseconds: 5,
  });
  cloud = await startTestCloud({ services: [service] });
  clock = turningClock(Date.now());
  // What is waited for here happens in real time.
  const { sleep } = clock;
  clock.sleep = async (milliseconds, signal) => {
    await sleep(milliseconds, signal);
    await new Promise((done) => setTimeout(done, 5));
  };
  session = openGoogleSession({ environment: cloud.environment(), clock });
  workflows = workflowsClient(session, PLACE);
  executions = executionsClient(session, { ...PLACE, workflow: 'echo' });
});
afterEach(async () => {
  await service[Symbol.asyncDispose]();
  await cloud[Symbol.asyncDispose]();
  expect(cloud.breakdowns).toEqual([]);
});

const deploy = (source = ECHO) => workflows.createWorkflow('echo', { source });
async function ended(id: string) {
  for (;;) {
    const execution = await executions.get(id);
    if (execution === undefined) throw new Error(`there is no execution ${id}`);
    if (execution.state !== 'ACTIVE') return execution;
    await new Promise((done) => setTimeout(done, 5));
  }
}
const isCreation = ({ method, path }: { method: string; path: string }) =>
  method === 'POST' && path.endsWith('/executions');
const isDeployment = ({ method, path }: { method: string; path: string }) =>
  method === 'POST' && path.endsWith('/workflows');

describe('a workflow', () => {
  test('is there when it has been created', async () => {
    await expect(workflows.getWorkflow('echo')).resolves.toBeUndefined();
    const labels = { component: 'epycloud' };
    const made = await workflows.createWorkflow('echo', { source: ECHO, labels });
    expect(made).toMatchObject({ state: 'ACTIVE', sourceContents: ECHO, labels });
    await expect(workflows.getWorkflow('echo')).resolves.toEqual(made);
  });

  test('that is there is left as it is', async () => {
    const { revisionId } = await deploy();
    const other = await deploy('main: {steps: [{echo: {return: 1}}]}');
    expect(other).toMatchObject({ revisionId, sourceContents: ECHO });
  });

  test.each([['reset'], ['status']] as const)(
    'is created once where the answer was lost: %s',
    async (kind) => {
      cloud.faults.add({ kind, status: 503, done: true, when: isDeployment });
      await expect(deploy()).resolves.toMatchObject({ state: 'ACTIVE' });
      expect(service.workflows.size).toBe(1);
    },
  );

  test('that Workflows does not understand is refused in its words', async () => {
    await expect(deploy('main: {steps: [{a: {cal: x}}]}')).rejects.toMatchObject({
      code: 'cloud_refused',
      message: expect.stringMatching(/^Google refuses to create the workflow echo: .*cal/s),
    });
  });

  test('cannot be created in a region that is none', async () => {
    const client = workflowsClient(session, { ...PLACE, region: 'atlantis1' });
    await expect(client.createWorkflow('echo', { source: ECHO })).rejects.toMatchObject({
      code: 'cloud_refused',
      message: expect.stringContaining('atlantis1'),
    });
  });

  test('is not waited for once somebody interrupts', async () => {
    const signal = AbortSignal.abort();
    await expect(workflows.createWorkflow('echo', { source: ECHO, signal })).rejects.toMatchObject({
      code: 'interrupted',
    });
  });
});

describe('an execution', () => {
  beforeEach(async () => {
    await deploy();
  });

  test('is created with argument and labels, and tells its result', async () => {
    const argument = { do: 'end', n: 1 };
    const labels = { run_id: 'r1' };
    const { id, state } = await executions.create({ argument, labels });
    expect(state).toBe('ACTIVE');
    const done = await ended(id);
    expect(done).toMatchObject({
      id,
      name: `projects/${PLACE.project}/locations/${PLACE.region}/workflows/echo/executions/${id}`,
      state: 'SUCCEEDED',
      labels,
      error: undefined,
      startTime: expect.stringMatching(/^\d{4}-.*Z$/),
      endTime: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    expect(JSON.parse(done.argument ?? '')).toEqual(argument);
    expect(JSON.parse(done.result ?? '')).toEqual(argument);
    await expect(executions.get('00000000-0000-0000-0000-000000000000')).resolves.toBeUndefined();
  });

  test('tells how it failed', async () => {
    const { id } = await executions.create({ argument: { do: 'fail' } });
    await expect(ended(id)).resolves.toMatchObject({
      state: 'FAILED',
      result: undefined,
      error: { payload: expect.stringContaining('as was asked') },
    });
  });

  test('can be cancelled while it runs', async () => {
    const { id } = await executions.create({ argument: { do: 'wait' } });
    await expect(executions.cancel(id)).resolves.toBe(true);
    await expect(ended(id)).resolves.toMatchObject({ state: 'CANCELLED' });
    await expect(executions.cancel(id)).resolves.toBe(false);
    await expect(executions.cancel('00000000-0000-0000-0000-000000000000')).resolves.toBe(false);
  });

  test('is listed with its labels, the newest first, page by page', async () => {
    const ids: string[] = [];
    for (const run_id of ['r1', 'r2', 'r1']) {
      const { id } = await executions.create({ argument: { do: 'end' }, labels: { run_id } });
      ids.push(id);
      await ended(id);
      await new Promise((done) => setTimeout(done, 2));
    }
    const list = async (filter?: string) => {
      const found: { id: string; labels: object; argument: unknown }[] = [];
      for await (const execution of executions.list(filter)) found.push(execution);
      return found;
    };
    cloud.faults.add({ kind: 'short_pages', size: 1, times: 4 });
    const all = await list();
    expect(all.map(({ id }) => id)).toEqual([...ids].reverse());
    expect(all[0]).toMatchObject({ labels: { run_id: 'r1' }, argument: '{"do":"end"}' });
    expect((await list('labels.run_id="r2"')).map(({ id }) => id)).toEqual([ids[1]]);
  });

  test('is not asked for twice where the answer to the first is lost', async () => {
    for (const kind of ['reset', 'status'] as const) {
      cloud.faults.add({ kind, status: 503, done: true, when: isCreation });
      await expect(executions.create({ argument: { do: 'end' } })).rejects.toMatchObject({
        code: 'cloud_unavailable',
        hint: expect.stringContaining('may have been done all the same'),
      });
    }
    expect(cloud.requests.filter(isCreation)).toHaveLength(2);
    expect(service.executions).toHaveLength(2);
  });

  test('is asked for again where it was certainly not done, after as long as Google says', async () => {
    cloud.faults.add({ kind: 'status', status: 429, retryAfter: 20, when: isCreation });
    await expect(executions.create({ argument: { do: 'end' } })).resolves.toMatchObject({});
    expect(clock.sleeps).toContain(20_000);
    expect(service.executions).toHaveLength(1);
  });

  test('is read again where Google has a bad moment, and the token anew where it was revoked', async () => {
    const { id } = await executions.create({ argument: { do: 'end' } });
    cloud.faults.add({ kind: 'status', status: 503, when: ({ path }) => path.endsWith(id) });
    cloud.faults.add({ kind: 'reset', when: ({ path }) => path.endsWith(id) });
    await expect(executions.get(id)).resolves.toMatchObject({ id });
    cloud.identity.revokeAll();
    await expect(executions.get(id)).resolves.toMatchObject({ id });
  });

  test('that is refused is told in Google’s words', async () => {
    const argument = { text: 'x'.repeat(40_000) };
    await expect(executions.create({ argument })).rejects.toMatchObject({
      code: 'cloud_refused',
      message: expect.stringMatching(/^Google refuses to start the workflow echo: .*argument/i),
    });
  });

  test('of a workflow that is not there is told with the way out', async () => {
    const client = executionsClient(session, { ...PLACE, workflow: 'absent' });
    const missing = { code: 'workflow_missing', hint: expect.stringContaining('epycloud deploy') };
    await expect(client.create({ argument: {} })).rejects.toMatchObject(missing);
    await expect(client.list()[Symbol.asyncIterator]().next()).rejects.toMatchObject(missing);
  });

  test('is not waited for once somebody interrupts', async () => {
    const interrupt = new AbortController();
    const client = executionsClient(session, {
      ...PLACE,
      workflow: 'echo',
      signal: interrupt.signal,
    });
    cloud.faults.add({ kind: 'slow', milliseconds: 60_000, when: isCreation });
    const pending = client.create({ argument: {} });
    setTimeout(() => interrupt.abort(), 20);
    await expect(pending).rejects.toMatchObject({ code: 'interrupted' });
  });

  test('is not asked for at an address that Google’s client cannot take', async () => {
    const WORKFLOW_EXECUTIONS_ADDRESS = `${cloud.address}/somewhere`;
    const environment = { ...cloud.environment(), WORKFLOW_EXECUTIONS_ADDRESS };
    const client = executionsClient(openGoogleSession({ environment }), {
      ...PLACE,
      workflow: 'echo',
    });
    await expect(client.create({ argument: {} })).rejects.toMatchObject({
      code: 'invalid_settings',
    });
  });
});
