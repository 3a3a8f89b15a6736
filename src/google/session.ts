import type { AuthClient } from 'google-auth-library';
import { EpycloudError } from '../pipeline/errors.ts';
import { type AccessToken, accessTokenCache } from './access-token-cache.ts';
import { type GoogleAddresses, googleAddresses } from './addresses.ts';
import { type GoogleClock, machineClock } from './clock.ts';
import { attemptRequest, type GoogleAnswer, type GoogleRequest } from './google-request.ts';
import { checkServiceAccount } from './impersonation.ts';
import { libraryClient } from './library-client.ts';
import { refusalOf } from './refusal.ts';
import { failedToken } from './refused-token.ts';
import { repeated } from './repeat.ts';
import type { RetryPolicy } from './retry-policy.ts';
import { findTokenSource, type GcloudPort, type TokenSource } from './token-source.ts';

/** Talks to Google's APIs as one identity. */
export interface GoogleSession {
  readonly addresses: GoogleAddresses;
  /** By which it waits. */
  readonly clock: GoogleClock;
  /** Waits. @throws EpycloudError `interrupted` */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** Where no application default credentials are found; clients may have another use for it. */
  readonly gcloud: GcloudPort | undefined;
  /**
   * One JSON request, repeated by the retry policy. 404, 409 and 412 are answers.
   * @throws EpycloudError `credentials_missing`, `credentials_refused`, `cloud_refused`, `cloud_unavailable`,
   * `interrupted`
   */
  request(request: GoogleRequest): Promise<GoogleAnswer>;
  /** One that still holds for a while: ask again rather than keep it. */
  accessToken(signal?: AbortSignal): Promise<string>;
  /** For Google's own clients: the same tokens. */
  authClient(): Promise<AuthClient>;
  /** The same with another signal, and with the token that is there: for what is to be done after the first. */
  again(signal: AbortSignal | undefined): GoogleSession;
}

export interface GoogleSessionOptions {
  readonly environment: NodeJS.ProcessEnv;
  /** Those that the environment names unless given. */
  readonly addresses?: GoogleAddresses | undefined;
  /** A service account's key, before all other credentials. */
  readonly keyFile?: string | undefined;
  /** Trust the GitHub job at hand, instead of application default credentials. */
  readonly workloadIdentityProvider?: string | undefined;
  /** The address of a service account to act as. */
  readonly serviceAccount?: string | undefined;
  /** Asked for a token where there are no application default credentials. */
  readonly gcloud?: GcloudPort | undefined;
  readonly clock?: GoogleClock | undefined;
  /** Ends every request of the session. */
  readonly signal?: AbortSignal | undefined;
  readonly policy?: RetryPolicy | undefined;
}

const ANSWERS: ReadonlySet<number> = new Set([404, 409, 412]);

/**
 * Opens a session. Nothing is asked or loaded before the first request.
 * @throws EpycloudError `usage`, `invalid_settings`
 */
export function openGoogleSession(options: GoogleSessionOptions): GoogleSession {
  return sessionWith(options, { source: undefined, token: undefined });
}

interface Inherited {
  readonly source: Promise<TokenSource> | undefined;
  readonly token: AccessToken | undefined;
}

function sessionWith(options: GoogleSessionOptions, inherited: Inherited): GoogleSession {
  const { environment, clock = machineClock, policy } = options;
  const addresses = options.addresses ?? googleAddresses(environment);
  checkServiceAccount(options.serviceAccount);
  const tokens = accessTokenCache(clock, renew, inherited.token);
  let source = inherited.source;
  let client: Promise<AuthClient> | undefined;

  const signalOf = (signal: AbortSignal | undefined): AbortSignal | undefined => {
    const both = [options.signal, signal].filter((known) => known !== undefined);
    return both.length === 2 ? AbortSignal.any(both) : both[0];
  };

  function tokenSource(): Promise<TokenSource> {
    const places = { ...options, addresses, clock };
    source ??= findTokenSource(places, options.signal).catch((error) => {
      source = undefined;
      throw error;
    });
    return source;
  }

  async function renew(): Promise<AccessToken> {
    const { signal } = options;
    const what = 'get an access token from Google';
    const ways = { clock, signal, repeatable: true, what, policy };
    return await repeated<AccessToken>(ways, async () => {
      const { kind, token } = await tokenSource();
      try {
        return { kind: 'answer', answer: await token(signal) };
      } catch (thrown) {
        signal?.throwIfAborted();
        return failedToken(kind, thrown, clock.now());
      }
    });
  }

  async function request(asked: GoogleRequest): Promise<GoogleAnswer> {
    const { repeatable, what } = asked;
    const signal = signalOf(asked.signal);
    const { token } = await tokens.current(signal);
    const { quotaProject } = await tokenSource();
    const ways = { clock, signal, repeatable, what, policy };
    const ask = (token: string) =>
      repeated(ways, () => attemptRequest({ ...asked, token, quotaProject, signal, clock }));
    let answer = await ask(token);
    // It was not done, so it may be asked again; the token may have been revoked, or ended early.
    if (answer.status === 401) answer = await ask((await tokens.instead(token, signal)).token);
    if (answer.status < 300 || ANSWERS.has(answer.status)) return answer;
    throw refusalOf({ status: answer.status, body: answer.body, what });
  }

  async function sleep(milliseconds: number, own?: AbortSignal): Promise<void> {
    const signal = signalOf(own);
    try {
      await clock.sleep(milliseconds, signal);
    } catch (cause) {
      throw new EpycloudError('interrupted', 'Interrupted while waiting for Google.', { cause });
    }
  }

  async function newClient(): Promise<AuthClient> {
    const { quotaProject } = await tokenSource();
    return await libraryClient({ tokens, clock, signal: options.signal, quotaProject });
  }

  return {
    addresses,
    clock,
    sleep,
    gcloud: options.gcloud,
    request,
    accessToken: async (signal) => (await tokens.current(signalOf(signal))).token,
    authClient: () => {
      client ??= newClient().catch((error) => {
        client = undefined;
        throw error;
      });
      return client;
    },
    again: (signal) => sessionWith({ ...options, signal }, { source, token: tokens.kept() }),
  };
}
