import * as z from 'zod';
import { parseStage, type Stage } from '../../pipeline/stage.ts';

/** https://cloud.google.com/batch/docs/reference/rest/v1/projects.locations.jobs#statusevent */
const statusEvent = z.object({
  type: z.string().default(''),
  description: z.string().default(''),
  eventTime: z.string().optional(),
  taskExecution: z.object({ exitCode: z.int().default(0) }).optional(),
});

/** Numbers that are int64 arrive as text. */
const count = z.coerce.number().int().min(0);

const jobSchema = z.object({
  name: z.string(),
  createTime: z.string().default(''),
  labels: z.record(z.string(), z.string()).default({}),
  taskGroups: z
    .array(
      z.object({
        taskCount: count.default(1),
        taskSpec: z
          .object({
            environment: z
              .object({ variables: z.record(z.string(), z.string()).default({}) })
              .optional(),
          })
          .optional(),
      }),
    )
    .default([]),
  status: z
    .object({
      state: z.string().default('STATE_UNSPECIFIED'),
      statusEvents: z.array(statusEvent).default([]),
      taskGroups: z
        .record(z.string(), z.object({ counts: z.record(z.string(), count).default({}) }))
        .default({}),
    })
    .default({ state: 'STATE_UNSPECIFIED', statusEvents: [], taskGroups: {} }),
});

const taskSchema = z.object({
  status: z
    .object({ statusEvents: z.array(statusEvent).default([]) })
    .default({ statusEvents: [] }),
});

/** How many tasks of a job are in which state. */
export interface JobCounts {
  readonly total: number;
  /** Not begun, or waiting to be tried again. */
  readonly waiting: number;
  readonly running: number;
  readonly succeeded: number;
  readonly failed: number;
}

/** A job of a run, as far as it is looked at here. */
export interface BatchJob {
  /** The last part of its name. */
  readonly id: string;
  /** ISO 8601. */
  readonly createTime: string;
  readonly state: string;
  readonly labels: Readonly<Record<string, string>>;
  /** What its tasks are told. */
  readonly variables: Readonly<Record<string, string>>;
  readonly stage: Stage | undefined;
  readonly counts: JobCounts;
  /** The oldest first. */
  readonly events: readonly { readonly type: string; readonly description: string }[];
}

/** Makes sense of a job as Batch sends it; undefined where it is none. */
export function readJob(sent: unknown): BatchJob | undefined {
  const read = jobSchema.safeParse(sent);
  if (!read.success) return undefined;
  const { name, createTime, labels, taskGroups, status } = read.data;
  const { environment } = taskGroups[0]?.taskSpec ?? {};
  return {
    id: name.slice(name.lastIndexOf('/') + 1),
    createTime,
    state: status.state,
    labels,
    variables: environment?.variables ?? {},
    stage: stageOf(labels['stage']),
    counts: countsOf(
      taskGroups.reduce((sum, { taskCount }) => sum + taskCount, 0),
      Object.values(status.taskGroups).map(({ counts }) => counts),
    ),
    events: status.statusEvents,
  };
}

/** Whether a job has come to its end, however that was. */
export function hasEnded({ state }: Pick<BatchJob, 'state'>): boolean {
  return state === 'SUCCEEDED' || state === 'FAILED' || state === 'CANCELLED';
}

/** Whether a job is neither ended nor being ended. */
export function isLive(job: Pick<BatchJob, 'state'>): boolean {
  return !hasEnded(job) && !/^(DELETION|CANCELLATION)_IN_PROGRESS$/.test(job.state);
}

/** The exit codes of a task's tries that failed, the oldest first. */
export function failedTries(sentTask: unknown): readonly number[] {
  const read = taskSchema.safeParse(sentTask);
  if (!read.success) return [];
  return read.data.status.statusEvents
    .map(({ taskExecution }) => taskExecution?.exitCode ?? 0)
    .filter((code) => code !== 0);
}

/** The VM was taken away: https://cloud.google.com/batch/docs/troubleshooting#reserved-exit-codes */
export const PREEMPTED = 50_001;

function countsOf(total: number, groups: readonly Readonly<Record<string, number>>[]): JobCounts {
  const of = (...states: readonly string[]) =>
    groups.reduce(
      (sum, counts) => sum + states.reduce((part, state) => part + (counts[state] ?? 0), 0),
      0,
    );
  const running = of('RUNNING', 'ASSIGNED');
  const succeeded = of('SUCCEEDED');
  const failed = of('FAILED', 'UNEXECUTED');
  return {
    total,
    running,
    succeeded,
    failed,
    waiting: Math.max(0, total - running - succeeded - failed),
  };
}

function stageOf(label: string | undefined): Stage | undefined {
  try {
    return label === undefined ? undefined : parseStage(label);
  } catch {
    return undefined;
  }
}
