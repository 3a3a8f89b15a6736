import { EpycloudError } from '../pipeline/errors.ts';
import type { GoogleClock } from './clock.ts';
import { unlessAborted } from './unless-aborted.ts';

export interface AccessToken {
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

/** Whose signal is aborted does not wait any longer (`interrupted`); the others do. */
export interface AccessTokenCache {
  /** One that still holds for a while. */
  current(signal?: AbortSignal): Promise<AccessToken>;
  /** One that is not this: it was refused. */
  instead(refused: string, signal?: AbortSignal): Promise<AccessToken>;
  /** The one that is kept, if any. */
  kept(): AccessToken | undefined;
}

/** The machine's own server gives the same token again until less than this is left of it. */
const LONGEST_MARGIN_MS = 225_000;

/**
 * Keeps a token, and takes a new one a while before it ends: a quarter of its life, and no more than 3:45
 * minutes. Who asks at the same time shares one request. A renewal that fails is not told as long as the old
 * token holds.
 * @param first one that is there already
 */
export function accessTokenCache(
  clock: GoogleClock,
  renew: () => Promise<AccessToken>,
  first?: AccessToken,
): AccessTokenCache {
  let kept = first && keep(first);
  let renewal: Promise<AccessToken> | undefined;

  function keep(token: AccessToken): AccessToken & { readonly renewFrom: number } {
    const margin = Math.min(LONGEST_MARGIN_MS, (token.expires - clock.now()) / 4);
    return { ...token, renewFrom: token.expires - margin };
  }

  function renewed(): Promise<AccessToken> {
    renewal ??= renew()
      .then((token) => {
        kept = keep(token);
        return token;
      })
      .finally(() => {
        renewal = undefined;
      });
    return renewal;
  }

  async function current(signal?: AbortSignal): Promise<AccessToken> {
    const old = kept;
    if (old !== undefined && clock.now() < old.renewFrom) return old;
    try {
      return await unlessAborted(renewed(), signal);
    } catch (error) {
      const holds = old !== undefined && clock.now() < old.expires && signal?.aborted !== true;
      if (holds) return old;
      if (signal?.aborted !== true || error instanceof EpycloudError) throw error;
      throw new EpycloudError('interrupted', 'Interrupted while asking for an access token.', {
        cause: error,
      });
    }
  }

  return {
    current,
    kept: () => kept && { token: kept.token, expires: kept.expires },
    async instead(refused, signal) {
      if (kept?.token === refused) kept = undefined;
      return await current(signal);
    },
  };
}
