import * as z from 'zod';
import { type CloudAnswer, type CloudRequest, googleError } from '../service.ts';
import type { GivenTokens } from './given-tokens.ts';

export interface Impersonation {
  readonly tokens: GivenTokens;
  /** Which service accounts there are. */
  readonly accounts: ReadonlySet<string>;
  readonly refusal: (request: CloudRequest) => CloudAnswer | undefined;
}

const PATH = /^\/v1\/projects\/([^/]+)\/serviceAccounts\/([^/:]+):generateAccessToken$/;

const wanted = z.strictObject({
  scope: z.array(z.string()).nonempty(),
  lifetime: z
    .string()
    .regex(/^\d+s$/)
    .optional(),
  delegates: z.array(z.string()).optional(),
});

/**
 * An access token of a service account for who may act as it: an hour at most, and the project is always `-`.
 * https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/generateAccessToken
 */
export function answerImpersonation(
  request: CloudRequest,
  { tokens, accounts, refusal }: Impersonation,
): CloudAnswer | undefined {
  const [, project, encoded] = PATH.exec(request.path) ?? [];
  if (request.method !== 'POST' || encoded === undefined) return undefined;
  const refused = refusal(request);
  if (refused !== undefined) return refused;
  if (project !== '-') {
    return googleError(400, 'INVALID_ARGUMENT', `Project ID must be "-", not "${project}".`);
  }
  const asked = wanted.safeParse(JSON.parse(request.body.toString() || '{}'));
  if (!asked.success) {
    return googleError(400, 'INVALID_ARGUMENT', `Invalid JSON payload received. ${asked.error}`);
  }
  const lifetime = Number.parseInt(asked.data.lifetime ?? '3600s', 10);
  if (lifetime < 1 || lifetime > 3600) {
    return googleError(400, 'INVALID_ARGUMENT', 'The lifetime must be between 1s and 3600s.');
  }
  const account = decodeURIComponent(encoded);
  if (!accounts.has(account)) return deniedImpersonation();
  const { token, expires } = tokens.give(account, lifetime);
  const expireTime = new Date(expires).toISOString().replace(/\.\d+Z$/, 'Z');
  return { status: 200, body: { accessToken: token, expireTime } };
}

function deniedImpersonation(): CloudAnswer {
  const permission = 'iam.serviceAccounts.getAccessToken';
  return {
    status: 403,
    body: {
      error: {
        code: 403,
        message: `Permission '${permission}' denied on resource (or it may not exist).`,
        status: 'PERMISSION_DENIED',
        details: [
          {
            '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
            reason: 'IAM_PERMISSION_DENIED',
            domain: 'iam.googleapis.com',
            metadata: { permission },
          },
        ],
      },
    },
  };
}
