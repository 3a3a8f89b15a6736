import { createHash } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { EpycloudError } from '../../pipeline/errors.ts';
import { unpackArchive } from './unpack-archive.ts';

export interface BundleUnpacking {
  /** The tar archive, decompressed. */
  readonly contents: AsyncIterable<Uint8Array>;
  /** Its hash, as its key names it. */
  readonly sha256: string;
  /** Where to put the files; made where it is not there, and gone again where the bundle cannot be used. */
  readonly dir: string;
}

/**
 * Unpacks a bundle. It is used only once all of it is there and has the hash that it is named by.
 * @throws EpycloudError `artifact_corrupt`, `source_refused` for contents that lead out of the folder
 */
export async function unpackBundle({ contents, sha256, dir }: BundleUnpacking): Promise<void> {
  const hash = createHash('sha256');
  async function* hashed(): AsyncGenerator<Uint8Array> {
    for await (const piece of contents) {
      hash.update(piece);
      yield piece;
    }
  }
  await mkdir(dir, { recursive: true });
  try {
    await unpackArchive({ source: hashed(), dir });
    const found = hash.digest('hex');
    if (found === sha256) return;
    throw new EpycloudError(
      'artifact_corrupt',
      `The source bundle ${sha256.slice(0, 12)} has other contents than its name says (${found.slice(0, 12)}).`,
      { hint: 'Delete it from the bucket and submit again.' },
    );
  } catch (error) {
    await rm(dir, { recursive: true, force: true });
    throw error;
  }
}
