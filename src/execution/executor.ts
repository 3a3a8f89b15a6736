import type { RunRef } from '../pipeline/artifacts.ts';
import type { Problem } from '../pipeline/errors.ts';
import type { ExecutionMode } from '../pipeline/execution-mode.ts';
import type { Stage } from '../pipeline/stage.ts';
import type { StageEvent } from './stage-events.ts';

/** One stage to be carried out, and all that it is told. Whatever carries it turns this into the same variables. */
export interface StageRequest {
  readonly stage: Stage;
  readonly mode: ExecutionMode;
  readonly run: RunRef;
  readonly bucketDir: string;
  readonly repoDir: string;
  readonly engineCommand: readonly string[];
  readonly populationData?: string | undefined;
  readonly outputConfig?: string | undefined;
  readonly jobs?: number | undefined;
  readonly numTasks?: number | undefined;
  readonly taskIndex?: number | undefined;
  readonly taskTimeout?: number | undefined;
  /** As the user wrote it: `3` or `5%`. */
  readonly maxFailedTasks?: string | undefined;
  readonly requiredTasks?: string | undefined;
  readonly simulationsLimit?: number | undefined;
  readonly tasksLimit?: number | undefined;
  readonly skipOutput: boolean;
  readonly rerun: boolean;
}

/** Why a stage ended without doing its work. */
export interface StageFailure {
  readonly code: string;
  readonly message: string;
  readonly hint?: string | undefined;
  readonly problems: readonly Problem[];
}

export type StageResult =
  | {
      readonly kind: 'ended';
      readonly exitCode: number;
      readonly message: string;
      readonly details: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'failed'; readonly exitCode: number; readonly failure: StageFailure };

export interface StageWatch {
  /** Aborting ends the stage; what it has done is kept. */
  readonly signal: AbortSignal;
  readonly onEvent: (event: StageEvent) => void;
}

/** Carries out a stage somewhere: as a process, in a container, in the cloud. */
export interface Executor {
  /** Resolves when the stage has ended, however it ended. */
  runStage(request: StageRequest, watch: StageWatch): Promise<StageResult>;
}
