import type { Command } from 'commander';
import { EpycloudError } from '../../pipeline/errors.ts';
import { findOutcome } from '../../storage/run-documents.ts';
import type { CliContext } from '../cli-context.ts';
import { type CloudRunOptions, findCloudRun } from './find-cloud-run.ts';
import { showCloudEnd } from './show-cloud-end.ts';
import { watchOnTerminal } from './watch-on-terminal.ts';
import { resumeWords, workflowWords } from './workflow-words.ts';

/** The options of `workflow watch`, as commander yields them. */
export interface WatchOptions extends CloudRunOptions {
  readonly timeout?: number;
}

/** `workflow watch`: waits for a run that was submitted before. @returns the exit code of the run */
export async function watchCommand(
  context: CliContext,
  command: Command,
  given: WatchOptions,
): Promise<number> {
  const found = await findCloudRun(context, command, given);
  const { options, prepared, cloud, settled, workflow } = found;
  const { run, record } = settled;
  const shown = {
    run,
    bucket: cloud.bucket,
    target: prepared.target,
    image: record.image,
    workflow,
    resume: resumeWords(context, options, run),
    asJson: options.json === true,
  };
  if (settled.kind !== 'live') {
    const outcome = await findOutcome(cloud.bucket, run);
    if (outcome === undefined) throw nobodyWorks(run, shown.resume);
    const attempt = outcome.attempt ?? 1;
    return await showCloudEnd(context, {
      ...shown,
      outcome,
      attempt,
      executionId: undefined,
      tries: undefined,
    });
  }
  const { attempt, execution } = settled;
  context.terminal.err(`Waiting     for run ${run.runId}: attempt ${attempt}, ${execution.id}`);
  const end = await watchOnTerminal(context, {
    followed: { run, attempt, workflow, executionId: execution.id },
    place: prepared,
    cloud,
    timeout: options.timeout,
    onInterrupt: 'leave',
    pickUp: workflowWords(context, 'watch', options, run),
    cancelCommand: workflowWords(context, 'cancel', options, run),
  });
  return await showCloudEnd(context, { ...shown, ...end });
}

function nobodyWorks(run: { readonly runId: string; readonly expId: string }, resume: string) {
  return new EpycloudError(
    'run_not_found',
    `Nobody works on run ${run.runId} of ${run.expId}, and it has not ended: it was cut off.`,
    { hint: `Go on with: ${resume}` },
  );
}
