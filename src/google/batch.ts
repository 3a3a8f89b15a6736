import * as z from 'zod';
import { EpycloudError } from '../pipeline/errors.ts';
import { listed, understood } from './answers.ts';
import {
  type BatchJobDocument,
  type BatchTaskDocument,
  batchJob,
  batchTask,
} from './batch-documents.ts';
import type { GoogleSession } from './session.ts';

export interface BatchPlace {
  readonly project: string;
  readonly region: string;
  readonly signal?: AbortSignal | undefined;
}

/** Cloud Batch: https://cloud.google.com/batch/docs/reference/rest. Ids are the last part of names. */
export interface BatchClient {
  /**
   * Creates a job, or yields the one that has this id.
   * @param requestId a UUID: asking twice with it creates one job
   */
  createJob(
    jobId: string,
    job: object,
    requestId: string,
  ): Promise<BatchJobDocument & { readonly existed: boolean }>;
  /** Undefined where there is none of that id. */
  getJob(jobId: string): Promise<BatchJobDocument | undefined>;
  /** @param filter such as `labels.run_id="x" AND status.state="RUNNING"` */
  listJobs(filter?: string): AsyncIterable<BatchJobDocument>;
  /** Begins to delete; false where there is none of that id, or it is being deleted. */
  deleteJob(jobId: string): Promise<boolean>;
  /** Begins to cancel; false where there is none of that id, or it has ended. */
  cancelJob(jobId: string): Promise<boolean>;
  /** Of the one task group. @param filter such as `STATE=FAILED` */
  listTasks(jobId: string, filter?: string): AsyncIterable<BatchTaskDocument>;
}

const PAGE = '1000';
const jobs = z
  .looseObject({ jobs: z.array(batchJob).default([]), nextPageToken: z.string().optional() })
  .transform((page) => ({ items: page.jobs, nextPageToken: page.nextPageToken }));
const tasks = z
  .looseObject({ tasks: z.array(batchTask).default([]), nextPageToken: z.string().optional() })
  .transform((page) => ({ items: page.tasks, nextPageToken: page.nextPageToken }));

export function batchClient(session: GoogleSession, place: BatchPlace): BatchClient {
  const { project, region, signal } = place;
  const base = `${session.addresses.batch}/v1/projects/${project}/locations/${region}/jobs`;
  const urlOf = (jobId: string) => `${base}/${encodeURIComponent(jobId)}`;

  async function getJob(jobId: string): Promise<BatchJobDocument | undefined> {
    const what = `read the Batch job ${jobId}`;
    const url = urlOf(jobId);
    const answer = await session.request({ method: 'GET', url, repeatable: true, what, signal });
    return answer.status === 404 ? undefined : understood(batchJob, answer, what);
  }

  /** Batch refuses what has come about already, or is about to: then there is nothing to be done. */
  async function unless(
    done: Promise<boolean>,
    jobId: string,
    isSo: (state: string) => boolean,
  ): Promise<boolean> {
    try {
      return await done;
    } catch (error) {
      const job = await getJob(jobId).catch(() => undefined);
      if (isSo(job?.status?.state ?? '')) return false;
      throw error;
    }
  }

  return {
    getJob,
    async createJob(jobId, job, requestId) {
      const what = `create the Batch job ${jobId}`;
      const url = `${base}?${new URLSearchParams({ jobId, requestId })}`;
      const asked = { method: 'POST', url, body: job, repeatable: true, what, signal } as const;
      const answer = await session.request(asked);
      if (answer.status === 409) {
        const there = await getJob(jobId);
        if (there !== undefined) return { ...there, existed: true };
      }
      if (answer.status !== 200) throw unexpected(answer.status, what, `${project} ${region}`);
      return { ...understood(batchJob, answer, what), existed: false };
    },
    listJobs: (filter) =>
      listed(session, {
        url: base,
        query: { pageSize: PAGE, ...(filter === undefined ? {} : { filter }) },
        request: { what: 'list the Batch jobs', signal },
        page: jobs,
      }),
    async deleteJob(jobId) {
      const what = `delete the Batch job ${jobId}`;
      const url = urlOf(jobId);
      const asked = { method: 'DELETE', url, repeatable: true, what, signal } as const;
      const done = session.request(asked).then(({ status }) => status === 200);
      return await unless(done, jobId, (state) => state === 'DELETION_IN_PROGRESS');
    },
    async cancelJob(jobId) {
      const what = `cancel the Batch job ${jobId}`;
      const url = `${urlOf(jobId)}:cancel`;
      const asked = { method: 'POST', url, body: {}, repeatable: true, what, signal } as const;
      const done = session.request(asked).then(({ status }) => status === 200);
      return await unless(done, jobId, (state) => ENDING.test(state));
    },
    listTasks: (jobId, filter) =>
      listed(session, {
        url: `${urlOf(jobId)}/taskGroups/group0/tasks`,
        query: { pageSize: PAGE, ...(filter === undefined ? {} : { filter }) },
        request: { what: `list the tasks of the Batch job ${jobId}`, signal },
        page: tasks,
      }),
  };
}

const ENDING = /^(SUCCEEDED|FAILED|CANCELLED|(DELETION|CANCELLATION)_IN_PROGRESS)$/;

function unexpected(status: number, what: string, place: string): EpycloudError {
  return new EpycloudError('cloud_refused', `Could not ${what}: HTTP ${status} (${place}).`, {
    hint: 'Check the project and the region.',
  });
}
