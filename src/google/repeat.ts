import { EpycloudError } from '../pipeline/errors.ts';
import type { GoogleClock } from './clock.ts';
import {
  type Failure,
  isCertificateFault,
  nextAttempt,
  RETRY_POLICY,
  type RetryPolicy,
} from './retry-policy.ts';

export interface Repetition {
  readonly clock: GoogleClock;
  readonly signal?: AbortSignal | undefined;
  readonly repeatable: boolean;
  /** What is being done, for messages: "create the Batch job x". */
  readonly what: string;
  readonly policy?: RetryPolicy | undefined;
}

export type Attempted<T> =
  | { readonly kind: 'answer'; readonly answer: T }
  | { readonly kind: 'failure'; readonly failure: Failure; readonly message: string };

/**
 * Tries until there is an answer, as the retry policy says. What `attempt` throws is final.
 * @throws EpycloudError `cloud_unavailable` with the last failure, `interrupted`
 */
export async function repeated<T>(
  repetition: Repetition,
  attempt: () => Promise<Attempted<T>>,
): Promise<T> {
  const { clock, signal, repeatable, policy = RETRY_POLICY } = repetition;
  const start = clock.now();
  for (let number = 1; ; number += 1) {
    const tried = await interruptible(repetition, attempt);
    if (tried.kind === 'answer') return tried.answer;
    const { failure, message } = tried;
    const elapsedMs = clock.now() - start;
    const failed = { failure, number, elapsedMs, repeatable, random: Math.random() };
    const delay = nextAttempt(failed, policy);
    if (delay === undefined) {
      throw unavailable({ ...repetition, failure, number, elapsedMs, message });
    }
    await interruptible(repetition, () => clock.sleep(delay, signal));
  }
}

async function interruptible<T>({ signal, what }: Repetition, step: () => Promise<T>): Promise<T> {
  try {
    signal?.throwIfAborted();
    return await step();
  } catch (thrown) {
    if (signal?.aborted !== true || thrown instanceof EpycloudError) throw thrown;
    throw new EpycloudError('interrupted', `Interrupted while trying to ${what}.`, {
      cause: signal.reason,
    });
  }
}

function unavailable(
  end: Repetition & {
    readonly number: number;
    readonly elapsedMs: number;
    readonly message: string;
    readonly failure: Failure;
  },
): EpycloudError {
  const { what, number, elapsedMs, message, failure, repeatable } = end;
  const often = number === 1 ? '' : ` (${number} attempts in ${Math.round(elapsedMs / 1000)} s)`;
  return new EpycloudError('cloud_unavailable', `Could not ${what}: ${message}${often}.`, {
    hint: hintFor(failure, repeatable),
    cause: new Error(message),
  });
}

function hintFor(failure: Failure, repeatable: boolean): string {
  if (isCertificateFault(failure)) {
    return 'Node does not trust the certificate. Where a proxy puts its own in its place, NODE_EXTRA_CA_CERTS names the file of its authority.';
  }
  return repeatable
    ? 'Google or the network does not answer as it should. Try again later; https://status.cloud.google.com says more.'
    : 'It may have been done all the same, and is not safe to ask for twice. See what is there before you try again.';
}
