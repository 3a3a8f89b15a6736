import type { RunRef } from './artifacts.ts';
import type { Task } from './manifest.ts';
import type { Sidecar } from './sidecar.ts';

/** What stands in the bucket for a task. Only `whole` counts as done. */
export type TaskState =
  | { readonly kind: 'whole'; readonly sidecar: Extract<Sidecar, { status: 'succeeded' }> }
  | { readonly kind: 'failed'; readonly sidecar: Extract<Sidecar, { status: 'failed' }> }
  | { readonly kind: 'absent' }
  | { readonly kind: 'broken'; readonly why: string };

/** A result as it is stored. */
export interface StoredResult {
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Judges a task by its sidecar and its result. A sidecar of another run, of another input, or that
 * does not agree with the stored bytes makes the task broken: it is done again.
 */
export function judgeTask(
  run: RunRef,
  task: Task,
  sidecar: Sidecar | undefined,
  result: StoredResult | undefined,
): TaskState {
  if (sidecar === undefined) {
    return result === undefined
      ? { kind: 'absent' }
      : { kind: 'broken', why: 'its result has no record' };
  }
  if (sidecar.exp_id !== run.expId || sidecar.run_id !== run.runId) {
    return {
      kind: 'broken',
      why: `its record is of another run (${sidecar.exp_id}/${sidecar.run_id})`,
    };
  }
  if (sidecar.index !== task.index || sidecar.input_sha256 !== task.sha256) {
    return { kind: 'broken', why: 'its record is of another input' };
  }
  if (sidecar.status === 'failed') return { kind: 'failed', sidecar };
  if (result === undefined) return { kind: 'broken', why: 'its result is missing' };
  if (result.bytes !== sidecar.result.bytes || result.sha256 !== sidecar.result.sha256) {
    return {
      kind: 'broken',
      why: `its result is not the one recorded (${result.bytes} bytes, ${sidecar.result.bytes} recorded)`,
    };
  }
  return { kind: 'whole', sidecar };
}
