import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { GoogleRequest } from '../../../src/google/google-request.ts';
import { type GoogleSession, openGoogleSession } from '../../../src/google/session.ts';
import type { CloudAnswer, CloudService } from '../../support/google/service.ts';
import { startTestCloud, type TestCloud } from '../../support/google/test-cloud.ts';
import { type TurningClock, turningClock } from './turning-clock.ts';

let answer: CloudAnswer;
let cloud: TestCloud;
let clock: TurningClock;
let session: GoogleSession;

const service: CloudService = {
  name: 'batch',
  answer: (request) => (request.path.startsWith('/v1/jobs') ? answer : undefined),
};

beforeEach(async () => {
  answer = { status: 200, body: { name: 'a' } };
  cloud = await startTestCloud({ services: [service] });
  clock = turningClock(Date.now());
  session = openGoogleSession({ environment: cloud.environment(), clock });
});
afterEach(() => cloud[Symbol.asyncDispose]());

const request = (more: Partial<GoogleRequest> = {}): GoogleRequest => ({
  method: 'GET',
  url: `${cloud.address}/v1/jobs/a`,
  repeatable: true,
  what: 'read the job a',
  ...more,
});
const asked = () => cloud.requests.filter(({ path }) => path.startsWith('/v1/jobs'));
const isJob = ({ path }: { path: string }) => path.startsWith('/v1/jobs');

describe('a request', () => {
  test('is sent as JSON with a token, and answered with JSON', async () => {
    const body = { labels: { a: 'b' } };
    const done = await session.request(request({ method: 'POST', body }));
    expect(done).toMatchObject({ status: 200, body: { name: 'a' } });
    expect(asked()).toMatchObject([
      { method: 'POST', headers: { 'content-type': 'application/json' }, status: 200 },
    ]);
  });

  test.each([404, 409, 412])('that is answered with %d has an answer', async (status) => {
    answer = { status, body: { error: { code: status, message: 'so it is' } } };
    await expect(session.request(request())).resolves.toMatchObject({ status });
    expect(asked()).toHaveLength(1);
  });

  test.each([429, 500, 502, 503, 504, 408])('is made again after %d', async (status) => {
    cloud.faults.add({ kind: 'status', status, times: 3, when: isJob });
    await expect(session.request(request())).resolves.toMatchObject({ status: 200 });
    expect(asked().map((one) => one.status)).toEqual([status, status, status, 200]);
    expect(clock.sleeps).toHaveLength(3);
  });

  test.each([['reset'], ['cut']] as const)(
    'is made again after the connection broke: %s',
    async (kind) => {
      cloud.faults.add({ kind, bytes: 3, times: 2, when: isJob });
      await expect(session.request(request())).resolves.toMatchObject({ body: { name: 'a' } });
      expect(asked()).toHaveLength(3);
    },
  );

  test('waits for as long as Google says', async () => {
    cloud.faults.add({ kind: 'status', status: 429, retryAfter: 40, when: isJob });
    await session.request(request());
    expect(clock.sleeps).toEqual([40_000]);
  });

  test('gives up after five minutes and says what was last', async () => {
    cloud.faults.add({ kind: 'status', status: 503, times: Number.POSITIVE_INFINITY, when: isJob });
    await expect(session.request(request())).rejects.toMatchObject({
      code: 'cloud_unavailable',
      message: expect.stringMatching(
        /^Could not read the job a: HTTP 503: A planted fault: 503\. \(\d+ attempts in \d+ s\)\.$/,
      ),
    });
  });

  test.each([['reset'], ['status']] as const)(
    'that may do harm when made twice is not made again after: %s',
    async (kind) => {
      cloud.faults.add({ kind, status: 503, done: true, when: isJob });
      await expect(session.request(request({ repeatable: false }))).rejects.toMatchObject({
        code: 'cloud_unavailable',
        hint: expect.stringContaining('may have been done all the same'),
      });
      expect(asked()).toHaveLength(1);
    },
  );

  test('that may do harm when made twice is made again where it was certainly not done', async () => {
    cloud.faults.add({ kind: 'status', status: 429, when: isJob });
    await expect(session.request(request({ repeatable: false }))).resolves.toMatchObject({
      status: 200,
    });
  });

  test('ends when somebody interrupts, also while waiting for the next attempt', async () => {
    const interrupt = new AbortController();
    cloud.faults.add({ kind: 'slow', milliseconds: 60_000, when: isJob });
    const pending = session.request(request({ signal: interrupt.signal }));
    setTimeout(() => interrupt.abort(), 20);
    await expect(pending).rejects.toMatchObject({ code: 'interrupted' });
    await expect(session.request(request({ signal: AbortSignal.abort() }))).rejects.toMatchObject({
      code: 'interrupted',
    });
    const ended = openGoogleSession({
      environment: cloud.environment(),
      signal: AbortSignal.abort(),
    });
    await expect(ended.request(request())).rejects.toMatchObject({ code: 'interrupted' });
  });
});

