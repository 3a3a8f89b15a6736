import { SCHEMA_VERSION } from '../pipeline/document.ts';
import { EpycloudError, placeOf } from '../pipeline/errors.ts';
import type { MissingTask, Outcome } from '../pipeline/outcome.ts';
import type { StageSettings } from '../settings/stage-settings.ts';
import { listAttempts } from '../storage/attempt-documents.ts';
import type { Bucket } from '../storage/bucket.ts';
import { findOutcome, saveOutcome } from '../storage/run-documents.ts';
import type { Log } from './log.ts';
import { MissingTasks } from './missing-tasks.ts';

/** What the outcome of an attempt is written with. */
export interface AttemptPlace {
  readonly settings: Pick<StageSettings, 'stage' | 'mode' | 'run' | 'attempt'>;
  readonly bucket: Bucket;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** How an attempt ended, as the stage knows it that ended it. */
export type AttemptEnd =
  | {
      readonly kind: 'done';
      readonly numTasks: number;
      readonly outputs: string | undefined;
      readonly missing: readonly MissingTask[];
    }
  | { readonly kind: 'failed'; readonly error: EpycloudError };

/**
 * Ends a stage whose attempt at the run is no longer the newest one: what it did would only be in the way.
 * @throws EpycloudError `run_in_use`
 */
export async function requireNewestAttempt({ settings, bucket }: AttemptPlace): Promise<void> {
  if (settings.mode === 'local') return;
  const newest = Math.max(...(await listAttempts(bucket, settings.run)).keys(), 0);
  if (newest > settings.attempt) throw overtaken(settings.attempt, newest);
}

/**
 * The outcome that this attempt has already, where Batch begins its last stage once more: as when the machine went
 * away before the stage could end.
 */
export async function findSettled({
  settings,
  bucket,
}: AttemptPlace & { readonly settings: Pick<StageSettings, 'retryAttempt'> }): Promise<
  Extract<Outcome, { status: 'succeeded' | 'partial' }> | undefined
> {
  if (settings.mode === 'local' || settings.retryAttempt === 0) return undefined;
  const outcome = await findOutcome(bucket, settings.run);
  const isOurs = outcome?.attempt === settings.attempt;
  return isOurs && (outcome.status === 'succeeded' || outcome.status === 'partial')
    ? outcome
    : undefined;
}

/**
 * Writes `outcome.json` in cloud mode, where nobody waits who could; in local mode whoever started the stage does.
 * An attempt that another one overtook writes none.
 */
export async function settleAttempt(place: AttemptPlace, end: AttemptEnd): Promise<void> {
  const { settings, bucket, log } = place;
  if (settings.mode === 'local') return;
  const attempts = await listAttempts(bucket, settings.run);
  const newest = Math.max(...attempts.keys(), 0);
  if (newest > settings.attempt) {
    log.warning(overtaken(settings.attempt, newest).message);
    return;
  }
  const began = attempts.get(settings.attempt);
  await saveOutcome(bucket, settings.run, outcomeOf(place, end, began ?? place.now()));
}

function outcomeOf({ settings, now }: AttemptPlace, end: AttemptEnd, began: number): Outcome {
  const finished = now();
  const common = {
    schema_version: SCHEMA_VERSION,
    min_reader_version: 1,
    exp_id: settings.run.expId,
    run_id: settings.run.runId,
    attempt: settings.attempt,
    finished_at: new Date(finished).toISOString(),
    duration_seconds: Math.max(0, finished - began) / 1000,
  };
  if (end.kind === 'done') {
    const counted = { ...common, num_tasks: end.numTasks, outputs: end.outputs };
    return end.missing.length === 0
      ? { ...counted, status: 'succeeded' }
      : { ...counted, status: 'partial', missing: [...end.missing] };
  }
  const { error } = end;
  return {
    ...common,
    status: 'failed',
    stage: settings.stage,
    code: error.code,
    message: messageOf(error),
    hint: error.hint,
    ...(error instanceof MissingTasks
      ? { num_tasks: error.numTasks, missing: [...error.missing] }
      : {}),
  };
}

const PLACES = 20;

/** What went wrong, and where in the user's files: the outcome is all that is left when the job's log is gone. */
function messageOf({ message, problems }: EpycloudError): string {
  const told = problems
    .slice(0, PLACES)
    .map((problem) => `${placeOf(problem)}: ${problem.message}`)
    .filter((line) => !message.includes(line));
  const more = problems.length > PLACES ? [`and ${problems.length - PLACES} more`] : [];
  return [message, ...told, ...more].join('\n');
}

function overtaken(attempt: number, newest: number): EpycloudError {
  return new EpycloudError(
    'run_in_use',
    `Attempt ${attempt} was overtaken by attempt ${newest}, which has the run now.`,
    { hint: `Watch attempt ${newest}; this one writes nothing more.` },
  );
}
