import type { ProcessEnd } from '../../shell/line-process.ts';
import type { StageFailure, StageRequest, StageResult, StageWatch } from '../executor.ts';
import { stageEnvironment } from '../stage-environment.ts';
import { parseStageEvent, type StageEvent } from '../stage-events.ts';
import type { Environment, StageProgram } from './stage-program.ts';

export interface StageCall {
  /** Started, and waiting to be told; it is ended here. */
  readonly program: StageProgram;
  readonly request: StageRequest;
  /** What the stage has beside the variables that tell it the request. */
  readonly environment: Environment;
  readonly watch: StageWatch;
  readonly onErrorLine: (line: string) => void;
  /** What it means that the stage ended without a word of its own. */
  readonly explain: (end: ProcessEnd) => StageFailure;
}

/** How long a stage may take to end after it was asked to. */
const END_GRACE_MS = 10_000;

/** Tells a stage program its request, follows its log until it ends, and says how it ended. */
export async function carryOutStage(call: StageCall): Promise<StageResult> {
  const { request, watch } = call;
  let last: StageEvent | undefined;
  await using program = call.program;
  program.begin(
    {
      ...call.environment,
      ...stageEnvironment(request),
      LOG_FORMAT: 'json',
      LOG_LEVEL: 'debug',
      EXIT_ON_STDIN_CLOSE: 'true',
    },
    {
      onLine: (line) => {
        const event = parseStageEvent(line);
        if (event.event === 'stage.ended' || event.event === 'stage.failed') last = event;
        watch.onEvent(event);
      },
      onErrorLine: call.onErrorLine,
    },
  );
  let killer: NodeJS.Timeout | undefined;
  const onAbort = () => {
    program.signal('SIGTERM');
    killer = setTimeout(() => program.signal('SIGKILL'), END_GRACE_MS);
  };
  if (watch.signal.aborted) onAbort();
  watch.signal.addEventListener('abort', onAbort, { once: true });
  try {
    const end = await program.ended;
    const exitCode = end.kind === 'exited' ? end.code : 1;
    if (last?.event === 'stage.ended') {
      return { kind: 'ended', exitCode, message: last.message, details: last.details ?? {} };
    }
    const failure = last === undefined ? call.explain(end) : failureOf(last);
    return { kind: 'failed', exitCode, failure };
  } finally {
    clearTimeout(killer);
    watch.signal.removeEventListener('abort', onAbort);
  }
}

function failureOf(last: StageEvent): StageFailure {
  return {
    code: last.code ?? 'stage_failed',
    message: last.message,
    hint: last.hint,
    problems: (last.problems ?? []).map((problem) => ({ ...problem })),
  };
}

/** A stage of which nothing is known but how its process ended. */
export function silentEnd(request: StageRequest, how: string): StageFailure {
  return {
    code: 'stage_failed',
    message: `The ${request.stage} stage ${how} and said nothing.`,
    hint: 'What is done is kept: --resume goes on. If the machine ran out of memory, use fewer --jobs.',
    problems: [],
  };
}
