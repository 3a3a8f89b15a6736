import { type Clock, systemClock } from '../../shell/clock.ts';
import { type Bundle, USUAL_LIMIT_BYTES } from '../bundle/bundle.ts';
import { packTree } from '../bundle/pack-tree.ts';
import { type BundleStore, storeBundle } from '../bundle/store-bundle.ts';
import type { SourceProvider } from '../opened-source.ts';
import { inSourceFolder } from '../source-folder.ts';
import { fetchTree } from './fetch-tree.ts';
import type { GithubApi } from './github-api.ts';
import { requireAddress } from './github-names.ts';
import { requireToken } from './github-token.ts';
import { resolveCommit, type Wanted } from './resolve-commit.ts';
import { missingSubmodules } from './submodules.ts';

export interface GithubSource extends Wanted {
  /** `https://api.github.com` */
  readonly apiUrl: string;
  /** Gives the token for a private repository; asked once. */
  readonly token?: (() => Promise<string>) | undefined;
  /** An existing folder for the tree. */
  readonly workDir: string;
  /** Keeps the tree as a bundle, so that all stages have the same. */
  readonly store: BundleStore;
  readonly clock?: Clock | undefined;
  readonly signal?: AbortSignal | undefined;
  /** The most bytes of the bundle, compressed. */
  readonly limitBytes?: number | undefined;
}

const REMEDIES = {
  pointer:
    'In the settings of the repository on GitHub, include Git LFS objects in archives; or submit from a checkout that has them (actions/checkout with `lfs: true`).',
  secret:
    'Take it out, and revoke it: it is on GitHub. A line that has none says so with "epycloud: not a secret" in it.',
};

/**
 * A repository on GitHub, without git: what a ref stands for is asked once, that commit's tree is fetched as an
 * archive, held against the rules for bundles, and stored as one.
 */
export function githubSource(source: GithubSource): SourceProvider {
  const { repository, ref, workDir, store, clock = systemClock, signal } = source;
  return {
    open: () =>
      inSourceFolder(workDir, async (dir) => {
        const url = requireAddress(source.apiUrl);
        const token = source.token === undefined ? undefined : requireToken(await source.token());
        const api: GithubApi = { url, token, clock, signal };
        const commit = await resolveCommit(api, { repository, ref });
        const bundle = await fetchBundle(api, { ...source, commit, dir });
        const { key } = await storeBundle(bundle, store);
        const { sha256, notes } = bundle;
        const asked = ref === undefined ? {} : { ref };
        return { facts: { kind: 'github', key, sha256, commit, repository, ...asked }, notes };
      }),
  };
}

async function fetchBundle(
  api: GithubApi,
  wanted: GithubSource & { readonly commit: string; readonly dir: string },
): Promise<Bundle> {
  const { dir, limitBytes = USUAL_LIMIT_BYTES, signal } = wanted;
  const entries = await fetchTree(api, wanted);
  const paths = entries.flatMap((entry) =>
    entry.kind === 'folder'
      ? []
      : [{ path: entry.name, executable: entry.kind === 'file' && entry.executable }],
  );
  return await packTree({
    // What is executable is as the archive says: what the files became depends on the umask.
    tree: { dir, paths, fileModes: false },
    remedies: REMEDIES,
    problems: await missingSubmodules(dir, entries),
    limitBytes,
    signal,
  });
}
