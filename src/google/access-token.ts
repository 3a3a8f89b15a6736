import type { GoogleAddresses } from './addresses.ts';
import { openGoogleSession } from './session.ts';

export interface AccessTokenRequest {
  readonly environment: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal | undefined;
  /** Trust the GitHub job at hand; without it, application default credentials. */
  readonly workloadIdentityProvider?: string | undefined;
  /** A service account's key, instead of application default credentials. */
  readonly keyFile?: string | undefined;
  /** The address of a service account to act as. */
  readonly serviceAccount?: string | undefined;
  /** Those that the environment names unless given. */
  readonly addresses?: GoogleAddresses | undefined;
}

/** Who asks for one token is at the beginning of something, and does not want to wait for minutes. */
const POLICY = { firstDelayMs: 1_000, longestDelayMs: 8_000, deadlineMs: 60_000 };

/**
 * An access token for Google's services, good for an hour at most.
 * @throws EpycloudError `credentials_missing` where there is no identity, `credentials_refused` where Google
 * does not take it, `cloud_unavailable`, `usage`, `interrupted`
 */
export async function accessToken(request: AccessTokenRequest): Promise<string> {
  return await openGoogleSession({ ...request, policy: POLICY }).accessToken();
}
