import { EpycloudError } from '../pipeline/errors.ts';
import type { LayerCache } from './build-request.ts';
import { type ImageReference, parseImageReference } from './image-reference.ts';

/**
 * Reads `local`, `gha`, `registry` and `registry=<reference>`.
 * @param nameOfImage the image's name, for a cache beside it
 * @throws EpycloudError `usage`
 */
export function readLayerCache(text: string, nameOfImage: ImageReference): LayerCache {
  if (text === 'local' || text === 'gha') return { kind: text };
  const [, given] = /^registry(?:=(.+))?$/.exec(text) ?? [];
  if (given === undefined && text !== 'registry') {
    throw new EpycloudError('usage', `${JSON.stringify(text)} is no cache.`, {
      hint: 'There are: local, gha, registry, registry=HOST/NAME:TAG.',
    });
  }
  const reference = given === undefined ? nameOfImage : parseImageReference(given);
  if (reference.registry === undefined && given === undefined) {
    throw new EpycloudError('usage', 'A cache in a registry needs a registry.', {
      hint: 'Add --push, --registry, or name it: --cache registry=HOST/NAME.',
    });
  }
  if (reference.digest !== undefined) {
    throw new EpycloudError(
      'usage',
      'A cache is written anew each time, and has no digest to be named by.',
    );
  }
  return { kind: 'registry', reference };
}

/**
 * Refuses the cache of GitHub Actions where this is no job that could use it.
 * @throws EpycloudError `usage`
 */
export function requireActionsCache(cache: LayerCache, environment: NodeJS.ProcessEnv): void {
  if (cache.kind !== 'gha') return;
  const hasUrl = Boolean(environment['ACTIONS_CACHE_URL'] || environment['ACTIONS_RESULTS_URL']);
  if (hasUrl && environment['ACTIONS_RUNTIME_TOKEN']) return;
  throw new EpycloudError(
    'usage',
    'There is no cache of GitHub Actions here: ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL are not set.',
    {
      hint: 'GitHub gives them to actions alone, not to `run:` steps: use the action build-images, or --cache registry.',
    },
  );
}
