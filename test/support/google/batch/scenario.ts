import type { JobSpec, ProvisioningModel } from './job.ts';

/** One attempt at a task, for a scenario to decide on. */
export interface Attempt {
  /** The variable STAGE of the task; '' where it has none. */
  readonly stage: string;
  readonly jobId: string;
  readonly index: number;
  /** 0 is the first, as in BATCH_TASK_RETRY_ATTEMPT. */
  readonly attempt: number;
  readonly provisioning: ProvisioningModel;
  readonly environment: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
}

/** How long the cloud takes for things, in milliseconds of its clock. */
export interface Latencies {
  /** From QUEUED to SCHEDULED. */
  readonly queued: number;
  /** From SCHEDULED until machines are there. */
  readonly machines: number;
  /** From ASSIGNED to RUNNING, for each task. */
  readonly assigned: number;
  /** Until there is a new machine for one that was preempted. */
  readonly replaced: number;
  /** From the end of the last task to the end of the job. */
  readonly ended: number;
  /** Cleaning up after a cancellation or before a deletion. */
  readonly cleanedUp: number;
}

/** About what Batch takes on a good day. */
export const USUAL_LATENCIES: Latencies = {
  queued: 3_000,
  machines: 60_000,
  assigned: 1_000,
  replaced: 60_000,
  ended: 2_000,
  cleanedUp: 10_000,
};

/** What goes wrong, and how long things take. */
export interface Scenario {
  /**
   * Whether the attempt's Spot machine is taken away: before the container starts, when it has said its first word
   * (true means that too), or after it has done its work and before Batch hears of it. Asked for Spot jobs only.
   */
  readonly preempt?: (attempt: Attempt) => boolean | 'before' | 'during' | 'after';
  /** An exit code that the attempt ends with, nothing being run; 50002 for a silent machine, for instance. */
  readonly exit?: (attempt: Attempt) => number | undefined;
  /** How long the attempt takes by the cloud's clock, in milliseconds; by default what it really took. */
  readonly durationOf?: (attempt: Attempt & { readonly realMs: number }) => number;
  readonly latencies?: Partial<Latencies>;
  /** What becomes of a job as it was asked for, with its defaults: as where a field is ignored without a word. */
  readonly heed?: (spec: JobSpec, jobId: string) => JobSpec;
  /** Jobs that never get machines: in which state they stay, and what their status event says. */
  readonly stuck?: (job: {
    readonly jobId: string;
    readonly labels: Readonly<Record<string, string>>;
  }) => boolean | { readonly state: 'QUEUED' | 'SCHEDULED'; readonly description?: string };
}
