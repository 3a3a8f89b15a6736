import { randomUUID } from 'node:crypto';

/** https://cloud.google.com/logging/docs/reference/v2/rest/v2/LogEntry */
export interface LogEntry {
  readonly logName: string;
  readonly resource: { readonly type: string; readonly labels: Readonly<Record<string, string>> };
  readonly timestamp: string;
  readonly receiveTimestamp: string;
  readonly insertId: string;
  readonly severity: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly textPayload?: string;
  readonly jsonPayload?: Readonly<Record<string, unknown>>;
}

/** Where log entries go. */
export interface LogSink {
  add(entry: LogEntry): void;
}

export interface LogSource {
  readonly project: string;
  readonly location: string;
  readonly jobId: string;
  readonly jobUid: string;
  readonly jobLabels: Readonly<Record<string, string>>;
  readonly index: number;
  readonly attempt: number;
}

const SEVERITIES = new Set(
  'DEFAULT DEBUG INFO NOTICE WARNING ERROR CRITICAL ALERT EMERGENCY'.split(' '),
);

/**
 * The entry that Batch makes of a line of a task's output. A line of JSON becomes its payload, and its member
 * `severity` the entry's; other lines are INFO on stdout and ERROR on stderr.
 * https://cloud.google.com/batch/docs/analyze-job-using-logs
 */
export function logEntry(
  line: string,
  stream: 'stdout' | 'stderr',
  source: LogSource,
  now: number,
): LogEntry {
  const time = new Date(now).toISOString();
  const payload = jsonObject(line);
  const severity = payload?.['severity'];
  return {
    logName: `projects/${source.project}/logs/batch_task_logs`,
    resource: {
      type: 'batch.googleapis.com/Job',
      labels: {
        resource_container: `projects/${source.project}`,
        location: source.location,
        job_id: source.jobId,
      },
    },
    timestamp: time,
    receiveTimestamp: time,
    insertId: randomUUID(),
    severity:
      typeof severity === 'string' && SEVERITIES.has(severity)
        ? severity
        : stream === 'stdout'
          ? 'INFO'
          : 'ERROR',
    labels: {
      ...source.jobLabels,
      job_uid: source.jobUid,
      task_group_name: 'group0',
      task_id: `${source.jobUid}-group0-${source.index}`,
      task_retry_attempt: String(source.attempt),
    },
    ...(payload === undefined ? { textPayload: line } : { jsonPayload: withoutSeverity(payload) }),
  };
}

function withoutSeverity({ severity: _, ...others }: Record<string, unknown>) {
  return others;
}

function jsonObject(line: string): Record<string, unknown> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
