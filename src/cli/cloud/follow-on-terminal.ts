import type { Cloud } from '../../execution/cloud/cloud.ts';
import type { CloudTarget } from '../../execution/cloud/cloud-target.ts';
import type { Followed } from '../../execution/cloud/follow-run.ts';
import type { Labels } from '../../execution/cloud/labels.ts';
import { runRoot } from '../../pipeline/artifacts.ts';
import { EXIT } from '../../pipeline/exit-codes.ts';
import type { RunRecord } from '../../pipeline/run-record.ts';
import type { Settings } from '../../settings/load-settings.ts';
import type { CliContext } from '../cli-context.ts';
import { documentHead } from '../document-head.ts';
import type { SubmissionDocument } from '../documents/cloud.ts';
import { showCloudEnd } from './show-cloud-end.ts';
import { watchOnTerminal } from './watch-on-terminal.ts';
import { type CloudPlaceWords, resumeWords, workflowWords } from './workflow-words.ts';

interface FollowOptions extends CloudPlaceWords {
  readonly detach?: true;
  readonly timeout?: number;
  readonly json?: true;
}

export interface ShownRun {
  readonly prepared: { readonly target: CloudTarget; readonly settings: Settings };
  readonly followed: Followed;
}

/**
 * Waits for a run that is at work and says how it ends; or only that it is at work, where nobody wants to wait.
 * @returns the exit code
 */
export async function followOnTerminal(
  context: CliContext,
  options: FollowOptions,
  follow: ShownRun & {
    readonly cloud: Cloud;
    readonly image: RunRecord['image'];
    /** Whether this command has submitted it: it then is cancelled with it. */
    readonly isOurs: boolean;
  },
): Promise<number> {
  const { terminal } = context;
  const { prepared, cloud, followed, isOurs } = follow;
  const { run, executionId, workflow } = followed;
  if (!isOurs) {
    terminal.err(
      `Run ${run.runId} of ${run.expId} is at work: attempt ${followed.attempt}, execution ${executionId}.`,
    );
    if (options.detach === true) {
      return showSubmission(context, options, { prepared, followed, status: 'under_way' });
    }
  }
  const pickUp = workflowWords(context, 'watch', options, run);
  terminal.err(
    isOurs
      ? 'Waiting     Ctrl-C cancels the run. To leave it running, submit with --detach.'
      : 'Waiting     Ctrl-C cancels the run. To leave it running, use workflow watch.',
  );
  const end = await watchOnTerminal(context, {
    followed,
    place: prepared,
    cloud,
    timeout: options.timeout,
    onInterrupt: 'cancel',
    pickUp,
    cancelCommand: workflowWords(context, 'cancel', options, run),
  });
  // Ctrl-C has broken the connection.
  const reader = context.signal.aborted ? await cloud.again() : cloud;
  return await showCloudEnd(context, {
    run,
    bucket: reader.bucket,
    target: prepared.target,
    outcome: end.outcome,
    image: follow.image,
    workflow,
    executionId: end.executionId,
    attempt: end.attempt,
    tries: end.tries,
    differences: end.differences,
    resume: resumeWords(context, options, run),
    asJson: options.json === true,
  });
}

/** Says that a run is at work, and how to wait for it. @returns the exit code */
export function showSubmission(
  context: CliContext,
  options: FollowOptions,
  {
    prepared: { target },
    followed,
    labels = {},
    status,
  }: ShownRun & { readonly labels?: Labels; readonly status: SubmissionDocument['status'] },
): number {
  const { terminal } = context;
  const { run, executionId, attempt, workflow } = followed;
  const next = workflowWords(context, 'watch', options, run);
  const path = `gs://${target.bucket}/${runRoot(run)}`;
  if (options.json === true) {
    const document: SubmissionDocument = {
      ...documentHead('submission', EXIT.done),
      status,
      exp_id: run.expId,
      run_id: run.runId,
      run_path: path,
      cloud: { ...target, workflow, execution: executionId, attempt },
      labels: { ...labels },
      next_command: next,
    };
    terminal.out(JSON.stringify(document, undefined, 2));
  } else terminal.out(`${path}`);
  terminal.err(`Submitted   run ${run.runId}, attempt ${attempt}, execution ${executionId}`);
  terminal.err(`Wait with:  ${next}`);
  terminal.err(`Cancel with: ${workflowWords(context, 'cancel', options, run)}`);
  return EXIT.done;
}
