import type { CloudClock } from '../clock.ts';
import type { BackEnd } from './back-end.ts';
import type { Runnable, TaskGroup } from './job.ts';
import { needsOf } from './machines.ts';
import type { Attempt, Scenario } from './scenario.ts';
import { type AccessSecret, type TaskPlace, taskEnvironment } from './task-environment.ts';

export interface AttemptOptions {
  readonly clock: CloudClock;
  readonly backEnd: BackEnd;
  readonly scenario: Scenario;
  readonly group: TaskGroup;
  readonly place: TaskPlace;
  readonly facts: Omit<Attempt, 'environment' | 'stage'>;
  readonly accessSecret: AccessSecret;
  /** Aborted when the job is cancelled, deleted or over its time. */
  readonly signal: AbortSignal;
  onLine(line: string, stream: 'stdout' | 'stderr'): void;
}

/** The Batch agent's, when it cannot say more: https://cloud.google.com/batch/docs/reference/rest/v1/StatusEvent */
const UNKNOWN_FAILURE = 50_000;

/**
 * Runs a task once and yields its exit code. The clock stands still while something really runs; then the time
 * passes that the attempt took.
 * @throws the signal's reason
 */
export async function runAttempt(options: AttemptOptions): Promise<number> {
  const { clock, scenario, group, signal } = options;
  const spec = group.taskSpec ?? {};
  const letGo = clock.hold();
  try {
    const began = clock.now();
    const attempt = await describeAttempt(options);
    const limit = limitMs(spec.maxRunDuration);
    const { exitCode, realMs } = await reallyRun(options, attempt, limit);
    signal.throwIfAborted();
    const duration = scenario.durationOf?.({ ...attempt, realMs }) ?? realMs;
    const isOverTime = duration > limit;
    const left = began + Math.min(duration, limit) - clock.now();
    const rest = clock.sleep(Math.max(0, left), signal);
    letGo();
    await rest;
    return isOverTime ? 50_005 : exitCode;
  } finally {
    letGo();
  }
}

async function reallyRun(
  options: AttemptOptions,
  attempt: Attempt,
  limit: number,
): Promise<{ readonly exitCode: number; readonly realMs: number }> {
  const { scenario } = options;
  const given = scenario.exit?.(attempt);
  if (given !== undefined) return { exitCode: given, realMs: 0 };
  const isSpot = attempt.provisioning !== 'STANDARD';
  const asked = isSpot && (scenario.preempt?.(attempt) ?? false);
  const preempted = asked === true ? 'during' : asked;
  if (preempted === 'before') return { exitCode: 50_001, realMs: 0 };

  let realMs = 0;
  let failure: number | undefined;
  for (const [index, runnable] of (options.group.taskSpec?.runnables ?? []).entries()) {
    if (failure !== undefined && !runnable.alwaysRun) continue;
    const own = limitMs(runnable.timeout);
    const end = await runContainer(options, {
      index,
      runnable,
      limit: Math.min(own, limit - realMs),
      isPreempted: preempted === 'during',
    });
    realMs += end.realMs;
    options.signal.throwIfAborted();
    if (end.exitCode === 50_001 || end.exitCode === 50_005) {
      return { exitCode: end.exitCode, realMs };
    }
    if (end.exitCode !== 0 && !runnable.ignoreExitStatus) failure ??= end.exitCode;
  }
  return { exitCode: preempted ? 50_001 : (failure ?? 0), realMs };
}

async function runContainer(
  options: AttemptOptions,
  run: {
    readonly index: number;
    readonly runnable: Runnable;
    readonly limit: number;
    readonly isPreempted: boolean;
  },
): Promise<{ readonly exitCode: number; readonly realMs: number }> {
  const { clock, group, place, signal } = options;
  const ending = new AbortController();
  const waking = new AbortController();
  let cause: number | undefined;
  const end = (how: 'SIGTERM' | 'SIGKILL', exitCode?: number) => {
    cause ??= exitCode;
    ending.abort(how);
  };
  const onAbort = () => end('SIGTERM');
  signal.addEventListener('abort', onAbort, { once: true });
  if (signal.aborted) onAbort();
  let timer: NodeJS.Timeout | undefined;
  try {
    const ended = await options.backEnd.run({
      name: `${place.jobUid}-${place.index}-${place.attempt}-${run.index}`,
      container: run.runnable.container ?? {},
      environment: await taskEnvironment(group, run.runnable, place, options.accessSecret),
      limits: needsOf(group),
      signal: ending.signal,
      onStart: () => {
        if (!Number.isFinite(run.limit)) return;
        // A clock that is held does not wake anybody, and a container that hangs would hold it for ever: so the
        // machine's time counts too.
        const overTime = () => end('SIGTERM', 50_005);
        if (run.limit < 2 ** 31) timer = setTimeout(overTime, run.limit);
        clock.sleep(run.limit, waking.signal).then(overTime, () => {});
      },
      onLine: (line, stream) => {
        options.onLine(line, stream);
        if (run.isPreempted) end('SIGKILL', 50_001);
      },
    });
    return { exitCode: cause ?? ended.exitCode, realMs: ended.milliseconds };
  } catch (error) {
    // What the agent would log of a container that does not start.
    options.onLine(String(error), 'stderr');
    return { exitCode: cause ?? UNKNOWN_FAILURE, realMs: 0 };
  } finally {
    clearTimeout(timer);
    waking.abort('over');
    signal.removeEventListener('abort', onAbort);
  }
}

async function describeAttempt({ group, place, facts }: AttemptOptions): Promise<Attempt> {
  const first = group.taskSpec?.runnables?.[0] ?? {};
  // Secrets are no business of a scenario.
  const environment = await taskEnvironment(group, first, place, async (version) => version);
  return { ...facts, environment, stage: environment['STAGE'] ?? '' };
}

/** A duration of protocol buffers, `3600s`; none, and zero, mean that there is no limit. */
function limitMs(duration: string | undefined): number {
  return Number.parseFloat(duration ?? '0') * 1000 || Number.POSITIVE_INFINITY;
}
