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
}

/** The machine's own server gives the same token again until less than this is left of it. */
const LONGEST_MARGIN_MS = 225_000;

/**
 * Keeps a token, and takes a new one a while before it ends: a quarter of its life, and no more than 3:45
 * minutes. Who asks at the same time shares one request. A renewal that fails is not told as long as the old
 * token holds.
 */
export function accessTokenCache(
  clock: GoogleClock,
  renew: () => Promise<AccessToken>,
): AccessTokenCache {
  let kept: (AccessToken & { readonly renewFrom: number }) | undefined;
  let renewal: Promise<AccessToken> | undefined;

  function renewed(): Promise<AccessToken> {
    renewal ??= renew()
      .then((token) => {
        const now = clock.now();
        const margin = Math.min(LONGEST_MARGIN_MS, (token.expires - now) / 4);
        kept = { ...token, renewFrom: token.expires - margin };
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
    async instead(refused, signal) {
      if (kept?.token === refused) kept = undefined;
      return await current(signal);
    },
  };
}
