import { resolve } from 'node:path';
import type { CloudWish } from '../../execution/cloud/cloud-wish.ts';
import { parseDirPrefix } from '../../pipeline/dir-prefix.ts';
import { parseExperimentId } from '../../pipeline/experiment-id.ts';
import { textSetting } from '../../settings/lay-over.ts';
import type { Settings } from '../../settings/load-settings.ts';
import type { ActionContext } from '../action-context.ts';
import type { SubmitWorkflowInputs } from '../definitions/submit-workflow.ts';
import { environmentName, profileName } from './input-settings.ts';

/**
 * What the inputs ask of one experiment.
 * @throws EpycloudError `invalid_id`
 */
export function wishOfInputs(
  { environment, workspace }: ActionContext,
  inputs: SubmitWorkflowInputs,
  { expId, settings }: { readonly expId: string; readonly settings: Settings },
): CloudWish {
  const pairs = inputs.labels?.map((word) => {
    const at = word.indexOf('=');
    return [word.slice(0, at), word.slice(at + 1)] as const;
  });
  return {
    expId: parseExperimentId(expId),
    dirPrefix: parseDirPrefix(textSetting(settings, 'storage.dir_prefix') ?? ''),
    repoDir: resolve(workspace, inputs['experiment-dir']),
    runId: inputs['run-id'],
    resume: inputs.resume,
    source: inputs.source,
    image: inputs.image,
    simulationsLimit: inputs['simulations-limit'],
    tasksLimit: inputs['tasks-limit'],
    // Left out it is what the settings say.
    skipOutput: inputs['skip-output'] ? true : undefined,
    outputConfig: inputs['output-config'],
    maxFailedTasks: inputs['max-failed-tasks'],
    requiredTasks: inputs['required-tasks']?.join(','),
    populationData: inputs['population-data'],
    jobs: inputs.jobs,
    engineCommand: inputs['engine-command'],
    labels: pairs && Object.fromEntries(pairs),
    env: environmentName(environment, inputs),
    profile: profileName(environment, inputs),
  };
}
