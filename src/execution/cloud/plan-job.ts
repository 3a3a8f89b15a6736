import { randomUUID } from 'node:crypto';
import { artifactsOf, type RunRef } from '../../pipeline/artifacts.ts';
import { EpycloudError } from '../../pipeline/errors.ts';
import type { RunRecord } from '../../pipeline/run-record.ts';
import { letterOf, type Stage } from '../../pipeline/stage.ts';
import { sliceCount } from '../../pipeline/task-ranges.ts';
import { loadManifest } from '../../storage/manifest-document.ts';
import type { Cloud } from './cloud.ts';
import { labelValue } from './labels.ts';
import { type CloudPlan, type PlanPorts, planCloudRun } from './plan-cloud-run.ts';
import type { PreparedCloudRun } from './prepare-cloud-run.ts';
import { stageJob } from './stage-job.ts';
import type { Submission } from './submission.ts';

/** One stage of a run, by itself. */
export interface JobWish {
  readonly stage: Stage;
  readonly runId: string;
  /** Of the runner: this task alone. */
  readonly taskIndex?: number | undefined;
  /** How many tasks the run should have; the stage checks it. */
  readonly numTasks?: number | undefined;
  readonly rerun: boolean;
}

/** A job that is to be created. */
export interface PlannedJob {
  readonly run: RunRef;
  readonly stage: Stage;
  readonly jobId: string;
  readonly requestId: string;
  readonly body: ReturnType<typeof stageJob>;
  readonly record: RunRecord;
  readonly attempt: number;
  readonly image: string;
  /** In sentences. */
  readonly notes: readonly string[];
  /** What makes the run, where the builder is to begin it. */
  readonly begins: (CloudPlan & { readonly kind: 'submit' }) | undefined;
}

/**
 * Finds out what one stage of a run needs. The builder begins the run where it is not there; the others need it.
 * @throws EpycloudError `run_in_use` where an execution is at work on it, `run_not_found`, and as planCloudRun
 */
export async function planJob(
  prepared: PreparedCloudRun,
  cloud: Cloud,
  job: JobWish,
  ports: PlanPorts,
): Promise<PlannedJob> {
  const wish = { ...prepared.wish, runId: job.runId, resume: true };
  const plan = await planCloudRun({ ...prepared, wish }, cloud, ports);
  if (plan.kind === 'watch') {
    const { run, execution } = plan.settled;
    throw new EpycloudError(
      'run_in_use',
      `The execution ${execution.id} is at work on run ${run.runId} of ${run.expId}.`,
      { hint: 'Wait for it (epycloud workflow watch), or end it (epycloud workflow cancel).' },
    );
  }
  if (plan.kind === 'finished') {
    throw new EpycloudError('run_exists', `Run ${plan.settled.run.runId} is finished.`, {
      hint: 'A stage of a finished run is not repeated: begin a new run.',
    });
  }
  const { submission, settled } = plan;
  if (settled.kind === 'new' && job.stage !== 'builder') {
    throw new EpycloudError('run_not_found', `There is no run ${job.runId} of ${wish.expId}.`, {
      hint: 'Stage A makes it; or see that experiment id, run id and bucket are right.',
    });
  }
  const { argument, run, record, attempt } = submission;
  const counts = await countsOf(cloud, submission, job);
  const requestId = randomUUID();
  return {
    run,
    stage: job.stage,
    jobId: jobIdOf(submission, job.stage, requestId),
    requestId,
    body: stageJob(argument, {
      stage: job.stage,
      wave: 0,
      ...counts,
      variables: {
        ...(job.taskIndex === undefined ? {} : { TASK_INDEX: String(job.taskIndex) }),
        ...(job.numTasks === undefined ? {} : { NUM_TASKS: String(job.numTasks) }),
        ...(job.rerun ? { RERUN: 'true' } : {}),
        // Nobody would run the wave that the output stage asks for.
        MAX_WAVES: '0',
      },
    }),
    record,
    attempt,
    image: argument.image,
    notes: plan.image.note === undefined ? [] : [plan.image.note],
    begins: settled.kind === 'new' ? plan : undefined,
  };
}

async function countsOf(
  { bucket }: Cloud,
  { run, argument }: Submission,
  { stage, taskIndex }: JobWish,
): Promise<{ readonly tasks: number; readonly numTasks?: number }> {
  if (stage === 'builder') return { tasks: 1 };
  if (!(await bucket.exists(artifactsOf(run).manifest))) {
    throw new EpycloudError(
      'run_not_found',
      `Stage A of run ${run.runId} has not made its inputs.`,
      {
        hint: 'Run stage A first.',
      },
    );
  }
  const { num_tasks: numTasks } = await loadManifest(bucket, run);
  if (stage === 'output' || taskIndex !== undefined) return { tasks: 1, numTasks };
  return { tasks: sliceCount(numTasks, argument.tasks_per_slice ?? 1), numTasks };
}

/** As Batch takes it: `[a-z][a-z0-9-]{0,62}`; another one each time. */
function jobIdOf({ run }: Submission, stage: Stage, requestId: string): string {
  const slug = labelValue(run.runId)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/-$/, '');
  return `j-${slug}-${letterOf(stage).toLowerCase()}-${requestId.slice(0, 8)}`;
}
