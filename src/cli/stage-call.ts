import type { StageRequest } from '../execution/executor.ts';
import type { RunRef } from '../pipeline/artifacts.ts';
import type { CliContext } from './cli-context.ts';
import type { Carrier } from './local-carrier.ts';
import type { CommonRunOptions } from './run-options.ts';
import { absolute, type RunPlace } from './run-place.ts';

interface StageOptions extends CommonRunOptions {
  readonly skipOutput?: true;
  readonly simulationsLimit?: number;
  readonly tasksLimit?: number;
  readonly taskIndex?: number;
  readonly numTasks?: number;
  readonly rerun?: true;
}

/** What all stages of a run are told; the stage itself is added by whoever starts them. */
export function stageRequestOf(
  context: CliContext,
  options: StageOptions,
  facts: {
    readonly place: RunPlace;
    readonly run: RunRef;
    readonly populationData: string | undefined;
    readonly carrier: Pick<Carrier, 'engineCommand' | 'jobs'>;
  },
): Omit<StageRequest, 'stage'> {
  return {
    mode: 'local',
    run: facts.run,
    bucketDir: absolute(context, facts.place.bucketDir),
    repoDir: absolute(context, facts.place.repoDir),
    engineCommand: facts.carrier.engineCommand,
    populationData: facts.populationData,
    outputConfig: options.outputConfig,
    jobs: facts.carrier.jobs,
    numTasks: options.numTasks,
    taskIndex: options.taskIndex,
    taskTimeout: options.taskTimeout,
    maxFailedTasks: options.maxFailedTasks,
    requiredTasks: options.requiredTasks,
    simulationsLimit: options.simulationsLimit,
    tasksLimit: options.tasksLimit,
    skipOutput: options.skipOutput === true,
    rerun: options.rerun === true,
  };
}
