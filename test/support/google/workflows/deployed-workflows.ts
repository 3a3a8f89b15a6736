import { randomBytes } from 'node:crypto';
import { labelFaults } from '../batch/label-rules.ts';
import { pageOf } from '../batch/pages.ts';
import { checkQuery, invalid, readBody, refuse, refusing } from '../batch/read-request.ts';
import type { CloudClock } from '../clock.ts';
import type { CloudRequest } from '../service.ts';
import { type DeployOperations, type OperationOutcome, timestamp } from './deploy-operations.ts';
import { DeployError } from './errors.ts';
import { parseWorkflow } from './parse-workflow.ts';
import type { Workflow } from './program.ts';
import { WORKFLOW, type WorkflowFields } from './resource-types.ts';

/** A workflow as it is deployed now. */
export interface DeployedWorkflow {
  readonly id: string;
  /** `projects/…/locations/…/workflows/…` */
  readonly name: string;
  readonly fields: WorkflowFields;
  /** The newest first. */
  readonly revisions: readonly Revision[];
  readonly createTime: number;
  readonly updateTime: number;
}

export interface Revision {
  /** `000001-a4d` */
  readonly id: string;
  readonly createTime: number;
  readonly program: Workflow;
  readonly fields: Pick<WorkflowFields, 'sourceContents' | 'serviceAccount' | 'userEnvVars'>;
}

export interface WorkflowMethods {
  readonly all: ReadonlyMap<string, DeployedWorkflow>;
  create(request: CloudRequest): object;
  get(request: CloudRequest, id: string): object;
  list(request: CloudRequest): object;
  patch(request: CloudRequest, id: string): object;
  remove(request: CloudRequest, id: string): object;
  listRevisions(request: CloudRequest, id: string): object;
}

export interface WorkflowPorts {
  /** `projects/…/locations/…` */
  readonly parent: string;
  readonly clock: CloudClock;
  readonly operations: DeployOperations;
  /** Called when a workflow has gone. */
  readonly onRemoved: (id: string) => void;
}

const FIELDS = [
  'description',
  'labels',
  'serviceAccount',
  'sourceContents',
  'cryptoKeyName',
  'callLogLevel',
  'userEnvVars',
  'executionHistoryLevel',
] as const;

/** Changing one of them makes a revision. */
const REVISED = ['sourceContents', 'serviceAccount', 'userEnvVars'] as const;

const TYPE = 'type.googleapis.com/google.cloud.workflows.v1.Workflow';

/** https://cloud.google.com/workflows/docs/reference/rest/v1/projects.locations.workflows */
export function workflowMethods(ports: WorkflowPorts): WorkflowMethods {
  const { parent, clock, operations } = ports;
  const workflows = new Map<string, DeployedWorkflow>();

  function found(id: string): DeployedWorkflow {
    const workflow = workflows.get(id);
    if (workflow !== undefined) return workflow;
    const message = `workflow ${parent}/workflows/${id} does not exist`;
    return refuse(404, 'NOT_FOUND', message);
  }

  /** A source that is no good is the operation's error, not the request's. */
  function deploy(id: string, fields: WorkflowFields, before?: DeployedWorkflow): OperationOutcome {
    const now = clock.now();
    const name = `${parent}/workflows/${id}`;
    let { revisions } = before ?? { revisions: [] };
    if (before === undefined || REVISED.some((key) => !isSame(fields[key], before.fields[key]))) {
      try {
        const program = parseWorkflow(fields.sourceContents ?? '');
        revisions = [revisionOf(program, fields, revisions.length + 1, now), ...revisions];
      } catch (error) {
        if (!(error instanceof DeployError)) throw error;
        return { error: { code: 3, message: `failed to build: ${error.message}` } };
      }
    }
    const { createTime = now } = before ?? {};
    const workflow = { id, name, fields, revisions, createTime, updateTime: now };
    workflows.set(id, workflow);
    return { response: { '@type': TYPE, ...view(workflow) } };
  }

  return {
    all: workflows,
    create: (request) => {
      checkQuery(request, ['workflowId']);
      const fields = readFields(request);
      const id = request.query.get('workflowId') ?? '';
      if (!/^[A-Za-z](?:[\w-]{0,62}[A-Za-z0-9])?$/.test(id)) {
        invalid(
          `workflow_id '${id}' is invalid: 1 to 64 letters, digits, _ and -, a letter first, no _ or - last`,
        );
      }
      if (fields.sourceContents === undefined) invalid('source_contents is required');
      return operations.begin('create', `${parent}/workflows/${id}`, () =>
        // https://cloud.google.com/workflows/docs/reference/rest/v1/projects.locations.workflows/create
        workflows.has(id)
          ? { error: { code: 6, message: `workflow ${parent}/workflows/${id} already exists` } }
          : deploy(id, fields),
      );
    },
    get: (request, id) => {
      checkQuery(request, ['revisionId']);
      const workflow = found(id);
      const wanted = request.query.get('revisionId');
      if (!wanted) return view(workflow);
      const revision = workflow.revisions.find((one) => one.id === wanted);
      if (revision === undefined) refuse(404, 'NOT_FOUND', `revision ${wanted} does not exist`);
      return view(workflow, revision);
    },
    list: (request) => {
      checkQuery(request, ['pageSize', 'pageToken', 'filter', 'orderBy']);
      for (const key of ['filter', 'orderBy']) {
        if (request.query.get(key)) refuse(501, 'UNIMPLEMENTED', `${key} is not supported here`);
      }
      const page = pageIn(request, [...workflows.values()], 500);
      return { workflows: page.items.map((workflow) => view(workflow)), ...page.token };
    },
    patch: (request, id) => {
      checkQuery(request, ['updateMask']);
      const changes = readFields(request);
      const before = found(id);
      const mask = maskIn(request.query.get('updateMask'));
      const chosen = Object.fromEntries(mask.map((key) => [key, changes[key]]));
      return operations.begin('update', before.name, () =>
        deploy(id, clean({ ...before.fields, ...chosen }), workflows.get(id) ?? before),
      );
    },
    remove: (request, id) => {
      checkQuery(request, []);
      const { name } = found(id);
      return operations.begin('delete', name, () => {
        workflows.delete(id);
        ports.onRemoved(id);
        return { response: { '@type': 'type.googleapis.com/google.protobuf.Empty' } };
      });
    },
    listRevisions: (request, id) => {
      checkQuery(request, ['pageSize', 'pageToken']);
      const workflow = found(id);
      const page = pageIn(request, workflow.revisions, 20, 100);
      return { workflows: page.items.map((one) => view(workflow, one)), ...page.token };
    },
  };
}

