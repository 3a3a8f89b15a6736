import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { virtualClock } from '../../support/google/virtual-clock.ts';
import {
  type WorkflowsService,
  workflowsService,
} from '../../support/google/workflows/workflows-service.ts';
import { START, workflowOf } from './run.ts';
import { ask } from './served.ts';

const PARENT = '/v1/projects/my-project/locations/europe-west1';
const WORKFLOWS = `${PARENT}/workflows`;
const FLU = `${WORKFLOWS}/flu`;
const sourceContents = workflowOf('args');
const SLEEPER = '- nap:\n    call: sys.sleep\n    args: {seconds: 100}\n';

/** Fails where it is not told how long to sleep. */
const ARGUED = JSON.stringify({
  main: {
    params: ['args'],
    steps: [{ nap: { call: 'sys.sleep', args: { seconds: `\${args.s}` } } }],
  },
});

let service: WorkflowsService;
/** Resolves when a workflow is in a call that nobody answers. */
let called: Promise<AbortSignal>;

beforeEach(() => {
  called = new Promise((resolve) => {
    service = workflowsService({
      clock: virtualClock(START),
      send: ({ signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
          resolve(signal);
        }),
      project: 'my-project',
      location: 'europe-west1',
    });
  });
});

afterEach(() => service[Symbol.asyncDispose]());

const call = (what: string, body?: object) => ask(service, what, body);

/** What an operation came to. */
async function outcome(what: string, body?: object): Promise<Record<string, unknown>> {
  const { status, body: operation } = await call(what, body);
  expect(status, JSON.stringify(operation)).toBe(200);
  await service.settled();
  return (await call(`GET /v1/${operation['name']}`)).body;
}

const deploy = (id = 'flu', fields: object = { sourceContents }) =>
  outcome(`POST ${WORKFLOWS}?workflowId=${id}`, fields);

async function execute(fields: object = {}): Promise<Record<string, unknown>> {
  const { status, body } = await call(`POST ${FLU}/executions`, fields);
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
}

const get = async (name: unknown, view = '') => (await call(`GET /v1/${name}${view}`)).body;

describe('deploying', () => {
  test('takes an operation, and makes revision 000001', async () => {
    expect(
      await deploy('flu', { sourceContents, description: 'd', labels: { a: 'b' } }),
    ).toMatchObject({
      done: true,
      metadata: {
        verb: 'create',
        target: 'projects/my-project/locations/europe-west1/workflows/flu',
      },
      response: { state: 'ACTIVE', revisionId: expect.stringMatching(/^000001-[\da-f]{3}$/) },
    });
    expect((await call(`GET ${FLU}`)).body).toMatchObject({ sourceContents, labels: { a: 'b' } });
    expect((await call(`GET ${WORKFLOWS}`)).body).toMatchObject({
      workflows: [{ description: 'd' }],
    });
  });

  test('of a source that is no good is an error of the operation, with the line', async () => {
    expect(await deploy('flu', { sourceContents: '- a:\n    retrun: 1\n' })).toMatchObject({
      done: true,
      error: {
        code: 3,
        message:
          "failed to build: error in step a: a step has no field 'retrun' (line 2, column 5)",
      },
    });
    expect((await call(`GET ${FLU}`)).status).toBe(404);
  });

  test('twice under one id is an error of the operation', async () => {
    await deploy();
    expect(await deploy()).toMatchObject({ error: { code: 6 } });
  });

  test.each(['', '1a', 'a-', 'a_', '-a', 'a.b', 'a'.repeat(65)])(
    'refuses the id "%s"',
    async (id) => {
      const { status, body } = await call(`POST ${WORKFLOWS}?workflowId=${id}`, { sourceContents });
      expect([status, body]).toMatchObject([400, { error: { status: 'INVALID_ARGUMENT' } }]);
    },
  );

  test.each([
    ['a field that is not known', { sourceContents, sauce: 1 }, 'Unknown name "sauce"'],
    ['no source', {}, 'source_contents is required'],
    ['a label with capitals', { sourceContents, labels: { a: 'B' } }, 'label value "B"'],
    ['a reserved variable', { sourceContents, userEnvVars: { GOOGLE_X: '1' } }, 'reserved'],
  ])('refuses %s', async (_what, fields, reason) => {
    const { status, body } = await call(`POST ${WORKFLOWS}?workflowId=flu`, fields);
    expect([status, body]).toMatchObject([
      400,
      { error: { message: expect.stringContaining(reason) } },
    ]);
  });

  test('a change of the source makes a revision, a change of labels does not', async () => {
    await deploy();
    const labelled = await outcome(`PATCH ${FLU}?updateMask=labels`, { labels: { x: 'y' } });
    expect(labelled).toMatchObject({ response: { revisionId: expect.stringMatching(/^000001-/) } });
    const changed = await outcome(`PATCH ${FLU}?updateMask=source_contents`, {
      sourceContents: SLEEPER,
    });
    expect(changed).toMatchObject({
      metadata: { verb: 'update' },
      response: { revisionId: expect.stringMatching(/^000002-/), labels: { x: 'y' } },
    });
    const revisions = (await call(`GET ${FLU}:listRevisions`)).body['workflows'] as object[];
    expect(revisions).toMatchObject([{ sourceContents: SLEEPER }, { sourceContents }]);
  });

  test('a running execution keeps its revision', async () => {
    await deploy('flu', { sourceContents: SLEEPER });
    const { name, workflowRevisionId } = await execute();
    await outcome(`PATCH ${FLU}`, { sourceContents });
    expect(await get(name)).toMatchObject({
      state: 'SUCCEEDED',
      result: 'null',
      workflowRevisionId,
    });
  });

  test('removing a workflow removes its executions', async () => {
    await deploy('flu', { sourceContents: SLEEPER });
    const { name } = await execute();
    expect(await outcome(`DELETE ${FLU}`)).toMatchObject({ done: true });
    expect((await call(`GET /v1/${name}`)).status).toBe(404);
  });

  test('knows one project and one region', async () => {
    const elsewhere = (path: string) => call(`GET /v1/projects/${path}/workflows`);
    expect((await elsewhere('other/locations/europe-west1')).status).toBe(403);
    expect((await elsewhere('my-project/locations/us-central1')).status).toBe(404);
  });
});

