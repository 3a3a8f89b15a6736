import { readFileSync } from 'node:fs';
import type { BackEnd, ContainerRun } from '../batch/back-end.ts';
import { type BatchService, batchService } from '../batch/batch-service.ts';
import type { Scenario } from '../batch/scenario.ts';
import type { CloudClock } from '../clock.ts';
import type { CloudAnswer, CloudRequest } from '../service.ts';
import { type StorageService, storageService } from '../storage/storage-service.ts';
import { virtualClock } from '../virtual-clock.ts';
import { type HttpRequest, type HttpResponse, SendError } from '../workflows/http-call.ts';
import { parseWorkflow } from '../workflows/parse-workflow.ts';
import { runWorkflow, type WorkflowEnd } from '../workflows/run-workflow.ts';

/** The definition that is tested; vitest runs in the folder of the project. */
export const WORKFLOW_TEXT = readFileSync('src/execution/cloud/workflow.yaml', 'utf8');

export const BUCKET = 'test-bucket';
export const EXECUTION = '0a1b2c3d-1111-2222-3333-444455556666';
export const ROOT = 'pipeline/flu/flu/smoke/run-1/';

const PROJECT = 'test-project';
const REGION = 'europe-west1';

/** What has to be said; all else has its default. */
export const LEAST = {
  exp_id: 'flu/smoke',
  bucket: BUCKET,
  image: `europe-west1-docker.pkg.dev/test-project/images/epycloud@sha256:${'a'.repeat(64)}`,
  source_key: `sources/${'b'.repeat(64)}.tar.gz`,
};

/** A task of Batch as the program in the container sees it. */
export interface StageTask {
  readonly stage: string;
  readonly index: number;
  readonly environment: Readonly<Record<string, string>>;
  /** Writes below the run's folder. */
  put(key: string, document: object, metadata?: Readonly<Record<string, string>>): void;
}

/** A request of the workflow, and what came of it. */
export interface SeenRequest {
  /** By the cloud's clock, in seconds from the beginning. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: string;
  /** Undefined where there was no answer. */
  readonly status: number | undefined;
}

/** What goes wrong with a request: no answer, without or after it was carried out; or another answer. */
export type Fault = 'reset' | 'lost' | CloudAnswer | undefined;

export interface CloudRunWish {
  /** Beside the least. */
  readonly argument?: Readonly<Record<string, unknown>>;
  readonly bareArgument?: unknown;
  /** The stage program: its exit code; the usual one unless told. */
  readonly program?: (task: StageTask) => number | undefined;
  /** N of the usual program. */
  readonly tasks?: number;
  readonly scenario?: Scenario;
  /** @param number how many requests of this kind (method and path) there were before */
  readonly fault?: (request: CloudRequest, number: number) => Fault;
  /** Before the workflow begins. */
  readonly before?: (cloud: Cloud) => void;
  /** Beside the workflow, on the same clock. */
  readonly meanwhile?: (cloud: Cloud) => Promise<void>;
  readonly execution?: string;
}

export interface Cloud {
  readonly clock: CloudClock;
  readonly storage: StorageService;
  readonly batch: BatchService;
  readonly requests: SeenRequest[];
  /** A request to the API of Batch, as somebody else would make it. */
  ask(method: string, path: string, body?: object): Promise<CloudAnswer>;
  put(key: string, document: object, metadata?: Readonly<Record<string, string>>): void;
}

export interface CloudRunEnd extends Cloud {
  readonly end: WorkflowEnd;
  /** What it returned or raised. */
  readonly result: Readonly<Record<string, unknown>>;
  /** Jobs in the order of their creation. */
  readonly jobs: readonly CreatedJob[];
  readonly logs: readonly string[];
  object(key: string): Readonly<Record<string, unknown>> | undefined;
  metadata(key: string): Readonly<Record<string, string>> | undefined;
}

export interface CreatedJob {
  readonly id: string;
  readonly at: number;
  readonly state: string;
  readonly spec: JobDocument;
}

