import type { CloudAnswer, CloudRequest } from '../service.ts';
import type { GithubJobs } from './github-jobs.ts';
import type { GivenTokens } from './given-tokens.ts';
import type { ServiceAccountKeys } from './service-account-keys.ts';

export interface TokenGrants {
  readonly tokens: GivenTokens;
  readonly jobs: GithubJobs;
  readonly keys: ServiceAccountKeys;
  /** `projects/N/locations/global/workloadIdentityPools/P/providers/Q` */
  readonly provider: string;
  /** Whose jobs the provider trusts. */
  readonly repository: string;
  /** The one refresh token that a person's login has left, and whose it is. */
  readonly login: { readonly refreshToken: string; readonly email: string };
}

/** A federated identity's own token is a short one: https://github.com/google-github-actions/auth */
const FEDERATED_LIFETIME_S = 600;
const LIFETIME_S = 3599;
const JWT = 'urn:ietf:params:oauth:token-type:jwt';
const ACCESS_TOKEN = 'urn:ietf:params:oauth:token-type:access_token';
const TOKEN_EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';
const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/**
 * The security token service (`/v1/token`), where a GitHub job's identity token is exchanged
 * (https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token), and OAuth's `/token` for service
 * accounts' keys and people's logins.
 */
export function answerTokenRequest(
  { method, path, body }: CloudRequest,
  grants: TokenGrants,
): CloudAnswer | undefined {
  if (method !== 'POST' || (path !== '/v1/token' && path !== '/token')) return undefined;
  const asked = new URLSearchParams(body.toString());
  if (path === '/v1/token') return exchanged(asked, grants);
  const { tokens, keys, login } = grants;
  switch (asked.get('grant_type')) {
    case JWT_BEARER: {
      const signer = keys.signer(asked.get('assertion') ?? '');
      if ('wrong' in signer) return refused('invalid_grant', signer.wrong);
      return given(tokens.give(signer.email, LIFETIME_S).token, LIFETIME_S);
    }
    case 'refresh_token':
      return asked.get('refresh_token') === login.refreshToken
        ? given(tokens.give(login.email, LIFETIME_S).token, LIFETIME_S)
        : refused('invalid_grant', 'Token has been expired or revoked.');
    default:
      return refused('unsupported_grant_type', 'Invalid grant_type');
  }
}

function exchanged(asked: URLSearchParams, grants: TokenGrants): CloudAnswer {
  const { tokens, jobs, provider, repository } = grants;
  if (asked.get('grant_type') !== TOKEN_EXCHANGE) {
    return refused('unsupported_grant_type', `Unknown grant type: ${asked.get('grant_type')}`);
  }
  const audience = `//iam.googleapis.com/${provider}`;
  if (asked.get('audience') !== audience) {
    return refused('invalid_target', 'The target service indicated by the "audience" is invalid.');
  }
  for (const [name, value] of [
    ['requested_token_type', ACCESS_TOKEN],
    ['subject_token_type', JWT],
  ] as const) {
    if (asked.get(name) !== value)
      return refused('invalid_request', `Invalid value for "${name}".`);
  }
  if (!asked.get('scope')) return refused('invalid_scope', '"scope" is required.');
  const claims = jobs.claims(asked.get('subject_token') ?? '');
  if (claims === undefined) {
    return refused('invalid_grant', 'The ID Token is not signed by the issuer, or has expired.');
  }
  if (claims.aud !== audience && claims.aud !== `https:${audience}`) {
    const message = `The audience in ID Token [${claims.aud}] does not match the expected audience.`;
    return refused('invalid_grant', message);
  }
  if (claims.repository !== repository) {
    return refused(
      'unauthorized_client',
      'The given credential is rejected by the attribute condition.',
    );
  }
  const principal = `principal://iam.googleapis.com/${provider.replace(/\/providers\/.*/, '')}/subject/${claims.sub}`;
  return given(tokens.give(principal, FEDERATED_LIFETIME_S).token, FEDERATED_LIFETIME_S);
}

function given(token: string, lifetimeSeconds: number): CloudAnswer {
  return {
    status: 200,
    body: {
      access_token: token,
      issued_token_type: ACCESS_TOKEN,
      token_type: 'Bearer',
      expires_in: lifetimeSeconds,
    },
  };
}

/** As RFC 6749 has it, not as Google's other APIs. */
function refused(error: string, description: string): CloudAnswer {
  return { status: 400, body: { error, error_description: description } };
}