function readFields(request: CloudRequest): WorkflowFields {
  const fields = readBody<WorkflowFields>(request, WORKFLOW, 'workflow');
  if ([...(fields.description ?? '')].length > 1000) invalid('description is too long');
  for (const fault of labelFaults('labels', fields.labels ?? {}, 64)) invalid(fault);
  const variables = Object.entries(fields.userEnvVars ?? {});
  if (variables.length > 20) invalid('user_env_vars has more than 20 entries');
  for (const [key, value] of variables) {
    if (/^$|^(?:GOOGLE|WORKFLOWS)/.test(key)) invalid(`user_env_vars: '${key}' is reserved`);
    if (Buffer.byteLength(value) > 4096) invalid(`user_env_vars: '${key}' is too long`);
  }
  return fields;
}

function maskIn(text: string | null): readonly (typeof FIELDS)[number][] {
  if (text === null || text === '' || text === '*') return FIELDS;
  return text.split(',').map((path) => {
    const name = path.replaceAll(/_([a-z])/g, (_, letter) => letter.toUpperCase());
    const field = FIELDS.find((one) => one === name);
    return field ?? invalid(`update_mask: '${path}' is no field that can be changed`);
  });
}

function clean(fields: Readonly<Record<string, unknown>>): WorkflowFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function revisionOf(program: Workflow, fields: WorkflowFields, number: number, createTime: number) {
  const id = `${String(number).padStart(6, '0')}-${randomBytes(2).toString('hex').slice(0, 3)}`;
  return {
    id,
    createTime,
    program,
    fields: clean(Object.fromEntries(REVISED.map((key) => [key, fields[key]]))),
  };
}

function view(workflow: DeployedWorkflow, revision = workflow.revisions[0]): object {
  return {
    name: workflow.name,
    ...workflow.fields,
    ...revision?.fields,
    state: 'ACTIVE',
    revisionId: revision?.id,
    createTime: timestamp(workflow.createTime),
    updateTime: timestamp(workflow.updateTime),
    revisionCreateTime: timestamp(revision?.createTime ?? workflow.createTime),
  };
}

/** A page, and what leads to the next one. Sizes above the most are taken for the most. */
export function pageIn<Item>(
  { path, query }: CloudRequest,
  all: readonly Item[],
  size: number,
  most = 1000,
): { items: readonly Item[]; token: { nextPageToken?: string } } {
  return refusing(RangeError, '', () => {
    const wanted = Number(query.get('pageSize') || size);
    const others = [...query].filter(([key]) => key !== 'pageToken' && key !== 'pageSize');
    const { items, nextPageToken } = pageOf(all, {
      pageSize: Number.isInteger(wanted) ? String(Math.min(wanted, most)) : query.get('pageSize'),
      pageToken: query.get('pageToken'),
      question: JSON.stringify([path, others]),
    });
    return { items, token: nextPageToken === undefined ? {} : { nextPageToken } };
  });
}
