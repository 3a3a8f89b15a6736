import type { ExecutionsClient as Library } from '@google-cloud/workflows';
import type { AuthClient } from 'google-auth-library';
import { EpycloudError } from '../pipeline/errors.ts';
import { ADDRESS_VARIABLES } from './addresses.ts';
import type { GoogleSession } from './session.ts';

/**
 * Google's own client of the Executions API, in REST mode: gRPC would take its own connections, past what proxies
 * and test clouds there are. Loaded here, for it takes as long to load as all the rest.
 * @throws EpycloudError `invalid_settings`, `credentials_missing`
 */
export async function openExecutionsLibrary(session: GoogleSession): Promise<Library> {
  const address = new URL(session.addresses.workflowExecutions);
  if (address.pathname !== '/') {
    const { variable } = ADDRESS_VARIABLES.workflowExecutions;
    throw new EpycloudError('invalid_settings', `${variable} names a path.`, {
      hint: 'Google’s client of this API takes a host only, with a port where there is one.',
    });
  }
  const authClient = throughProxies(await session.authClient());
  const { ExecutionsClient } = await import('@google-cloud/workflows');
  const isPlain = address.protocol === 'http:';
  return new ExecutionsClient({
    fallback: true,
    apiEndpoint: address.hostname,
    port: Number(address.port || (isPlain ? 80 : 443)),
    protocol: isPlain ? 'http' : 'https',
    // The library has a copy of its own of the one that the client is of.
    authClient: authClient as unknown as LibraryAuth,
  });
}

type LibraryAuth = NonNullable<NonNullable<ConstructorParameters<typeof Library>[0]>['authClient']>;

/** The library brings connections of its own, which know no proxy; the auth client's know them. */
function throughProxies(client: AuthClient): AuthClient {
  const through: AuthClient = Object.create(client);
  through.fetch = ((url: string, asked: object) =>
    client.fetch(url, { ...asked, agent: undefined } as RequestInit)) as AuthClient['fetch'];
  return through;
}
