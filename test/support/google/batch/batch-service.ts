import { createHash } from 'node:crypto';
import type { CloudClock } from '../clock.ts';
import { type CloudAnswer, type CloudRequest, type CloudService, googleError } from '../service.ts';
import type { BackEnd } from './back-end.ts';
import { selectFields } from './field-mask.ts';
import type { Job } from './job-life.ts';
import { jobMethods } from './job-methods.ts';
import type { LogSink } from './log-entry.ts';
import { rateQuota } from './rate-quota.ts';
import { Refused, refuse, refusing } from './read-request.ts';
import type { Scenario } from './scenario.ts';
import type { AccessSecret } from './task-environment.ts';

export interface BatchOptions {
  readonly clock: CloudClock;
  /** Disposed with the service. */
  readonly backEnd: BackEnd;
  readonly project: string;
  /** The one region that there is. */
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
  /** Waits until no job, cancellation or deletion is under way any more. */
  settled(): Promise<void>;
}

export function batchService(options: BatchOptions): BatchService {
  const { clock, project, location } = options;
  const projectNumber = numberOf(project);
  const closing = new AbortController();
  const methods = jobMethods({
    ...options,
    scenario: options.scenario ?? {},
    accessSecret: options.accessSecret ?? noSecrets,
    logging: options.logging,
    projectNumber,
    closing: closing.signal,
  });
  const isWithinQuota = rateQuota(clock.now);

  function answer(request: CloudRequest): CloudAnswer | undefined {
    const [, path = '', verb = ''] = /^\/v1\/(.+?)(?::([a-zA-Z]+))?$/.exec(request.path) ?? [];
    const [, owner = '', place = '', collection = '', rest = ''] =
      /^projects\/([^/]+)\/locations\/([^/]+)\/(jobs|operations)((?:\/[^/]+)*)$/.exec(path) ?? [];
    const method = verb === '' ? request.method : `${request.method} ${verb}`;
    if (collection === 'jobs') {
      return answering(request, () => {
        checkPlace(owner, place, rest);
        checkQuota(request.method);
        return answerJobs(request, method, rest.split('/').slice(1));
      });
    }
    // Operations of other services have such paths too.
    const operation = collection === 'operations' ? methods.operations.get(path) : undefined;
    return operation === undefined || method !== 'GET'
      ? undefined
      : { status: 200, body: operation };
  }

  function answerJobs(
    request: CloudRequest,
    method: string,
    [jobId, groups, group, tasks, index, ...more]: readonly string[],
  ): object | undefined {
    if (jobId === undefined) {
      if (method === 'POST') return methods.create(request);
      return method === 'GET' ? methods.list(request) : undefined;
    }
    if (groups === undefined) {
      if (method === 'GET') return methods.get(request, jobId);
      if (method === 'DELETE') return methods.remove(request, jobId);
      return method === 'POST cancel' ? methods.cancel(request, jobId) : undefined;
    }
    const isTasks = groups === 'taskGroups' && group !== undefined && tasks === 'tasks';
    if (!isTasks || method !== 'GET' || more.length > 0) return undefined;
    return index === undefined
      ? methods.listTasks(request, jobId, group)
      : methods.getTask(request, jobId, group, index);
  }

  function checkPlace(owner: string, place: string, rest: string): void {
    if (owner !== project && owner !== projectNumber) {
      refuse(
        403,
        'PERMISSION_DENIED',
        `Permission 'batch.jobs.get' denied on resource 'projects/${owner}' (or it may not exist).`,
      );
    }
    if (place !== location && !(place === '-' && rest === '')) {
      refuse(404, 'NOT_FOUND', `Location ${place} is not found or access is unauthorized.`);
    }
  }

  function checkQuota(method: string): void {
    if (isWithinQuota(method === 'GET' ? 'read' : 'mutation')) return;
    refuse(
      429,
      'RESOURCE_EXHAUSTED',
      `Quota exceeded for quota metric 'Requests' and limit 'Requests per minute per region' of service 'batch.googleapis.com' for consumer 'project_number:${projectNumber}'.`,
    );
  }

  return {
    name: 'batch',
    answer,
    jobs: methods.jobs,
    settled: methods.settled,
    async [Symbol.asyncDispose]() {
      closing.abort();
      await options.backEnd[Symbol.asyncDispose]();
      await methods.settled();
    },
  };
}

function answering(request: CloudRequest, act: () => object | undefined): CloudAnswer {
  try {
    const body = act();
    if (body === undefined) return googleError(404, 'NOT_FOUND', 'Method not found.');
    const fields = request.query.get('fields');
    return {
      status: 200,
      body: refusing(SyntaxError, 'Invalid field selection ', () => selectFields(body, fields)),
    };
  } catch (error) {
    if (error instanceof Refused) return error.answer;
    throw error;
  }
}

/** A project has a number too, which stands in some names. */
function numberOf(project: string): string {
  return String(100_000_000_000 + createHash('sha256').update(project).digest().readUInt32BE());
}

async function noSecrets(version: string): Promise<string> {
  throw new Error(`There is no Secret Manager for ${version}.`);
}