/** A job as it was sent. */
export interface JobDocument {
  readonly labels: Readonly<Record<string, string>>;
  readonly taskGroups: readonly [
    {
      readonly taskCount: number;
      readonly parallelism: number;
      readonly taskCountPerNode: number;
      readonly taskSpec: {
        readonly environment: { readonly variables: Readonly<Record<string, string>> };
        readonly computeResource: Readonly<Record<string, number>>;
        readonly runnables: readonly unknown[];
        readonly [member: string]: unknown;
      };
    },
  ];
  readonly allocationPolicy: {
    readonly instances: readonly [{ readonly policy: Readonly<Record<string, unknown>> }];
    readonly [member: string]: unknown;
  };
  readonly [member: string]: unknown;
}

const NO_LATENCIES = { queued: 0, machines: 0, assigned: 0, replaced: 0, ended: 0, cleanedUp: 0 };

/** Runs the workflow against Cloud Storage and Cloud Batch of the test cloud, on a virtual clock. */
export async function runInCloud(wish: CloudRunWish = {}): Promise<CloudRunEnd> {
  const clock = virtualClock(Date.UTC(2026, 0, 31, 9, 30));
  const memory: Memory = { began: clock.now(), counts: new Map() };
  const storage = storageService({ clock, buckets: [BUCKET] });
  const put = (key: string, document: object, metadata: Readonly<Record<string, string>> = {}) => {
    const facts = { contentType: 'application/json', metadata };
    storage.objects.put(BUCKET, key, Buffer.from(JSON.stringify(document)), facts);
  };
  const scenario = { ...wish.scenario };
  const batch = batchService({
    clock,
    backEnd: backEndOf(wish, put),
    project: PROJECT,
    location: REGION,
    scenario: { ...scenario, latencies: { ...NO_LATENCIES, ...scenario.latencies } },
  });
  const requests: SeenRequest[] = [];
  const cloud: Cloud = {
    clock,
    storage,
    batch,
    requests,
    put,
    ask: async (method, path, body) => {
      const [name = '', query = ''] = path.split('?');
      const answer = await batch.answer({
        method,
        path: `/v1/projects/${PROJECT}/locations/${REGION}/jobs${name}`,
        query: new URLSearchParams(query),
        headers: { 'content-type': 'application/json' },
        body: Buffer.from(body === undefined ? '' : JSON.stringify(body)),
      });
      if (answer === undefined || answer.status >= 400) {
        throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
      }
      return answer;
    },
  };
  const logs: string[] = [];
  try {
    wish.before?.(cloud);
    const [end] = await Promise.all([
      runWorkflow({
        workflow: parseWorkflow(WORKFLOW_TEXT),
        argument:
          'bareArgument' in wish
            ? wish.bareArgument
            : { ...LEAST, run_id: 'run-1', ...wish.argument },
        clock,
        send: (request) => send(request, cloud, wish, memory),
        environment: {
          GOOGLE_CLOUD_PROJECT_ID: PROJECT,
          GOOGLE_CLOUD_LOCATION: REGION,
          GOOGLE_CLOUD_WORKFLOW_ID: 'epycloud-test',
          GOOGLE_CLOUD_WORKFLOW_EXECUTION_ID: wish.execution ?? EXECUTION,
        },
        onLog: (entry) => logs.push(JSON.stringify(entry)),
      }),
      wish.meanwhile?.(cloud),
    ]);
    return { ...cloud, end, logs, ...seen(cloud, end) };
  } finally {
    await batch[Symbol.asyncDispose]();
  }
}

