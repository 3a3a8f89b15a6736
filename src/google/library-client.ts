import type { OAuth2Client } from 'google-auth-library';
import type { AccessToken, AccessTokenCache } from './access-token-cache.ts';
import type { GoogleClock } from './clock.ts';

export interface LibraryClientOptions {
  readonly tokens: AccessTokenCache;
  readonly clock: Pick<GoogleClock, 'now'>;
  readonly quotaProject: string | undefined;
  readonly signal: AbortSignal | undefined;
}

/** The library takes a new token this long before the old one ends. */
const EAGER_MS = 60_000;

/** What Google's own clients authenticate by, with the tokens of our cache. */
export async function libraryClient(options: LibraryClientOptions): Promise<OAuth2Client> {
  const { tokens, clock, quotaProject, signal } = options;
  const { OAuth2Client } = await import('google-auth-library');
  const client = new OAuth2Client({
    forceRefreshOnFailure: true,
    eagerRefreshThresholdMillis: EAGER_MS,
  });
  if (quotaProject !== undefined) client.quotaProjectId = quotaProject;
  let last: AccessToken | undefined;
  client.refreshHandler = async () => {
    // Asked for a new one long before the old one ends: it was refused.
    const isRefused = last !== undefined && clock.now() < last.expires - EAGER_MS;
    last =
      last !== undefined && isRefused
        ? await tokens.instead(last.token, signal)
        : await tokens.current(signal);
    return { access_token: last.token, expiry_date: last.expires };
  };
  return client;
}
