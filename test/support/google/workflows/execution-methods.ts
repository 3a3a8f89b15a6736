import { labelFaults } from '../batch/label-rules.ts';
import { checkQuery, invalid, readBody, readFilter, refuse } from '../batch/read-request.ts';
import type { CloudRequest } from '../service.ts';
import { timestamp } from './deploy-operations.ts';
import { type DeployedWorkflow, pageIn } from './deployed-workflows.ts';
import {
  durationOf,
  type Execution,
  type ExecutionPorts,
  executionView,
  type StartedExecution,
  startExecution,
} from './executions.ts';
import { LIMITS } from './limits.ts';
import { EMPTY, EXECUTION, type ExecutionFields } from './resource-types.ts';

export interface ExecutionMethods {
  /** In the order of their start. */
  readonly all: readonly Execution[];
  create(request: CloudRequest, workflow: string): object;
  get(request: CloudRequest, workflow: string, id: string): object;
  list(request: CloudRequest, workflow: string): object;
  cancel(request: CloudRequest, workflow: string, id: string): object;
  /** Cancels and forgets those of a workflow. */
  removeOf(workflow: string): void;
  cancelAll(): void;
  settled(): Promise<void>;
}

/** https://cloud.google.com/workflows/docs/reference/executions/rest/v1/projects.locations.workflows.executions/list */
const FIELDS: Readonly<Record<string, (execution: Execution) => string | undefined>> = {
  executionId: ({ id }) => id,
  state: ({ state }) => state,
  createTime: ({ startTime }) => timestamp(startTime),
  startTime: ({ startTime }) => timestamp(startTime),
  endTime: ({ endTime }) => (endTime === undefined ? undefined : timestamp(endTime)),
  duration: durationOf,
  workflowRevisionId: ({ revisionId }) => revisionId,
  stepName: ({ step }) => step?.step,
};
const LABEL = /^labels?\./;

/** https://cloud.google.com/workflows/docs/reference/executions/rest/v1/projects.locations.workflows.executions */
export function executionMethods(
  workflowNamed: (id: string) => DeployedWorkflow | undefined,
  parent: string,
  ports: ExecutionPorts,
): ExecutionMethods {
  const started: StartedExecution[] = [];

  function foundWorkflow(id: string): DeployedWorkflow {
    const message = `workflow ${parent}/workflows/${id} does not exist`;
    return workflowNamed(id) ?? refuse(404, 'NOT_FOUND', message);
  }

  function found(workflow: string, id: string): StartedExecution {
    const { name } = foundWorkflow(workflow);
    const one = started.find(({ execution }) => execution.name === `${name}/executions/${id}`);
    return one ?? refuse(404, 'NOT_FOUND', `execution ${name}/executions/${id} does not exist`);
  }

  return {
    get all() {
      return started.map(({ execution }) => execution);
    },
    create: (request, id) => {
      checkQuery(request, []);
      const workflow = foundWorkflow(id);
      const fields = readExecution(request);
      const [revision] = workflow.revisions;
      if (revision === undefined) refuse(500, 'INTERNAL', 'a workflow without a revision');
      const labels = { ...workflow.fields.labels, ...fields.labels };
      const withLabels = Object.keys(labels).length === 0 ? fields : { ...fields, labels };
      const one = startExecution(workflow, revision, withLabels, ports);
      started.push(one);
      // Asked for by `settled`; without this, a broken interpreter would end the process.
      one.ended.catch(() => undefined);
      return executionView(one.execution, 'FULL');
    },
    get: (request, workflow, id) => {
      checkQuery(request, ['view']);
      return executionView(found(workflow, id).execution, viewIn(request, 'FULL'));
    },
    list: (request, id) => {
      checkQuery(request, ['pageSize', 'pageToken', 'view', 'filter', 'orderBy']);
      foundWorkflow(id);
      const view = viewIn(request, 'BASIC');
      const isMeant = readFilter(
        request,
        (path) => Object.hasOwn(FIELDS, path) || LABEL.test(path),
      );
      const chosen = started
        .map(({ execution }) => execution)
        .filter((one) => one.workflow === id && isMeant((path) => fieldOf(one, path)))
        .toReversed();
      const sorted = sortedBy(chosen, request.query.get('orderBy'));
      const page = pageIn(request, sorted, 100, view === 'FULL' ? 100 : 1000);
      return { executions: page.items.map((one) => executionView(one, view)), ...page.token };
    },
    cancel: (request, workflow, id) => {
      checkQuery(request, []);
      readBody(request, EMPTY, '');
      const one = found(workflow, id);
      if (one.execution.state !== 'ACTIVE') {
        const message = `execution is already ${one.execution.state}`;
        refuse(400, 'FAILED_PRECONDITION', message);
      }
      one.cancel();
      return executionView(one.execution, 'FULL');
    },
    removeOf: (workflow) => {
      for (const one of started.filter(({ execution }) => execution.workflow === workflow)) {
        one.cancel();
        started.splice(started.indexOf(one), 1);
      }
    },
    cancelAll: () => {
      for (const one of started) one.cancel();
    },
    settled: async () => {
      await Promise.all(started.map(({ ended }) => ended));
    },
  };
}

