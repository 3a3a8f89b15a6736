import type { GoogleClock } from './clock.ts';
import { jsonOf } from './json-text.ts';
import { passingRefusal } from './passing-refusal.ts';
import type { Attempted } from './repeat.ts';
import { call, NoAnswer } from './transport.ts';

export interface GoogleRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly url: string;
  /** Sent as JSON. */
  readonly body?: object | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Whether asking twice does no harm. */
  readonly repeatable: boolean;
  readonly signal?: AbortSignal | undefined;
  /** What is being done, for messages: "create the Batch job x". */
  readonly what: string;
}

export interface GoogleAnswer {
  readonly status: number;
  /** The JSON, or the text where it is none; undefined where there is nothing. */
  readonly body: unknown;
  readonly headers: Headers;
}

export interface RequestAttempt extends GoogleRequest {
  readonly token: string;
  /** Whose quota is used and who pays. */
  readonly quotaProject: string | undefined;
  readonly clock: Pick<GoogleClock, 'now'>;
}

const ATTEMPT_MS = 60_000;

/** Asks once. What may go away by itself is a failure, all else an answer. */
export async function attemptRequest(attempt: RequestAttempt): Promise<Attempted<GoogleAnswer>> {
  const { method, url, body, headers, token, quotaProject, signal, clock } = attempt;
  try {
    const answered = await call({
      method,
      url,
      headers: {
        Accept: 'application/json',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(quotaProject === undefined ? {} : { 'x-goog-user-project': quotaProject }),
        ...headers,
        Authorization: `Bearer ${token}`,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      timeoutMs: ATTEMPT_MS,
      signal,
    });
    const { status } = answered;
    const answer = { status, body: jsonOf(answered.text), headers: answered.headers };
    const retryAfter = answered.headers.get('retry-after');
    return (
      passingRefusal({ status, body: answer.body, retryAfter }, clock.now()) ?? {
        kind: 'answer',
        answer,
      }
    );
  } catch (thrown) {
    if (!(thrown instanceof NoAnswer)) throw thrown;
    return { kind: 'failure', failure: thrown.failure, message: thrown.message };
  }
}
