import type { ProcessEnd } from '../../../shell/line-process.ts';
import type { Bucket } from '../../../storage/bucket.ts';
import type {
  Executor,
  StageFailure,
  StageRequest,
  StageResult,
  StageWatch,
} from '../../executor.ts';
import type { StageEvent } from '../../stage-events.ts';
import { carryOutStage, silentEnd } from '../carry-out-stage.ts';
import type { Environment, StageProgram, StagePrograms } from '../stage-program.ts';
import type { ContainerPlaces } from './container-places.ts';
import { runIsolatedTasks } from './isolated-tasks.ts';

export interface ComposeExecutorOptions {
  /** Containers of stages, started or waiting to be told what to do. */
  readonly programs: Pick<StagePrograms, 'take'>;
  readonly places: ContainerPlaces;
  /** What a stage has beside the variables that tell it its request: the image's own, and what passes through. */
  readonly environment: Environment;
  /** Where each task is to have a container of its own; undefined where one has them all. */
  readonly isolate: Isolation | undefined;
  readonly onErrorLine: (line: string) => void;
}

export interface Isolation {
  readonly bucket: Bucket;
  /** How many run at a time. */
  readonly jobs: number;
  readonly startTask: (task: number) => Promise<StageProgram>;
}

/** How many lines of what Compose says are told. */
const LAST_LINES = 5;

/** A process in a container that was killed by SIGKILL, as a shell tells it. */
const KILLED = 128 + 9;

/**
 * Carries out stages in containers: each stage in one, or with isolation each task. Requests are told to it with
 * the paths of this machine, and so is what comes back.
 */
export function composeExecutor(options: ComposeExecutorOptions): Executor {
  const { isolate } = options;
  return {
    runStage: async (request, watch) => {
      const runTask = async (one: StageRequest, watchOne: StageWatch) =>
        one.taskIndex === undefined || isolate === undefined
          ? await inContainer(options, await options.programs.take(one.stage), one, watchOne)
          : await inContainer(options, await isolate.startTask(one.taskIndex), one, watchOne);
      return isolate === undefined || request.stage !== 'runner' || request.taskIndex !== undefined
        ? await runTask(request, watch)
        : await runIsolatedTasks({ request, watch, runTask, ...isolate });
    },
  };
}

async function inContainer(
  { places, environment, onErrorLine }: ComposeExecutorOptions,
  program: StageProgram,
  request: StageRequest,
  watch: StageWatch,
): Promise<StageResult> {
  // Until the stage speaks, stderr is that of Compose: its words are the reason where it never does.
  const held: string[] = [];
  let speaks = false;
  const onErrorLineOf = (line: string) => {
    if (line.trim() === '') return;
    if (speaks) onErrorLine(places.outside(line));
    else held.push(line);
  };
  const onEvent = (event: StageEvent) => {
    speaks = true;
    for (const line of held.splice(0)) onErrorLineOf(line);
    watch.onEvent(places.outside(event));
  };
  const result = await carryOutStage({
    program,
    request: places.inside(request),
    environment,
    watch: { ...watch, onEvent },
    onErrorLine: onErrorLineOf,
    explain: (end) => explain(request, end, held.slice(-LAST_LINES)),
  });
  return places.outside(withLabelHint(result, request));
}

/** A run that the builder will not begin with may have been noted with what the image's labels say wrongly. */
function withLabelHint(result: StageResult, { stage }: StageRequest): StageResult {
  if (result.kind !== 'failed' || stage !== 'builder') return result;
  const { failure } = result;
  if (failure.code !== 'run_changed') return result;
  const hint = `${failure.hint ?? ''} For a new run: the labels of the image do not say which engine is in it; build it again.`;
  return { ...result, failure: { ...failure, hint: hint.trim() } };
}

function explain(
  request: StageRequest,
  end: ProcessEnd,
  lastErrorLines: readonly string[],
): StageFailure {
  if (end.kind === 'signalled') return silentEnd(request, `lost its client to ${end.signal}`);
  if (end.code === KILLED) {
    return silentEnd(request, 'was killed in its container, probably out of memory,');
  }
  if (lastErrorLines.length === 0) return silentEnd(request, `ended with exit code ${end.code}`);
  return {
    code: 'container_failed',
    message: `The container of the ${request.stage} stage did not start: ${lastErrorLines.join(' ')}`,
    hint: '`docker info` and `docker compose version` say whether Docker itself is well. --executor process does without.',
    problems: [],
  };
}
