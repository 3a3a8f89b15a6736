import { type Engine, startEngine } from '../engine/engine.ts';
import type { EngineDescription } from '../engine/protocol.ts';
import type { artifactsOf, RunRef } from '../pipeline/artifacts.ts';
import type { StageSettings } from '../settings/stage-settings.ts';
import type { Bucket } from '../storage/bucket.ts';
import type { Log } from './log.ts';

/** What every stage works with. */
export interface StageContext {
  readonly settings: StageSettings;
  readonly run: RunRef;
  readonly keys: ReturnType<typeof artifactsOf>;
  readonly bucket: Bucket;
  readonly log: Log;
  /** Reads a version of a secret: `projects/P/secrets/S/versions/V`. */
  readonly secret: (version: string) => Promise<string>;
  /** Between two pieces of work: throws EpycloudError `interrupted` where the run was cancelled. */
  readonly requireWanted: () => Promise<void>;
  /** Aborted when the stage is to end early. */
  readonly signal: AbortSignal;
  /** An empty folder of the stage's own, removed at its end. */
  readonly workFolder: string;
  /** What an engine process is started with. */
  readonly engineEnvironment: Readonly<Record<string, string | undefined>>;
  readonly cores: number;
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A random whole number from 0 to 2^32 - 1. */
  readonly random: () => number;
}

/** How a stage ended, for its exit code and its last log line. */
export interface StageEnd {
  readonly exitCode: number;
  readonly message: string;
  /** Facts for whoever started the stage. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** Starts an engine for this stage; what it writes to stderr goes to the log. */
export async function startStageEngine(
  context: StageContext,
  log: Log = context.log,
  signal: AbortSignal = context.signal,
): Promise<Engine> {
  return await startEngine({
    command: context.settings.engineCommand,
    env: context.engineEnvironment,
    startTimeout: context.settings.engineStartTimeout,
    signal,
    onErrorLine: (line) => log.debug(line, { event: 'engine.log' }),
  });
}

/** An engine's name, version and file endings, as records keep them. */
export function identityOf(description: EngineDescription) {
  const { name, version, extensions } = description;
  return { name, version, extensions };
}
