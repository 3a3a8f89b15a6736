import type { protos } from '@google-cloud/workflows';

/** https://cloud.google.com/workflows/docs/reference/executions/rest/v1/projects.locations.workflows.executions#state */
export type ExecutionState =
  | 'STATE_UNSPECIFIED'
  | 'ACTIVE'
  | 'SUCCEEDED'
  | 'FAILED'
  | 'CANCELLED'
  | 'UNAVAILABLE'
  | 'QUEUED';

/** One execution of a workflow. */
export interface WorkflowExecution {
  /** The last part of its name. */
  readonly id: string;
  /** `projects/P/locations/L/workflows/W/executions/ID` */
  readonly name: string;
  readonly state: ExecutionState;
  readonly labels: Readonly<Record<string, string>>;
  /** JSON, as it was given. */
  readonly argument: string | undefined;
  /** JSON; of one that succeeded. */
  readonly result: string | undefined;
  /** Of one that failed or was cancelled. `payload` is JSON where the workflow raised it. */
  readonly error:
    | { readonly payload: string | undefined; readonly context: string | undefined }
    | undefined;
  /** ISO 8601. */
  readonly startTime: string | undefined;
  readonly endTime: string | undefined;
  /** Where it is: the innermost last. */
  readonly currentSteps: readonly { readonly routine: string; readonly step: string }[];
}

type SentExecution = protos.google.cloud.workflows.executions.v1.IExecution;
type SentTime = SentExecution['startTime'];

/** What the library has read, without its ways of saying that there is nothing. */
export function readExecution(sent: SentExecution): WorkflowExecution {
  const name = sent.name ?? '';
  const error = sent.error;
  return {
    id: name.slice(name.lastIndexOf('/') + 1),
    name,
    state: (sent.state ?? 'STATE_UNSPECIFIED') as ExecutionState,
    labels: sent.labels ?? {},
    argument: sent.argument || undefined,
    result: sent.result || undefined,
    error:
      error === undefined || error === null
        ? undefined
        : { payload: error.payload || undefined, context: error.context || undefined },
    startTime: timeOf(sent.startTime),
    endTime: timeOf(sent.endTime),
    currentSteps: (sent.status?.currentSteps ?? []).map(({ routine, step }) => ({
      routine: routine ?? '',
      step: step ?? '',
    })),
  };
}

function timeOf(time: SentTime): string | undefined {
  if (time === undefined || time === null) return undefined;
  const { seconds, nanos } = time;
  return new Date(Number(seconds ?? 0) * 1000 + Math.floor((nanos ?? 0) / 1e6)).toISOString();
}
