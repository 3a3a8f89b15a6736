import type { Labels } from './labels.ts';

/** An execution of the workflow, as far as it is looked at here. */
export interface Execution {
  /** The last part of its name. */
  readonly id: string;
  /** ACTIVE, QUEUED, SUCCEEDED, FAILED, CANCELLED, UNAVAILABLE. */
  readonly state: string;
  readonly labels: Labels;
  /** JSON, as it was given. */
  readonly argument?: string | undefined;
  /** JSON; of an execution that succeeded. */
  readonly result?: string | undefined;
  /** Of one that failed. */
  readonly error?:
    | { readonly payload?: string | undefined; readonly context?: string | undefined }
    | undefined;
}

/** The executions of one workflow. */
export interface Executions {
  create(request: { readonly argument: object; readonly labels: Labels }): Promise<Execution>;
  /** Undefined where there is none of that id. */
  get(id: string): Promise<Execution | undefined>;
  /** With arguments and labels; the newest first. */
  list(filter?: string): AsyncIterable<Execution>;
  cancel(id: string): Promise<unknown>;
}

/** Jobs of Cloud Batch; `readJob` makes sense of what is yielded. */
export interface BatchJobs {
  /** @param requestId a UUID: asking twice with it creates one job */
  createJob(jobId: string, job: object, requestId: string): Promise<unknown>;
  /** Undefined where there is none of that id. */
  getJob(jobId: string): Promise<unknown>;
  listJobs(filter?: string): AsyncIterable<unknown>;
  listTasks(jobId: string, filter?: string): AsyncIterable<unknown>;
  cancelJob(jobId: string): Promise<unknown>;
}
