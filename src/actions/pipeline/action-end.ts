import type { RunLocalPipelineInputs } from '../definitions/run-local-pipeline.ts';
import type { PullRequest } from '../github/event.ts';
import type { EndedRun } from './run-experiment.ts';

/** What the end of the action is made of. */
export interface ActionEnd {
  readonly inputs: RunLocalPipelineInputs;
  /** The experiments that were to be run. */
  readonly ids: readonly string[];
  readonly runs: readonly EndedRun[];
  readonly bucketDir: string;
  readonly pullRequest: PullRequest | undefined;
}
