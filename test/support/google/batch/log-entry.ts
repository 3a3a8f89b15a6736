import { randomUUID } from 'node:crypto';

/** An entry as it is handed to Cloud Logging. */
export interface NewLogEntry {
  readonly log: 'batch_task_logs';
  /** The line as it was written. */
  readonly text: string;
  /** What the line says, where it is JSON: the payload. */
  readonly json?: Readonly<Record<string, unknown>>;
  readonly severity: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly resource: { readonly type: string; readonly labels: Readonly<Record<string, string>> };
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly insertId: string;
}

/** Where log entries go. */
export interface LogSink {
  add(entry: NewLogEntry): unknown;
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
): NewLogEntry {
  const { severity, ...payload } = jsonObject(line) ?? {};
  const isKnown = typeof severity === 'string' && SEVERITIES.has(severity);
  return {
    log: 'batch_task_logs',
    text: line,
    ...(Object.keys(payload).length === 0 ? {} : { json: payload }),
    severity: isKnown ? severity : stream === 'stdout' ? 'INFO' : 'ERROR',
    labels: {
      ...source.jobLabels,
      job_uid: source.jobUid,
      task_group_name: 'group0',
      task_id: `${source.jobUid}-group0-${source.index}`,
      task_retry_attempt: String(source.attempt),
    },
    resource: {
      type: 'batch.googleapis.com/Job',
      labels: {
        resource_container: `projects/${source.project}`,
        location: source.location,
        job_id: source.jobId,
      },
    },
    time: now,
    insertId: randomUUID(),
  };
}

function jsonObject(line: string): Record<string, unknown> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
