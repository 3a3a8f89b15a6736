import type { AuthClient } from 'google-auth-library';
import { EpycloudError } from '../pipeline/errors.ts';
import { type CredentialFile, findCredentials } from './credentials.ts';
import { GOOGLE_ENDPOINTS, type GoogleEndpoints } from './endpoints.ts';
import { githubCredentials } from './github-identity.ts';

export interface AccessTokenRequest {
  readonly environment: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal | undefined;
  /** Trust the GitHub job at hand; without it, application default credentials. */
  readonly workloadIdentityProvider?: string | undefined;
  /** A service account's key, instead of application default credentials. */
  readonly keyFile?: string | undefined;
  /** The address of a service account to act as. */
  readonly serviceAccount?: string | undefined;
  readonly endpoints?: GoogleEndpoints | undefined;
}

const SCOPE = 'https://www.googleapis.com/auth/cloud-platform';
const ADDRESS = /^[a-z0-9-]+@[a-z0-9.:-]+$/;
const TIMEOUT_MS = 60_000;

/**
 * An access token for Google's services, good for an hour at most.
 * @throws EpycloudError `credentials_missing` where there is no identity, `credentials_refused` where Google
 * does not take it, `usage`, `interrupted`
 */
export async function accessToken(request: AccessTokenRequest): Promise<string> {
  const { serviceAccount, signal } = request;
  if (serviceAccount !== undefined && !ADDRESS.test(serviceAccount)) {
    throw new EpycloudError('usage', `${JSON.stringify(serviceAccount)} is no service account.`, {
      hint: 'Name it by its address: NAME@PROJECT.iam.gserviceaccount.com.',
    });
  }
  const file = await credentialsOf(request);
  const token = await interruptible(signal, async () => {
    try {
      return (await (await clientOf(request, file)).getAccessToken()).token;
    } catch (cause) {
      throw refusal(file, cause);
    }
  });
  if (typeof token === 'string' && token !== '') return token;
  throw refusal(file, new Error('the answer holds no token'));
}

async function credentialsOf(request: AccessTokenRequest): Promise<CredentialFile | undefined> {
  const { environment, workloadIdentityProvider, keyFile, endpoints = GOOGLE_ENDPOINTS } = request;
  return workloadIdentityProvider === undefined
    ? await findCredentials({ environment, keyFile })
    : githubCredentials({ workloadIdentityProvider, environment, endpoints });
}

async function clientOf(
  { serviceAccount, endpoints = GOOGLE_ENDPOINTS }: AccessTokenRequest,
  file: CredentialFile | undefined,
): Promise<AuthClient> {
  const { GoogleAuth, Impersonated } = await import('google-auth-library');
  const auth = new GoogleAuth({
    scopes: [SCOPE],
    ...(file === undefined ? {} : { credentials: file }),
  });
  const client = await auth.getClient();
  if (serviceAccount === undefined) return client;
  return new Impersonated({
    sourceClient: client,
    targetPrincipal: serviceAccount,
    targetScopes: [SCOPE],
    endpoint: endpoints.iamCredentials,
  });
}

/** The library knows no signals: whoever interrupts does not wait for it. */
async function interruptible<T>(
  signal: AbortSignal | undefined,
  ask: () => Promise<T>,
): Promise<T> {
  let release = () => {};
  const ended = new Promise<never>((_, reject) => {
    const late = setTimeout(() => {
      const message = `Google gave no access token within ${TIMEOUT_MS / 1000} s.`;
      reject(new EpycloudError('credentials_refused', message, { hint: 'Check the network.' }));
    }, TIMEOUT_MS);
    const stop = () =>
      reject(new EpycloudError('interrupted', 'Interrupted while asking for an access token.'));
    if (signal?.aborted === true) stop();
    signal?.addEventListener('abort', stop, { once: true });
    release = () => {
      clearTimeout(late);
      signal?.removeEventListener('abort', stop);
    };
  });
  try {
    return await Promise.race([ask(), ended]);
  } finally {
    release();
  }
}

function refusal(file: CredentialFile | undefined, cause: unknown): EpycloudError {
  const said = cause instanceof Error ? cause.message : String(cause);
  if (file === undefined) {
    return new EpycloudError(
      'credentials_missing',
      `There are no credentials for Google: ${said}`,
      {
        hint: 'Run gcloud auth application-default login, set GOOGLE_APPLICATION_CREDENTIALS to a credential file, or in a GitHub job name a workload identity provider.',
      },
    );
  }
  const message = `Google gives no access token for the credentials of the type ${file.type}: ${said}`;
  return new EpycloudError('credentials_refused', message, {
    hint:
      file.type === 'external_account'
        ? 'Check that the provider trusts this repository (its attribute condition), and that the service account may be used through it (roles/iam.workloadIdentityUser).'
        : 'The key or login may have been revoked: make it anew.',
  });
}
