import type { BackEnd, ContainerRun } from '../../support/google/batch/back-end.ts';
import { type BatchOptions, batchService } from '../../support/google/batch/batch-service.ts';
import { virtualClock } from '../../support/google/virtual-clock.ts';

export const PLACE = { project: 'test-project', location: 'us-central1' };
export const PARENT = 'projects/test-project/locations/us-central1';

export interface Answered {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: an answer of the API, looked into by expectations
  readonly body: any;
}

/** The service, on a virtual clock, and requests to it. */
export function openBatch(options: Partial<BatchOptions> = {}) {
  const clock = virtualClock(Date.parse('2026-03-01T00:00:00Z'));
  const backEnd = options.backEnd ?? inMemoryBackEnd(() => 0);
  const service = batchService({ clock, ...PLACE, ...options, backEnd });
  async function send(method: string, path: string, body?: unknown): Promise<Answered> {
    const [pathname = '', query = ''] = path.split('?');
    const answer = await service.answer({
      method,
      path: `/v1/${pathname}`,
      query: new URLSearchParams(query),
      headers: {},
      body: Buffer.from(
        body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body),
      ),
    });
    if (answer === undefined) throw new Error(`nobody answers ${method} ${path}`);
    return { status: answer.status, body: JSON.parse(JSON.stringify(answer.body)) };
  }
  return {
    clock,
    service,
    send,
    create: (jobId: string, job: object) => send('POST', `${PARENT}/jobs?jobId=${jobId}`, job),
    get: (jobId: string) => send('GET', `${PARENT}/jobs/${jobId}`),
    tasks: (jobId: string, query = '') =>
      send('GET', `${PARENT}/jobs/${jobId}/taskGroups/group0/tasks${query}`),
    /** Waits for the job's end, and answers it as it is then. */
    async ended(jobId: string): Promise<Answered> {
      await service.jobs.get(jobId)?.over;
      return await send('GET', `${PARENT}/jobs/${jobId}`);
    },
    [Symbol.asyncDispose]: () => service[Symbol.asyncDispose](),
  };
}

/** A back end that runs nothing: it yields what a function says of each run. */
export function inMemoryBackEnd(
  exitCode: (run: ContainerRun) => number,
): BackEnd & { readonly runs: ContainerRun[] } {
  const runs: ContainerRun[] = [];
  return {
    runs,
    async run(run) {
      runs.push(run);
      run.onStart();
      run.onLine(`task ${run.environment['BATCH_TASK_INDEX']} begins`, 'stdout');
      return { exitCode: exitCode(run), milliseconds: 1_000 };
    },
    async [Symbol.asyncDispose]() {},
  };
}

export interface JobParts {
  readonly group?: object;
  readonly spec?: object;
  readonly container?: object;
  readonly policy?: object;
  readonly job?: object;
}

/** A job that Batch takes, with some parts otherwise. */
export function jobWith(parts: JobParts = {}): object {
  return {
    taskGroups: [
      {
        taskSpec: {
          runnables: [{ container: { imageUri: 'example.org/epycloud:1', ...parts.container } }],
          computeResource: { cpuMilli: 1000, memoryMib: 2048 },
          ...parts.spec,
        },
        taskCount: 1,
        ...parts.group,
      },
    ],
    allocationPolicy: {
      instances: [{ policy: { machineType: 'e2-standard-2', ...parts.policy } }],
    },
    logsPolicy: { destination: 'CLOUD_LOGGING' },
    ...parts.job,
  };
}
