import {
  type Deployment,
  deploymentRequest,
  deployWorkflow,
  planDeployment,
} from '../execution/cloud/deploy.ts';
import { readWorkflowSource } from '../execution/cloud/workflow-source.ts';
import { googleAddresses } from '../google/addresses.ts';
import { EpycloudError } from '../pipeline/errors.ts';
import { EXIT } from '../pipeline/exit-codes.ts';
import type { SettingKey } from '../settings/settings-table.ts';
import { gcloudCommand } from '../shell/gcloud.ts';
import { soundSettings } from './apply-settings.ts';
import type { CliContext } from './cli-context.ts';
import { documentHead } from './document-head.ts';
import type { DeploymentDocument, DeploymentPlanDocument } from './documents/deployment.ts';
import type { SettingsOptions } from './settings-options.ts';

/** The options of `deploy`, as commander yields them. */
export interface DeployOptions extends SettingsOptions {
  readonly project?: string;
  readonly region?: string;
  readonly name?: string;
  readonly serviceAccount?: string;
  readonly dryRun?: true;
  readonly json?: true;
}

/** `deploy`: creates the workflow, or with `--dry-run` shows how. @returns the exit code */
export async function deployCommand(context: CliContext, options: DeployOptions): Promise<number> {
  const settings = await soundSettings(context, options, undefined);
  const setting = (key: SettingKey) => {
    const value = settings.values.get(key)?.value;
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const project = options.project ?? setting('google_cloud.project_id');
  if (project === undefined) {
    throw new EpycloudError('usage', 'No project is named that the workflow could go to.', {
      hint: 'Give --project, or keep it: epycloud config set google_cloud.project_id ID',
    });
  }
  const deployment = planDeployment({
    source: await readWorkflowSource(context.distDir),
    project,
    region: options.region ?? setting('google_cloud.region') ?? '',
    name: options.name ?? setting('google_cloud.workflow_name'),
    serviceAccount: options.serviceAccount ?? setting('google_cloud.workflow_service_account'),
  });
  const isJson = options.json === true;
  if (options.dryRun === true) {
    showPlan(context, deployment, isJson);
    return EXIT.done;
  }
  const keyFile = setting('google_cloud.service_account_key_path');
  const status = await deploy(context, deployment, keyFile);
  showDeployment(context, deployment, { status, isJson });
  return EXIT.done;
}

async function deploy(context: CliContext, deployment: Deployment, keyFile: string | undefined) {
  const { terminal, signal, environment } = context;
  const { name, project, region } = deployment;
  const { openGoogleSession } = await import('../google/session.ts');
  const { workflowsClient } = await import('../google/workflows.ts');
  const gcloud = gcloudCommand(environment);
  const session = openGoogleSession({ environment, keyFile, gcloud, signal });
  const store = workflowsClient(session, { project, region, signal });
  return await deployWorkflow(deployment, store, {
    signal,
    onCreating: () => terminal.err(`Deploying ${name} to ${project}, ${region} …`),
  });
}

function showPlan(context: CliContext, deployment: Deployment, isJson: boolean): void {
  const { terminal, environment } = context;
  const request = deploymentRequest(deployment, googleAddresses(environment).workflows);
  if (isJson) {
    const document: DeploymentPlanDocument = {
      ...documentHead('deployment_plan', EXIT.done),
      status: 'planned',
      ...namesOf(deployment),
      request,
    };
    terminal.out(JSON.stringify(document, undefined, 2));
    return;
  }
  const { sourceContents, ...rest } = request.body;
  terminal.out(`${request.method} ${request.url}`);
  terminal.out(JSON.stringify(rest, undefined, 2));
  const bytes = Buffer.byteLength(sourceContents);
  terminal.out(
    `and as sourceContents the definition: ${bytes} bytes, sha256 ${deployment.sha256}.`,
  );
  terminal.out('Nothing is sent where it is there already; --json shows the request in full.');
}

function showDeployment(
  { terminal }: CliContext,
  deployment: Deployment,
  { status, isJson }: { readonly status: 'created' | 'existed'; readonly isJson: boolean },
): void {
  if (isJson) {
    const document: DeploymentDocument = {
      ...documentHead('deployment', EXIT.done),
      status,
      ...namesOf(deployment),
    };
    terminal.out(JSON.stringify(document, undefined, 2));
    return;
  }
  const { name, project, region } = deployment;
  const what = status === 'created' ? 'Deployed' : 'There already';
  terminal.out(`${what}: ${terminal.bold(name)} in ${project}, ${region}.`);
}

function namesOf({ name, project, region, sha256 }: Deployment) {
  return { workflow: name, project, region, sha256 };
}