function seen(cloud: Cloud, end: WorkflowEnd) {
  const result =
    end.state === 'SUCCEEDED' ? end.result : end.state === 'FAILED' ? end.error.payload : {};
  const find = (key: string) => cloud.storage.objects.find(BUCKET, key);
  return {
    result: result as Readonly<Record<string, unknown>>,
    jobs: cloud.requests
      .filter(
        ({ method, path, status }) => method === 'POST' && path.endsWith('/jobs') && status === 200,
      )
      .map((request): CreatedJob => {
        const id = request.query.get('jobId') ?? '';
        const state = cloud.batch.jobs.get(id)?.state ?? 'none';
        return { id, at: request.at, state, spec: JSON.parse(request.body) };
      }),
    object: (key: string) => {
      const found = find(key);
      return found === undefined ? undefined : JSON.parse(found.bytes.toString());
    },
    metadata: (key: string) => find(key)?.metadata,
  };
}

function backEndOf({ program, tasks = 3 }: CloudRunWish, put: Cloud['put']): BackEnd {
  return {
    async run({ environment, onStart }: ContainerRun) {
      onStart();
      const { DIR_PREFIX: prefix = '', EXP_ID: exp, RUN_ID: run, STAGE: stage = '' } = environment;
      const root = `${prefix === '/' ? '' : prefix}${exp}/${run}/`;
      const index = Number(environment['BATCH_TASK_INDEX']);
      const task: StageTask = {
        stage,
        index,
        environment,
        put: (key, document, metadata) => put(`${root}${key}`, document, metadata),
      };
      return { exitCode: program?.(task) ?? usual(task, tasks), milliseconds: 0 };
    },
    async [Symbol.asyncDispose]() {},
  };
}

/** What the stage program leaves where all goes well. */
export function usual({ stage, environment, put }: StageTask, tasks: number): number {
  if (stage === 'builder') {
    put('builder-artifacts/manifest.json', {}, { 'num-tasks': String(tasks) });
  }
  if (stage === 'output') {
    const { ATTEMPT: attempt = '' } = environment;
    put(
      'outcome.json',
      { status: 'succeeded' },
      {
        ...{ attempt, status: 'succeeded', 'num-tasks': String(tasks) },
        ...{ 'failed-tasks': '0', outputs: 'outputs/20260131-093000/' },
      },
    );
  }
  return 0;
}

interface Memory {
  /** Milliseconds since 1970. */
  readonly began: number;
  /** How many requests there were of a method and path. */
  readonly counts: Map<string, number>;
}

async function send(
  request: HttpRequest,
  { clock, storage, batch, requests }: Cloud,
  { fault }: CloudRunWish,
  { began, counts }: Memory,
): Promise<HttpResponse> {
  const url = new URL(request.url);
  const service = { 'storage.googleapis.com': storage, 'batch.googleapis.com': batch }[
    url.hostname
  ];
  if (service === undefined || request.auth?.type !== 'OAuth2') {
    throw new Error(`Nobody answers at ${request.url}, or without OAuth2.`);
  }
  const asked: CloudRequest = {
    method: request.method,
    path: url.pathname,
    query: url.searchParams,
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]),
    ),
    body: Buffer.from(request.body ?? []),
  };
  const kind = `${asked.method} ${asked.path}`;
  const number = counts.get(kind) ?? 0;
  counts.set(kind, number + 1);
  const at = (clock.now() - began) / 1000;
  const wrong = fault?.(asked, number);
  const answer =
    wrong === 'reset' ? undefined : typeof wrong === 'object' ? wrong : await service.answer(asked);
  const isLost = wrong === 'reset' || wrong === 'lost';
  requests.push({
    at,
    method: asked.method,
    path: asked.path,
    query: asked.query,
    body: asked.body.toString(),
    status: isLost ? undefined : answer?.status,
  });
  if (isLost) throw new SendError('ConnectionError', 'connection reset');
  if (answer === undefined) throw new Error(`No method ${request.method} ${request.url}`);
  return responseOf(answer);
}

function responseOf({ status, headers = {}, body = '' }: CloudAnswer): HttpResponse {
  const isJson = typeof body === 'object' && !Buffer.isBuffer(body);
  return {
    status,
    headers: isJson ? { 'content-type': 'application/json; charset=UTF-8', ...headers } : headers,
    body: Buffer.from(isJson ? JSON.stringify(body) : body),
  };
}
