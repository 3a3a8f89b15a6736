import * as z from 'zod';
import { understood } from './answers.ts';
import type { GoogleSession } from './session.ts';

export interface LogRequest {
  readonly project: string;
  /** https://cloud.google.com/logging/docs/view/logging-query-language, without a time. */
  readonly filter: string;
  /** Milliseconds since 1970. */
  readonly since: number;
  /** Asked between two looks: once it says so, one more look is the last. */
  readonly isOver?: (() => boolean) | undefined;
  /** Ends the waiting too. */
  readonly signal?: AbortSignal | undefined;
}

export interface LogEntry {
  readonly insertId: string;
  /** ISO 8601. */
  readonly timestamp: string;
  readonly severity: string;
  readonly text: string;
  /** What the line says where it was JSON. */
  readonly json?: Readonly<Record<string, unknown>> | undefined;
  readonly labels: Readonly<Record<string, string>>;
}

/** Reads are 60 a minute in the whole project: https://cloud.google.com/logging/quotas */
const PAUSE_MS = 5_000;
/** Entries come late, and not in order. */
const OVERLAP_MS = 60_000;
const PAGE = 1000;

const logEntry = z.looseObject({
  insertId: z.string().default(''),
  timestamp: z.string().default(''),
  severity: z.string().default('DEFAULT'),
  textPayload: z.string().optional(),
  jsonPayload: z.record(z.string(), z.unknown()).optional(),
  labels: z.record(z.string(), z.string()).default({}),
});
const page = z.looseObject({
  entries: z.array(logEntry).default([]),
  nextPageToken: z.string().optional(),
});

/**
 * Entries as they come, each once, for ever or until it is over. Each look begins a minute before the newest
 * entry that was seen; looks and pages are at least 5 seconds apart.
 * @throws EpycloudError `cloud_refused`, `cloud_unavailable`, `credentials_missing`, `interrupted`
 */
export async function* logEntries(
  session: GoogleSession,
  request: LogRequest,
): AsyncIterable<LogEntry> {
  const { filter, since, isOver = () => false } = request;
  const seen = new Map<string, number>();
  let newest = since;
  const ask = paced(session, request);
  for (let isLast = false; ; ) {
    const from = Math.max(since, newest - OVERLAP_MS);
    const timed = `${filter} AND timestamp>="${new Date(from).toISOString()}"`;
    for (let pageToken: string | undefined; ; ) {
      const { entries, nextPageToken } = await ask(timed, pageToken);
      for (const entry of entries) {
        const time = Date.parse(entry.timestamp) || since;
        const key = `${entry.timestamp} ${entry.insertId}`;
        if (seen.has(key)) continue;
        seen.set(key, time);
        newest = Math.max(newest, time);
        yield shown(entry);
      }
      if (nextPageToken === undefined || nextPageToken === '') break;
      pageToken = nextPageToken;
    }
    for (const [key, time] of seen) if (time < newest - OVERLAP_MS) seen.delete(key);
    if (isLast) return;
    isLast = isOver();
  }
}

/** Asks for a page, and waits before it if the last was asked for just now. */
function paced(session: GoogleSession, { project, signal }: LogRequest) {
  const { clock, addresses } = session;
  const what = 'read the log';
  const url = `${addresses.logging}/v2/entries:list`;
  let last: number | undefined;
  return async (filter: string, pageToken: string | undefined) => {
    const wait = last === undefined ? 0 : last + PAUSE_MS - clock.now();
    if (wait > 0) await session.sleep(wait, signal);
    last = clock.now();
    const body = {
      resourceNames: [`projects/${project}`],
      filter,
      orderBy: 'timestamp asc',
      pageSize: PAGE,
      ...(pageToken === undefined ? {} : { pageToken }),
    };
    const asked = { method: 'POST', url, body, repeatable: true, what, signal } as const;
    return understood(page, await session.request(asked), what);
  };
}

function shown(entry: z.infer<typeof logEntry>): LogEntry {
  const { insertId, timestamp, severity, textPayload, jsonPayload, labels } = entry;
  const message = jsonPayload?.['message'];
  const text = textPayload ?? (typeof message === 'string' ? message : JSON.stringify(jsonPayload));
  return { insertId, timestamp, severity, text: text ?? '', json: jsonPayload, labels };
}
