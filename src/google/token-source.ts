import { EpycloudError } from '../pipeline/errors.ts';
import type { AccessToken } from './access-token-cache.ts';
import { ADDRESS_VARIABLES, type GoogleAddresses } from './addresses.ts';
import type { GoogleClock } from './clock.ts';
import { credentialToken } from './credential-token.ts';
import { type CredentialFile, findCredentials } from './credentials.ts';
import { githubCredentials } from './github-identity.ts';
import { impersonated } from './impersonation.ts';
import { machineToken, metadataServer } from './metadata-server.ts';
import { RefusedToken } from './refused-token.ts';

/** Runs gcloud and yields what it prints. */
export type GcloudPort = (args: readonly string[], signal?: AbortSignal) => Promise<string>;

export interface TokenPlaces {
  readonly environment: NodeJS.ProcessEnv;
  readonly addresses: GoogleAddresses;
  readonly clock: GoogleClock;
  readonly keyFile?: string | undefined;
  readonly workloadIdentityProvider?: string | undefined;
  readonly serviceAccount?: string | undefined;
  readonly gcloud?: GcloudPort | undefined;
}

/** Whoever this program is to Google. */
export interface TokenSource {
  readonly kind: CredentialFile['type'] | 'machine' | 'gcloud';
  /** Whose quota is used and who pays, where the credentials name it. */
  readonly quotaProject?: string | undefined;
  /**
   * One attempt at a new token.
   * @throws RefusedToken, NoAnswer, an error of Google's library, EpycloudError where that is final
   */
  token(signal?: AbortSignal): Promise<AccessToken>;
}

/** gcloud does not say how long the token that it prints still holds; it renews those that are about to end. */
const GCLOUD_TOKEN_MS = 300_000;

/**
 * Where tokens come from, the first of: the GitHub job's identity where a provider is named; application default
 * credentials, which are the key file, GOOGLE_APPLICATION_CREDENTIALS, gcloud's file of them, the machine's
 * identity; the login of gcloud itself. With a service account, that one's tokens by means of these.
 * @throws EpycloudError `credentials_missing` where there is none of them, `usage`
 */
export async function findTokenSource(
  places: TokenPlaces,
  signal?: AbortSignal,
): Promise<TokenSource> {
  const source = await ownSource(places, signal);
  const { serviceAccount, addresses } = places;
  if (serviceAccount === undefined) return source;
  const url = `${addresses.iamCredentials}/v1/projects/-/serviceAccounts/${serviceAccount}:generateAccessToken`;
  return { ...source, token: (later) => actingAs(source, { url }, later) };
}

async function ownSource(
  places: TokenPlaces,
  signal: AbortSignal | undefined,
): Promise<TokenSource> {
  const { environment, workloadIdentityProvider, keyFile, addresses, clock, gcloud } = places;
  const file =
    workloadIdentityProvider === undefined
      ? await findCredentials({ environment, keyFile })
      : githubCredentials({ workloadIdentityProvider, environment, addresses });
  if (file !== undefined) return fileSource(file, places);
  const server = metadataServer(environment);
  if (await server.isThere(signal)) {
    return {
      kind: 'machine',
      token: async (later) => {
        const { status, text } = await server.token(later);
        const token = status === 200 ? machineToken(text, clock) : undefined;
        if (token === undefined) throw new RefusedToken(status, text);
        return token;
      },
    };
  }
  if (gcloud === undefined) throw noCredentials('none were found');
  return {
    kind: 'gcloud',
    token: async (later) => {
      const token = (await asked(gcloud, ['auth', 'print-access-token'], later)).trim();
      if (!/^\S+$/.test(token)) throw noCredentials('gcloud has no login');
      return { token, expires: clock.now() + GCLOUD_TOKEN_MS };
    },
  };
}

function fileSource(file: CredentialFile, places: TokenPlaces): TokenSource {
  const { environment, addresses, clock } = places;
  const quotaProject =
    environment['GOOGLE_CLOUD_QUOTA_PROJECT'] || textOf(file['quota_project_id']) || undefined;
  const { source_credentials: inner, service_account_impersonation_url: url } = file;
  if (file.type !== 'impersonated_service_account') {
    const token = (signal?: AbortSignal) => credentialToken(file, { addresses, clock, signal });
    return { kind: file.type, quotaProject, token };
  }
  const source = fileSource(inner as CredentialFile, places);
  const delegates = Array.isArray(file['delegates']) ? file['delegates'].map(String) : undefined;
  const { usual } = ADDRESS_VARIABLES.iamCredentials;
  const asked = { url: String(url).replace(usual, addresses.iamCredentials), delegates };
  return { kind: file.type, quotaProject, token: (signal) => actingAs(source, asked, signal) };
}

async function actingAs(
  source: TokenSource,
  asked: { readonly url: string; readonly delegates?: readonly string[] | undefined },
  signal: AbortSignal | undefined,
): Promise<AccessToken> {
  const { token } = await source.token(signal);
  const given = await impersonated({ ...asked, token, signal });
  if ('token' in given) return given;
  throw new RefusedToken(given.status, given.text);
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

async function asked(
  gcloud: GcloudPort,
  args: readonly string[],
  signal: AbortSignal | undefined,
): Promise<string> {
  try {
    return await gcloud(args, signal);
  } catch (error) {
    if (!(error instanceof EpycloudError) || error.code === 'interrupted') throw error;
    throw noCredentials(error.message, error);
  }
}

function noCredentials(why: string, cause?: unknown): EpycloudError {
  return new EpycloudError(
    'credentials_missing',
    `There are no credentials for Google: ${why.replace(/\.$/, '')}.`,
    {
      hint: 'Run gcloud auth application-default login, set GOOGLE_APPLICATION_CREDENTIALS to a credential file, or in a GitHub job name a workload identity provider.',
      cause,
    },
  );
}