describe('an execution', () => {
  test('runs with its argument, and says how long', async () => {
    await deploy();
    const { name } = await execute({ argument: '{"n": 5.0, "m": 5}' });
    await service.settled();
    expect(await get(name)).toEqual({
      name,
      createTime: '2026-01-01T00:00:00.500Z',
      startTime: '2026-01-01T00:00:00.500Z',
      endTime: '2026-01-01T00:00:00.500Z',
      duration: '0s',
      state: 'SUCCEEDED',
      workflowRevisionId: expect.any(String),
      argument: '{"n": 5.0, "m": 5}',
      result: '{"n":5.0,"m":5}',
      status: { currentSteps: [{ routine: 'main', step: 'answer' }] },
    });
  });

  test('that fails says what was raised, where, and in words', async () => {
    await deploy('flu', { sourceContents: '- a:\n    raise: {code: 7, message: oh}\n' });
    const { name } = await execute();
    await service.settled();
    expect(await get(name)).toMatchObject({
      state: 'FAILED',
      error: {
        payload: '{"code":7,"message":"oh"}',
        context: 'oh\nin step "a", routine "main", line: 1',
        stackTrace: {
          elements: [{ step: 'a', routine: 'main', position: { line: '1', column: '3' } }],
        },
      },
    });
  });

  test.each([
    ['no JSON', { argument: '{' }],
    ['more than 32 KB', { argument: JSON.stringify('x'.repeat(32 * 1024)) }],
    ['a JSON value in place of its text', { argument: { n: 5 } }],
    ['a field that is not known', { arguments: '{}' }],
    [
      '65 labels',
      { labels: Object.fromEntries(Array.from({ length: 65 }, (_, n) => [`l${n}`, ''])) },
    ],
    ['a label that begins with a digit', { labels: { '1a': 'b' } }],
    ['a label that is too long', { labels: { a: 'b'.repeat(64) } }],
  ])('refuses %s', async (_what, fields) => {
    await deploy();
    expect((await call(`POST ${FLU}/executions`, fields)).status).toBe(400);
    expect(service.executions).toHaveLength(0);
  });

  test('of a workflow that is not there is 404', async () => {
    expect((await call(`POST ${FLU}/executions`, {})).status).toBe(404);
  });

  test('can be cancelled while it waits for an answer', async () => {
    await deploy('flu', {
      sourceContents: '- ask:\n    call: http.get\n    args: {url: "http://there"}\n',
    });
    const { name } = await execute();
    const signal = await called;
    expect((await get(name))['state']).toBe('ACTIVE');
    expect((await call(`POST /v1/${name}:cancel`, {})).body).toMatchObject({ state: 'CANCELLED' });
    expect(signal.aborted).toBe(true);
    await service.settled();
    expect(await get(name)).toMatchObject({ state: 'CANCELLED', endTime: expect.any(String) });
    expect((await call(`POST /v1/${name}:cancel`, {})).body).toMatchObject({
      error: { status: 'FAILED_PRECONDITION' },
    });
  });

  test('knows its surroundings', async () => {
    const keys = [
      'PROJECT_ID',
      'LOCATION',
      'WORKFLOW_ID',
      'WORKFLOW_EXECUTION_ID',
      'SERVICE_ACCOUNT_NAME',
    ];
    const values = keys.map((key) => `sys.get_env("GOOGLE_CLOUD_${key}")`).join(', ');
    await deploy('flu', {
      sourceContents: workflowOf(`[${values}, sys.get_env("MINE")]`),
      serviceAccount: 'sa@my-project.iam.gserviceaccount.com',
      userEnvVars: { MINE: 'yes' },
    });
    const { name } = await execute();
    await service.settled();
    expect(JSON.parse((await get(name))['result'] as string)).toEqual([
      'my-project',
      'europe-west1',
      'flu',
      String(name).split('/').at(-1),
      'sa@my-project.iam.gserviceaccount.com',
      'yes',
    ]);
  });
});

