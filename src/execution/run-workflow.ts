import type { MissingTask, Outcome } from '../pipeline/outcome.ts';
import type { Stage } from '../pipeline/stage.ts';
import type { Bucket } from '../storage/bucket.ts';
import { saveOutcome } from '../storage/run-documents.ts';
import type { Executor, StageFailure, StageRequest, StageResult } from './executor.ts';
import { outcomeOfRun } from './outcome-of-run.ts';
import { requireKnownTasks } from './required-tasks.ts';
import type { StageEvent } from './stage-events.ts';

export interface WorkflowRequest extends Omit<StageRequest, 'stage'> {
  /** What planRun left to do. */
  readonly stages: readonly Stage[];
}

export interface WorkflowPorts {
  readonly bucket: Bucket;
  readonly executor: Executor;
  readonly signal: AbortSignal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly onStage: (stage: Stage) => void;
  readonly onEvent: (stage: Stage, event: StageEvent) => void;
}

/** How a workflow ended, with the problems that the outcome's document leaves out. */
export interface WorkflowEnd {
  readonly outcome: Outcome;
  readonly failure?: StageFailure;
  /** The exit code of the stage that failed. */
  readonly exitCode?: number;
}

/**
 * Carries out the stages of a run in order and keeps how it ended. A runner some of whose tasks failed is
 * followed by the output stage all the same: that one knows what is tolerated.
 */
export async function runWorkflow(
  request: WorkflowRequest,
  ports: WorkflowPorts,
): Promise<WorkflowEnd> {
  const started = ports.now();
  let failed:
    | { readonly stage: Stage; readonly result: StageResult & { kind: 'failed' } }
    | undefined;
  let last: (StageResult & { kind: 'ended' }) | undefined;
  const missing: MissingTask[] = [];
  for (const stage of request.stages) {
    if (ports.signal.aborted) break;
    if (stage === 'runner') {
      await requireKnownTasks(ports.bucket, request.run, request.requiredTasks);
    }
    ports.onStage(stage);
    const result = await ports.executor.runStage(
      { ...request, stage, rerun: false },
      {
        signal: ports.signal,
        onEvent: (event) => {
          if (event.event === 'task.missing') missing.push(missingOf(event));
          ports.onEvent(stage, event);
        },
      },
    );
    if (result.kind === 'failed') {
      failed = { stage, result };
      break;
    }
    last = result;
  }
  const outcome = outcomeOfRun({
    expId: request.run.expId,
    runId: request.run.runId,
    started,
    finished: ports.now(),
    interrupted: ports.signal.aborted,
    ...(failed === undefined ? {} : { failed }),
    ...(last === undefined ? {} : { last }),
    missing,
  });
  const saving = saveOutcome(ports.bucket, request.run, outcome);
  if (failed === undefined) {
    await saving;
    return { outcome };
  }
  // On a full disk this cannot be kept either: the run then counts as unfinished, and the reason is told.
  await saving.catch(() => {});
  return { outcome, failure: failed.result.failure, exitCode: failed.result.exitCode };
}

function missingOf(event: StageEvent): MissingTask {
  return { index: event.task ?? 0, name: event.name ?? '', why: String(event['why'] ?? '') };
}
