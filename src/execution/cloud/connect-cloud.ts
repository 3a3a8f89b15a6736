import type { GoogleSession } from '../../google/session.ts';
import { textSetting } from '../../settings/lay-over.ts';
import type { Settings } from '../../settings/load-settings.ts';
import { gcloudCommand } from '../../shell/gcloud.ts';
import { openBucket } from '../../storage/open-bucket.ts';
import type { Cloud } from './cloud.ts';
import type { CloudTarget } from './cloud-target.ts';

export interface ConnectOptions {
  readonly target: CloudTarget;
  readonly settings: Settings;
  readonly environment: NodeJS.ProcessEnv;
  /** Ends what is under way. */
  readonly signal?: AbortSignal | undefined;
  /** Trust the identity of this GitHub job. */
  readonly workloadIdentityProvider?: string | undefined;
  /** The account to act as. */
  readonly serviceAccount?: string | undefined;
}

/**
 * A project of Google Cloud, by the credentials that are found: a key of the settings, those that are given, those
 * of the machine. Nothing is asked for before it is needed.
 */
export async function connectCloud(options: ConnectOptions): Promise<Cloud> {
  const { settings, environment, signal } = options;
  const { openGoogleSession } = await import('../../google/session.ts');
  const session = openGoogleSession({
    environment,
    signal,
    gcloud: gcloudCommand(environment),
    keyFile: textSetting(settings, 'google_cloud.service_account_key_path'),
    workloadIdentityProvider: options.workloadIdentityProvider,
    serviceAccount: options.serviceAccount,
  });
  return await cloudOf(session, options, signal);
}

async function cloudOf(
  session: GoogleSession,
  options: Pick<ConnectOptions, 'target' | 'environment'>,
  signal: AbortSignal | undefined,
): Promise<Cloud> {
  const { target, environment } = options;
  const [{ batchClient }, { workflowsClient }, { executionsClient }] = await Promise.all([
    import('../../google/batch.ts'),
    import('../../google/workflows.ts'),
    import('../../google/executions.ts'),
  ]);
  const { project, region } = target;
  const place = { project, region, signal };
  const workflows = workflowsClient(session, place);
  return {
    bucket: await openBucket(
      { kind: 'gcs', bucket: target.bucket },
      { environment, signal, session },
    ),
    batch: batchClient(session, place),
    executionsOf: (workflow) => executionsClient(session, { ...place, workflow }),
    isDeployed: async (workflow) => (await workflows.getWorkflow(workflow)) !== undefined,
    accessToken: () => session.accessToken(),
    again: (other) => cloudOf(session.again(other), options, other),
  };
}
