import type { Clock } from '../../shell/clock.ts';
import { type BatchJob, failedTries, hasEnded, PREEMPTED } from './batch-job.ts';
import type { BatchJobs } from './cloud-ports.ts';
import type { FailedTries } from './watch-progress.ts';

/** Between two looks at all tasks of a job. The more tasks, the more pages a look takes. */
const PAUSE_MS = 60_000;
const PAUSE_PER_TASK_MS = 60;

/**
 * Counts the tries of tasks that failed, job by job: the job itself does not tell them, so its tasks are listed,
 * which is done now and then, and once more when the job has ended.
 */
export function countFailedTries(batch: BatchJobs, clock: Clock) {
  const looks = new Map<string, { at: number; ended: boolean; tries: FailedTries }>();
  return {
    of: async (jobs: readonly BatchJob[]): Promise<FailedTries> => {
      for (const job of jobs) {
        const last = looks.get(job.id);
        const ended = hasEnded(job);
        const pause = PAUSE_MS + PAUSE_PER_TASK_MS * job.counts.total;
        const isDue = last === undefined ? !isNew(job) : clock.now() - last.at >= pause;
        if (last?.ended === true || !(isDue || ended)) continue;
        looks.set(job.id, { at: clock.now(), ended, tries: await triesOf(batch, job.id) });
      }
      const all = [...looks.values()].map(({ tries }) => tries);
      return {
        total: all.reduce((sum, { total }) => sum + total, 0),
        preemptions: all.reduce((sum, { preemptions }) => sum + preemptions, 0),
      };
    },
  };
}

/** Nothing of it has run yet. */
function isNew({ counts }: BatchJob): boolean {
  return counts.running + counts.succeeded + counts.failed === 0;
}

async function triesOf(batch: BatchJobs, jobId: string): Promise<FailedTries> {
  let total = 0;
  let preemptions = 0;
  for await (const task of batch.listTasks(jobId)) {
    const codes = failedTries(task);
    total += codes.length;
    preemptions += codes.filter((code) => code === PREEMPTED).length;
  }
  return { total, preemptions };
}
