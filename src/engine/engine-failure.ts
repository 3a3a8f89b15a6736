import { counted } from '../pipeline/counted.ts';
import {
  EpycloudError,
  type ErrorCode,
  type ErrorDetails,
  type Problem,
} from '../pipeline/errors.ts';
import type { ProcessEnd } from '../shell/line-process.ts';
import type { EngineErrorAnswer } from './protocol.ts';

export interface EngineFailureDetails extends ErrorDetails {
  /** Whether the same request may succeed on another try. */
  readonly retryable: boolean;
  /** Whether the engine process can be asked again. */
  readonly engineUsable: boolean;
  readonly stderrTail: string;
}

/** A request that got no result, and what that means for the engine and for the task. */
export class EngineFailure extends EpycloudError {
  readonly retryable: boolean;
  readonly engineUsable: boolean;
  readonly stderrTail: string;

  constructor(code: ErrorCode, message: string, details: EngineFailureDetails) {
    super(code, message, details);
    this.name = 'EngineFailure';
    this.retryable = details.retryable;
    this.engineUsable = details.engineUsable;
    this.stderrTail = details.stderrTail;
  }
}

/** Why our side ended the engine, where it did. */
export type StopReason =
  | { readonly kind: 'timeout'; readonly seconds: number }
  | { readonly kind: 'garbage'; readonly line: string }
  | { readonly kind: 'pipe_closed' }
  | { readonly kind: 'aborted' };

/** An engine that ended before it answered. */
export function failureOfEnd(
  what: string,
  end: ProcessEnd,
  stop: StopReason | undefined,
  facts: { readonly stderrTail: string; readonly memoryKill: boolean | undefined },
): EngineFailure {
  const broken = { engineUsable: false, stderrTail: facts.stderrTail } as const;
  switch (stop?.kind) {
    case 'aborted':
      return new EngineFailure('interrupted', `${what} was interrupted.`, {
        ...broken,
        retryable: true,
      });
    case 'timeout':
      return new EngineFailure(
        'engine_timeout',
        `The engine gave no answer to ${what} within ${stop.seconds} s and was ended.`,
        {
          ...broken,
          retryable: true,
          hint: 'It hung, or needs more time: TASK_TIMEOUT_SECONDS (--task-timeout) sets the limit.',
        },
      );
    case 'pipe_closed':
      return new EngineFailure('engine_crashed', `The engine closed its stdout while at ${what}.`, {
        ...broken,
        retryable: true,
      });
    case 'garbage':
      return new EngineFailure(
        'engine_garbage',
        `The engine wrote something to stdout that is not of the protocol while at ${what}: ${shorten(stop.line)}`,
        {
          ...broken,
          retryable: true,
          hint: 'An engine keeps stdout for answers and logs to stderr.',
        },
      );
  }
  if (
    (end.kind === 'signalled' && end.signal === 'SIGKILL') ||
    (end.kind === 'exited' && end.code === 137)
  ) {
    const cause =
      facts.memoryKill === true
        ? 'it ran out of memory'
        : facts.memoryKill === undefined
          ? 'probably out of memory'
          : 'not by this program, and the system counted no kill for want of memory';
    return new EngineFailure('engine_killed', `The engine was killed while at ${what}: ${cause}.`, {
      ...broken,
      retryable: true,
      hint: 'Give it more memory, or fewer engines at a time (--jobs).',
    });
  }
  const how = end.kind === 'signalled' ? `by ${end.signal}` : `with exit code ${end.code}`;
  return new EngineFailure(
    'engine_crashed',
    `The engine ended ${how} while at ${what}.${lastLine(facts.stderrTail)}`,
    {
      ...broken,
      retryable: true,
      hint: 'The last lines that it wrote to stderr are kept with the task.',
    },
  );
}

/** An engine that answered with an error. */
export function failureOfAnswer(answer: EngineErrorAnswer, stderrTail: string): EngineFailure {
  const invalid = answer.code === 'invalid_experiment';
  const problems: readonly Problem[] = invalid ? problemsOf(answer) : [];
  const listed = problems.length > 0;
  const message = listed
    ? `The experiment has ${counted(problems.length, 'fault')}.`
    : answer.message;
  return new EngineFailure(invalid ? 'invalid_experiment' : 'engine_error', message, {
    retryable: answer.retryable ?? false,
    engineUsable: true,
    stderrTail,
    hint: listed ? undefined : (answer.hint ?? undefined),
    problems,
  });
}

function problemsOf(answer: EngineErrorAnswer): readonly Problem[] {
  const listed = (answer.problems ?? []).map((problem) => ({
    file: problem.file,
    line: problem.line ?? undefined,
    column: problem.column ?? undefined,
    message: problem.message,
    hint: problem.hint ?? undefined,
  }));
  if (listed.length > 0 || answer.file === undefined || answer.file === null) return listed;
  return [
    {
      file: answer.file,
      line: answer.line ?? undefined,
      column: answer.column ?? undefined,
      message: answer.message,
      hint: answer.hint ?? undefined,
    },
  ];
}

function shorten(line: string): string {
  return JSON.stringify(line.length > 120 ? `${line.slice(0, 117)}...` : line);
}

function lastLine(tail: string): string {
  const line = tail.trimEnd().split('\n').at(-1) ?? '';
  return line === '' ? '' : ` Its last words: ${line.slice(0, 300)}`;
}
