import { EpycloudError } from '../pipeline/errors.ts';
import type { GoogleAddresses } from './addresses.ts';
import type { CredentialFile } from './credentials.ts';

export interface GithubIdentity {
  /** `projects/<number>/locations/global/workloadIdentityPools/<pool>/providers/<provider>` */
  readonly workloadIdentityProvider: string;
  /** Of the job: GitHub puts the address and the token of its identity service there. */
  readonly environment: NodeJS.ProcessEnv;
  readonly addresses: Pick<GoogleAddresses, 'tokenExchange'>;
}

const PROVIDER =
  /^(\/\/iam\.googleapis\.com\/)?(projects\/\d+\/locations\/global\/workloadIdentityPools\/[\w-]+\/providers\/[\w-]+)$/;

/**
 * Credentials that trust the GitHub job at hand: its identity token is exchanged for one of Google's.
 * https://docs.github.com/actions/security-for-github-actions/security-hardening-your-deployments
 * @throws EpycloudError `usage`, `credentials_missing` where the job may ask for no identity token
 */
export function githubCredentials(identity: GithubIdentity): CredentialFile {
  const { workloadIdentityProvider, environment, addresses } = identity;
  const provider = PROVIDER.exec(workloadIdentityProvider)?.[2];
  if (provider === undefined) {
    throw new EpycloudError(
      'usage',
      `${JSON.stringify(workloadIdentityProvider)} is no workload identity provider.`,
      {
        hint: 'The form is projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER.',
      },
    );
  }
  const url = environment['ACTIONS_ID_TOKEN_REQUEST_URL'] || undefined;
  const token = environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] || undefined;
  if (url === undefined || token === undefined) {
    throw new EpycloudError(
      'credentials_missing',
      'This job may not ask GitHub for its identity.',
      {
        hint: 'Give the job `permissions: id-token: write`. Jobs of pull requests from forks cannot have it.',
      },
    );
  }
  const audience = `//iam.googleapis.com/${provider}`;
  const source = new URL(url);
  source.searchParams.set('audience', `https:${audience}`);
  return {
    type: 'external_account',
    audience,
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_url: `${addresses.tokenExchange}/v1/token`,
    credential_source: {
      url: source.href,
      headers: { Authorization: `Bearer ${token}` },
      format: { type: 'json', subject_token_field_name: 'value' },
    },
  };
}
