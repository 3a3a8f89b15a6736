import { join } from 'node:path';
import type { Engine } from '../engine/engine.ts';
import { EngineFailure } from '../engine/engine-failure.ts';
import { readPeakMemory, resetPeakMemory } from '../engine/peak-memory.ts';
import { EpycloudError, toEpycloudError } from '../pipeline/errors.ts';
import type { Manifest } from '../pipeline/manifest.ts';
import type { RunRecord } from '../pipeline/run-record.ts';
import { type StageContext, startStageEngine } from './context.ts';
import { requireSameEngine } from './load-run.ts';
import type { SharedFiles } from './shared-files.ts';
import { type Attempted, storeAttempt } from './store-result.ts';
import { storesUnderWay } from './stores-under-way.ts';
import type { ReadyTask, TaskQueue } from './task-queue.ts';
import { removeWorkFile, workFileSize } from './work-file.ts';

export interface WorkerSetting {
  readonly context: StageContext;
  readonly record: RunRecord;
  readonly manifest: Manifest;
  readonly queue: TaskQueue;
  readonly shared: SharedFiles;
  /** Aborted when the stage ends early; ends the engine. */
  readonly signal: AbortSignal;
  readonly onStored: (attempted: Attempted) => void;
}

/** How many engines in a row may fail to start before the stage gives up. */
const FAILED_STARTS = 3;

/** How many results of one worker may be on their way to the disk while its engine works on. */
const STORES = 4;

/**
 * Works tasks off, one after the other, with one warm engine. The next input is made ready and the last
 * results are stored while the engine is busy. A broken engine is replaced; what it was at is tried again,
 * then recorded as failed.
 */
export async function workTasks(setting: WorkerSetting): Promise<void> {
  const { context, queue, signal } = setting;
  await using engines = new EngineSeat(setting);
  let upcoming = queue.next();
  const stores = storesUnderWay(STORES);
  try {
    for (;;) {
      signal.throwIfAborted();
      const ready = await upcoming;
      if (ready === undefined) break;
      upcoming = queue.next();
      upcoming.catch(() => {});
      const attempted = await attempt(setting, engines, ready);
      await stores.begin(async () => {
        await storeAttempt(context, setting.manifest, attempted);
        setting.onStored(attempted);
      });
    }
  } finally {
    await stores.end();
  }
}

async function attempt(
  setting: WorkerSetting,
  engines: EngineSeat,
  ready: ReadyTask,
): Promise<Attempted> {
  const { context, manifest, shared } = setting;
  const { settings, log } = context;
  const { task } = ready;
  const base = {
    task,
    engine: manifest.engine,
    startedAt: context.now(),
    wasWhole: ready.wasWhole,
  };
  const fail = (tries: number, error: EpycloudError): Attempted => ({
    ...base,
    kind: 'failed',
    attempt: ready.triedBefore + tries,
    seconds: (context.now() - base.startedAt) / 1000,
    error,
  });
  if ('fault' in ready) return fail(1, ready.fault);

  const output = join(
    context.workFolder,
    `result_${task.index}.${manifest.engine.extensions.result}`,
  );
  for (let tries = 1; ; tries++) {
    const startedAt = context.now();
    log.debug(`Task ${task.index} (${task.name}) begins.`, {
      event: 'task.started',
      task: task.index,
      name: task.name,
    });
    try {
      const engine = await engines.take();
      resetPeakMemory(engine.pid);
      const facts = await engine.request(
        'run',
        { input: ready.input, shared_dir: shared.folder, output },
        {
          timeout: settings.taskTimeout,
          onProgress: (progress) =>
            log.debug('Under way.', {
              event: 'task.progress',
              task: task.index,
              name: task.name,
              progress,
            }),
        },
      );
      const peakMemory = readPeakMemory(engine.pid);
      requireOutput(output);
      removeWorkFile(ready.input);
      const seconds = (context.now() - startedAt) / 1000;
      return {
        ...base,
        startedAt,
        kind: 'succeeded',
        attempt: ready.triedBefore + tries,
        seconds,
        output,
        facts,
        peakMemory,
      };
    } catch (thrown) {
      setting.signal.throwIfAborted();
      const error = toEpycloudError(thrown);
      if (!(error instanceof EngineFailure)) throw error;
      if (!error.engineUsable) await engines.discard();
      removeWorkFile(output);
      if (!error.retryable || tries >= settings.attempts) return fail(tries, error);
      log.warning(`Task ${task.index} (${task.name}) is tried again: ${error.message}`, {
        event: 'task.retried',
        task: task.index,
        name: task.name,
        code: error.code,
      });
    }
  }
}

function requireOutput(output: string): void {
  if (workFileSize(output) !== undefined) return;
  throw new EngineFailure(
    'engine_error',
    'The engine said that it was done, and wrote no result.',
    {
      retryable: false,
      engineUsable: true,
      stderrTail: '',
      hint: 'This is a fault of the engine; docs/engine-contract.md says what it owes.',
    },
  );
}

/** A worker's place for an engine: one at a time, started when it is needed, replaced when it broke. */
class EngineSeat implements AsyncDisposable {
  readonly #setting: WorkerSetting;
  #engine: Engine | undefined;
  #failedStarts = 0;

  constructor(setting: WorkerSetting) {
    this.#setting = setting;
  }

  async take(): Promise<Engine> {
    if (this.#engine !== undefined) return this.#engine;
    const { context, record, manifest, signal } = this.#setting;
    try {
      this.#engine = await startStageEngine(context, context.log, signal);
      this.#failedStarts = 0;
    } catch (error) {
      this.#failedStarts++;
      if (
        error instanceof EngineFailure &&
        this.#failedStarts >= FAILED_STARTS &&
        !signal.aborted
      ) {
        throw new EpycloudError(
          'engine_missing',
          `The engine failed to start ${FAILED_STARTS} times in a row. ${error.message}`,
          {
            hint: 'Start it by hand to see why, or run with LOG_LEVEL=debug.',
            cause: error,
          },
        );
      }
      throw error;
    }
    requireSameEngine(record, manifest, this.#engine.description);
    return this.#engine;
  }

  async discard(): Promise<void> {
    const engine = this.#engine;
    this.#engine = undefined;
    await engine?.[Symbol.asyncDispose]();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.discard();
  }
}
