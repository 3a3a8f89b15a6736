import type { CloudClock } from '../clock.ts';
import { runRoutine } from './call-function.ts';
import { RaisedError, type TraceElement } from './errors.ts';
import { makeHttpCall, type Send } from './http-call.ts';
import { encodeJson } from './json.ts';
import type { LogEntry } from './library/function.ts';
import { LIMITS } from './limits.ts';
import type { ExecutionStats, Machine, StepEvent } from './machine.ts';
import type { Workflow } from './program.ts';
import { contextOf } from './run-parallel.ts';
import { createMemory } from './scopes.ts';
import { fromPlain, toPlain, type Value } from './values.ts';

export interface WorkflowRun {
  readonly workflow: Workflow;
  /** What JSON can say; null where none is given. */
  readonly argument?: unknown;
  readonly clock: CloudClock;
  readonly send: Send;
  /** `GOOGLE_CLOUD_PROJECT_ID` and the like. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Cancels the execution: before its next step, while it sleeps, and while it waits for an answer. */
  readonly signal?: AbortSignal;
  /** Called before each step. */
  readonly onStep?: (event: StepEvent) => void;
  /** Called by `sys.log`. */
  readonly onLog?: (entry: LogEntry) => void;
}

export type WorkflowEnd = { readonly stats: Readonly<ExecutionStats> } & (
  | {
      readonly state: 'SUCCEEDED';
      readonly result: unknown;
      /** As the API gives it; `5.0` and `5` are apart here only. */
      readonly resultJson: string;
    }
  | { readonly state: 'FAILED'; readonly error: ExecutionError }
  | { readonly state: 'CANCELLED' }
);

export interface ExecutionError {
  /** What was raised. */
  readonly payload: unknown;
  readonly payloadJson: string;
  /** In words, with the steps. */
  readonly context: string;
  readonly trace: readonly TraceElement[];
}

/**
 * Runs a workflow to its end. It holds the clock while it waits for answers, and sleeps on it.
 * @throws RangeError where the argument is too large to be accepted; what a port throws that is no SendError
 */
export async function runWorkflow(run: WorkflowRun): Promise<WorkflowEnd> {
  const { workflow, clock, send } = run;
  const argument = fromPlain(run.argument);
  checkArgument(argument);
  const signal = run.signal ?? new AbortController().signal;
  const memory = createMemory();
  const stats: ExecutionStats = {
    steps: 0,
    httpCalls: 0,
    peakVariablesBytes: 0,
    largestResponseBytes: 0,
    deepestCall: 0,
  };
  const machine: Machine = {
    workflow,
    clock,
    signal,
    memory,
    stats,
    onStep: run.onStep,
    places: { taken: 0, waiting: [] },
    ports: {
      now: () => clock.now() / 1000,
      environment: run.environment ?? {},
      sleep: (seconds) => clock.sleep(seconds * 1000, signal),
      log: (entry) => run.onLog?.(entry),
      request: async (call) => {
        stats.httpCalls += 1;
        const release = clock.hold();
        try {
          return await makeHttpCall(call, {
            send,
            signal,
            onResponse: (bytes) => {
              stats.largestResponseBytes = Math.max(stats.largestResponseBytes, bytes);
            },
          });
        } finally {
          release();
        }
      },
    },
  };
  try {
    const value = await runRoutine(workflow.main, [argument], {
      machine,
      thread: { frames: [], parallelDepth: 0 },
    });
    return {
      state: 'SUCCEEDED',
      result: toPlain(value),
      resultJson: resultOf(value),
      stats: ended(),
    };
  } catch (error) {
    if (signal.aborted) return { state: 'CANCELLED', stats: ended() };
    if (!(error instanceof RaisedError)) throw error;
    return { state: 'FAILED', error: described(error), stats: ended() };
  }

  function ended(): ExecutionStats {
    return { ...stats, peakVariablesBytes: memory.peak() };
  }
}

function checkArgument(argument: Value): void {
  const size = argument === null ? 0 : Buffer.byteLength(encodeJson(argument));
  if (size <= LIMITS.argument) return;
  throw new RangeError(`an argument has at most ${LIMITS.argument} bytes, and this one ${size}`);
}

/** Bytes cannot be returned. https://cloud.google.com/workflows/docs/reference/syntax/datatypes#bytes */
function resultOf(value: Value): string {
  try {
    return encodeJson(value);
  } catch (error) {
    throw new RaisedError(
      new Map<string, Value>([
        ['message', `the result cannot be encoded as JSON: ${(error as Error).message}`],
        ['tags', ['TypeError']],
      ]),
    );
  }
}

function described(error: RaisedError): ExecutionError {
  return {
    payload: toPlain(error.value),
    payloadJson: encodeJson(error.value),
    context: contextOf(error),
    trace: error.trace ?? [],
  };
}
