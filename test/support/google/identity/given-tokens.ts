import { randomBytes } from 'node:crypto';
import type { CloudClock } from '../clock.ts';

/** An access token, and whose it is. */
export interface GivenToken {
  readonly token: string;
  /** A service account's address, or the principal of a federated identity. */
  readonly principal: string;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

/** The access tokens that were given, each of them random, and which of them still hold. */
export class GivenTokens {
  readonly #clock: Pick<CloudClock, 'now'>;
  readonly #tokens = new Map<string, GivenToken>();

  constructor(clock: Pick<CloudClock, 'now'>) {
    this.#clock = clock;
  }

  give(principal: string, lifetimeSeconds: number): GivenToken {
    const token = `ya29.${randomBytes(48).toString('base64url')}`;
    const expires = this.#clock.now() + lifetimeSeconds * 1000;
    const given = { token, principal, expires };
    this.#tokens.set(token, given);
    return given;
  }

  /** Undefined where it was never given, has expired or was revoked. */
  find(token: string): GivenToken | undefined {
    const given = this.#tokens.get(token);
    return given !== undefined && given.expires > this.#clock.now() ? given : undefined;
  }

  /** From now on no token that was given before holds. */
  revokeAll(): void {
    const expires = this.#clock.now();
    for (const [token, given] of this.#tokens) this.#tokens.set(token, { ...given, expires });
  }

  get all(): readonly string[] {
    return [...this.#tokens.keys()];
  }
}
