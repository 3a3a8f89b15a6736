import type { CloudTarget } from '../../execution/cloud/cloud-target.ts';
import type { FailedTries } from '../../execution/cloud/watch-progress.ts';
import { artifactsOf, type RunRef } from '../../pipeline/artifacts.ts';
import { counted } from '../../pipeline/counted.ts';
import { EpycloudError, type ErrorCode } from '../../pipeline/errors.ts';
import { type JobDifference, jobDifferenceText } from '../../pipeline/job-difference.ts';
import { exitCodeOfOutcome, type Outcome } from '../../pipeline/outcome.ts';
import type { RunRecord } from '../../pipeline/run-record.ts';
import { triesText } from '../../report/cloud-progress-text.ts';
import { durationText } from '../../report/duration-text.ts';
import type { Bucket } from '../../storage/bucket.ts';
import type { CliContext } from '../cli-context.ts';
import { documentHead } from '../document-head.ts';
import type { RunDocument } from '../documents/run.ts';
import { showError } from '../show-error.ts';
import { showPartial } from '../show-partial.ts';
import { readResults, showResults } from '../show-results.ts';
import { batchFacts } from './batch-facts.ts';

export interface CloudRunEnd {
  readonly run: RunRef;
  readonly bucket: Bucket;
  readonly target: CloudTarget;
  readonly outcome: Outcome;
  readonly image: RunRecord['image'];
  readonly workflow: string;
  /** Undefined where the run had ended before. */
  readonly executionId: string | undefined;
  readonly attempt: number;
  readonly tries: FailedTries | undefined;
  /** Undefined where nobody watched it. */
  readonly differences?: readonly JobDifference[] | undefined;
  /** The command that goes on with the run. */
  readonly resume: string;
  readonly asJson: boolean;
}

/**
 * Says how a run in the cloud ended: what its tables show, where they are, what is missing, how to go on.
 * @returns the exit code
 */
export async function showCloudEnd(context: CliContext, end: CloudRunEnd): Promise<number> {
  const { terminal } = context;
  const { outcome, bucket, run } = end;
  const exitCode = exitCodeOfOutcome(outcome);
  const outputs = 'outputs' in outcome ? outcome.outputs : undefined;
  const results =
    outputs === undefined ? undefined : await readResults(terminal, { bucket, run, outputs });
  if (end.asJson) {
    const document: RunDocument = {
      ...documentHead('run', exitCode),
      ...outcome,
      executor: batchFacts(end.image),
      cloud: cloudFacts(end),
      ...pathsOf(end),
      ...(results === undefined ? {} : { results }),
    };
    terminal.out(JSON.stringify(document, undefined, 2));
  } else if (results !== undefined) showResults(terminal, results);
  showEnd(context, end);
  for (const difference of end.differences ?? []) {
    terminal.err(terminal.yellow(`${jobDifferenceText(difference)}.`));
  }
  return exitCode;
}

function cloudFacts(end: CloudRunEnd) {
  const { target, workflow, executionId, attempt, tries, differences } = end;
  return {
    ...target,
    workflow,
    attempt,
    ...(executionId === undefined ? {} : { execution: executionId }),
    ...(tries === undefined ? {} : { failed_tries: tries.total, preemptions: tries.preemptions }),
    ...(differences === undefined ? {} : { differences: differences.map(plain) }),
  };
}

function plain({ job, field, asked, created }: JobDifference): JobDifference {
  return { job, field, asked, created };
}

function pathsOf({ outcome, bucket, run }: CloudRunEnd) {
  const keys = artifactsOf(run);
  const outputs = 'outputs' in outcome ? outcome.outputs : undefined;
  return {
    run_path: bucket.getPath(keys.root),
    ...(outputs === undefined ? {} : { outputs_path: bucket.getPath(keys.output(outputs, '')) }),
  };
}

function showEnd({ terminal }: CliContext, end: CloudRunEnd): void {
  const { outcome, tries } = end;
  const paths = pathsOf(end);
  const where =
    'outputs_path' in paths
      ? `The tables are in ${paths.outputs_path}`
      : `The run is in ${paths.run_path}`;
  const took = durationText(outcome.duration_seconds);
  const tried = tries === undefined || tries.total === 0 ? '' : ` (${triesText(tries)})`;
  switch (outcome.status) {
    case 'succeeded':
      terminal.err(
        `${terminal.green('Done')}: ${counted(outcome.num_tasks, 'task')} in ${took}${tried}. ${where}`,
      );
      return;
    case 'partial':
      showPartial(terminal, outcome.num_tasks, outcome.missing);
      terminal.err(`${where}${tried}`);
      terminal.err(`Go on with: ${end.resume}`);
      return;
    case 'failed': {
      const { code, message, hint, missing = [], num_tasks: total } = outcome;
      showError(terminal, new EpycloudError(code as ErrorCode, message, { hint }));
      if (missing.length > 0) showPartial(terminal, total ?? missing.length, missing);
      terminal.err(`${where}${tried}`);
      terminal.err(`Go on with: ${end.resume}`);
      return;
    }
    case 'interrupted':
      terminal.err(`${terminal.yellow('Cancelled')} after ${took}; what is done is kept. ${where}`);
      terminal.err(`Go on with: ${end.resume}`);
  }
}
