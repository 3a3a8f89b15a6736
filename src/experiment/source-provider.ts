import { tmpdir } from 'node:os';
import type { Clock } from '../shell/clock.ts';
import { bundleSource } from './bundle/bundle-source.ts';
import type { BundleStore } from './bundle/store-bundle.ts';
import { githubSource } from './github/github-source.ts';
import type { OpenedSource, SourceProvider } from './opened-source.ts';

/** Where the tree of an experiment repository comes from. */
export type SourcePlace =
  | { readonly kind: 'folder'; readonly dir: string }
  /** `sources/<sha256>.tar.gz` */
  | { readonly kind: 'bundle'; readonly key: string }
  | {
      readonly kind: 'github';
      /** `owner/name` */
      readonly repository: string;
      /** The default branch where undefined. */
      readonly ref?: string | undefined;
      /** `projects/P/secrets/S/versions/V`; undefined for a public repository. */
      readonly tokenSecret?: string | undefined;
      readonly apiUrl: string;
    };

export interface SourcePorts {
  readonly store: BundleStore;
  /** The text of a version of a secret; `secretText` reads it from Secret Manager. */
  readonly secret: (version: string) => Promise<string>;
  /** An existing folder to unpack trees in; the system's temporary folder where undefined. */
  readonly workDir?: string | undefined;
  readonly clock?: Clock | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Puts the tree of an experiment repository into a folder, until it is disposed of. One that comes from GitHub is
 * pinned: its facts name the commit, and the bundle that holds its tree from now on.
 * @throws EpycloudError `source_refused`, `source_unavailable`, `artifact_missing`, `artifact_corrupt`,
 * `interrupted`, and what the ports throw
 */
export async function openSource(place: SourcePlace, ports: SourcePorts): Promise<OpenedSource> {
  return await providerOf(place, ports).open();
}

function providerOf(place: SourcePlace, ports: SourcePorts): SourceProvider {
  const { store, workDir = tmpdir(), clock, signal } = ports;
  switch (place.kind) {
    case 'folder':
      return folderSource(place.dir);
    case 'bundle':
      return bundleSource({ key: place.key, store, workDir });
    case 'github': {
      const { tokenSecret } = place;
      const token = tokenSecret === undefined ? undefined : () => ports.secret(tokenSecret);
      return githubSource({ ...place, token, store, workDir, clock, signal });
    }
  }
}

/** A folder that is there already, and stays. */
function folderSource(dir: string): SourceProvider {
  const opened = {
    dir,
    facts: { kind: 'folder' },
    notes: [],
    async [Symbol.asyncDispose]() {},
  } as const;
  return { open: async () => opened };
}
