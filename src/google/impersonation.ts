import * as z from 'zod';
import { EpycloudError } from '../pipeline/errors.ts';
import type { AccessToken } from './access-token-cache.ts';
import { CLOUD_SCOPE } from './credential-token.ts';
import { call } from './transport.ts';

export interface Impersonation {
  /** `…/serviceAccounts/ADDRESS:generateAccessToken` */
  readonly url: string;
  /** Who asks. */
  readonly token: string;
  readonly delegates?: readonly string[] | undefined;
  readonly signal?: AbortSignal | undefined;
}

const ADDRESS = /^[a-z0-9-]+@[a-z0-9.:-]+$/;
const TIMEOUT_MS = 30_000;

const given = z.object({ accessToken: z.string().min(1), expireTime: z.iso.datetime() });

/** @throws EpycloudError `usage` where it is no address of a service account */
export function checkServiceAccount(address: string | undefined): void {
  if (address === undefined || ADDRESS.test(address)) return;
  throw new EpycloudError('usage', `${JSON.stringify(address)} is no service account.`, {
    hint: 'Name it by its address: NAME@PROJECT.iam.gserviceaccount.com.',
  });
}

/** One attempt; an answer that is not the token is given as it is. */
export async function impersonated(
  asked: Impersonation,
): Promise<AccessToken | { readonly status: number; readonly text: string }> {
  const { url, token, delegates, signal } = asked;
  const { status, text } = await call({
    method: 'POST',
    url,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      scope: [CLOUD_SCOPE],
      lifetime: '3600s',
      ...(delegates === undefined ? {} : { delegates }),
    }),
    timeoutMs: TIMEOUT_MS,
    signal,
  });
  if (status !== 200) return { status, text };
  const { accessToken, expireTime } = given.parse(JSON.parse(text));
  return { token: accessToken, expires: Date.parse(expireTime) };
}
