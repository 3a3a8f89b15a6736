import type { Command } from 'commander';
import { cancelRun } from '../../execution/cloud/cancel.ts';
import { newestAttempt } from '../../execution/cloud/find-execution.ts';
import { artifactsOf } from '../../pipeline/artifacts.ts';
import { EXIT } from '../../pipeline/exit-codes.ts';
import type { CliContext } from '../cli-context.ts';
import { documentHead } from '../document-head.ts';
import type { CancellationDocument } from '../documents/cloud.ts';
import { clockOf } from './cloud-context.ts';
import { type CloudRunOptions, findCloudRun } from './find-cloud-run.ts';
import { sayCancelStep } from './watch-on-terminal.ts';
import { workflowWords } from './workflow-words.ts';

/** The options of `workflow cancel`, as commander yields them. */
export interface CancelOptions extends CloudRunOptions {
  readonly yes?: true;
}

/** `workflow cancel`: ends a run, or what is left of one. @returns the exit code */
export async function cancelCommand(
  context: CliContext,
  command: Command,
  given: CancelOptions,
): Promise<number> {
  const { terminal } = context;
  const found = await findCloudRun(context, command, given);
  const { options, cloud, settled, workflow } = found;
  const { run } = settled;
  const execution = settled.kind === 'live' ? settled.execution : undefined;
  terminal.err(
    execution === undefined
      ? `No execution is at work on run ${run.runId} of ${run.expId}; jobs that it left are looked for.`
      : `Run ${run.runId} of ${run.expId} is at work: attempt ${execution.attempt}, execution ${execution.id}.`,
  );
  if (options.yes !== true && terminal.canAsk && !(await terminal.confirm('Cancel it?'))) {
    terminal.err('Nothing was ended.');
    return EXIT.done;
  }
  const attempt = execution?.attempt ?? Math.max(1, await newestAttempt(cloud.bucket, run));
  const cancelled = await cancelRun(
    {
      run,
      attempt,
      executionId: execution?.id,
      why: 'epycloud workflow cancel',
      hurried: false,
      again: workflowWords(context, 'cancel', options, run),
    },
    {
      bucket: cloud.bucket,
      executions: cloud.executionsOf(workflow),
      batch: cloud.batch,
      clock: clockOf(context),
      onStep: (step) => sayCancelStep(terminal, step),
    },
  );
  const exitCode = cancelled.failures.length === 0 ? EXIT.done : EXIT.failed;
  if (options.json === true) {
    const document: CancellationDocument = {
      ...documentHead('cancellation', exitCode),
      status: cancelled.outcome.status,
      exp_id: run.expId,
      run_id: run.runId,
      attempt,
      ...(execution === undefined ? {} : { execution: execution.id }),
      jobs: [...cancelled.endedJobs],
      failures: cancelled.failures.map(({ message }) => message),
      run_path: cloud.bucket.getPath(artifactsOf(run).root),
    };
    terminal.out(JSON.stringify(document, undefined, 2));
  } else if (exitCode === EXIT.done) {
    terminal.err('Nothing of it is at work any more; what is done is kept.');
  }
  return exitCode;
}
