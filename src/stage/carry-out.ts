import { resolve } from 'node:path';
import { artifactsOf } from '../pipeline/artifacts.ts';
import { EpycloudError, type ErrorCode, placeOf, toEpycloudError } from '../pipeline/errors.ts';
import { EXIT, exitCodeOf } from '../pipeline/exit-codes.ts';
import type { Stage } from '../pipeline/stage.ts';
import { VERSION } from '../pipeline/version.ts';
import type { BucketPlace } from '../settings/stage-places.ts';
import {
  readOutcomePlace,
  readStageSettings,
  type StageSettings,
} from '../settings/stage-settings.ts';
import type { Bucket } from '../storage/bucket.ts';
import { type AttemptPlace, requireNewestAttempt, settleAttempt } from './attempt-outcome.ts';
import { runBuilder } from './builder.ts';
import { cancellationCheck } from './cancellation.ts';
import type { StageContext, StageEnd } from './context.ts';
import type { Environment } from './environment-line.ts';
import type { Log } from './log.ts';
import { runOutput } from './output.ts';
import { runRunner } from './runner.ts';
import { makeWorkFolder } from './work-folder.ts';

const STAGE_PROGRAMS: Readonly<Record<Stage, (context: StageContext) => Promise<StageEnd>>> = {
  builder: runBuilder,
  runner: runRunner,
  output: runOutput,
};

/** What the stage program needs of the process that it is. */
export interface StageProcess {
  readonly environment: Environment;
  /** The program's argument, another way to say STAGE. */
  readonly argument: string | undefined;
  readonly log: Log;
  readonly cores: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A random whole number from 0 to 2^32 - 1. */
  readonly random: () => number;
  readonly openBucket: (place: BucketPlace) => Promise<Bucket>;
  /** Reads a version of a secret: `projects/P/secrets/S/versions/V`. */
  readonly secret: (version: string) => Promise<string>;
  /** Calls back where the stage is to end early, with the reason in words. */
  readonly listenForStop: (settings: StageSettings, end: (why: string) => void) => void;
}

/** Carries out one stage and logs how it ended. Returns the exit code; never throws. */
export async function carryOut(own: StageProcess): Promise<number> {
  const settings = await settingsOf(own);
  if (typeof settings === 'number') return settings;
  const { stage, run, mode } = settings;
  const log = own.log.with({ stage, exp: run.expId, run: run.runId });
  const stop = new AbortController();
  let bucket: Bucket | undefined;
  try {
    own.listenForStop(settings, (why) => stop.abort(interrupted(why)));
    bucket = await own.openBucket(settings.bucket);
    const end = await inContext(own, { settings, bucket, log, signal: stop.signal });
    log.info(end.message, {
      event: 'stage.ended',
      exit_code: end.exitCode,
      details: end.details,
    });
    return end.exitCode;
  } catch (thrown) {
    const error = toEpycloudError(stop.signal.aborted ? stop.signal.reason : thrown);
    tellFault(log, error);
    // Whoever ends a stage in the cloud is the platform: it takes the machine away, and is to begin it again.
    const again = stop.signal.aborted || PASSING.has(error.code);
    if (mode === 'cloud' && again) return EXIT.retryable;
    if (bucket !== undefined) {
      await tellOutcome({ settings, bucket, log, now: own.now }, error);
    }
    return exitCodeOf(error.code);
  }
}

/** The settings; where they cannot be read the exit code, after the fault was told. */
async function settingsOf(own: StageProcess): Promise<StageSettings | number> {
  try {
    return readStageSettings(own.environment, own.argument);
  } catch (thrown) {
    const error = toEpycloudError(thrown);
    tellFault(own.log, error);
    const settings = readOutcomePlace(own.environment, own.argument);
    if (settings?.mode === 'cloud' && settings.stage !== 'runner') {
      try {
        const bucket = await own.openBucket(settings.bucket);
        await tellOutcome({ settings, bucket, log: own.log, now: own.now }, error);
      } catch (fault) {
        own.log.warning(`The outcome is not kept: ${toEpycloudError(fault).message}`);
      }
    }
    return exitCodeOf(error.code);
  }
}

/** What another try may find otherwise: the cloud's own faults, retried here in vain. */
const PASSING: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'cloud_unavailable',
  'storage_unavailable',
]);

/** Ends that are none of the run's: it is still under way, or nothing is sure of it. */
const NO_OUTCOME: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'interrupted',
  'run_in_use',
  'internal',
]);

/** Keeps why an attempt ended, where it ends here: one of many runners does not end it. */
async function tellOutcome(place: AttemptPlace, error: EpycloudError): Promise<void> {
  if (place.settings.stage === 'runner') return;
  if (NO_OUTCOME.has(error.code)) return;
  try {
    await settleAttempt(place, { kind: 'failed', error });
  } catch (fault) {
    place.log.warning(`The outcome is not kept: ${toEpycloudError(fault).message}`);
  }
}

/** Logs an error as programs look for it, with a line for each place that is at fault. */
export function tellFault(log: Log, error: EpycloudError): void {
  log.error(error.message, {
    event: 'stage.failed',
    code: error.code,
    ...(error.hint === undefined ? {} : { hint: error.hint }),
    ...(error.problems.length === 0 ? {} : { problems: error.problems }),
    ...(error.code === 'internal' ? { stack: error.stack } : {}),
  });
  for (const problem of error.problems) {
    log.error(`${placeOf(problem)}: ${problem.message}`, {
      event: 'stage.problem',
      ...(problem.hint === undefined ? {} : { hint: problem.hint }),
    });
  }
}

async function inContext(
  own: StageProcess,
  stage: Pick<StageContext, 'settings' | 'bucket' | 'log' | 'signal'>,
): Promise<StageEnd> {
  const { settings, bucket, log } = stage;
  const { run } = settings;
  const { now, random, cores } = own;
  const requireWanted = cancellationCheck({ settings, bucket, run, now });
  await requireWanted();
  if (settings.stage !== 'runner') await requireNewestAttempt({ settings, bucket, log, now });
  await using work = await makeWorkFolder(settings.workDir);
  const context: StageContext = {
    ...stage,
    run,
    keys: artifactsOf(run),
    secret: own.secret,
    requireWanted,
    workFolder: resolve(work.path),
    engineEnvironment: own.environment,
    cores,
    version: VERSION,
    now,
    random,
  };
  return await STAGE_PROGRAMS[settings.stage](context);
}

function interrupted(why: string): EpycloudError {
  return new EpycloudError('interrupted', `Interrupted: ${why}. What is done is kept.`, {
    hint: 'Resume the run to go on.',
  });
}
