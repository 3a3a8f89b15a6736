import { mkdir, rm } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { EpycloudError } from '../../pipeline/errors.ts';
import type { TarEntry } from '../../shell/tar/tar-header.ts';
import { unpackArchive } from '../bundle/unpack-archive.ts';
import { isFetchFault } from './follow-redirects.ts';
import { askGithub, type GithubApi } from './github-api.ts';
import { repositoryPath } from './github-names.ts';
import type { Wanted } from './resolve-commit.ts';

export interface TreeWanted extends Wanted {
  readonly commit: string;
  /** Where to unpack it; what is there goes. */
  readonly dir: string;
}

/**
 * Fetches the tree of a commit as an archive, and unpacks it without the folder that GitHub puts it in.
 * https://docs.github.com/rest/repos/contents#download-a-repository-archive-tar
 * @returns what was unpacked
 * @throws EpycloudError `source_refused`, `source_unavailable`, `interrupted`
 */
export async function fetchTree(api: GithubApi, wanted: TreeWanted): Promise<readonly TarEntry[]> {
  const { repository, ref, commit, dir } = wanted;
  const request = {
    path: `${repositoryPath(repository)}/tarball/${commit}`,
    accept: 'application/vnd.github+json',
    asked: { repository, ref, withToken: api.token !== undefined },
  };
  return await askGithub(api, request, async ({ body }) => {
    await rm(dir, { recursive: true, force: true });
    await mkdir(dir, { recursive: true });
    if (body === null) throw cutOff(repository);
    try {
      return await unpackBody(body, commit, dir);
    } catch (error) {
      throw isCutOff(error) ? cutOff(repository) : error;
    }
  });
}

async function unpackBody(
  body: ReadableStream<Uint8Array>,
  commit: string,
  dir: string,
): Promise<readonly TarEntry[]> {
  const gunzip = createGunzip();
  // Errors of either stream come out of the reading of the second.
  pipeline(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), gunzip, () => {});
  let top: string | undefined;
  try {
    return await unpackArchive({
      source: gunzip,
      dir,
      rename({ kind, name }) {
        const end = name.indexOf('/');
        const first = end === -1 ? name : name.slice(0, end);
        top ??= first;
        if (first !== top || (end === -1 && kind !== 'folder')) throw unknownForm();
        return end === -1 ? undefined : name.slice(end + 1);
      },
      // https://git-scm.com/docs/git-archive: the commit stands in the header for all entries.
      onGlobal(records) {
        if ((records.get('comment') ?? commit) !== commit) throw unknownForm();
      },
    });
  } finally {
    gunzip.destroy();
  }
}

/** What a connection that ended early leaves: half a gzip stream, half an archive, or fetch's own error. */
function isCutOff(error: unknown): boolean {
  if (error instanceof EpycloudError) return error.code === 'artifact_corrupt';
  const code = String((error as { readonly code?: unknown } | null)?.code ?? '');
  return isFetchFault(error) || /^(Z_|UND_ERR|ECONN|ERR_STREAM_PREMATURE)/.test(code);
}

function cutOff(repository: string): EpycloudError {
  return new EpycloudError('source_unavailable', `The archive of ${repository} came cut off.`, {
    hint: 'Try again.',
  });
}

function unknownForm(): EpycloudError {
  return new EpycloudError('source_unavailable', 'The archive has not the form of GitHub’s.', {
    hint: 'Try again, and check GITHUB_API_URL.',
  });
}
