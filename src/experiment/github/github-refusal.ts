import { EpycloudError } from '../../pipeline/errors.ts';
import { rateLimitPause } from './rate-limit.ts';

/** What a request was about, for messages. */
export interface Asked {
  /** `owner/name` */
  readonly repository: string;
  /** As it was asked for; undefined is the default branch. */
  readonly ref: string | undefined;
  readonly withToken: boolean;
}

/** What an answer means that is no success. */
export type Refusal =
  | { readonly kind: 'final'; readonly error: EpycloudError }
  /** Worth another try, after so long where GitHub says so; else the error it is. */
  | { readonly kind: 'passing'; readonly error: EpycloudError; readonly pauseMs?: number };

const NEW_TOKEN =
  'Make a fine-grained token that may read the contents of the repository, and store it as a new version of the secret that GITHUB_PAT_SECRET names.';

/**
 * https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api
 * @param now milliseconds since 1970
 */
export async function refusalOf(response: Response, asked: Asked, now: number): Promise<Refusal> {
  const { status, headers } = response;
  const said = await messageOf(response);
  if (status >= 500 || status === 408) {
    const error = new EpycloudError('source_unavailable', `GitHub answers ${status}.`, {
      hint: 'Try again; https://www.githubstatus.com tells of outages.',
    });
    return { kind: 'passing', error };
  }
  const pauseMs = rateLimitPause(response, said, now);
  if (pauseMs !== undefined) {
    return { kind: 'passing', error: rateLimited(now + pauseMs, asked), pauseMs };
  }
  const [message, hint] = wordsFor(status, asked, said, headers.get('x-github-sso'));
  return { kind: 'final', error: new EpycloudError('source_refused', message, { hint }) };
}

function wordsFor(
  status: number,
  { repository, ref, withToken }: Asked,
  said: string,
  sso: string | null,
): readonly [message: string, hint?: string] {
  switch (status) {
    case 401:
      return ['GitHub does not accept the token: it has expired or was revoked.', NEW_TOKEN];
    case 403:
      if (sso !== null) return signOnNeeded(repository, sso);
      return [`GitHub does not let ${repository} be read${quoted(said)}.`, NEW_TOKEN];
    case 404:
      if (/^No commit found/.test(said)) return noSuchRef(repository, ref);
      if (withToken) {
        return [
          `There is no repository ${repository} on GitHub that the token may read.`,
          `Check the name. ${NEW_TOKEN}`,
        ];
      }
      return [
        `There is no public repository ${repository} on GitHub.`,
        'Check the name. Where it is private, GITHUB_PAT_SECRET names the secret that holds a token for it.',
      ];
    case 409:
      return [`The repository ${repository} is empty${quoted(said)}.`, 'Push a commit to it.'];
    case 422:
      return noSuchRef(repository, ref);
    default:
      return [`GitHub does not give ${repository}: it answers ${status}${quoted(said)}.`];
  }
}

function noSuchRef(repository: string, ref: string | undefined): readonly [string, string] {
  return [
    `There is no ${ref ?? 'commit'} in ${repository}.`,
    'Name a branch, a tag or a commit that was pushed. refs/pull/NUMBER/merge is only there while the pull request has no conflicts.',
  ];
}

/** https://docs.github.com/rest/authentication/authenticating-to-the-rest-api */
function signOnNeeded(repository: string, header: string): readonly [string, string] {
  const organisation = /\/orgs\/([\w-]+)\/sso/.exec(header)?.[1];
  const where = organisation === undefined ? '' : ` of ${organisation}`;
  return [
    `The token is not authorised for the single sign-on${where}, so GitHub does not give ${repository}.`,
    'Open the token in your settings on GitHub, and authorise it there under "Configure SSO".',
  ];
}

function rateLimited(until: number, { withToken }: Asked): EpycloudError {
  const time = new Date(until).toISOString().slice(0, 19).replace('T', ' ');
  return new EpycloudError(
    'source_unavailable',
    `GitHub's limit on requests is reached; it ends at ${time} UTC.`,
    {
      hint: withToken
        ? 'Try again then, or with a token that others do not use up.'
        : 'Try again then. With a token (GITHUB_PAT_SECRET) the limit is far higher.',
    },
  );
}

/** The message in the body of an error; nothing where it is none of the API's. */
async function messageOf(response: Response): Promise<string> {
  try {
    const body: unknown = JSON.parse(await response.text());
    const message = (body as { readonly message?: unknown } | null)?.message;
    return typeof message === 'string' ? message.slice(0, 200) : '';
  } catch {
    return '';
  }
}

function quoted(said: string): string {
  return said === '' ? '' : ` (${JSON.stringify(said)})`;
}
