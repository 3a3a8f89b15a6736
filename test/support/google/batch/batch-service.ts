import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { CloudClock } from '../clock.ts';
import { type CloudAnswer, type CloudRequest, type CloudService, googleError } from '../service.ts';
import type { BackEnd } from './back-end.ts';
import { type Fields, type Filter, parseFilter } from './filter.ts';
import type { JobSpec } from './job.ts';
import { isFinal, type Job, startJob } from './job-life.ts';
import { CANCEL_JOB_REQUEST, JOB } from './job-message.ts';
import { jobFaults, LIMITS } from './job-rules.ts';
import { jobName, viewJob, viewTask, withDefaults } from './job-view.ts';
import type { LogSink } from './log-entry.ts';
import type { MessageType } from './message-type.ts';
import { operations } from './operations.ts';
import { pageOf } from './pages.ts';
import { parseMessage } from './parse-message.ts';
import { rateQuota } from './rate-quota.ts';
import type { Scenario } from './scenario.ts';
import type { AccessSecret } from './task-environment.ts';

export interface BatchOptions {
  readonly clock: CloudClock;
  /** Disposed with the service. */
  readonly backEnd: BackEnd;
  readonly project: string;
  readonly location: string;
  readonly logging?: LogSink;
  /** Without it, no job may use secretVariables. */
  readonly accessSecret?: AccessSecret;
  readonly scenario?: Scenario;
}

/** Cloud Batch: https://cloud.google.com/batch/docs/reference/rest. Disposing ends all that it has started. */
export interface BatchService extends CloudService, AsyncDisposable {
  /** By job id; deleted ones are not among them. */
  readonly jobs: ReadonlyMap<string, Job>;
  /** Waits until no job is under way any more. */
  settled(): Promise<void>;
}

/** For how long a request id is remembered; Google promises an hour at least. */
const REMEMBERED_MS = 3_600_000;

/** What every method of Google's takes: https://cloud.google.com/apis/docs/system-parameters */
const SYSTEM_PARAMETERS = new Set(
  '$.xgafv access_token alt callback fields key oauth_token prettyPrint quotaUser upload_protocol uploadType'.split(
    ' ',
  ),
);

/** An answer that ends the handling of a request. */
class Refused extends Error {
  readonly answer: CloudAnswer;
  constructor(answer: CloudAnswer) {
    super('refused');
    this.answer = answer;
  }
}

