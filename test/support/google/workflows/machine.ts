import type { CloudClock } from '../clock.ts';
import { RaisedError, systemError, type TraceElement } from './errors.ts';
import type { LibraryPorts } from './library/function.ts';
import { LIMITS } from './limits.ts';
import type { Step, Workflow } from './program.ts';
import type { Memory } from './scopes.ts';

/** One line of control: main, or a parallel branch. */
export interface Thread {
  /** The routines that are under way, the outermost first, with the step that each is at. */
  readonly frames: readonly Frame[];
  readonly parallelDepth: number;
}

export interface Frame {
  readonly routine: string;
  step: Step | undefined;
}

export interface StepEvent {
  readonly routine: string;
  readonly step: string;
  readonly line: number;
  /** Milliseconds since 1970. */
  readonly time: number;
}

/** What an execution did. */
export interface ExecutionStats {
  steps: number;
  /** Those that were tried again count again. */
  httpCalls: number;
  /** As https://cloud.google.com/workflows/docs/reference/syntax/variables#memory-usage counts. */
  peakVariablesBytes: number;
  /** The largest body of an answer. */
  largestResponseBytes: number;
  deepestCall: number;
}

/** All that the parts of the interpreter share in one execution. */
export interface Machine {
  readonly workflow: Workflow;
  readonly clock: CloudClock;
  readonly signal: AbortSignal;
  readonly memory: Memory;
  readonly stats: ExecutionStats;
  readonly ports: LibraryPorts;
  readonly onStep: ((event: StepEvent) => void) | undefined;
  /** Parallel branches that run now, and those that wait for a place. */
  readonly places: { taken: number; readonly waiting: (() => void)[] };
}

/** After so many steps the event loop gets a turn, so that a workflow that loops can be cancelled. */
const STEPS_A_TURN = 500;

/** @throws the signal's reason; RaisedError where the execution has had its steps */
export async function beginStep(machine: Machine, thread: Thread, step: Step): Promise<void> {
  machine.signal.throwIfAborted();
  const frame = thread.frames.at(-1) as Frame;
  frame.step = step;
  if (step.isInline) return;
  machine.stats.steps += 1;
  if (machine.stats.steps > LIMITS.steps) {
    throw systemError('ResourceLimitError', `more than ${LIMITS.steps} steps`);
  }
  machine.onStep?.({
    routine: frame.routine,
    step: step.name,
    line: step.line,
    time: machine.clock.now(),
  });
  if (machine.stats.steps % STEPS_A_TURN === 0) await new Promise((done) => setImmediate(done));
}

/** Notes where an error came up, unless it comes from further in. */
export function traced(error: unknown, thread: Thread): unknown {
  if (error instanceof RaisedError) error.trace ??= traceOf(thread);
  return error;
}

function traceOf({ frames }: Thread): readonly TraceElement[] {
  return frames.toReversed().map(({ routine, step }) => ({
    step: step?.name ?? '',
    routine,
    line: step?.line ?? 0,
    column: step?.column ?? 0,
  }));
}
