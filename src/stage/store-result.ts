import { createReadStream } from 'node:fs';
import { EngineFailure } from '../engine/engine-failure.ts';
import { SCHEMA_VERSION } from '../pipeline/document.ts';
import type { EpycloudError } from '../pipeline/errors.ts';
import type { EngineIdentity, Manifest, Task } from '../pipeline/manifest.ts';
import type { Sidecar, TaskFailure } from '../pipeline/sidecar.ts';
import type { SavedObject } from '../storage/bucket.ts';
import { saveSidecar } from '../storage/run-documents.ts';
import type { StageContext } from './context.ts';
import { readWorkFile, removeWorkFile, workFileSize } from './work-file.ts';

/** A task that was tried, and how that went. */
export type Attempted = {
  readonly task: Task;
  readonly engine: EngineIdentity;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly seconds: number;
  /** How often the task was tried in this run, this time included. */
  readonly attempt: number;
  /** Whether a whole result is there already, of an earlier run of this stage. */
  readonly wasWhole: boolean;
} & (
  | {
      readonly kind: 'succeeded';
      /** The file that the engine wrote. */
      readonly output: string;
      readonly facts: Readonly<Record<string, unknown>>;
      readonly peakMemory: number | undefined;
    }
  | { readonly kind: 'failed'; readonly error: EpycloudError }
);

/** Above this a result is not held in memory. */
const STREAMED_BYTES = 32 * 1024 * 1024;

/**
 * Stores a result, then the record that makes it count; for a failed task the record alone. The file that
 * the engine wrote is removed.
 */
export async function storeAttempt(
  context: StageContext,
  manifest: Manifest,
  attempted: Attempted,
): Promise<void> {
  const { bucket, run, keys, log } = context;
  const { task } = attempted;
  const common = {
    schema_version: SCHEMA_VERSION,
    min_reader_version: 1,
    exp_id: run.expId,
    run_id: run.runId,
    index: task.index,
    name: task.name,
    input_sha256: task.sha256,
    engine: { name: attempted.engine.name, version: attempted.engine.version },
    attempt: attempted.attempt,
    ...attemptOf(context),
    started_at: new Date(attempted.startedAt).toISOString(),
    duration_seconds: attempted.seconds,
  };
  const fields = {
    task: task.index,
    name: task.name,
    attempt: attempted.attempt,
    seconds: attempted.seconds,
  };
  if (attempted.kind === 'failed') {
    const failure = describeFailure(attempted.error);
    const sidecar: Sidecar = { ...common, status: 'failed', failure };
    if (!attempted.wasWhole) await saveSidecar(bucket, run, sidecar);
    const kept = attempted.wasWhole ? ' The result of before is kept.' : '';
    log.error(`Task ${task.index} (${task.name}) failed: ${attempted.error.message}${kept}`, {
      ...fields,
      event: 'task.failed',
      code: failure.code,
      ...(failure.hint === undefined ? {} : { hint: failure.hint }),
    });
    return;
  }
  const result = await saveResult(
    context,
    keys.result(task.index, manifest.engine.extensions.result),
    attempted.output,
  );
  await saveSidecar(bucket, run, {
    ...common,
    status: 'succeeded',
    result,
    facts: { ...attempted.facts },
    ...(attempted.peakMemory === undefined ? {} : { peak_memory_bytes: attempted.peakMemory }),
  });
  log.info(`Task ${task.index} (${task.name}) is done.`, {
    ...fields,
    event: 'task.done',
    bytes: result.bytes,
  });
}

/** Which job of the run it was, where there are several. */
function attemptOf({ settings }: StageContext): Pick<Sidecar, 'run_attempt' | 'wave'> {
  if (settings.mode === 'local') return {};
  const { attempt, wave } = settings;
  return wave === 0 ? { run_attempt: attempt } : { run_attempt: attempt, wave };
}

async function saveResult(context: StageContext, key: string, file: string): Promise<SavedObject> {
  const saved =
    (workFileSize(file) ?? 0) > STREAMED_BYTES
      ? await context.bucket.saveStream(key, createReadStream(file))
      : await context.bucket.saveBytes(key, await readWorkFile(file));
  removeWorkFile(file);
  return saved;
}

function describeFailure(error: EpycloudError): TaskFailure {
  const engine = error instanceof EngineFailure ? error : undefined;
  const tail = engine?.stderrTail.slice(-4000);
  return {
    code: error.code,
    message: error.message,
    retryable: engine?.retryable ?? false,
    ...(error.hint === undefined ? {} : { hint: error.hint }),
    ...(tail === undefined || tail === '' ? {} : { stderr_tail: tail }),
  };
}
