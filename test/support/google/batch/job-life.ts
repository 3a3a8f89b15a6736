import { randomInt } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import type { CloudClock } from '../clock.ts';
import type { BackEnd } from './back-end.ts';
import type { JobSpec, JobState, StatusEvent } from './job.ts';
import { LIMITS } from './job-rules.ts';
import { type LogSink, logEntry } from './log-entry.ts';
import { type Machines, machinesFor } from './machines.ts';
import { exitCodeInWords, isTriedAgain } from './retry-rules.ts';
import { runAttempt } from './run-attempt.ts';
import { type Latencies, type Scenario, USUAL_LATENCIES } from './scenario.ts';
import type { AccessSecret } from './task-environment.ts';
import { type TaskList, taskList } from './task-list.ts';

export interface JobOptions {
  readonly clock: CloudClock;
  readonly backEnd: BackEnd;
  readonly scenario: Scenario;
  readonly logging: LogSink | undefined;
  readonly accessSecret: AccessSecret;
  readonly project: string;
  readonly projectNumber: string;
  readonly location: string;
  readonly jobId: string;
  readonly uid: string;
  /** With its rules checked and its defaults filled in. */
  readonly spec: JobSpec;
  /** Aborted when the cloud is closed: then all ends as fast as it can. */
  readonly closing: AbortSignal;
}

/** A job from its creation on. */
export interface Job {
  readonly jobId: string;
  readonly uid: string;
  readonly spec: JobSpec;
  readonly machines: Machines;
  readonly tasks: TaskList;
  readonly state: JobState;
  readonly events: readonly StatusEvent[];
  /** Milliseconds since 1970. */
  readonly createTime: number;
  readonly updateTime: number;
  /** Milliseconds in the state RUNNING, until now or its end. */
  runDuration(): number;
  /** Settles once nothing of the job is under way any more. */
  readonly over: Promise<void>;
  /** Ends what runs; settles when all is cleaned up. */
  stop(how: 'CANCELLATION_IN_PROGRESS' | 'DELETION_IN_PROGRESS'): Promise<void>;
}

const FINAL: ReadonlySet<JobState> = new Set(['SUCCEEDED', 'FAILED', 'CANCELLED']);

export function isFinal(state: JobState): boolean {
  return FINAL.has(state);
}

/** Why the job's tasks are to end: it was stopped, or is over its time. */
class Stopped extends Error {}

