import type { Readable } from 'node:stream';
import { sourceKey } from '../../pipeline/artifacts.ts';
import { EpycloudError } from '../../pipeline/errors.ts';
import type { Bundle } from './bundle.ts';

/** Where bundles are kept. A key that ends in `.gz` is compressed there, and given back as it was. */
export interface BundleStore extends BundleShelf {
  loadStream(key: string): Promise<Readable>;
}

/** The part of it that takes bundles. */
interface BundleShelf {
  exists(key: string): Promise<boolean>;
  saveStream(
    key: string,
    contents: Readable,
    options: { readonly ifAbsent: true },
  ): Promise<unknown>;
}

/**
 * Stores a bundle under the key that names its contents; one that is there already is not sent again.
 * @returns its key, and whether it was sent
 * @throws EpycloudError `source_refused` where a file changed since it was packed, and what the store throws
 */
export async function storeBundle(
  bundle: Pick<Bundle, 'sha256' | 'stream'>,
  store: BundleShelf,
): Promise<{ readonly key: string; readonly sent: boolean }> {
  const key = sourceKey(bundle.sha256);
  if (await store.exists(key)) return { key, sent: false };
  try {
    await store.saveStream(key, bundle.stream(), { ifAbsent: true });
    return { key, sent: true };
  } catch (error) {
    // Somebody was faster, and has compressed the same otherwise. Who reads it checks what is in it.
    if (error instanceof EpycloudError && error.code === 'storage_conflict') {
      return { key, sent: false };
    }
    throw error;
  }
}
