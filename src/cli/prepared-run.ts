import type { SettledRun } from '../execution/settle-run.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { Plan } from '../pipeline/plan.ts';
import type { Bucket } from '../storage/bucket.ts';
import type { WithSettings } from './apply-settings.ts';
import type { ChosenExecutor } from './choose-executor.ts';
import type { CommonRunOptions } from './run-options.ts';
import type { RunPlace } from './run-place.ts';

/** The options of `run workflow`, as commander yields them. */
export interface RunWorkflowOptions extends CommonRunOptions, Partial<WithSettings> {
  readonly resume?: true;
  readonly skipOutput?: true;
  readonly simulationsLimit?: number;
  readonly tasksLimit?: number;
  readonly dryRun?: true;
  readonly yes?: true;
}

/** What a run is about, as far as it is known before it begins. */
export interface PreparedRun {
  readonly place: RunPlace;
  readonly bucket: Bucket;
  readonly experiment: Experiment;
  readonly populationData: string | undefined;
  readonly settled: SettledRun;
  readonly chosen: ChosenExecutor;
  readonly plan: Plan;
  /** How many tasks the run has, where Stage A has made them. */
  readonly numTasks: number | undefined;
}
