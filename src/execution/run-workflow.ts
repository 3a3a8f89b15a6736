import { SCHEMA_VERSION } from '../pipeline/document.ts';
import { EXIT } from '../pipeline/exit-codes.ts';
import type { MissingTask, Outcome } from '../pipeline/outcome.ts';
import type { Stage } from '../pipeline/stage.ts';
import type { Bucket } from '../storage/bucket.ts';
import { saveOutcome } from '../storage/run-documents.ts';
import type { Executor, StageFailure, StageRequest, StageResult } from './executor.ts';
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
  for (const stage of request.stages) {
    if (ports.signal.aborted) break;
    ports.onStage(stage);
    const result = await ports.executor.runStage(
      { ...request, stage, rerun: false },
      { signal: ports.signal, onEvent: (event) => ports.onEvent(stage, event) },
    );
    if (result.kind === 'failed') {
      failed = { stage, result };
      break;
    }
    last = result;
  }
  const outcome = outcomeOf(request, ports, started, failed, last);
  await saveOutcome(ports.bucket, request.run, outcome);
  return failed === undefined
    ? { outcome }
    : { outcome, failure: failed.result.failure, exitCode: failed.result.exitCode };
}

function outcomeOf(
  request: WorkflowRequest,
  ports: WorkflowPorts,
  started: number,
  failed: { readonly stage: Stage; readonly result: StageResult & { kind: 'failed' } } | undefined,
  last: (StageResult & { kind: 'ended' }) | undefined,
): Outcome {
  const common = {
    schema_version: SCHEMA_VERSION,
    min_reader_version: 1,
    exp_id: request.run.expId,
    run_id: request.run.runId,
    finished_at: new Date(ports.now()).toISOString(),
    duration_seconds: (ports.now() - started) / 1000,
  };
  if (ports.signal.aborted || failed?.result.exitCode === EXIT.interrupted) {
    return { ...common, status: 'interrupted' };
  }
  if (failed !== undefined) {
    const { code, message, hint } = failed.result.failure;
    return {
      ...common,
      status: 'failed',
      stage: failed.stage,
      code,
      message,
      ...(hint === undefined ? {} : { hint }),
    };
  }
  const details = last?.details ?? {};
  const missing = (details['missing'] ?? []) as MissingTask[];
  const counted = {
    ...common,
    num_tasks: Number(details['tasks']),
    ...(typeof details['outputs'] === 'string' ? { outputs: details['outputs'] } : {}),
  };
  return missing.length === 0
    ? { ...counted, status: 'succeeded' }
    : { ...counted, status: 'partial', missing };
}