export function batchService(options: BatchOptions): BatchService {
  const { clock, project, location, scenario = {} } = options;
  const place = { project, location };
  const parent = `projects/${project}/locations/${location}`;
  const digits = createHash('sha256').update(project).digest().readUInt32BE();
  const projectNumber = String(100_000_000_000 + digits);
  const jobs = new Map<string, Job>();
  const requests = new Map<string, { readonly time: number; readonly answer: () => object }>();
  const underWay = new Set<Promise<unknown>>();
  const lros = operations(parent, clock);
  const isWithinQuota = rateQuota(clock.now);

  function answer(request: CloudRequest): CloudAnswer | undefined {
    const [, path = '', verb = ''] = /^\/v1\/(.+?)(?::([a-zA-Z]+))?$/.exec(request.path) ?? [];
    const [, asked = '', there = '', rest = ''] =
      /^projects\/([^/]+)\/locations\/([^/]+)\/((?:jobs|operations)(?:\/.*)?)$/.exec(path) ?? [];
    if (rest === '') return undefined;
    // Operations of other services have the same paths.
    if (rest.startsWith('operations')) return answerOperation(request, path, verb);
    try {
      if (asked !== project && asked !== projectNumber) {
        refuse(
          403,
          'PERMISSION_DENIED',
          `Permission 'batch.jobs.${request.method === 'GET' ? 'get' : 'create'}' denied on resource 'projects/${asked}' (or it may not exist).`,
        );
      }
      if (there !== location && !(there === '-' && rest === 'jobs')) {
        refuse(404, 'NOT_FOUND', `Location ${there} is not found or access is unauthorized.`);
      }
      if (!isWithinQuota(request.method === 'GET' ? 'read' : 'mutation')) {
        refuse(
          429,
          'RESOURCE_EXHAUSTED',
          `Quota exceeded for quota metric 'Requests' and limit 'Requests per minute per region' of service 'batch.googleapis.com' for consumer 'project_number:${projectNumber}'.`,
        );
      }
      return answerJobs(request, rest.split('/'), verb);
    } catch (error) {
      if (error instanceof Refused) return error.answer;
      throw error;
    }
  }

  function answerJobs(
    request: CloudRequest,
    [, jobId, groups, group, tasks, index, ...more]: readonly string[],
    verb: string,
  ): CloudAnswer {
    const method = `${request.method}${verb === '' ? '' : ` ${verb}`}`;
    if (jobId === undefined) {
      if (method === 'POST') return { status: 200, body: createJob(request) };
      if (method === 'GET') return { status: 200, body: listJobs(request) };
    } else if (groups === undefined) {
      const job = findJob(jobId);
      if (method === 'GET') {
        checkQuery(request, []);
        return { status: 200, body: viewJob(job, place) };
      }
      if (method === 'DELETE') return { status: 200, body: deleteJob(request, job) };
      if (method === 'POST cancel') return { status: 200, body: cancelJob(request, job) };
    } else if (groups === 'taskGroups' && tasks === 'tasks' && method === 'GET' && !more.length) {
      const job = findJob(jobId);
      const parentGroup = `${jobName(place, jobId)}/taskGroups/${group}`;
      if (group !== 'group0') notFound(parentGroup);
      if (index === undefined) return { status: 200, body: listTasks(request, job, parentGroup) };
      checkQuery(request, []);
      const task = /^\d+$/.test(index) ? job.tasks.all[Number(index)] : undefined;
      if (task === undefined) notFound(`${parentGroup}/tasks/${index}`);
      return { status: 200, body: viewTask(task, parentGroup) };
    }
    return googleError(404, 'NOT_FOUND', 'Method not found.');
  }

  function createJob(request: CloudRequest): object {
    checkQuery(request, ['jobId', 'requestId']);
    if (request.body.byteLength > LIMITS.jobBytes) {
      refuse(400, 'INVALID_ARGUMENT', 'Request payload size exceeds the limit: 1000000 bytes.');
    }
    const spec: JobSpec = readBody(request, JOB, 'job');
    return once(request.query.get('requestId'), () => {
      const jobId = request.query.get('jobId') ?? `j-${randomUUID()}`;
      if (!/^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/.test(jobId)) {
        refuse(
          400,
          'INVALID_ARGUMENT',
          `job_id field is invalid. "${jobId}" must match the pattern ^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$`,
        );
      }
      const name = jobName(place, jobId);
      const faults = [...jobFaults(spec, location), ...unavailable(spec)];
      if (faults.length > 0) refuse(400, 'INVALID_ARGUMENT', faults.join('; '));
      if (jobs.has(jobId)) refuse(409, 'ALREADY_EXISTS', `Resource '${name}' already exists`);
      const job = startJob({
        clock,
        backEnd: options.backEnd,
        scenario,
        logging: options.logging,
        accessSecret: options.accessSecret ?? noSecrets,
        project,
        projectNumber,
        location,
        jobId,
        // A label's value, so at most 63 characters.
        uid: `${jobId.slice(0, 40)}-${hex(4)}-${hex(2)}-${hex(3).slice(1)}0`,
        spec: withDefaults(spec, jobId, location),
      });
      jobs.set(jobId, job);
      watch(job.over);
      return () => viewJob(job, place);
    });
  }

  function listJobs(request: CloudRequest): object {
    checkQuery(request, ['filter', 'orderBy', 'pageSize', 'pageToken']);
    const filter = readFilter(request, isJobField);
    const order = request.query.get('orderBy') ?? 'create_time desc';
    const [, key, desc] = /^(name|create_time)( desc)?$/.exec(order.trim()) ?? [];
    if (key === undefined) refuse(400, 'INVALID_ARGUMENT', 'order_by field is invalid.');
    const found = [...jobs.values()].filter((job) => filter(jobFields(job)));
    found.sort((a, b) =>
      key === 'name' ? (a.jobId < b.jobId ? -1 : 1) : a.createTime - b.createTime,
    );
    if (desc !== undefined) found.reverse();
    const { items, nextPageToken } = page(found, request);
    return {
      ...(items.length === 0 ? {} : { jobs: items.map((job) => viewJob(job, place)) }),
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    };
  }

  function listTasks(request: CloudRequest, job: Job, group: string): object {
    checkQuery(request, ['filter', 'orderBy', 'pageSize', 'pageToken']);
    const filter = readFilter(request, (path) => path.toLowerCase() === 'state');
    const found = job.tasks.all.filter((task) => filter(() => task.state));
    const { items, nextPageToken } = page(found, request);
    return {
      ...(items.length === 0 ? {} : { tasks: items.map((task) => viewTask(task, group)) }),
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    };
  }

  function deleteJob(request: CloudRequest, job: Job): object {
    checkQuery(request, ['reason', 'requestId']);
    return once(request.query.get('requestId'), () => {
      const target = jobName(place, job.jobId);
      if (job.state === 'DELETION_IN_PROGRESS') {
        refuse(400, 'FAILED_PRECONDITION', `Resource '${target}' is being deleted`);
      }
      const work = watch(job.stop('DELETION_IN_PROGRESS').then(() => void jobs.delete(job.jobId)));
      const begun = lros.begin({ verb: 'delete', target, work });
      return () => begun;
    });
  }

  function cancelJob(request: CloudRequest, job: Job): object {
    checkQuery(request, []);
    const { requestId } = readBody<{ requestId?: string }>(request, CANCEL_JOB_REQUEST, '');
    return once(requestId ?? null, () => {
      const target = jobName(place, job.jobId);
      if (isFinal(job.state) || job.state.endsWith('IN_PROGRESS')) {
        refuse(
          400,
          'FAILED_PRECONDITION',
          `Resource '${target}' is in state ${job.state} and cannot be cancelled`,
        );
      }
      const work = watch(job.stop('CANCELLATION_IN_PROGRESS'));
      const begun = lros.begin({ verb: 'cancel', target, work });
      return () => begun;
    });
  }

  function answerOperation(
    request: CloudRequest,
    path: string,
    verb: string,
  ): CloudAnswer | undefined {
    const found = lros.get(path);
    if (found === undefined || request.method !== 'GET' || verb !== '') return undefined;
    return { status: 200, body: found };
  }

  /** Does what a request asks for, or answers again where its id was there before. */
  function once(requestId: string | null, act: () => () => object): object {
    if (requestId === null || requestId === '') return act()();
    if (!isUuid(requestId)) {
      refuse(400, 'INVALID_ARGUMENT', `request_id field is invalid. "${requestId}" is no UUID`);
    }
    const before = requests.get(requestId);
    if (before !== undefined && clock.now() - before.time < REMEMBERED_MS) return before.answer();
    const answer = act();
    requests.set(requestId, { time: clock.now(), answer });
    return answer();
  }

  function findJob(jobId: string): Job {
    return jobs.get(jobId) ?? notFound(jobName(place, jobId));
  }

  /** What Batch has, and the test cloud has not. */
  function unavailable(spec: JobSpec): readonly string[] {
    const runnables = spec.taskGroups?.[0]?.taskSpec?.runnables ?? [];
    return runnables.some(
      ({ container, background }) => container === undefined || background === true,
    )
      ? ['the test cloud runs containers in the foreground only']
      : [];
  }

  function watch<Work>(work: Promise<Work>): Promise<Work> {
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
    return work;
  }

  async function settled(): Promise<void> {
    while (underWay.size > 0) await Promise.all(underWay);
  }

  return {
    name: 'batch',
    answer,
    jobs,
    settled,
    async [Symbol.asyncDispose]() {
      const unfinished = [...jobs.values()].filter(
        ({ state }) => !isFinal(state) && !state.endsWith('IN_PROGRESS'),
      );
      for (const job of unfinished) watch(job.stop('CANCELLATION_IN_PROGRESS'));
      await options.backEnd[Symbol.asyncDispose]();
      await Promise.all([...jobs.values()].map(({ over }) => over));
    },
  };
}

