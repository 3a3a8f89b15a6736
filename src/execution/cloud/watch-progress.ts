import type { JobDifference } from '../../pipeline/job-difference.ts';
import type { Stage } from '../../pipeline/stage.ts';
import { type BatchJob, hasEnded, type JobCounts } from './batch-job.ts';

/** Tries of tasks that failed, as far as they were looked at. */
export interface FailedTries {
  readonly total: number;
  /** Of them: the machine was taken away. */
  readonly preemptions: number;
}

/** A job of a run as it was seen last. */
export interface SeenJob {
  readonly id: string;
  readonly stage: Stage | undefined;
  readonly state: string;
  readonly counts: JobCounts;
}

/** How a run in the cloud gets on. */
export interface CloudProgress {
  /** `waiting`: no job of it is there yet. `between`: one has ended, and the next is not there yet. */
  readonly phase: 'waiting' | 'between' | Stage;
  /** 0 is the first job of Stage B; the waves after it count from 1. */
  readonly wave: number;
  /** Of the newest job; undefined before there is one. */
  readonly job: SeenJob | undefined;
  /** All jobs of the attempt, the oldest first. */
  readonly jobs: readonly SeenJob[];
  readonly attempt: number;
  readonly tries: FailedTries;
  /** Since the watching began. */
  readonly elapsedMs: number;
  /** Why the newest job does not get on, as Batch says it. */
  readonly stuck: string | undefined;
  /** Why nothing newer is known: the cloud does not answer. */
  readonly trouble: string | undefined;
  /** Where jobs are not what was asked for. */
  readonly differences: readonly JobDifference[];
}

export interface ProgressFacts {
  readonly jobs: readonly BatchJob[];
  readonly attempt: number;
  readonly tries: FailedTries;
  readonly elapsedMs: number;
  /** How long the newest job has been in its state, with the same counts. */
  readonly unchangedMs: number;
  readonly trouble?: string | undefined;
  readonly differences?: readonly JobDifference[] | undefined;
}

/** Nobody needs to hear of a machine that takes a while to start. */
const PATIENCE_MS = 5 * 60_000;

/** What the jobs of a run's attempt say of it. */
export function progressOf(facts: ProgressFacts): CloudProgress {
  const { attempt, tries, elapsedMs, trouble } = facts;
  const jobs = facts.jobs.toSorted((a, b) => (a.createTime < b.createTime ? -1 : 1));
  const newest = jobs.at(-1);
  const runners = jobs.filter(({ stage }) => stage === 'runner').length;
  return {
    phase: phaseOf(newest),
    wave: Math.max(0, runners - 1),
    job: newest && seen(newest),
    jobs: jobs.map(seen),
    attempt,
    tries,
    elapsedMs,
    stuck: newest && stuckReason(newest, facts.unchangedMs),
    trouble,
    differences: facts.differences ?? [],
  };
}

function seen({ id, stage, state, counts }: BatchJob): SeenJob {
  return { id, stage, state, counts };
}

function phaseOf(job: BatchJob | undefined): CloudProgress['phase'] {
  if (job === undefined) return 'waiting';
  return hasEnded(job) ? 'between' : (job.stage ?? 'waiting');
}

/**
 * What keeps a job from getting on. An event that tells of a quota or of machines that cannot be had is said at
 * once; without one, only what has taken long.
 * See https://cloud.google.com/batch/docs/troubleshooting
 */
export function stuckReason(job: BatchJob, unchangedMs: number): string | undefined {
  if (hasEnded(job) || job.counts.running > 0) return undefined;
  const told = job.events.findLast(
    ({ type, description }) =>
      /OPERATIONAL_INFO/.test(type) &&
      /quota|exhaust|unavailable|stockout|error|not enough/i.test(description),
  );
  if (told !== undefined) return told.description;
  if (unchangedMs < PATIENCE_MS) return undefined;
  const latest = job.events.at(-1)?.description;
  const said = latest === undefined ? '' : `; the last that Batch said: ${latest}`;
  return `the job ${job.id} is ${job.state}, and for minutes no task of it has run${said}`;
}
