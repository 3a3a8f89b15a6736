import { EpycloudError } from '../../pipeline/errors.ts';
import { VERSION } from '../../pipeline/version.ts';
import type { WorkflowSource } from './workflow-source.ts';

/** Where the workflow goes, and as what. */
export interface DeploymentWish {
  readonly source: WorkflowSource;
  readonly project: string;
  readonly region: string;
  /** Another name than the one with the hash. */
  readonly name?: string | undefined;
  /** As whom the workflow acts. */
  readonly serviceAccount?: string | undefined;
}

/** A workflow as Cloud Workflows takes it. */
export interface WorkflowDefinition {
  readonly source: string;
  readonly description: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly serviceAccount?: string | undefined;
}

export interface Deployment {
  readonly name: string;
  readonly project: string;
  readonly region: string;
  readonly sha256: string;
  readonly definition: WorkflowDefinition;
}

/** What there is of Cloud Workflows that deploying needs. */
export interface WorkflowStore {
  /** Undefined where there is none of that name. */
  getWorkflow(name: string): Promise<unknown>;
  /** Resolves when the workflow can be executed. */
  createWorkflow(
    name: string,
    definition: WorkflowDefinition & { readonly signal?: AbortSignal },
  ): Promise<unknown>;
}

export function planDeployment(wish: DeploymentWish): Deployment {
  const { source, project, region, serviceAccount } = wish;
  return {
    name: wish.name ?? source.name,
    project,
    region,
    sha256: source.sha256,
    definition: {
      source: source.text,
      description: `epycloud ${VERSION}: takes a run through its stages. sha256 ${source.sha256}`,
      labels: { component: 'epycloud', version: VERSION.replace(/[^a-z0-9_-]/g, '-') },
      ...(serviceAccount === undefined ? {} : { serviceAccount }),
    },
  };
}

/**
 * The request that creates the workflow.
 * https://cloud.google.com/workflows/docs/reference/rest/v1/projects.locations.workflows/create
 * @param address of Cloud Workflows, without a closing slash
 */
export function deploymentRequest(
  { project, region, name, definition }: Deployment,
  address: string,
) {
  const parent = `projects/${project}/locations/${region}`;
  const { source, description, labels, serviceAccount } = definition;
  return {
    method: 'POST',
    url: `${address}/v1/${parent}/workflows?workflowId=${encodeURIComponent(name)}`,
    body: {
      description,
      labels,
      sourceContents: source,
      ...(serviceAccount === undefined ? {} : { serviceAccount }),
    },
  } as const;
}

/**
 * Creates the workflow, unless it is there. Of two who deploy at once, both succeed.
 * @throws EpycloudError `cloud_refused`, also where the name has another definition; `cloud_unavailable`,
 * `credentials_missing`, `credentials_refused`, `interrupted`
 */
export async function deployWorkflow(
  deployment: Deployment,
  store: WorkflowStore,
  ports: { readonly signal: AbortSignal; readonly onCreating: () => void },
): Promise<'created' | 'existed'> {
  const { name } = deployment;
  const before = await store.getWorkflow(name);
  if (before !== undefined) {
    requireSame(deployment, before);
    return 'existed';
  }
  ports.onCreating();
  const created = await createOrFind(deployment, store, ports.signal);
  requireSame(deployment, created.workflow);
  return created.how;
}

async function createOrFind(
  { name, definition }: Deployment,
  store: WorkflowStore,
  signal: AbortSignal,
): Promise<{ readonly how: 'created' | 'existed'; readonly workflow: unknown }> {
  try {
    const workflow = await store.createWorkflow(name, { ...definition, signal });
    return { how: 'created', workflow };
  } catch (error) {
    if (!(error instanceof EpycloudError) || error.code !== 'cloud_refused') throw error;
    // Somebody may have been faster.
    const workflow = await store.getWorkflow(name);
    if (workflow === undefined) throw error;
    return { how: 'existed', workflow };
  }
}

/** What is under a name is what we think it is: somebody may have changed it by hand. */
function requireSame({ name, region, sha256, definition }: Deployment, found: unknown): void {
  const contents = sourceOf(found);
  if (contents === undefined || contents === definition.source) return;
  throw new EpycloudError(
    'cloud_refused',
    `There is a workflow ${name} in ${region}, and its definition is not that of this epycloud (sha256 ${sha256}).`,
    {
      hint: `It is left as it is. Give another --name, or delete it first: gcloud workflows delete ${name} --location=${region}`,
    },
  );
}

function sourceOf(found: unknown): string | undefined {
  if (typeof found !== 'object' || found === null) return undefined;
  const { sourceContents } = found as { readonly sourceContents?: unknown };
  return typeof sourceContents === 'string' ? sourceContents : undefined;
}
