import { EpycloudError } from '../pipeline/errors.ts';
import { readErrorDocument } from './error-document.ts';
import { jsonOf } from './json-text.ts';
import type { Attempted } from './repeat.ts';
import { retryAfterMs } from './retry-policy.ts';
import { NoAnswer, noAnswerOf } from './transport.ts';

/** The answer of who gives tokens, where it is none. */
export class RefusedToken extends Error {
  readonly status: number;
  /** The answer's body. */
  readonly text: string;

  constructor(status: number, text: string) {
    super(`HTTP ${status}`);
    this.status = status;
    this.text = text;
  }
}

/**
 * What a failed attempt at a token means: one to try again, or the end.
 * @throws EpycloudError `credentials_refused`, or what was thrown where it is ours
 */
export function failedToken(kind: string, thrown: unknown, now: number): Attempted<never> {
  if (thrown instanceof EpycloudError) throw thrown;
  const answer = thrown instanceof RefusedToken ? thrown : answerIn(thrown);
  if (answer === undefined) {
    const { failure, message } = thrown instanceof NoAnswer ? thrown : noAnswerOf(thrown);
    const hasNoCode = failure.kind === 'network' && failure.code === undefined;
    // Without a code it did not come from the network: the library does not like the credentials.
    if (hasNoCode) throw refusal(kind, message);
    return { kind: 'failure', failure, message };
  }
  const { message } = readErrorDocument(jsonOf(answer.text));
  const said = message || `HTTP ${answer.status}`;
  if (answer.status !== 429 && answer.status < 500) throw refusal(kind, said);
  const failure = {
    kind: 'status',
    status: answer.status,
    retryAfterMs: 'retryAfter' in answer ? retryAfterMs(answer.retryAfter, now) : undefined,
  } as const;
  return { kind: 'failure', failure, message: said };
}

/** Google's library keeps the answer in what it throws, or in the cause of that. */
function answerIn(
  thrown: unknown,
):
  | { readonly status: number; readonly text: string; readonly retryAfter: string | null }
  | undefined {
  for (let at = thrown, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    const { response } = at as {
      response?: { status?: unknown; data?: unknown; headers?: unknown };
    };
    if (typeof response?.status !== 'number') continue;
    const { status, data, headers } = response;
    const text = typeof data === 'string' ? data : (JSON.stringify(data) ?? '');
    const retryAfter = headers instanceof Headers ? headers.get('retry-after') : null;
    return { status, text, retryAfter };
  }
  return undefined;
}

const HINTS: Readonly<Record<string, string>> = {
  external_account:
    'Check that the provider trusts this repository (its attribute condition), and that the service account may be used through it (roles/iam.workloadIdentityUser).',
  machine: 'Check that the machine has a service account with the scope cloud-platform.',
  gcloud: 'Log in again: gcloud auth login.',
};

function refusal(kind: string, said: string): EpycloudError {
  const message = `Google gives no access token for the credentials of the type ${kind}: ${said}`;
  return new EpycloudError('credentials_refused', message, {
    hint: HINTS[kind] ?? 'The key or login may have been revoked: make it anew.',
  });
}
