import { stageVariables } from '../../../settings/stage-variables.ts';
import type {
  Executor,
  StageFailure,
  StageRequest,
  StageResult,
  StageWatch,
} from '../../executor.ts';
import { stageEnvironment } from '../../stage-environment.ts';
import { parseStageEvent, type StageEvent } from '../../stage-events.ts';
import type { Environment } from './stage-process.ts';
import type { StagePrograms } from './stage-programs.ts';

export interface ProcessExecutorOptions {
  /** Where the stages' programs come from, started or waiting to be told what to do. */
  readonly programs: Pick<StagePrograms, 'take'>;
  /** What the stage inherits. Variables of the stage program in it are left out: a run takes them from its request. */
  readonly environment: Environment;
  readonly onErrorLine: (line: string) => void;
}

/** Variables that say how a stage runs on this machine rather than what it does; they pass through. */
const INHERITED = ['WORK_DIR', 'ENGINE_START_TIMEOUT_SECONDS', 'TASK_ATTEMPTS'] as const;

/** How long a stage may take to end after it was asked to. */
const END_GRACE_MS = 10_000;

/** Carries out stages as child processes on this machine: no container, the same program. */
export function processExecutor(options: ProcessExecutorOptions): Executor {
  return { runStage: (request, watch) => runStage(options, request, watch) };
}

async function runStage(
  options: ProcessExecutorOptions,
  request: StageRequest,
  watch: StageWatch,
): Promise<StageResult> {
  let last: StageEvent | undefined;
  await using child = await options.programs.take();
  child.begin(
    {
      ...withoutStageVariables(options.environment),
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
      onErrorLine: options.onErrorLine,
    },
  );
  let killer: NodeJS.Timeout | undefined;
  const onAbort = () => {
    child.signal('SIGTERM');
    killer = setTimeout(() => child.signal('SIGKILL'), END_GRACE_MS);
  };
  if (watch.signal.aborted) onAbort();
  watch.signal.addEventListener('abort', onAbort, { once: true });
  try {
    const end = await child.ended;
    const exitCode = end.kind === 'exited' ? end.code : 1;
    if (last?.event === 'stage.ended') {
      return { kind: 'ended', exitCode, message: last.message, details: last.details ?? {} };
    }
    return { kind: 'failed', exitCode, failure: failureOf(last, request, end) };
  } finally {
    clearTimeout(killer);
    watch.signal.removeEventListener('abort', onAbort);
  }
}

function failureOf(
  last: StageEvent | undefined,
  request: StageRequest,
  end:
    | { readonly kind: 'exited'; readonly code: number }
    | { readonly kind: 'signalled'; readonly signal: string },
): StageFailure {
  if (last !== undefined) {
    return {
      code: last.code ?? 'stage_failed',
      message: last.message,
      hint: last.hint,
      problems: (last.problems ?? []).map((problem) => ({ ...problem })),
    };
  }
  const how =
    end.kind === 'signalled' ? `was killed by ${end.signal}` : `ended with exit code ${end.code}`;
  return {
    code: 'stage_failed',
    message: `The ${request.stage} stage ${how} and said nothing.`,
    hint: 'What is done is kept: --resume goes on. If the machine ran out of memory, use fewer --jobs.',
    problems: [],
  };
}

function withoutStageVariables(environment: Environment): Environment {
  const inherited: readonly string[] = INHERITED;
  return Object.fromEntries(
    Object.entries(environment).filter(
      ([name]) => !(name in stageVariables) || inherited.includes(name),
    ),
  );
}
