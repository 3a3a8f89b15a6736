import { randomUUID } from 'node:crypto';
import type { CloudClock } from '../clock.ts';
import { timestamp } from './deploy-operations.ts';
import type { DeployedWorkflow, Revision } from './deployed-workflows.ts';
import type { Send } from './http-call.ts';
import { decodeJson } from './json.ts';
import type { LogEntry } from './library/function.ts';
import type { ExecutionStats } from './machine.ts';
import type { ExecutionFields } from './resource-types.ts';
import { type ExecutionError, runWorkflow } from './run-workflow.ts';

/** https://cloud.google.com/workflows/docs/reference/executions/rest/v1/projects.locations.workflows.executions#State */
export type ExecutionState = 'ACTIVE' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED';

/** An execution, as far as it has got. */
export interface Execution {
  readonly id: string;
  readonly name: string;
  readonly workflow: string;
  readonly fields: ExecutionFields;
  readonly revisionId: string;
  /** Milliseconds since 1970. */
  readonly startTime: number;
  readonly endTime: number | undefined;
  readonly state: ExecutionState;
  /** JSON. */
  readonly result: string | undefined;
  readonly error: ExecutionError | undefined;
  readonly step: { readonly routine: string; readonly step: string } | undefined;
  /** Of one that has ended by itself. */
  readonly stats: Readonly<ExecutionStats> | undefined;
}

export interface ExecutionPorts {
  readonly clock: CloudClock;
  readonly send: Send;
  /** All but what is the execution's own. */
  readonly environment: Readonly<Record<string, string>>;
  readonly onLog?: (entry: LogEntry, execution: Execution) => void;
}

export interface StartedExecution {
  /** Its state at any time. */
  readonly execution: Execution;
  /** Settles when nothing of it runs any more. @throws what broke the interpreter, never what a workflow raises */
  readonly ended: Promise<void>;
  /** Nothing happens where it has ended. */
  cancel(): void;
}

/** Starts an execution of a workflow's newest revision. The argument is known to be JSON. */
export function startExecution(
  workflow: DeployedWorkflow,
  revision: Revision,
  fields: ExecutionFields,
  ports: ExecutionPorts,
): StartedExecution {
  const { clock } = ports;
  const id = randomUUID();
  const stop = new AbortController();
  const execution: { -readonly [Key in keyof Execution]: Execution[Key] } = {
    id,
    name: `${workflow.name}/executions/${id}`,
    workflow: workflow.id,
    fields,
    revisionId: revision.id,
    startTime: clock.now(),
    endTime: undefined,
    state: 'ACTIVE',
    result: undefined,
    error: undefined,
    step: undefined,
    stats: undefined,
  };

  async function run(): Promise<void> {
    const end = await runWorkflow({
      workflow: revision.program,
      argument: fields.argument === undefined ? null : decodeJson(fields.argument),
      clock,
      send: ports.send,
      signal: stop.signal,
      environment: {
        ...revision.fields.userEnvVars,
        ...ports.environment,
        ...accountOf(revision),
        GOOGLE_CLOUD_WORKFLOW_ID: workflow.id,
        GOOGLE_CLOUD_WORKFLOW_REVISION_ID: revision.id,
        GOOGLE_CLOUD_WORKFLOW_EXECUTION_ID: id,
      },
      onStep: ({ routine, step }) => {
        execution.step = { routine, step };
      },
      onLog: (entry) => ports.onLog?.(entry, execution),
    });
    if (execution.state !== 'ACTIVE') return;
    execution.state = end.state;
    execution.endTime = clock.now();
    execution.stats = end.stats;
    if (end.state === 'SUCCEEDED') execution.result = end.resultJson;
    if (end.state === 'FAILED') execution.error = end.error;
  }

  return {
    execution,
    ended: run(),
    cancel: () => {
      if (execution.state !== 'ACTIVE') return;
      execution.state = 'CANCELLED';
      execution.endTime = clock.now();
      stop.abort(new Error('the execution is cancelled'));
    },
  };
}

/** `projects/…/serviceAccounts/NAME` or just the name. */
function accountOf({ fields: { serviceAccount } }: Revision): Readonly<Record<string, string>> {
  const name = serviceAccount?.split('/').at(-1) ?? '';
  return name === '' ? {} : { GOOGLE_CLOUD_SERVICE_ACCOUNT_NAME: name };
}

/** `FULL` has all, `BASIC` the fields that are documented for it. */
export function executionView(execution: Execution, view: 'BASIC' | 'FULL'): object {
  const { startTime, endTime, error, step, result, fields } = execution;
  const basic = {
    name: execution.name,
    createTime: timestamp(startTime),
    startTime: timestamp(startTime),
    ...(endTime === undefined ? {} : { endTime: timestamp(endTime) }),
    ...(endTime === undefined ? {} : { duration: durationOf(execution) }),
    state: execution.state,
    workflowRevisionId: execution.revisionId,
  };
  if (view === 'BASIC') return basic;
  return {
    ...basic,
    ...fields,
    ...(result === undefined ? {} : { result }),
    ...(error === undefined ? {} : { error: errorView(error) }),
    // Within a subworkflow, its step alone.
    ...(step === undefined ? {} : { status: { currentSteps: [step] } }),
  };
}

export function durationOf({ startTime, endTime }: Execution): string | undefined {
  return endTime === undefined ? undefined : `${(endTime - startTime) / 1000}s`;
}

function errorView({ payloadJson, context, trace }: ExecutionError): object {
  return {
    payload: payloadJson,
    context,
    stackTrace: {
      elements: trace.map(({ step, routine, line, column }) => ({
        step,
        routine,
        position: { line: String(line), column: String(column) },
      })),
    },
  };
}
