import { EpycloudError } from '../../pipeline/errors.ts';

const REPOSITORY = /^(?!\.{1,2}\/)[\w.-]{1,100}\/(?!\.{1,2}$)[\w.-]{1,100}$/;
/** What git allows in no ref, and what would be another address. https://git-scm.com/docs/git-check-ref-format */
const NO_REF = /[\s~^:?*[\\\p{Cc}]|\.\.|\/\/|@\{|^[-/]|[/.]$|(^|\/)\.|\.lock(\/|$)/u;

/**
 * The path of a repository in GitHub's API.
 * @throws EpycloudError `source_refused`
 */
export function repositoryPath(repository: string): string {
  if (REPOSITORY.test(repository)) return `/repos/${repository}`;
  throw new EpycloudError('source_refused', `${shown(repository)} is no repository of GitHub.`, {
    hint: 'Name it as owner/name.',
  });
}

/**
 * How a ref stands in the path of a request: as the API's documentation has it, `heads/…` and `tags/…`; HEAD,
 * the default branch, where none is named. https://docs.github.com/rest/commits/commits#get-a-commit
 * @throws EpycloudError `source_refused`
 */
export function refPath(ref: string | undefined): string {
  if (ref === undefined) return 'HEAD';
  if (ref === '' || NO_REF.test(ref)) {
    throw new EpycloudError('source_refused', `${shown(ref)} is no ref of git.`, {
      hint: 'Name a branch, a tag, a commit, or refs/pull/NUMBER/merge.',
    });
  }
  const name = ref.replace(/^refs\/(?=(heads|tags)\/)/, '');
  return name.split('/').map(encodeURIComponent).join('/');
}

/**
 * The address of the API without a slash at its end.
 * @throws EpycloudError `source_refused`
 */
export function requireAddress(apiUrl: string): string {
  const url = URL.canParse(apiUrl) ? new URL(apiUrl) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol) && url.username + url.password === '') {
    return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
  }
  throw new EpycloudError('source_refused', 'GITHUB_API_URL is not the address of an API.', {
    hint: 'It is written as: https://api.github.com, or https://HOST/api/v3.',
  });
}

function shown(text: string): string {
  return JSON.stringify(text.length > 100 ? `${text.slice(0, 97)}...` : text);
}
