import type { AuthClient, gaxios } from 'google-auth-library';
import type { AccessToken } from './access-token-cache.ts';
import { ADDRESS_VARIABLES, type GoogleAddresses } from './addresses.ts';
import { type GoogleClock, machineClock } from './clock.ts';
import type { CredentialFile } from './credentials.ts';

export interface CredentialUse {
  readonly addresses: GoogleAddresses;
  readonly clock: GoogleClock;
  readonly signal?: AbortSignal | undefined;
}

export const CLOUD_SCOPE = 'https://www.googleapis.com/auth/cloud-platform';

const OAUTH_TOKEN = 'https://oauth2.googleapis.com/token';
const TIMEOUT_MS = 30_000;
/** Where the library does not say when the token ends. */
const USUAL_LIFETIME_MS = 3_000_000;

/**
 * A new access token for what a credential file says, by Google's library: a service account's key, a person's
 * login, a federated identity. What fails is thrown as the library has it, after one attempt.
 */
export async function credentialToken(
  file: CredentialFile,
  { addresses, clock, signal }: CredentialUse,
): Promise<AccessToken> {
  const { GoogleAuth, gaxios: http } = await import('google-auth-library');
  const transporter = new http.Gaxios({ timeout: TIMEOUT_MS });
  transporter.interceptors.request.add({
    resolved: async (asked) => {
      asked.url = redirected(asked.url, file, addresses);
      // How often is ours to say: retry-policy.ts.
      asked.retry = false;
      delete asked.retryConfig;
      if (signal !== undefined) asked.signal = combined(asked.signal, signal);
      return asked;
    },
  });
  const auth = new GoogleAuth<AuthClient>({
    scopes: [CLOUD_SCOPE],
    credentials: file,
    clientOptions: { transporter },
  });
  const client = await auth.getClient();
  // The exchange of federated identities has a transporter of its own, and no way to give it another.
  const { stsCredential } = client as unknown as {
    stsCredential?: { transporter?: gaxios.Gaxios };
  };
  if (stsCredential !== undefined) stsCredential.transporter = transporter;
  const { token } = await client.getAccessToken();
  if (typeof token !== 'string' || token === '') throw new Error('the answer holds no token');
  // The library goes by the machine's clock.
  const { expiry_date: ends } = client.credentials;
  const lifetime = typeof ends === 'number' ? ends - machineClock.now() : USUAL_LIFETIME_MS;
  return { token, expires: clock.now() + lifetime };
}

/**
 * The library has Google's addresses built in, and files name them in full: where others are set, they count
 * here too. A file's own `token_uri` is followed, which the library does not do.
 */
function redirected(url: URL, file: CredentialFile, addresses: GoogleAddresses): URL {
  const { token_uri: tokenUri } = file;
  if (url.href === OAUTH_TOKEN && typeof tokenUri === 'string') return new URL(tokenUri);
  for (const name of ['tokenExchange', 'iamCredentials'] as const) {
    const { usual } = ADDRESS_VARIABLES[name];
    if (url.href.startsWith(`${usual}/`)) {
      return new URL(`${addresses[name]}${url.href.slice(usual.length)}`);
    }
  }
  return url;
}

function combined(own: gaxios.GaxiosOptions['signal'], more: AbortSignal): AbortSignal {
  return own instanceof AbortSignal ? AbortSignal.any([own, more]) : more;
}
