import { randomBytes, randomUUID } from 'node:crypto';
import type { CloudRequest } from '../service.ts';
import type { Fields } from './filter.ts';
import type { JobSpec } from './job.ts';
import { isFinal, type Job, type JobOptions, startJob } from './job-life.ts';
import { CANCEL_JOB_REQUEST, JOB } from './job-message.ts';
import { jobFaults, LIMITS } from './job-rules.ts';
import { jobName, viewJob, viewTask, withDefaults } from './job-view.ts';
import { operations } from './operations.ts';
import {
  checkQuery,
  invalid,
  notFound,
  pageFor,
  readBody,
  readFilter,
  refuse,
} from './read-request.ts';
import { onceEach } from './request-ids.ts';

/** The methods of jobs and tasks. They throw Refused. */
export function jobMethods(options: Omit<JobOptions, 'jobId' | 'uid' | 'spec'>) {
  const { clock, location } = options;
  const jobs = new Map<string, Job>();
  const underWay = new Set<Promise<unknown>>();
  const once = onceEach(clock.now);
  const lros = operations(`projects/${options.project}/locations/${location}`, clock);
  const nameOf = (jobId: string) => jobName(options, jobId);
  const view = (job: Job) => viewJob(job, options);

  const heeded = (spec: JobSpec, jobId: string) => options.scenario.heed?.(spec, jobId) ?? spec;

  function create(request: CloudRequest): object {
    checkQuery(request, ['jobId', 'requestId']);
    if (request.body.byteLength > LIMITS.jobBytes) {
      invalid(`Request payload size exceeds the limit: ${LIMITS.jobBytes} bytes.`);
    }
    const spec: JobSpec = readBody(request, JOB, 'job');
    return once(request.query.get('requestId'), () => {
      const jobId = request.query.get('jobId') || `j-${randomUUID()}`;
      if (!/^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/.test(jobId)) {
        invalid(
          `job_id field is invalid. "${jobId}" must match the pattern ^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$`,
        );
      }
      const faults = [...jobFaults(spec, location), ...unavailable(spec)];
      if (faults.length > 0) invalid(faults.join('; '));
      if (jobs.has(jobId)) {
        refuse(409, 'ALREADY_EXISTS', `Resource '${nameOf(jobId)}' already exists`);
      }
      const job = startJob({
        ...options,
        jobId,
        // It is a label's value too, so at most 63 characters.
        uid: `${jobId.slice(0, 40)}-${hex(4)}-${hex(2)}-${hex(3).slice(1)}0`,
        spec: heeded(withDefaults(spec, jobId, location), jobId),
      });
      jobs.set(jobId, job);
      watch(job.over);
      return () => view(job);
    });
  }

  function list(request: CloudRequest): object {
    checkQuery(request, ['filter', 'orderBy', 'pageSize', 'pageToken']);
    const filter = readFilter(request, isJobField);
    const order = request.query.get('orderBy') ?? 'create_time desc';
    const [, key, desc] = /^(name|create_time)( desc)?$/.exec(order.trim()) ?? [];
    if (key === undefined) invalid(`order_by field is invalid. "${order}"`);
    const found = [...jobs.values()].filter((job) => filter(fieldsOf(job)));
    found.sort((a, b) =>
      key === 'name' ? (a.jobId < b.jobId ? -1 : 1) : a.createTime - b.createTime,
    );
    if (desc !== undefined) found.reverse();
    const { items, nextPageToken } = pageFor(found, request);
    return {
      ...(items.length === 0 ? {} : { jobs: items.map(view) }),
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    };
  }

  function get(request: CloudRequest, jobId: string): object {
    checkQuery(request, []);
    return view(find(jobId));
  }

  function remove(request: CloudRequest, jobId: string): object {
    checkQuery(request, ['reason', 'requestId']);
    return once(request.query.get('requestId'), () => {
      const job = find(jobId);
      const target = nameOf(jobId);
      if (job.state === 'DELETION_IN_PROGRESS') {
        refuse(400, 'FAILED_PRECONDITION', `Resource '${target}' is being deleted`);
      }
      const work = watch(job.stop('DELETION_IN_PROGRESS').then(() => void jobs.delete(jobId)));
      const begun = lros.begin({ verb: 'delete', target, work });
      return () => begun;
    });
  }

  function cancel(request: CloudRequest, jobId: string): object {
    checkQuery(request, []);
    const { requestId = null } = readBody<{ requestId?: string }>(request, CANCEL_JOB_REQUEST, '');
    return once(requestId, () => {
      const job = find(jobId);
      const target = nameOf(jobId);
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

  function listTasks(request: CloudRequest, jobId: string, groupId: string): object {
    checkQuery(request, ['filter', 'pageSize', 'pageToken']);
    const { job, group } = findGroup(jobId, groupId);
    // "Filter string should be of the format State=TaskStatus.State": batch.proto
    const filter = readFilter(request, (path) => path.toLowerCase() === 'state');
    const found = job.tasks.all.filter((task) => filter(() => task.state));
    const { items, nextPageToken } = pageFor(found, request);
    return {
      ...(items.length === 0 ? {} : { tasks: items.map((task) => viewTask(task, group)) }),
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    };
  }

  function getTask(request: CloudRequest, jobId: string, groupId: string, index: string): object {
    checkQuery(request, []);
    const { job, group } = findGroup(jobId, groupId);
    const task = /^\d+$/.test(index) ? job.tasks.all[Number(index)] : undefined;
    return task === undefined ? notFound(`${group}/tasks/${index}`) : viewTask(task, group);
  }

  function find(jobId: string): Job {
    return jobs.get(jobId) ?? notFound(nameOf(jobId));
  }

  function findGroup(jobId: string, groupId: string) {
    const job = find(jobId);
    const group = `${nameOf(jobId)}/taskGroups/${groupId}`;
    return groupId === 'group0' ? { job, group } : notFound(group);
  }

  function fieldsOf(job: Job): Fields {
    const values: Readonly<Record<string, string>> = {
      name: nameOf(job.jobId),
      uid: job.uid,
      'status.state': job.state,
      create_time: new Date(job.createTime).toISOString(),
    };
    return (path) =>
      path.startsWith('labels.') ? job.spec.labels?.[path.slice('labels.'.length)] : values[path];
  }

  function watch<Work>(work: Promise<Work>): Promise<Work> {
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
    return work;
  }

  /** Waits until nothing is under way any more. */
  async function settled(): Promise<void> {
    while (underWay.size > 0) await Promise.all(underWay);
  }

  return {
    jobs: jobs as ReadonlyMap<string, Job>,
    operations: lros,
    settled,
    create,
    list,
    get,
    remove,
    cancel,
    listTasks,
    getTask,
  };
}

function isJobField(path: string): boolean {
  return (
    path.startsWith('labels.') || ['name', 'uid', 'status.state', 'create_time'].includes(path)
  );
}

/** What of a job Batch could do, and the test cloud cannot. */
function unavailable(spec: JobSpec): readonly string[] {
  const [group = {}] = spec.taskGroups ?? [];
  const { runnables = [], volumes = [] } = group.taskSpec ?? {};
  const faults = [
    !runnables.every(({ container, background }) => container && !background) &&
      'the test cloud runs containers in the foreground only',
    volumes.length > 0 && 'the test cloud mounts no volumes',
    group.requireHostsFile && 'the test cloud writes no file of hosts',
  ];
  return faults.filter((fault) => typeof fault === 'string');
}

function hex(bytes: number): string {
  return randomBytes(bytes).toString('hex');
}
