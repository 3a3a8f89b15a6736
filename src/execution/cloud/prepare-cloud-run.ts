import { join, relative, resolve } from 'node:path';
import { chooseOutputConfig, type Experiment } from '../../experiment/experiment.ts';
import { findPopulationData } from '../../experiment/population-data.ts';
import { findExperiment, loadExperiment } from '../../experiment/repository.ts';
import { estimateTasks } from '../../experiment/task-estimate.ts';
import { validateExperiment } from '../../experiment/validate.ts';
import { cloudImage } from '../../images/cloud-image.ts';
import type { ImageReference } from '../../images/image-reference.ts';
import { counted } from '../../pipeline/counted.ts';
import { EpycloudError } from '../../pipeline/errors.ts';
import { parseMaxFailed } from '../../pipeline/tolerance.ts';
import { textSetting } from '../../settings/lay-over.ts';
import type { Settings } from '../../settings/load-settings.ts';
import { type CloudTarget, cloudTarget } from './cloud-target.ts';
import type { CloudWish } from './cloud-wish.ts';
import { faultOfLabel } from './labels.ts';
import { readWorkflowSource } from './workflow-source.ts';

/** A run in the cloud, checked as far as that can be done without asking anybody. */
export interface PreparedCloudRun {
  readonly wish: CloudWish;
  readonly settings: Settings;
  readonly target: CloudTarget;
  /** The name of the workflow. */
  readonly workflow: string;
  readonly experiment: Experiment;
  readonly image: ImageReference;
  /** How many tasks there are, where the files tell it. */
  readonly tasks: number | undefined;
}

/**
 * Checks all of a run that can be checked on this machine; nothing is asked for over the network.
 * @param distDir the folder of the program's own bundles
 * @throws EpycloudError `usage`, `invalid_settings`, `experiment_not_found`, `invalid_experiment`
 */
export async function prepareCloudRun(
  asked: CloudWish,
  settings: Settings,
  distDir: string,
): Promise<PreparedCloudRun> {
  const target = cloudTarget(settings);
  const image = cloudImage(asked.image ?? textSetting(settings, 'google_cloud.image'), {
    registry: textSetting(settings, 'docker.registry') ?? '',
    repoName: textSetting(settings, 'docker.repo_name'),
    imageName: textSetting(settings, 'docker.image_name'),
    imageTag: textSetting(settings, 'docker.image_tag') ?? 'latest',
    projectId: target.project,
    suiteRef: 'main',
  });
  if (asked.maxFailedTasks !== undefined) parseMaxFailed(asked.maxFailedTasks);
  requireLabels(asked);
  const wish = { ...asked, populationData: populationDataOf(asked) };
  const folder = await findExperiment(wish.repoDir, wish.expId);
  const experiment = await loadExperiment(folder);
  const { outputConfig } = wish;
  if (wish.skipOutput !== true) chooseOutputConfig(experiment, outputConfig);
  if (wish.engineCommand === undefined) {
    const populationData = await findPopulationData(
      isAddress(wish.populationData) ? wish.populationData : undefined,
      wish.repoDir,
    );
    // What the image's engine covers is for that engine to say.
    const { problems } = await validateExperiment({
      folder,
      outputConfig,
      populationData,
      coverage: false,
    });
    if (problems.length > 0) {
      const message = `The experiment has ${counted(problems.length, 'fault')}.`;
      throw new EpycloudError('invalid_experiment', message, { problems });
    }
  }
  const estimate = wish.engineCommand === undefined ? estimateTasks(experiment) : undefined;
  const limit = wish.tasksLimit ?? Number.POSITIVE_INFINITY;
  return {
    wish,
    settings,
    target,
    workflow: await workflowOf(settings, distDir),
    experiment,
    image,
    tasks: estimate === undefined ? undefined : Math.min(estimate, limit),
  };
}

/**
 * Where the stages read populations from. They have the repository and the network, and no other folder of this
 * machine; `population-data/` of the repository they find themselves.
 */
function populationDataOf({ populationData: wanted, repoDir }: CloudWish): string | undefined {
  if (wanted === undefined || isAddress(wanted)) return wanted;
  if (relative(join(repoDir, 'population-data'), resolve(wanted)) === '') return undefined;
  throw new EpycloudError(
    'usage',
    `Machines in the cloud cannot read the population data in ${wanted}.`,
    {
      hint: 'Put it into population-data/ of the experiment repository, or give --population-data an address.',
    },
  );
}

function isAddress(text: string | undefined): boolean {
  return text !== undefined && /^https?:\/\//.test(text);
}

function requireLabels({ labels = {} }: CloudWish): void {
  for (const [key, value] of Object.entries(labels)) {
    const fault = faultOfLabel(key, value);
    if (fault === undefined) continue;
    throw new EpycloudError('usage', `The label ${key}=${value} cannot be: ${fault}.`);
  }
}

/** The workflow that runs are submitted to: the one that is named, else that of this version. */
export async function workflowOf(settings: Settings, distDir: string): Promise<string> {
  const named = textSetting(settings, 'google_cloud.workflow_name');
  return named ?? (await readWorkflowSource(distDir)).name;
}
