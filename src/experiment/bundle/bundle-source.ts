import { sha256OfSourceKey } from '../../pipeline/artifacts.ts';
import { EpycloudError } from '../../pipeline/errors.ts';
import type { SourceProvider } from '../opened-source.ts';
import { inSourceFolder } from '../source-folder.ts';
import type { BundleStore } from './store-bundle.ts';
import { unpackBundle } from './unpack-bundle.ts';

export interface BundleSource {
  /** `sources/<sha256>.tar.gz` */
  readonly key: string;
  readonly store: Pick<BundleStore, 'loadStream'>;
  /** An existing folder for the tree. */
  readonly workDir: string;
}

/** A repository that was packed and stored. Opening it checks that it is the one that its key names. */
export function bundleSource({ key, store, workDir }: BundleSource): SourceProvider {
  return {
    async open() {
      const sha256 = sha256OfSourceKey(key);
      if (sha256 === undefined) {
        throw new EpycloudError('source_refused', `${key} is not the key of a packed source.`, {
          hint: 'It is written as: sources/<sha256>.tar.gz.',
        });
      }
      return await inSourceFolder(workDir, async (dir) => {
        const contents = await store.loadStream(key);
        try {
          await unpackBundle({ contents, sha256, dir });
        } finally {
          contents.destroy();
        }
        return { facts: { kind: 'bundle', key, sha256 }, notes: [] };
      });
    },
  };
}
