import type { Executor } from '../execution/executor.ts';
import type { StagePrograms } from '../execution/local/stage-program.ts';
import type { RunRef } from '../pipeline/artifacts.ts';
import type { RunRecord } from '../pipeline/run-record.ts';
import type { Stage } from '../pipeline/stage.ts';
import type { Bucket } from '../storage/bucket.ts';
import type { PreparedRun, RunWorkflowOptions } from './prepared-run.ts';
import type { RunPlace } from './run-place.ts';

/** What carries the stages of one command out, made ready. Disposing ends what still runs of it. */
export interface Carrier extends AsyncDisposable {
  readonly executor: Executor;
  /** How the stages are to start the engine. */
  readonly engineCommand: readonly string[];
  /** How many tasks run at a time, where it is known better here than in the stage. */
  readonly jobs: number | undefined;
  /**
   * What the engine is, and refuses an experiment that the engine finds at fault, where it can be asked before
   * there is a run; undefined where only the stages can tell.
   */
  identify(options: RunWorkflowOptions, prepared: PreparedRun): Promise<RunRecord['engine']>;
  /** Says which stages are to come, so that what carries them can start ahead. */
  expect(stages: readonly Stage[]): void;
}

/** What a carrier works on. */
export interface Load {
  readonly place: RunPlace;
  readonly run: RunRef;
  readonly bucket: Bucket;
  readonly populationData: string | undefined;
  /** Stage programs as processes, started before it was known what carries the run. */
  readonly programs: StagePrograms;
}
