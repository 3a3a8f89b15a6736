import type { Cloud } from '../../execution/cloud/cloud.ts';
import { artifactsOf } from '../../pipeline/artifacts.ts';
import { toEpycloudError } from '../../pipeline/errors.ts';
import type { CloudRunFacts } from '../../report/cloud-run-parts.ts';
import { readRunReport } from '../../report/read-run-report.ts';
import type { RunReport } from '../../report/run-report.ts';
import type { ActionContext } from '../action-context.ts';
import type { CloudRun } from './submitted-run.ts';

type Ended = CloudRun & { readonly kind: 'ended' };
type Refused = CloudRun & { readonly kind: 'refused' };

/**
 * What there is to say of a run that has ended. A cancelled job is killed within seconds, so of its runs nothing more
 * is read; and where the bucket cannot be read, that is said, and the run has ended all the same.
 */
export async function reportOfEnded(context: ActionContext, run: Ended): Promise<RunReport> {
  const { outcome, followed, cloud } = run;
  const outputs = 'outputs' in outcome ? outcome.outputs : undefined;
  const missing = 'missing' in outcome ? (outcome.missing ?? []) : [];
  const failure =
    outcome.status === 'failed'
      ? { message: outcome.message, hint: outcome.hint, problems: [] }
      : undefined;
  const end = {
    status: outcome.status,
    durationSeconds: outcome.duration_seconds,
    missing,
    failure,
    outputs,
  };
  if (!context.signal.aborted) {
    try {
      return await readRunReport(cloud.bucket, followed.run, end);
    } catch (thrown) {
      const { message } = toEpycloudError(thrown);
      context.log.warning(
        `${run.expId}: not all of the run could be read for the page: ${message}`,
      );
    }
  }
  return {
    ...NOTHING,
    ...end,
    expId: run.expId,
    runId: followed.run.runId,
    numTasks: 'num_tasks' in outcome ? outcome.num_tasks : undefined,
    runPath: pathOf(cloud, run),
    outputsPath:
      outputs === undefined
        ? undefined
        : cloud.bucket.getPath(artifactsOf(followed.run).output(outputs, '')),
  };
}

/** What there is to say of a run that was not submitted. */
export function reportOfRefused({ expId, error }: Refused, runId: string | undefined): RunReport {
  const { code, message, hint, problems } = error;
  return {
    ...NOTHING,
    expId,
    runId: runId ?? '–',
    status: code === 'interrupted' ? 'interrupted' : 'failed',
    failure: { message, hint, problems },
  };
}

/** Where a run was, and how its jobs went. */
export function factsOf(run: CloudRun): CloudRunFacts | undefined {
  if (run.kind === 'refused' || run.kind === 'planned') return undefined;
  const { target, followed, cloud, expId } = run;
  const progress = run.kind === 'ended' ? run.progress : undefined;
  return {
    expId,
    runId: followed.run.runId,
    runPath: pathOf(cloud, run),
    project: target.project,
    region: target.region,
    workflow: followed.workflow,
    executionId: followed.executionId,
    attempt: followed.attempt,
    tries: progress?.tries,
    jobs: progress?.jobs ?? [],
    differences: progress?.differences ?? [],
    left: leftText(run),
    note: run.kind === 'ended' ? run.note : undefined,
  };
}

function leftText(run: CloudRun): string | undefined {
  if (run.kind === 'submitted') return 'Submitted, and left to itself.';
  if (run.kind !== 'left') return undefined;
  return run.error?.message ?? 'Submitted, and left to itself.';
}

function pathOf({ bucket }: Cloud, { followed }: Exclude<CloudRun, Refused | { kind: 'planned' }>) {
  return bucket.getPath(artifactsOf(followed.run).root);
}

const NOTHING = {
  durationSeconds: undefined,
  numTasks: undefined,
  missing: [],
  failure: undefined,
  engine: undefined,
  seed: undefined,
  limits: {},
  stages: [],
  curves: undefined,
  runPath: undefined,
  outputsPath: undefined,
  files: [],
} as const;
