import type { DirPrefix } from '../../pipeline/dir-prefix.ts';
import type { ExperimentId } from '../../pipeline/experiment-id.ts';
import type { Labels } from './labels.ts';

/**
 * What somebody asks of a run in the cloud, as far as settings do not say it: options of `epycloud run workflow`,
 * inputs of the action submit-workflow.
 */
export interface CloudWish {
  readonly expId: ExperimentId;
  readonly dirPrefix: DirPrefix;
  /** The experiment repository, as an absolute path. */
  readonly repoDir: string;
  /** As the user wrote it. */
  readonly runId?: string | undefined;
  readonly resume: boolean;
  /** Where the stages get the repository from: what is packed here, or what GitHub has. */
  readonly source: 'bundle' | 'github';
  /** By tag or digest; without it as the settings say. */
  readonly image?: string | undefined;
  readonly simulationsLimit?: number | undefined;
  readonly tasksLimit?: number | undefined;
  readonly skipOutput?: boolean | undefined;
  readonly outputConfig?: string | undefined;
  readonly maxFailedTasks?: string | undefined;
  readonly requiredTasks?: string | undefined;
  /** An address, or a folder of the repository. */
  readonly populationData?: string | undefined;
  /** How many engine processes a task of Stage B keeps busy. */
  readonly jobs?: number | undefined;
  /** In seconds. */
  readonly taskTimeout?: number | undefined;
  /** An engine of the image that is not its own. */
  readonly engineCommand?: string | undefined;
  /** The user's own labels. */
  readonly labels?: Labels | undefined;
  /** The environment and the profile whose settings count. */
  readonly env?: string | undefined;
  readonly profile?: string | undefined;
}
