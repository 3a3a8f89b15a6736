import type { AuthClient } from 'google-auth-library';
import { EpycloudError } from '../../pipeline/errors.ts';
import { passingFault } from './gcs-fault.ts';

/** Who asks. The library is loaded with the first request. */
export interface Authorization {
  readonly client: AuthClient;
  /** The headers that say who asks, with a token that lasts a while. */
  headers(): Promise<Headers>;
  /** Forgets the token in these headers, which was refused; not one that has taken its place since. */
  forget(refused: Headers): void;
}

/** @param authClient absent where nobody needs to say who asks, as of a public bucket */
export async function authorizationOf(
  authClient: (() => Promise<AuthClient>) | undefined,
): Promise<Authorization> {
  const client =
    authClient === undefined
      ? new (await import('google-auth-library')).PassThroughClient()
      : await authClient();
  return {
    client,
    async headers() {
      try {
        return await client.getRequestHeaders();
      } catch (cause) {
        throw tokenFault(cause);
      }
    },
    forget(refused) {
      const token = client.credentials.access_token;
      if (!token || !refused.get('authorization')?.endsWith(token)) return;
      client.setCredentials({ ...client.credentials, expiry_date: 1 });
    },
  };
}

/** No answer, or one of a server in trouble, may be another later; a refusal stays one. */
function tokenFault(cause: unknown): unknown {
  if (cause instanceof EpycloudError || !(cause instanceof Error)) return cause;
  const status = (cause as { readonly status?: unknown }).status;
  if (status === undefined || Number(status) >= 500 || Number(status) === 429) {
    return passingFault(`no access token: ${cause.message}`);
  }
  return new EpycloudError(
    'credentials_refused',
    `Google gives no access token: ${cause.message}`,
    {
      hint: 'The key or login may have been revoked: make it anew.',
      cause,
    },
  );
}
