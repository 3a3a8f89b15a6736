/** What went wrong, for programs. `exit-codes.ts` says how a process ends on each. */
export type ErrorCode =
  | 'usage'
  | 'invalid_id'
  | 'invalid_settings'
  | 'experiment_not_found'
  | 'invalid_experiment'
  | 'run_exists'
  | 'run_not_found'
  | 'run_changed'
  | 'run_in_use'
  | 'python_missing'
  | 'python_unfit'
  | 'environment_failed'
  | 'engine_missing'
  | 'engine_error'
  | 'engine_crashed'
  | 'engine_killed'
  | 'engine_timeout'
  | 'engine_garbage'
  | 'engine_protocol'
  | 'artifact_missing'
  | 'artifact_corrupt'
  | 'artifact_foreign'
  | 'docker_missing'
  | 'docker_unavailable'
  | 'docker_unfit'
  | 'image_missing'
  | 'image_unfit'
  | 'container_failed'
  | 'image_build_failed'
  | 'base_image_missing'
  | 'disk_full'
  | 'registry_refused'
  | 'registry_unreachable'
  | 'credentials_missing'
  | 'credentials_refused'
  | 'cloud_refused'
  | 'cloud_unavailable'
  | 'secret_unavailable'
  | 'source_refused'
  | 'source_unavailable'
  | 'workflow_missing'
  | 'workflow_failed'
  | 'deadline_passed'
  | 'storage_unavailable'
  | 'storage_conflict'
  | 'stage_failed'
  | 'tasks_failed'
  | 'nothing_saved'
  | 'interrupted'
  | 'internal';

/** A place in a user's file and what is wrong there. Lines and columns count from 1. */
export interface Problem {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly message: string;
  readonly hint?: string | undefined;
}

export interface ErrorDetails {
  /** What the user should do about it. */
  readonly hint?: string | undefined;
  readonly cause?: unknown;
  /** Every place that is at fault, where the fault is in a user's files. */
  readonly problems?: readonly Problem[] | undefined;
}

/** The project's one error: a code for programs, a message and a hint for people. */
export class EpycloudError extends Error {
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly problems: readonly Problem[];

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'EpycloudError';
    this.code = code;
    this.hint = details.hint;
    this.problems = details.problems ?? [];
  }
}

/** Gives any thrown value the project's form; what is not ours is a fault of the program. */
export function toEpycloudError(thrown: unknown): EpycloudError {
  if (thrown instanceof EpycloudError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new EpycloudError('internal', message, { cause: thrown });
}

/** `file:line:column`, as far as it is known. */
export function placeOf(problem: Problem): string {
  return [problem.file, problem.line, problem.column]
    .filter((part) => part !== undefined)
    .join(':');
}
