import type { Problem } from '../pipeline/errors.ts';
import type { MissingTask, Outcome } from '../pipeline/outcome.ts';
import type { Stage } from '../pipeline/stage.ts';
import type { ResultCurves } from './result-curves.ts';

/** What there is to say of a run that has ended, for pages. Plain data. */
export interface RunReport {
  readonly expId: string;
  readonly runId: string;
  readonly status: Outcome['status'];
  readonly durationSeconds: number | undefined;
  /** Undefined where the builder did not get that far. */
  readonly numTasks: number | undefined;
  /** The tasks that are not in the outputs. */
  readonly missing: readonly MissingTask[];
  readonly failure: RunFailure | undefined;
  readonly engine: { readonly name: string; readonly version: string } | undefined;
  readonly seed: number | undefined;
  readonly limits: {
    readonly tasks?: number | undefined;
    readonly simulations?: number | undefined;
  };
  readonly stages: readonly StageTiming[];
  readonly curves: ResultCurves | undefined;
  /** The folder of the run, for people. */
  readonly runPath: string | undefined;
  readonly outputsPath: string | undefined;
  /** Files of the outputs. */
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
}

export interface RunFailure {
  readonly message: string;
  readonly hint?: string | undefined;
  readonly problems: readonly Problem[];
}

export interface StageTiming {
  readonly stage: Stage;
  readonly seconds: number;
  readonly tasks: number;
}
