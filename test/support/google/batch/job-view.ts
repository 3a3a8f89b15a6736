import type { JobSpec } from './job.ts';
import type { Job } from './job-life.ts';
import type { Task } from './task-list.ts';

export interface Place {
  readonly project: string;
  readonly location: string;
}

/** The job with what Batch fills in where it says nothing, as examples of the documentation show it. */
export function withDefaults(spec: JobSpec, jobId: string, location: string): JobSpec {
  const group = spec.taskGroups?.[0] ?? {};
  // "If task_environments is used then task_count … will be ignored": job.proto
  const count = group.taskEnvironments?.length ?? 0;
  const taskCount = count > 0 ? String(count) : (group.taskCount ?? '1');
  const resource = { cpuMilli: '2000', memoryMib: '2000', ...group.taskSpec?.computeResource };
  const allocation = spec.allocationPolicy ?? {};
  return {
    ...spec,
    taskGroups: [
      {
        ...group,
        taskSpec: { ...group.taskSpec, computeResource: resource },
        taskCount,
        parallelism: group.parallelism ?? String(Math.min(Number(taskCount), 5_000)),
      },
    ],
    allocationPolicy: {
      ...allocation,
      location: allocation.location ?? { allowedLocations: [`regions/${location}`] },
      labels: { ...allocation.labels, 'batch-job-id': jobId },
    },
    labels: { ...spec.labels, 'batch-job-id': jobId },
    logsPolicy: spec.logsPolicy ?? {},
  };
}

export function jobName(place: Place, jobId: string): string {
  return `projects/${place.project}/locations/${place.location}/jobs/${jobId}`;
}

/** The job as jobs.get answers it. */
export function viewJob(job: Job, place: Place): object {
  const name = jobName(place, job.jobId);
  const [group = {}] = job.spec.taskGroups ?? [];
  return {
    name,
    uid: job.uid,
    ...job.spec,
    taskGroups: [{ name: `${name}/taskGroups/group0`, ...group }],
    status: {
      state: job.state,
      ...(job.events.length === 0 ? {} : { statusEvents: job.events }),
      // There are none before the job is scheduled.
      ...(job.events.some(({ type }) => type === 'STATUS_CHANGED')
        ? { taskGroups: { group0: viewGroup(job) } }
        : {}),
      runDuration: `${job.runDuration() / 1000}s`,
    },
    createTime: new Date(job.createTime).toISOString(),
    updateTime: new Date(job.updateTime).toISOString(),
  };
}

function viewGroup(job: Job): object {
  const { machineType, provisioning, taskPack, bootDisk } = job.machines;
  return {
    counts: Object.fromEntries(
      Object.entries(job.tasks.counts()).map(([state, count]) => [state, String(count)]),
    ),
    instances: [
      { machineType, provisioningModel: provisioning, taskPack: String(taskPack), bootDisk },
    ],
  };
}

/** The task as tasks.get answers it. */
export function viewTask(task: Task, group: string): object {
  const { index, state, events } = task;
  return {
    name: `${group}/tasks/${index}`,
    status: { state, ...(events.length === 0 ? {} : { statusEvents: events }) },
  };
}