function isJobField(path: string): boolean {
  return (
    path.startsWith('labels.') ||
    ['name', 'uid', 'status.state', 'create_time', 'createTime', 'priority'].includes(path)
  );
}

function jobFields(job: Job): Fields {
  return (path) => {
    if (path.startsWith('labels.')) return job.spec.labels?.[path.slice('labels.'.length)];
    switch (path) {
      case 'name':
        return job.jobId;
      case 'uid':
        return job.uid;
      case 'status.state':
        return job.state;
      case 'priority':
        return job.spec.priority ?? '0';
      default:
        return new Date(job.createTime).toISOString();
    }
  };
}

function readFilter(request: CloudRequest, isField: (path: string) => boolean): Filter {
  try {
    return parseFilter(request.query.get('filter') ?? '', isField);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refuse(400, 'INVALID_ARGUMENT', `filter field is invalid. ${error.message}`);
  }
}

function page<Item>(all: readonly Item[], { query, path }: CloudRequest) {
  try {
    return pageOf(all, {
      pageSize: query.get('pageSize'),
      pageToken: query.get('pageToken'),
      question: `${path}?${query.get('filter')}&${query.get('orderBy')}`,
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refuse(400, 'INVALID_ARGUMENT', error.message);
  }
}

function readBody<Body>(request: CloudRequest, type: MessageType, root: string): Body {
  let json: unknown;
  try {
    json = request.body.byteLength === 0 ? {} : JSON.parse(request.body.toString('utf8'));
  } catch {
    refuse(400, 'INVALID_ARGUMENT', 'Invalid JSON payload received. Unexpected token.');
  }
  const parsed = parseMessage(type, json, root);
  if ('value' in parsed) return parsed.value as Body;
  throw new Refused(badRequest(parsed.violations));
}

function checkQuery({ query }: CloudRequest, known: readonly string[]): void {
  const unknown = [...query.keys()].filter(
    (key) => !known.includes(key) && !SYSTEM_PARAMETERS.has(key),
  );
  if (unknown.length === 0) return;
  const violations = unknown.map((field) => ({
    field,
    description: `Invalid JSON payload received. Unknown name "${field}": Cannot bind query parameter. Field '${field}' could not be found in request message.`,
  }));
  throw new Refused(badRequest(violations));
}

function badRequest(
  violations: readonly { readonly field: string; readonly description: string }[],
): CloudAnswer {
  return {
    status: 400,
    body: {
      error: {
        code: 400,
        message: violations.map(({ description }) => description).join('\n'),
        status: 'INVALID_ARGUMENT',
        details: [
          { '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: violations },
        ],
      },
    },
  };
}

function refuse(status: number, reason: string, message: string): never {
  throw new Refused(googleError(status, reason, message));
}

function notFound(name: string): never {
  return refuse(404, 'NOT_FOUND', `Resource '${name}' was not found`);
}

async function noSecrets(version: string): Promise<string> {
  throw new Error(`There is no Secret Manager for ${version}.`);
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) && !/^[0-]+$/.test(text);
}

function hex(bytes: number): string {
  return randomBytes(bytes).toString('hex');
}