describe('what Google refuses', () => {
  const refused = async () => {
    const error = await session.request(request()).catch((thrown: Error) => thrown);
    expect(asked()).toHaveLength(1);
    return error as Error;
  };
  const errorInfo = (reason: string, metadata: object) => ({
    '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
    reason,
    metadata,
  });

  test('is told in Google’s words, with the field that is wrong', async () => {
    const details = [
      {
        '@type': 'type.googleapis.com/google.rpc.BadRequest',
        fieldViolations: [{ field: 'job.labels[0]', description: 'Invalid label value.' }],
      },
    ];
    const message = 'Request contains an invalid argument.';
    answer = { status: 400, body: { error: { code: 400, message, details } } };
    expect(await refused()).toMatchObject({
      code: 'cloud_refused',
      message: `Google refuses to read the job a: ${message} job.labels[0]: Invalid label value.`,
    });
  });

  test.each([
    [
      'Permission denied.',
      [
        errorInfo('IAM_PERMISSION_DENIED', {
          permission: 'batch.jobs.create',
          resource: 'projects/p1/locations/l',
        }),
      ],
      ['batch.jobs.create', 'roles/batch.jobsEditor', 'project p1'],
    ],
    [
      "Permission 'workflows.executions.create' denied on 'projects/p2/locations/l/workflows/w' (or it may not exist).",
      [],
      ['workflows.executions.create', 'roles/workflows.invoker', 'project p2'],
    ],
    [
      'a@b.iam.gserviceaccount.com does not have storage.objects.create access to the Google Cloud Storage object.',
      [],
      ['storage.objects.create', 'roles/storage.objectUser'],
    ],
    [
      'Batch API has not been used in project 7 before or it is disabled.',
      [errorInfo('SERVICE_DISABLED', { service: 'batch.googleapis.com', consumer: 'projects/p3' })],
      ['gcloud services enable batch.googleapis.com --project p3'],
    ],
    ['The caller does not have permission', [], ['lacks a permission']],
  ])('for want of a permission names it: %s', async (message, details, hints) => {
    answer = {
      status: 403,
      body: { error: { code: 403, message, status: 'PERMISSION_DENIED', details } },
    };
    const error = await refused();
    expect(error).toMatchObject({
      code: 'cloud_refused',
      message: expect.stringContaining(message),
    });
    for (const hint of hints) expect((error as { hint?: string }).hint).toContain(hint);
  });

  test('for asking too often is asked again, whatever the status', async () => {
    const details = [errorInfo('RATE_LIMIT_EXCEEDED', {})];
    const limited = { code: 403, message: 'slow down', details };
    answer = { status: 403, body: { error: limited } };
    const sleeping = clock.sleep;
    clock.sleep = async (milliseconds, signal) => {
      answer = { status: 200, body: {} };
      await sleeping(milliseconds, signal);
    };
    await expect(session.request(request())).resolves.toMatchObject({ status: 200 });
  });

  test('by a proxy’s page is told in the page’s words', async () => {
    const body =
      '<html><style>p {color: red}</style><h1>Blocked</h1><p>by the  firewall</p></html>';
    answer = { status: 405, body };
    expect(await refused()).toMatchObject({
      code: 'cloud_refused',
      message: 'Google refuses to read the job a: Blocked by the firewall',
    });
  });

  test('is told without any token that stands in it', async () => {
    const secrets = ['ya29.a0AfH6SMBx-y_z', 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl'];
    const message = `no good: ${secrets.join(' and ')}, Bearer abcdefghijklmnopqrstuv`;
    answer = { status: 400, body: { error: { code: 400, message } } };
    const error = await refused();
    for (const secret of [...secrets, 'abcdefghijklmnop']) {
      expect(`${error.message} ${error.stack}`).not.toContain(secret);
    }
  });
});

describe('the token', () => {
  const given = () =>
    cloud.requests.filter(({ path }) => path.endsWith('/service-accounts/default/token')).length;

  test('is asked for once, and anew before it ends', async () => {
    await Promise.all([1, 2, 3].map(() => session.request(request())));
    await session.request(request());
    expect(given()).toBe(1);
    clock.time += 3_300_000;
    await session.request(request());
    expect(given()).toBe(1);
    clock.time += 100_000;
    await session.request(request());
    expect(given()).toBe(2);
  });

  test('serves another session too, whose signal is its own', async () => {
    const first = new AbortController();
    const { signal } = first;
    const broken = openGoogleSession({ environment: cloud.environment(), clock, signal });
    await broken.request(request());
    first.abort();
    await expect(broken.request(request())).rejects.toMatchObject({ code: 'interrupted' });
    const before = cloud.requests.length;
    const again = broken.again(undefined);
    await expect(again.request(request())).resolves.toMatchObject({ status: 200 });
    expect(cloud.requests.slice(before).map(({ path }) => path)).toEqual(['/v1/jobs/a']);
    const second = new AbortController();
    const last = broken.again(second.signal);
    second.abort();
    await expect(last.request(request())).rejects.toMatchObject({ code: 'interrupted' });
  });

  test('that was revoked is replaced, and the request made again, even one that may do harm twice', async () => {
    await session.request(request());
    cloud.identity.revokeAll();
    await expect(session.request(request({ repeatable: false }))).resolves.toMatchObject({
      status: 200,
    });
    expect(given()).toBe(2);
  });

  test('that is refused again is the end', async () => {
    answer = { status: 401, body: { error: { code: 401, message: 'not you' } } };
    await expect(session.request(request())).rejects.toMatchObject({
      code: 'credentials_refused',
      message: expect.stringContaining('not you'),
    });
    expect(asked()).toHaveLength(2);
  });

  test('holds on where a new one cannot be had yet', async () => {
    await session.request(request());
    clock.time += 3_450_000;
    cloud.faults.add({
      kind: 'status',
      status: 403,
      when: ({ path }) => path.endsWith('/token'),
    });
    await expect(session.request(request())).resolves.toMatchObject({ status: 200 });
  });

  test('is asked for again where the server of the machine is busy', async () => {
    cloud.faults.add({
      kind: 'status',
      status: 503,
      times: 2,
      when: ({ path }) => path.endsWith('/token'),
    });
    await expect(session.accessToken()).resolves.toMatch(/^ya29\./);
  });

  test('serves Google’s own clients, which replace one that was revoked too', async () => {
    const client = await session.authClient();
    expect(await session.authClient()).toBe(client);
    const ask = () => client.request({ url: `${cloud.address}/v1/jobs/a` });
    await expect(ask()).resolves.toMatchObject({ status: 200 });
    await session.accessToken();
    expect(given()).toBe(1);
    cloud.identity.revokeAll();
    await expect(ask()).resolves.toMatchObject({ status: 200 });
    expect(given()).toBe(2);
  });
});