describe('a listing', () => {
  const names = async (query: string) => {
    const { status, body } = await call(`GET ${FLU}/executions?${query}`);
    expect(status, JSON.stringify(body)).toBe(200);
    const executions = (body['executions'] ?? []) as { name: string }[];
    return executions.map(({ name }) => service.executions.findIndex((one) => one.name === name));
  };

  beforeEach(async () => {
    await deploy('flu', {
      sourceContents: ARGUED,
    });
    for (const [argument, run] of [
      ['{"s":30}', 'a'],
      ['{"s":10}', 'b'],
      ['{}', 'c'],
    ]) {
      await execute({ argument, labels: { run_id: run } });
      await service.settled();
    }
  });

  test('has the newest first, and only the basic fields', async () => {
    expect(await names('')).toEqual([2, 1, 0]);
    const { body } = await call(`GET ${FLU}/executions?pageSize=1`);
    expect(Object.keys((body['executions'] as object[])[0] ?? {})).toEqual([
      'name',
      'createTime',
      'startTime',
      'endTime',
      'duration',
      'state',
      'workflowRevisionId',
    ]);
  });

  test('comes in pages', async () => {
    const first = (await call(`GET ${FLU}/executions?pageSize=2&view=FULL`)).body;
    expect(first['executions']).toMatchObject([
      { labels: { run_id: 'c' } },
      { labels: { run_id: 'b' } },
    ]);
    const token = encodeURIComponent(String(first['nextPageToken']));
    expect(await names(`pageSize=2&view=FULL&pageToken=${token}`)).toEqual([0]);
    const other = await call(`GET ${FLU}/executions?pageSize=2&pageToken=${token}`);
    expect(other.status).toBe(400);
  });

  test.each([
    ['filter=state="FAILED"', [2]],
    ['filter=labels.run_id="b"', [1]],
    ['filter=state="SUCCEEDED" AND NOT labels.run_id:b', [0]],
    ['filter=stepName="nap"', [2, 1, 0]],
    ['filter=startTime>"2026-01-01T00:00:10Z"', [2, 1]],
    ['orderBy=startTime', [0, 1, 2]],
    ['orderBy=duration', [2, 1, 0]],
    ['orderBy=state,startTime desc', [2, 1, 0]],
  ])('%s', async (query, expected) => {
    expect(await names(encodeURI(query))).toEqual(expected);
  });

  test.each(['filter=colour="red"', 'filter=state=', 'orderBy=name', 'view=ALL', 'limit=3'])(
    'refuses %s',
    async (query) => {
      expect((await call(`GET ${FLU}/executions?${encodeURI(query)}`)).status).toBe(400);
    },
  );
});
