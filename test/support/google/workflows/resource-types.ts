import { type FieldType, MAP, message, OUTPUT_ONLY, STRING } from '../batch/message-type.ts';

const enumeration = (name: string, ...values: readonly string[]): FieldType => ({
  kind: 'enum',
  name: `google.cloud.workflows.${name}`,
  values,
});

const CALL_LOG_LEVEL = enumeration(
  'v1.Workflow.CallLogLevel',
  'CALL_LOG_LEVEL_UNSPECIFIED',
  'LOG_ALL_CALLS',
  'LOG_ERRORS_ONLY',
  'LOG_NONE',
);

const HISTORY_LEVEL = enumeration(
  'v1.ExecutionHistoryLevel',
  'EXECUTION_HISTORY_LEVEL_UNSPECIFIED',
  'EXECUTION_HISTORY_BASIC',
  'EXECUTION_HISTORY_DETAILED',
);

/** https://cloud.google.com/workflows/docs/reference/rest/v1/projects.locations.workflows#Workflow */
export const WORKFLOW = message({
  name: STRING,
  description: STRING,
  state: OUTPUT_ONLY,
  revisionId: OUTPUT_ONLY,
  createTime: OUTPUT_ONLY,
  updateTime: OUTPUT_ONLY,
  revisionCreateTime: OUTPUT_ONLY,
  labels: MAP,
  serviceAccount: STRING,
  sourceContents: STRING,
  cryptoKeyName: STRING,
  stateError: OUTPUT_ONLY,
  callLogLevel: CALL_LOG_LEVEL,
  userEnvVars: MAP,
  executionHistoryLevel: HISTORY_LEVEL,
  allKmsKeys: OUTPUT_ONLY,
  allKmsKeysVersions: OUTPUT_ONLY,
  cryptoKeyVersion: OUTPUT_ONLY,
  tags: MAP,
}).type;

/** What may be said of a workflow. */
export interface WorkflowFields {
  readonly name?: string;
  readonly description?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly serviceAccount?: string;
  readonly sourceContents?: string;
  readonly cryptoKeyName?: string;
  readonly callLogLevel?: string;
  readonly userEnvVars?: Readonly<Record<string, string>>;
  readonly executionHistoryLevel?: string;
  readonly tags?: Readonly<Record<string, string>>;
}

/** https://cloud.google.com/workflows/docs/reference/executions/rest/v1/projects.locations.workflows.executions#Execution */
export const EXECUTION = message({
  name: OUTPUT_ONLY,
  createTime: OUTPUT_ONLY,
  startTime: OUTPUT_ONLY,
  endTime: OUTPUT_ONLY,
  duration: OUTPUT_ONLY,
  state: OUTPUT_ONLY,
  argument: STRING,
  result: OUTPUT_ONLY,
  error: OUTPUT_ONLY,
  workflowRevisionId: OUTPUT_ONLY,
  callLogLevel: CALL_LOG_LEVEL,
  status: OUTPUT_ONLY,
  labels: MAP,
  stateError: OUTPUT_ONLY,
  disableConcurrencyQuotaOverflowBuffering: { kind: 'bool' },
  executionHistoryLevel: HISTORY_LEVEL,
}).type;

/** What may be said of an execution. */
export interface ExecutionFields {
  readonly argument?: string;
  readonly callLogLevel?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly disableConcurrencyQuotaOverflowBuffering?: boolean;
  readonly executionHistoryLevel?: string;
}

export const EMPTY = message({}).type;
