import { randomBytes } from 'node:crypto';
import type { CloudClock } from '../clock.ts';
import { type CloudAnswer, type CloudRequest, type CloudService, googleError } from '../service.ts';
import { GithubJobs } from './github-jobs.ts';
import { GivenTokens } from './given-tokens.ts';
import { answerMetadata } from './metadata-server.ts';
import { type ServiceAccountFile, ServiceAccountKeys } from './service-account-keys.ts';
import { answerImpersonation } from './service-account-tokens.ts';
import { answerTokenRequest } from './token-exchange.ts';

export interface IdentityOptions {
  /** By which tokens expire: the machine's unless given. */
  readonly clock?: Pick<CloudClock, 'now'>;
  readonly project?: string;
  readonly region?: string;
  /** Whose jobs the workload identity provider trusts. */
  readonly repository?: string;
  /** Service accounts that everybody with a token may act as; the machine's own is always one of them. */
  readonly serviceAccounts?: readonly string[];
  /** How long the tokens of the metadata server and of service accounts hold. */
  readonly tokenLifetimeSeconds?: number;
}

export interface IdentityService extends CloudService {
  readonly project: string;
  /** `projects/N/locations/global/workloadIdentityPools/github/providers/github` */
  readonly workloadIdentityProvider: string;
  /** The machine's, which the metadata server gives tokens of. */
  readonly serviceAccount: string;
  /** A token that holds, without asking over HTTP: what a part of the cloud sends that calls another. */
  token(principal?: string): string;
  /** From now on no token given before holds: clients have to take a new one. */
  revokeAll(): void;
  /** What a call without a token that holds is answered; undefined where it has one. */
  refusal(request: CloudRequest): CloudAnswer | undefined;
  /** What a GitHub job has in its environment that may ask for its identity. */
  githubJob(address: string, repository?: string): Record<string, string>;
  /** The key file of a service account. */
  serviceAccountFile(address: string): ServiceAccountFile;
  /** What `gcloud auth application-default login` leaves. */
  authorizedUserFile(): object;
  /** Every token and key that was given, by whatever way: no other text may ever hold one of them. */
  readonly canaries: readonly string[];
}

const NUMBER = '123456789012';

/**
 * Who is who: the metadata server, the security token service, OAuth's token endpoint, tokens of service
 * accounts, and GitHub's identity service for jobs, all on one address.
 */
export function identityService(options: IdentityOptions = {}): IdentityService {
  const {
    clock = { now: () => Date.now() },
    project = 'test-project',
    region = 'europe-west1',
    repository = 'org/experiments',
    tokenLifetimeSeconds = 3599,
  } = options;
  const serviceAccount = `epycloud@${project}.iam.gserviceaccount.com`;
  const accounts = new Set([serviceAccount, ...(options.serviceAccounts ?? [])]);
  const provider = `projects/${NUMBER}/locations/global/workloadIdentityPools/github/providers/github`;
  const tokens = new GivenTokens(clock);
  const jobs = new GithubJobs(clock);
  const keys = new ServiceAccountKeys(clock);
  const login = {
    refreshToken: `1//${randomBytes(32).toString('base64url')}`,
    clientSecret: randomBytes(16).toString('base64url'),
    email: 'modeller@example.org',
  };
  const grants = { tokens, jobs, keys, provider, repository, login };

  function refusal({ headers }: CloudRequest): CloudAnswer | undefined {
    const token = /^Bearer (\S+)$/.exec(String(headers['authorization']))?.[1];
    if (token !== undefined && tokens.find(token) !== undefined) return undefined;
    const what = token === undefined ? 'Request is missing required' : 'Request had invalid';
    const { body } = googleError(
      401,
      'UNAUTHENTICATED',
      `${what} authentication credential${token === undefined ? '' : 's'}. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.`,
    );
    const realm = 'Bearer realm="https://accounts.google.com/"';
    return {
      status: 401,
      headers: {
        'WWW-Authenticate': token === undefined ? realm : `${realm}, error="invalid_token"`,
      },
      ...(body === undefined ? {} : { body }),
    };
  }

  return {
    name: 'identity',
    project,
    workloadIdentityProvider: provider,
    serviceAccount,
    refusal,
    token: (principal = serviceAccount) => tokens.give(principal, tokenLifetimeSeconds).token,
    revokeAll: () => tokens.revokeAll(),
    githubJob: (address, of = repository) => jobs.environment(address, of),
    serviceAccountFile: (address) => keys.create(serviceAccount, `${address}/token`),
    authorizedUserFile: () => ({
      type: 'authorized_user',
      client_id: '1.apps.googleusercontent.com',
      client_secret: login.clientSecret,
      refresh_token: login.refreshToken,
    }),
    get canaries() {
      const of = [...tokens.all, ...jobs.canaries, ...keys.canaries];
      return [...of, login.refreshToken, login.clientSecret];
    },
    answer(request) {
      return (
        answerMetadata(request, {
          project,
          projectNumber: NUMBER,
          serviceAccount,
          region,
          token: () => ({
            token: tokens.give(serviceAccount, tokenLifetimeSeconds).token,
            expiresInSeconds: tokenLifetimeSeconds,
          }),
        }) ??
        answerTokenRequest(request, grants) ??
        jobs.answer(request) ??
        answerImpersonation(request, { tokens, accounts, refusal })
      );
    },
  };
}
