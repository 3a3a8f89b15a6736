import { EpycloudError } from '../../pipeline/errors.ts';
import { VERSION } from '../../pipeline/version.ts';
import type { Clock } from '../../shell/clock.ts';
import { followRedirects, isFetchFault } from './follow-redirects.ts';
import { type Asked, type Refusal, refusalOf } from './github-refusal.ts';

/** Where GitHub is asked, and as whom. */
export interface GithubApi {
  /** Without a closing slash: `https://api.github.com`. */
  readonly url: string;
  readonly token: string | undefined;
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
}

export interface GithubRequest {
  /** Below the API's address. */
  readonly path: string;
  readonly accept: string;
  readonly asked: Asked;
}

const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 1000;
/** Stage A is paid for while it waits. */
const LONGEST_PAUSE_MS = 90_000;

/**
 * Asks GitHub and hands the answer over; again where it may get better: after faults of GitHub's, of the
 * network and of `use`, and after short limits on requests.
 * @param use reads the answer; `source_unavailable` from it is worth another try
 * @throws EpycloudError `source_refused`, `source_unavailable`, `interrupted`
 */
export async function askGithub<T>(
  api: GithubApi,
  request: GithubRequest,
  use: (response: Response) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await tryOnce(api, request, use);
    if ('value' in answer) return answer.value;
    if (answer.kind === 'final' || attempt === ATTEMPTS) throw answer.error;
    const pauseMs = answer.pauseMs ?? FIRST_PAUSE_MS * 2 ** (attempt - 1);
    if (pauseMs > LONGEST_PAUSE_MS) throw answer.error;
    await api.clock.sleep(pauseMs, api.signal).catch((cause) => {
      throw interrupted(cause);
    });
  }
}

async function tryOnce<T>(
  api: GithubApi,
  request: GithubRequest,
  use: (response: Response) => Promise<T>,
): Promise<{ readonly value: T } | Refusal> {
  try {
    const response = await get(api, request);
    if (response.ok) return { value: await use(response) };
    return await refusalOf(response, request.asked, api.clock.now());
  } catch (error) {
    if (api.signal?.aborted === true) throw interrupted(api.signal.reason);
    if (error instanceof EpycloudError) {
      return { kind: error.code === 'source_unavailable' ? 'passing' : 'final', error };
    }
    if (!isFetchFault(error)) throw error;
    return { kind: 'passing', error: unreachable(api.url, error) };
  }
}

/** The token goes to the API's own origin alone: an address elsewhere has a credential of its own. */
async function get({ url, token, signal }: GithubApi, request: GithubRequest): Promise<Response> {
  const always = { 'User-Agent': `epycloud/${VERSION}` };
  const atHome = {
    ...always,
    Accept: request.accept,
    'X-GitHub-Api-Version': '2022-11-28',
    ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
  };
  return await followRedirects({
    url: `${url}${request.path}`,
    signal,
    headers: (isHome) => (isHome ? atHome : always),
  });
}

/** What fetch throws is not kept: it may name an address that holds a credential. */
function unreachable(url: string, thrown: TypeError): EpycloudError {
  const code = (thrown.cause as { readonly code?: unknown } | undefined)?.code;
  const why = typeof code === 'string' && /^[A-Z][A-Z0-9_]+$/.test(code) ? ` (${code})` : '';
  return new EpycloudError(
    'source_unavailable',
    `GitHub at ${new URL(url).host} cannot be reached${why}.`,
    { hint: 'Check the network and GITHUB_API_URL, and try again.' },
  );
}

function interrupted(cause: unknown): EpycloudError {
  return new EpycloudError('interrupted', 'Interrupted while fetching from GitHub.', { cause });
}
