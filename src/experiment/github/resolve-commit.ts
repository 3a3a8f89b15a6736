import { EpycloudError } from '../../pipeline/errors.ts';
import { askGithub, type GithubApi } from './github-api.ts';
import { refPath, repositoryPath } from './github-names.ts';

/** Which state of a repository is wanted. */
export interface Wanted {
  /** `owner/name` */
  readonly repository: string;
  /** Branch, tag, commit (also shortened) or any other ref; the default branch where undefined. */
  readonly ref?: string | undefined;
}

/**
 * The commit that a ref stands for now; an annotated tag stands for the commit that it names.
 * https://docs.github.com/rest/commits/commits#get-a-commit
 * @throws EpycloudError `source_refused`, `source_unavailable`, `interrupted`
 */
export async function resolveCommit(api: GithubApi, wanted: Wanted): Promise<string> {
  const { repository, ref } = wanted;
  const request = {
    path: `${repositoryPath(repository)}/commits/${refPath(ref)}`,
    accept: 'application/vnd.github.sha',
    asked: { repository, ref, withToken: api.token !== undefined },
  };
  return await askGithub(api, request, async (response) => {
    const commit = (await response.text()).trim();
    if (/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(commit)) return commit;
    throw new EpycloudError('source_unavailable', 'GitHub answers with what is no commit.', {
      hint: `Check GITHUB_API_URL: does GitHub's API answer at ${new URL(api.url).host}?`,
    });
  });
}
