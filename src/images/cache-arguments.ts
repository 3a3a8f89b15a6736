import type { BuildClient } from './build-client.ts';
import type { LayerCache, TargetImage } from './build-request.ts';
import { formatImageReference } from './image-reference.ts';

export interface CacheUse {
  readonly cache: LayerCache;
  readonly client: BuildClient;
  readonly image: TargetImage;
  readonly push: boolean;
}

/**
 * Options for the cache. A full builder leaves the layers of all stages in it; another one writes the list of
 * the last stage's layers into the image itself, which is then pushed under the cache's name too.
 */
export function cacheArguments(use: CacheUse): readonly string[] {
  const { cache, client, image, push } = use;
  if (cache.kind === 'local') return [];
  if (cache.kind === 'gha') {
    const scope = `epycloud-${image.target}`;
    return [
      `--cache-from=type=gha,scope=${scope}`,
      // A cache that cannot be written costs time in the next build, and nothing in this one.
      `--cache-to=type=gha,scope=${scope},mode=max,ignore-error=true`,
    ];
  }
  const reference = cacheReference(use);
  if (client.kind === 'buildx' && client.isFull) {
    return [
      `--cache-from=type=registry,ref=${reference}`,
      ...(push ? [`--cache-to=type=registry,ref=${reference},mode=max`] : []),
    ];
  }
  return [
    client.kind === 'buildx'
      ? `--cache-from=type=registry,ref=${reference}`
      : `--cache-from=${reference}`,
    ...(push ? ['--build-arg=BUILDKIT_INLINE_CACHE=1'] : []),
  ];
}

/** The name under which the image itself serves as cache; only where the builder knows no other way. */
export function cacheImage(use: CacheUse): string | undefined {
  const { cache, client } = use;
  const isFull = client.kind === 'buildx' && client.isFull;
  return cache.kind === 'registry' && !isFull ? cacheReference(use) : undefined;
}

/** Each target has a cache of its own: one that is written replaces what was there. */
function cacheReference({ cache, image }: CacheUse): string {
  if (cache.kind !== 'registry') return '';
  const { reference } = cache;
  return formatImageReference({
    ...reference,
    tag: `${reference.tag ?? 'buildcache'}-${image.target}`,
  });
}
