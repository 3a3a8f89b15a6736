import { createHash } from 'node:crypto';
import { Refused, refuse } from '../batch/read-request.ts';
import type { CloudClock } from '../clock.ts';
import type { CloudAnswer, CloudRequest, CloudService } from '../service.ts';
import { deployOperations } from './deploy-operations.ts';
import { type DeployedWorkflow, workflowMethods } from './deployed-workflows.ts';
import { executionMethods } from './execution-methods.ts';
import type { Execution } from './executions.ts';
import type { Send } from './http-call.ts';
import type { LogEntry } from './library/function.ts';

export interface WorkflowsOptions {
  readonly clock: CloudClock;
  /** Makes the calls of all executions. */
  readonly send: Send;
  readonly project: string;
  /** The one region that there is. */
  readonly location: string;
  /** What workflows run as that name no account. */
  readonly serviceAccount?: string;
  /** What a deployment takes of the clock; 500 unless given. */
  readonly deployMilliseconds?: number;
  /** Called by `sys.log`. */
  readonly onLog?: (entry: LogEntry, execution: Execution) => void;
}

/** Disposing cancels what runs, and waits for it. */
export interface WorkflowsService extends CloudService, AsyncDisposable {
  /** By id. */
  readonly workflows: ReadonlyMap<string, DeployedWorkflow>;
  /** In the order of their start. */
  readonly executions: readonly Execution[];
  /**
   * Waits until no deployment and no execution is under way.
   * @throws what has broken the interpreter or `send`; never what a workflow raises
   */
  settled(): Promise<void>;
}

/**
 * Cloud Workflows: both the API that deploys workflows and the one that runs them.
 * https://cloud.google.com/workflows/docs/reference/rest
 * https://cloud.google.com/workflows/docs/reference/executions/rest
 */
export function workflowsService(options: WorkflowsOptions): WorkflowsService {
  const { clock, project, location } = options;
  const number = numberOf(project);
  const parent = `projects/${project}/locations/${location}`;
  const operations = deployOperations(parent, clock, options.deployMilliseconds ?? 500);
  const executions = executionMethods((id) => workflows.all.get(id), parent, {
    clock,
    send: options.send,
    ...(options.onLog === undefined ? {} : { onLog: options.onLog }),
    environment: {
      GOOGLE_CLOUD_PROJECT_ID: project,
      GOOGLE_CLOUD_PROJECT_NUMBER: number,
      GOOGLE_CLOUD_LOCATION: location,
      GOOGLE_CLOUD_SERVICE_ACCOUNT_NAME:
        options.serviceAccount ?? `${number}-compute@developer.gserviceaccount.com`,
    },
  });
  const workflows = workflowMethods({ parent, clock, operations, onRemoved: executions.removeOf });

  function answer(request: CloudRequest): CloudAnswer | undefined {
    const [, path = '', verb = ''] = /^\/v1\/(.+?)(?::([A-Za-z]+))?$/.exec(request.path) ?? [];
    const [, owner = '', place = '', collection = '', rest = ''] =
      /^projects\/([^/]+)\/locations\/([^/]+)\/(workflows|operations)(?:\/(.+))?$/.exec(path) ?? [];
    const method = verb === '' ? request.method : `${request.method} ${verb}`;
    if (collection === 'operations') {
      const operation = operations.get(
        `${parent}/operations/${owner === project || owner === number ? rest : ''}`,
      );
      return operation && method === 'GET' ? { status: 200, body: operation } : undefined;
    }
    if (collection !== 'workflows') return undefined;
    try {
      checkPlace(owner, place);
      const [id, kind, execution, ...more] = rest === '' ? [] : rest.split('/');
      const body = more.length > 0 ? undefined : ask(request, method, { id, kind, execution });
      return body === undefined ? undefined : { status: 200, body };
    } catch (error) {
      if (error instanceof Refused) return error.answer;
      throw error;
    }
  }

  function ask(
    request: CloudRequest,
    method: string,
    { id, kind, execution }: Readonly<Record<'id' | 'kind' | 'execution', string | undefined>>,
  ): object | undefined {
    if (id === undefined) {
      if (method === 'POST') return workflows.create(request);
      return method === 'GET' ? workflows.list(request) : undefined;
    }
    if (kind === undefined) {
      if (method === 'GET') return workflows.get(request, id);
      if (method === 'PATCH') return workflows.patch(request, id);
      if (method === 'DELETE') return workflows.remove(request, id);
      return method === 'GET listRevisions' ? workflows.listRevisions(request, id) : undefined;
    }
    if (kind !== 'executions') return undefined;
    if (execution === undefined) {
      if (method === 'POST') return executions.create(request, id);
      return method === 'GET' ? executions.list(request, id) : undefined;
    }
    if (method === 'GET') return executions.get(request, id, execution);
    return method === 'POST cancel' ? executions.cancel(request, id, execution) : undefined;
  }

  function checkPlace(owner: string, place: string): void {
    if (owner !== project && owner !== number) {
      const message = `Permission 'workflows.workflows.get' denied on resource 'projects/${owner}' (or it may not exist).`;
      refuse(403, 'PERMISSION_DENIED', message);
    }
    if (place !== location) refuse(404, 'NOT_FOUND', `Location ${place} is not found.`);
  }

  async function settled(): Promise<void> {
    await operations.settled();
    await executions.settled();
  }

  return {
    name: 'workflows',
    answer,
    settled,
    workflows: workflows.all,
    get executions() {
      return executions.all;
    },
    [Symbol.asyncDispose]: async () => {
      executions.cancelAll();
      await settled();
    },
  };
}

/** Twelve digits that go with a project. */
function numberOf(project: string): string {
  return String(100_000_000_000 + createHash('sha256').update(project).digest().readUInt32BE());
}