/** Lets a job live: https://cloud.google.com/batch/docs/job-lifecycle */
export function startJob(options: JobOptions): Job {
  const { clock, scenario, spec, jobId, uid } = options;
  const latencies: Latencies = { ...USUAL_LATENCIES, ...scenario.latencies };
  const group = spec.taskGroups?.[0] ?? {};
  const taskCount = Number(group.taskCount ?? 1);
  const machines = machinesFor(spec, taskCount);
  const tasks = taskList(taskCount, clock.now);
  const events: StatusEvent[] = [];
  const stopping = new AbortController();
  const { signal } = stopping;
  // All jobs listen to it.
  setMaxListeners(0, options.closing);
  options.closing.addEventListener('abort', () => stopping.abort(new Stopped()), { once: true });
  const createTime = clock.now();
  let updateTime = createTime;
  let state: JobState = 'QUEUED';
  let runningSince: number | undefined;
  let ran = 0;

  function move(next: JobState, why = ''): void {
    if (runningSince !== undefined) ran = clock.now() - runningSince;
    const name = `projects/${options.projectNumber}/locations/${options.location}/jobs/${jobId}`;
    note('STATUS_CHANGED', `Job state is set from ${state} to ${next} for job ${name}.${why}`);
    runningSince = next === 'RUNNING' ? clock.now() : undefined;
    state = next;
  }

  function note(type: string, description: string): void {
    updateTime = clock.now();
    events.push({ type, description, eventTime: new Date(updateTime).toISOString() });
  }

  async function live(): Promise<void> {
    try {
      const why = (await getMachines()) ?? (await runTasks());
      await clock.sleep(latencies.ended, signal);
      endTasks();
      move(why === undefined ? 'SUCCEEDED' : 'FAILED', why);
    } catch (error) {
      if (signal.aborted) return;
      // A fault of the test cloud; whoever looks at the job shall see it.
      move('FAILED', `The test cloud failed: ${error instanceof Error ? error.stack : error}`);
    }
  }

  /** Yields why there are none. */
  async function getMachines(): Promise<string | undefined> {
    const labels = spec.labels ?? {};
    const asked = scenario.stuck?.({ jobId, labels }) ?? false;
    const stuck = asked === true ? { state: 'QUEUED' as const } : asked;
    if (stuck && stuck.state === 'QUEUED') {
      note('OPERATIONAL_INFO', stuck.description ?? quotaDelay(uid));
      await clock.sleep(LIMITS.queuedMs, signal);
      return 'The job was in QUEUED for more than 2 days.';
    }
    await clock.sleep(latencies.queued, signal);
    move('SCHEDULED');
    if (stuck) {
      note('OPERATIONAL_INFO', stuck.description ?? quotaExceeded(uid, options.location));
      await clock.sleep(LIMITS.queuedMs, signal);
      return 'No machine was there for more than 2 days.';
    }
    if (machines.fault !== undefined) {
      await clock.sleep(latencies.machines, signal);
      note('OPERATIONAL_INFO', machines.fault);
      return `Job gets non-retryable information ${machines.fault}`;
    }
    return undefined;
  }

  /** Yields the first failure in words. */
  async function runTasks(): Promise<string | undefined> {
    let next = machines.width;
    let failure: string | undefined;
    const zone = `zones/${options.location}-b`;
    const newMachine = () => `${zone}/instances/${randomInt(1e12, 2e12)}`;
    const instances = Array.from(
      { length: Math.ceil(machines.width / machines.taskPack) },
      newMachine,
    );
    await clock.sleep(latencies.machines, signal);
    for (let index = 0; index < machines.width; index += 1) {
      tasks.move(index, 'ASSIGNED', instances[Math.floor(index / machines.taskPack)]);
    }
    // One sleep for all that begin together: a clock that is held wakes one sleeper only, and real cores would idle.
    await clock.sleep(latencies.assigned, signal);
    move('RUNNING');
    const overTime = new AbortController();
    clock.sleep(LIMITS.runningMs, overTime.signal).then(failOverTime, () => {});
    // A signal for each: thousands of listeners of one are slow.
    const slots = Array.from({ length: machines.width }, () => new AbortController());
    const stopAll = () => {
      for (const slot of slots) slot.abort(signal.reason);
    };
    signal.addEventListener('abort', stopAll, { once: true });
    // All, so that nothing is under way any more when one has thrown.
    const ends = await Promise.allSettled(
      slots.map((stop, slot) => workThrough(slot, stop.signal)),
    );
    signal.removeEventListener('abort', stopAll);
    overTime.abort();
    signal.throwIfAborted();
    const thrown = ends.find((end) => end.status === 'rejected');
    if (thrown !== undefined) throw thrown.reason;
    return failure;

    async function workThrough(slot: number, signal: AbortSignal): Promise<void> {
      const machine = Math.floor(slot / machines.taskPack);
      for (let index = slot; index < taskCount; index = next++) {
        if (index !== slot) await assign(index);
        await runTask(index);
      }

      async function assign(index: number): Promise<void> {
        tasks.move(index, 'ASSIGNED', instances[machine]);
        await clock.sleep(latencies.assigned, signal);
      }

      async function runTask(index: number): Promise<void> {
        for (let attempt = 0; ; attempt += 1) {
          tasks.move(index, 'RUNNING', instances[machine]);
          const exitCode = await runOnce(index, attempt, signal);
          if (exitCode === 0) return tasks.move(index, 'SUCCEEDED', instances[machine]);
          tasks.move(index, 'FAILED', instances[machine], exitCode);
          const isAgain = isTriedAgain(group.taskSpec ?? {}, exitCode, attempt);
          if (!isAgain) {
            failure ??= `Job failed due to task failure. Specifically, task with index ${index} failed due to the following task event: "Task state is updated from RUNNING to FAILED on ${instances[machine]} ${exitCodeInWords(exitCode)}."`;
          }
          const isLost = exitCode > 50_000 && exitCode !== 50_005;
          if (isAgain) tasks.tryAgain(index);
          if (isLost && (isAgain || next < taskCount)) {
            instances[machine] = newMachine();
            await clock.sleep(latencies.replaced, signal);
          }
          if (!isAgain) return;
          await assign(index);
        }
      }
    }

    function failOverTime() {
      move('FAILED', 'The job was in RUNNING for more than 14 days.');
      stopping.abort(new Stopped());
      void over.then(endTasks);
    }
  }

  async function runOnce(index: number, attempt: number, signal: AbortSignal) {
    const labels = spec.labels ?? {};
    const { project, location, logging } = options;
    const source = { project, location, jobId, jobUid: uid, jobLabels: labels, index, attempt };
    return await runAttempt({
      clock,
      backEnd: options.backEnd,
      scenario,
      group,
      accessSecret: options.accessSecret,
      signal,
      place: { jobId, jobUid: uid, index, count: taskCount, attempt },
      facts: { jobId, index, attempt, labels, provisioning: machines.provisioning },
      onLine: (line, stream) => {
        if (spec.logsPolicy?.destination !== 'CLOUD_LOGGING') return;
        logging?.add(logEntry(line, stream, source, clock.now()));
      },
    });
  }

  function endTasks(): void {
    for (const { index, state } of tasks.all) {
      if (state === 'PENDING') tasks.move(index, 'UNEXECUTED');
      if (state === 'ASSIGNED' || state === 'RUNNING') {
        tasks.move(index, 'FAILED', undefined, 50_000);
      }
    }
  }

  async function stop(how: 'CANCELLATION_IN_PROGRESS' | 'DELETION_IN_PROGRESS'): Promise<void> {
    move(how);
    stopping.abort(new Stopped());
    await over;
    endTasks();
    await clock.sleep(latencies.cleanedUp, options.closing).catch(() => {});
    // Deleted while it was being cancelled: nothing more to say.
    if (how === 'CANCELLATION_IN_PROGRESS' && state === how) move('CANCELLED');
  }

  const over = live();
  return {
    jobId,
    uid,
    spec,
    machines,
    tasks,
    events,
    createTime,
    over,
    stop,
    get state() {
      return state;
    },
    get updateTime() {
      return updateTime;
    },
    runDuration: () => (runningSince === undefined ? ran : clock.now() - runningSince),
  };
}

/** https://cloud.google.com/batch/docs/troubleshooting#insufficient-quota */
function quotaDelay(uid: string): string {
  return `Quota checking process decides to delay scheduling for the job ${uid} due to inadequate quotas [Quota: CPUS, limit: 24, usage: 24, wanted: 8.].`;
}

function quotaExceeded(uid: string, location: string): string {
  return `VM in Managed Instance Group meets error: Batch Error: code - CODE_GCE_QUOTA_EXCEEDED, description - error count is 4, latest message example: Instance '${uid}-group0-0-5pdz' creation failed: Quota 'CPUS' exceeded.  Limit: 24.0 in region ${location}.`;
}
