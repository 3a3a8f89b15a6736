import { EpycloudError } from '../pipeline/errors.ts';
import { readErrorDocument } from './error-document.ts';
import { jsonOf } from './json-text.ts';
import { libraryFailure } from './library-failure.ts';
import { passingRefusal, type SentAnswer } from './passing-refusal.ts';
import type { Attempted } from './repeat.ts';
import { NoAnswer } from './transport.ts';

/** The answer of who gives tokens, where it is none. */
export class RefusedToken extends Error {
  readonly answer: SentAnswer;

  constructor(status: number, text: string) {
    super(`HTTP ${status}`);
    this.answer = { status, body: jsonOf(text), retryAfter: null };
  }
}

/**
 * What a failed attempt at a token means: one to try again, or the end.
 * @throws EpycloudError `credentials_refused`, or what was thrown where it is ours
 */
export function failedToken(kind: string, thrown: unknown, now: number): Attempted<never> {
  if (thrown instanceof EpycloudError) throw thrown;
  const sent = thrown instanceof RefusedToken ? thrown.answer : libraryFailure(thrown);
  if (sent instanceof NoAnswer) {
    const { failure, message } = sent;
    // Without a code it did not come from the network: the library does not like the credentials.
    if (failure.kind === 'network' && failure.code === undefined) throw refusal(kind, message);
    return { kind: 'failure', failure, message };
  }
  const passing = passingRefusal(sent, now);
  if (passing !== undefined) return passing;
  throw refusal(kind, readErrorDocument(sent.body).message || `HTTP ${sent.status}`);
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
