import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { CloudClock } from '../clock.ts';
import { type CloudAnswer, type CloudService, googleError } from '../service.ts';
import { type LoggingFilter, parseLoggingFilter, UnknownFilter } from './logging-filter.ts';

export interface NewLogEntry {
  /** The log's short name, such as `batch_task_logs`. */
  readonly log: string;
  readonly text: string;
  /** What the line says, where it is JSON: then this is the payload. */
  readonly json?: Readonly<Record<string, unknown>>;
  /** DEFAULT unless given. */
  readonly severity?: string;
  /** Of a task's line: `job_uid`, `task_id` (`<uid>-group0-<index>`), and the job's own labels. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly resource?: { readonly type: string; readonly labels?: Readonly<Record<string, string>> };
  /** Milliseconds since 1970; now unless given. */
  readonly time?: number;
  /** A new one unless given: an entry with the same one and the same time replaces the earlier. */
  readonly insertId?: string;
}

/** https://cloud.google.com/logging/docs/reference/v2/rest/v2/LogEntry */
export interface LogEntry {
  readonly logName: string;
  readonly resource: NonNullable<NewLogEntry['resource']>;
  readonly textPayload?: string;
  readonly jsonPayload?: Readonly<Record<string, unknown>>;
  readonly timestamp: string;
  readonly receiveTimestamp: string;
  readonly severity: string;
  readonly insertId: string;
  readonly labels: Readonly<Record<string, string>>;
}

export interface LoggingService extends CloudService {
  add(entry: NewLogEntry): LogEntry;
  /** In the order in which they came. */
  readonly entries: readonly LogEntry[];
  /** How many of the next answers are without entries, though there are more: the search took too long. */
  emptyPages: number;
}

export interface LoggingOptions {
  /** The machine's unless given. */
  readonly clock?: Pick<CloudClock, 'now'>;
  readonly project?: string;
  /** How long after it came an entry can be found. */
  readonly delayMs?: number;
  /** Reads within a minute; Google's 60 unless given. https://cloud.google.com/logging/quotas */
  readonly readsPerMinute?: number;
}

const wanted = z.strictObject({
  resourceNames: z.array(z.string()).min(1),
  filter: z.string().optional(),
  orderBy: z.enum(['timestamp asc', 'timestamp desc', '']).optional(),
  pageSize: z.number().int().min(0).optional(),
  pageToken: z.string().optional(),
  projectIds: z.array(z.string()).optional(),
});
type Wanted = z.infer<typeof wanted>;

/** Cloud Logging as far as entries are read: https://cloud.google.com/logging/docs/reference/v2/rest/v2/entries/list */
export function loggingService(options: LoggingOptions = {}): LoggingService {
  const {
    clock = { now: () => Date.now() },
    project = 'test-project',
    delayMs = 0,
    readsPerMinute = 60,
  } = options;
  const kept = new Map<string, { readonly entry: LogEntry; readonly visible: number }>();
  /** A token stands for one search and where it has come to. */
  const tokens = new Map<string, { readonly asked: string; readonly from: number }>();
  const reads: number[] = [];

  function list(asked: Wanted): CloudAnswer {
    if (isOverQuota()) return overQuota(readsPerMinute);
    const { pageToken, pageSize: _size, ...search } = asked;
    const { filter = '', orderBy, resourceNames } = search;
    for (const name of resourceNames) {
      if (name !== `projects/${project}`) return denied(name);
    }
    const token = tokens.get(pageToken ?? '');
    if ((pageToken ?? '') !== '' && token?.asked !== JSON.stringify(search)) {
      return googleError(
        400,
        'INVALID_ARGUMENT',
        'page_token doesn’t match arguments from the request',
      );
    }
    const found = matching(parseLoggingFilter(filter), orderBy === 'timestamp desc');
    const from = token?.from ?? 0;
    const size = Math.min(asked.pageSize || 50, 1000);
    const isEmpty = service.emptyPages > 0;
    if (isEmpty) service.emptyPages -= 1;
    const entries = isEmpty ? [] : found.slice(from, from + size);
    const next = from + entries.length;
    return {
      status: 200,
      body: {
        ...(entries.length === 0 ? {} : { entries }),
        ...(next < found.length || isEmpty
          ? { nextPageToken: newToken(JSON.stringify(search), next) }
          : {}),
      },
    };
  }

  function matching(filter: LoggingFilter, isNewestFirst: boolean): readonly LogEntry[] {
    const now = clock.now();
    const found = [...kept.values()]
      .filter(({ entry, visible }) => visible <= now && filter({ ...entry }))
      .map(({ entry }) => entry);
    const sign = isNewestFirst ? -1 : 1;
    return found.sort((a, b) => sign * (Date.parse(a.timestamp) - Date.parse(b.timestamp)));
  }

  function isOverQuota(): boolean {
    const now = clock.now();
    while ((reads[0] ?? now) <= now - 60_000) reads.shift();
    if (reads.length >= readsPerMinute) return true;
    reads.push(now);
    return false;
  }

  function newToken(asked: string, from: number): string {
    const token = randomBytes(12).toString('base64url');
    tokens.set(token, { asked, from });
    return token;
  }

  const service: LoggingService = {
    name: 'logging',
    emptyPages: 0,
    get entries() {
      return [...kept.values()].map(({ entry }) => entry);
    },
    add({ log, text, json, severity = 'DEFAULT', labels = {}, resource, time, insertId }) {
      const now = clock.now();
      const entry: LogEntry = {
        logName: `projects/${project}/logs/${encodeURIComponent(log)}`,
        resource: resource ?? { type: 'global' },
        ...(json === undefined ? { textPayload: text } : { jsonPayload: json }),
        timestamp: new Date(time ?? now).toISOString(),
        receiveTimestamp: new Date(now).toISOString(),
        severity,
        insertId: insertId ?? randomBytes(8).toString('hex'),
        labels,
      };
      const key = `${entry.logName} ${entry.timestamp} ${entry.insertId}`;
      kept.set(key, { entry, visible: now + delayMs });
      return entry;
    },
    answer({ method, path, body }) {
      if (method !== 'POST' || path !== '/v2/entries:list') return undefined;
      const asked = wanted.safeParse(JSON.parse(body.toString() || '{}'));
      if (!asked.success) {
        const message = `Invalid JSON payload received. ${z.prettifyError(asked.error)}`;
        return googleError(400, 'INVALID_ARGUMENT', message);
      }
      try {
        return list(asked.data);
      } catch (error) {
        if (!(error instanceof UnknownFilter)) throw error;
        return googleError(400, 'INVALID_ARGUMENT', error.message);
      }
    },
  };
  return service;
}

function overQuota(limit: number): CloudAnswer {
  const message = `Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute' of service 'logging.googleapis.com' for consumer 'project_number:123456789012' (${limit}).`;
  return {
    status: 429,
    body: {
      error: {
        code: 429,
        message,
        status: 'RESOURCE_EXHAUSTED',
        details: [
          {
            '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
            reason: 'RATE_LIMIT_EXCEEDED',
            domain: 'googleapis.com',
            metadata: {
              quota_limit: 'ReadRequestsPerMinutePerProject',
              service: 'logging.googleapis.com',
            },
          },
        ],
      },
    },
  };
}

function denied(resource: string): CloudAnswer {
  return googleError(
    403,
    'PERMISSION_DENIED',
    `The caller does not have permission (${resource}).`,
  );
}