function readExecution(request: CloudRequest): ExecutionFields {
  const fields = readBody<ExecutionFields>(request, EXECUTION, 'execution');
  const { argument } = fields;
  if (argument !== undefined) {
    if (Buffer.byteLength(argument) > LIMITS.argument) {
      invalid(`argument of ${Buffer.byteLength(argument)} bytes exceeds ${LIMITS.argument} bytes`);
    }
    try {
      JSON.parse(argument);
    } catch {
      invalid('argument must be a valid JSON');
    }
  }
  for (const fault of labelFaults('labels', fields.labels ?? {}, 64)) invalid(fault);
  return fields;
}

function viewIn({ query }: CloudRequest, byDefault: 'BASIC' | 'FULL'): 'BASIC' | 'FULL' {
  const names = ['EXECUTION_VIEW_UNSPECIFIED', 'BASIC', 'FULL'];
  const text = query.get('view') || 'EXECUTION_VIEW_UNSPECIFIED';
  const view = /^\d$/.test(text) ? names[Number(text)] : text;
  if (view === 'BASIC' || view === 'FULL') return view;
  return view === names[0] ? byDefault : invalid(`Invalid value at 'view', "${text}"`);
}

function fieldOf(execution: Execution, path: string): string | undefined {
  if (LABEL.test(path)) return execution.fields.labels?.[path.replace(LABEL, '')];
  return FIELDS[path]?.(execution);
}

/** `startTime desc`, and others behind a comma. https://google.aip.dev/132#ordering */
function sortedBy(executions: readonly Execution[], order: string | null): readonly Execution[] {
  const keys = (order ?? '').split(',').filter((part) => part.trim() !== '');
  return keys.reduceRight((sorted, key) => {
    const [, field = '', direction] = /^\s*(\w+)(?:\s+(asc|desc))?\s*$/.exec(key) ?? [];
    const value = Object.hasOwn(FIELDS, field) ? FIELDS[field] : undefined;
    if (value === undefined) return invalid(`order_by field is invalid: '${key.trim()}'`);
    const sign = direction === 'desc' ? -1 : 1;
    return sorted.toSorted((one, other) => sign * compare(value(one), value(other)));
  }, executions);
}

function compare(one = '', other = ''): number {
  const numbers = [one, other].map((text) => Number(/^([\d.]+)s$/.exec(text)?.[1]));
  const [left = Number.NaN, right = Number.NaN] = numbers;
  if (!Number.isNaN(left) && !Number.isNaN(right)) return left - right;
  return one < other ? -1 : one > other ? 1 : 0;
}
