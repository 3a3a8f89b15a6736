import type { WorkflowEnd } from '../execution/run-workflow.ts';
import { artifactsOf } from '../pipeline/artifacts.ts';
import { counted } from '../pipeline/counted.ts';
import { EpycloudError, type ErrorCode } from '../pipeline/errors.ts';
import { EXIT } from '../pipeline/exit-codes.ts';
import { exitCodeOfOutcome, type Outcome } from '../pipeline/outcome.ts';
import { durationText } from '../report/duration-text.ts';
import type { CliContext } from './cli-context.ts';
import { documentHead } from './document-head.ts';
import type { RunDocument } from './documents/run.ts';
import { executorFacts } from './executor-facts.ts';
import type { PreparedRun, RunWorkflowOptions } from './prepared-run.ts';
import { resumeCommand } from './resume-command.ts';
import { showError } from './show-error.ts';
import { showPartial } from './show-partial.ts';
import { readResults, showResults } from './show-results.ts';

/**
 * Says how a run ended: the tables of its outputs, where they are, what is missing, how to go on.
 * @returns the exit code
 */
export async function showOutcome(
  context: CliContext,
  options: RunWorkflowOptions,
  prepared: PreparedRun,
  end: WorkflowEnd,
): Promise<number> {
  const { outcome } = end;
  const exitCode = exitCodeOfEnd(end);
  const outputs = 'outputs' in outcome ? outcome.outputs : undefined;
  const results =
    outputs === undefined
      ? undefined
      : await readResults(context.terminal, {
          bucket: prepared.bucket,
          run: prepared.settled.run,
          outputs,
        });
  if (options.json === true) {
    const document: RunDocument = {
      ...documentHead('run', exitCode),
      ...outcome,
      executor: executorFacts(prepared.chosen),
      ...pathsOf(prepared, outputs),
      ...(end.failure === undefined ? {} : { failure: end.failure }),
      ...(results === undefined ? {} : { results }),
    };
    context.terminal.out(JSON.stringify(document, undefined, 2));
  }
  if (results !== undefined && options.json !== true) showResults(context.terminal, results);
  showEnd(context, options, prepared, end);
  return exitCode;
}

/** A stage that failed on what the user can mend says so with its own exit code. */
function exitCodeOfEnd(end: WorkflowEnd): number {
  if (end.failure !== undefined && end.outcome.status === 'failed') {
    return end.exitCode === EXIT.usage ? EXIT.usage : EXIT.failed;
  }
  return exitCodeOfOutcome(end.outcome);
}

function pathsOf(prepared: PreparedRun, outputs: string | undefined) {
  const keys = artifactsOf(prepared.settled.run);
  return {
    run_path: prepared.bucket.getPath(keys.root),
    ...(outputs === undefined
      ? {}
      : { outputs_path: prepared.bucket.getPath(keys.output(outputs, '')) }),
  };
}

function showEnd(
  context: CliContext,
  options: RunWorkflowOptions,
  prepared: PreparedRun,
  end: WorkflowEnd,
): void {
  const { terminal } = context;
  const { outcome } = end;
  const took = durationText(outcome.duration_seconds);
  const paths = pathsOf(prepared, 'outputs' in outcome ? outcome.outputs : undefined);
  const where =
    'outputs_path' in paths
      ? `The tables are in ${paths.outputs_path}`
      : `The run is in ${paths.run_path}`;
  switch (outcome.status) {
    case 'succeeded':
      terminal.err(
        `${terminal.green('Done')}: ${counted(outcome.num_tasks, 'task')} in ${took}. ${where}`,
      );
      return;
    case 'partial':
      showPartial(terminal, outcome.num_tasks, outcome.missing);
      terminal.err(where);
      showResume(context, options, prepared);
      return;
    case 'failed':
      showFailure(context, outcome, end);
      // What the user must mend first makes it another run, or another command.
      if (end.exitCode !== EXIT.usage) showResume(context, options, prepared);
      return;
    case 'interrupted':
      terminal.err(`${terminal.yellow('Interrupted')} after ${took}; what is done is kept.`);
      showResume(context, options, prepared);
  }
}

function showFailure(
  context: CliContext,
  outcome: Outcome & { status: 'failed' },
  end: WorkflowEnd,
): void {
  showError(
    context.terminal,
    new EpycloudError(outcome.code as ErrorCode, outcome.message, {
      hint: outcome.hint,
      problems: end.failure?.problems ?? [],
    }),
  );
}

function showResume(context: CliContext, options: RunWorkflowOptions, prepared: PreparedRun): void {
  context.terminal.err(`Go on with: ${resumeCommand(context, options, prepared.settled.run)}`);
}
