import { resolve } from 'node:path';
import { placeOf } from '../../pipeline/errors.ts';
import { type LaidOver, layOver } from '../../settings/lay-over.ts';
import { loadSettings, requireSettings, type Settings } from '../../settings/load-settings.ts';
import { userSettingsDir } from '../../settings/settings-files.ts';
import type { SettingKey } from '../../settings/settings-table.ts';
import type { ActionContext } from '../action-context.ts';
import type { SubmitWorkflowInputs } from '../definitions/submit-workflow.ts';

/** The setting that an input lays its value over. */
const SETTINGS = {
  'project-id': 'google_cloud.project_id',
  region: 'google_cloud.region',
  bucket: 'google_cloud.bucket_name',
  'dir-prefix': 'storage.dir_prefix',
  'stage-a-machine-type': 'google_cloud.batch.stage_a.machine_type',
  'stage-b-machine-type': 'google_cloud.batch.stage_b.machine_type',
  'stage-c-machine-type': 'google_cloud.batch.stage_c.machine_type',
  'max-parallelism': 'google_cloud.batch.max_parallelism',
  'tasks-per-slice': 'google_cloud.batch.tasks_per_slice',
  'max-waves': 'google_cloud.batch.max_waves',
  'task-service-account': 'google_cloud.batch.service_account',
  network: 'google_cloud.batch.network',
  subnetwork: 'google_cloud.batch.subnetwork',
  'no-external-ip': 'google_cloud.batch.no_external_ip',
  'workflow-name': 'google_cloud.workflow_name',
  'billing-project': 'google_cloud.billing_project',
} as const satisfies Partial<Record<keyof SubmitWorkflowInputs, SettingKey>>;

/**
 * The settings of an action in the cloud: those of the repository and of variables, as on a laptop, with the inputs
 * over them.
 * @throws EpycloudError `invalid_settings`, `usage`
 */
export async function settingsOfInputs(
  { environment, workspace, log }: ActionContext,
  inputs: SubmitWorkflowInputs,
): Promise<Settings> {
  const places = {
    userDir: userSettingsDir(environment, undefined),
    repoDir: resolve(workspace, inputs['experiment-dir']),
    env: environmentName(environment, inputs),
    profile: profileName(environment, inputs),
  };
  const settings = requireSettings(await loadSettings(places, environment));
  for (const { message, hint, ...place } of settings.warnings) {
    log.warning(`${placeOf({ ...place, message })}: ${message} ${hint ?? ''}`);
  }
  const over: LaidOver[] = Object.entries(SETTINGS).map(([name, key]) => ({
    key,
    value: inputs[name as keyof typeof SETTINGS],
    flag: `input ${name}`,
  }));
  const { spot } = inputs;
  const provisioning = spot === undefined ? undefined : spot ? 'SPOT' : 'STANDARD';
  return layOver(settings, [
    ...over,
    { key: 'google_cloud.batch.stage_b.provisioning', value: provisioning, flag: 'input spot' },
  ]);
}

/** The environment whose settings count. */
export function environmentName(
  environment: NodeJS.ProcessEnv,
  inputs: SubmitWorkflowInputs,
): string | undefined {
  return inputs.environment ?? (environment['EPYCLOUD_ENV'] || undefined);
}

/** The profile whose settings count. */
export function profileName(
  environment: NodeJS.ProcessEnv,
  inputs: SubmitWorkflowInputs,
): string | undefined {
  return inputs.profile ?? (environment['EPYCLOUD_PROFILE'] || undefined);
}
