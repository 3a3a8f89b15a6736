import { createHmac, randomBytes } from 'node:crypto';
import type { CloudClock } from '../clock.ts';
import type { CloudAnswer, CloudRequest } from '../service.ts';

const PATH = '/github/idtoken';
/** Such a token is for being exchanged at once. */
const LIFETIME_S = 300;

/** Who a GitHub job is, as its identity token says. */
export interface JobClaims {
  readonly aud: string;
  readonly sub: string;
  readonly repository: string;
  /** Seconds since 1970. */
  readonly exp: number;
}

/**
 * GitHub's identity service for jobs: a job that may (`id-token: write`) asks it with a token of the job for an
 * identity token for one audience. https://docs.github.com/actions/reference/security/oidc
 */
export class GithubJobs {
  readonly #clock: Pick<CloudClock, 'now'>;
  readonly #key = randomBytes(32);
  readonly #requestTokens = new Map<string, string>();
  readonly #given: string[] = [];

  constructor(clock: Pick<CloudClock, 'now'>) {
    this.#clock = clock;
  }

  /** What a step of a job of this repository finds in its environment. */
  environment(address: string, repository: string): Record<string, string> {
    const token = randomBytes(24).toString('base64url');
    this.#requestTokens.set(token, repository);
    return {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${address}${PATH}?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: token,
    };
  }

  answer({ method, path, query, headers }: CloudRequest): CloudAnswer | undefined {
    if (path !== PATH) return undefined;
    if (method !== 'GET') return { status: 405, body: { message: 'Method not allowed' } };
    const token = /^bearer (.+)$/i.exec(String(headers['authorization']))?.[1];
    const repository = token === undefined ? undefined : this.#requestTokens.get(token);
    if (repository === undefined) return { status: 401, body: { message: 'Not authorized' } };
    const audience = query.get('audience') ?? `https://github.com/${repository.split('/')[0]}`;
    return { status: 200, body: { value: this.#identityToken(repository, audience) } };
  }

  /** What a token says; undefined where it is none that was given here, or is over. */
  claims(token: string): JobClaims | undefined {
    const [header = '', payload = '', signature] = token.split('.');
    if (signature !== this.#signature(header, payload)) return undefined;
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as JobClaims;
    return claims.exp * 1000 > this.#clock.now() ? claims : undefined;
  }

  /** All tokens that are secret: those for asking and those that were given. */
  get canaries(): readonly string[] {
    return [...this.#requestTokens.keys(), ...this.#given];
  }

  #identityToken(repository: string, audience: string): string {
    const now = Math.floor(this.#clock.now() / 1000);
    const header = encoded({ alg: 'HS256', typ: 'JWT' });
    const claims: JobClaims & { iss: string; iat: number; jti: string } = {
      iss: 'https://token.actions.githubusercontent.com',
      aud: audience,
      sub: `repo:${repository}:ref:refs/heads/main`,
      repository,
      iat: now,
      exp: now + LIFETIME_S,
      jti: randomBytes(16).toString('hex'),
    };
    const payload = encoded(claims);
    const token = `${header}.${payload}.${this.#signature(header, payload)}`;
    this.#given.push(token);
    return token;
  }

  #signature(header: string, payload: string): string {
    return createHmac('sha256', this.#key).update(`${header}.${payload}`).digest('base64url');
  }
}

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
