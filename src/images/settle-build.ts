import { EpycloudError } from '../pipeline/errors.ts';
import { suggest } from '../pipeline/suggest.ts';
import { VERSION } from '../pipeline/version.ts';
import {
  type Attestations,
  type BaseImages,
  type BuildRequest,
  IMAGE_TARGETS,
  type ImageTarget,
  type RegistryLogin,
} from './build-request.ts';
import { gitTokenSecret, readSecret } from './build-secrets.ts';
import type { BuildDefaults, BuildWishes } from './build-wishes.ts';
import { engineChoice } from './engine-choice.ts';
import { cacheName, imageTags } from './image-names.ts';
import { parseImageReference } from './image-reference.ts';
import { readLayerCache, requireActionsCache } from './layer-cache.ts';
import { sourceState } from './source-state.ts';

export interface BuildPlaces {
  /** The epycloud checkout. */
  readonly contextDir: string;
  /** What the user's paths are relative to. */
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * Makes a request of what a user asked for and what settings fill in. Docker is not asked for anything yet.
 * @throws EpycloudError `usage` for anything that cannot be meant
 */
export async function settleBuild(
  wishes: BuildWishes,
  defaults: BuildDefaults,
  places: BuildPlaces,
): Promise<BuildRequest> {
  const targets = wishes.targets.length === 0 ? ['local'] : wishes.targets;
  const images = [...new Set(targets.map(targetOf))].map((target) => ({
    target,
    tags: imageTags(target, wishes, defaults),
  }));
  const engine = engineChoice(wishes, defaults, places.cwd);
  const secrets = await Promise.all(wishes.secrets.map((text) => readSecret(text, places)));
  const ids = secrets.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new EpycloudError('usage', `The secret ${twice} is given twice.`);
  const cache = readLayerCache(wishes.cache ?? 'local', cacheName(images[0]?.tags ?? []));
  requireActionsCache(cache, places.environment);
  return {
    contextDir: places.contextDir,
    images,
    engine,
    baseImages: baseImagesOf(wishes),
    platforms: platformsOf(wishes.platforms),
    cache,
    fresh: wishes.fresh,
    secrets: [...secrets, ...gitTokenSecret(engine, defaults.gitToken, secrets)],
    push: wishes.push,
    login: loginOf(wishes, defaults),
    attestations: { provenance: provenanceOf(wishes.provenance ?? 'auto'), sbom: wishes.sbom },
    source: await sourceState(places.contextDir, places.environment),
    version: VERSION,
  };
}

function targetOf(text: string): ImageTarget {
  return wordOf(text, IMAGE_TARGETS, 'target');
}

function provenanceOf(text: string): Attestations['provenance'] {
  return wordOf(text, ['auto', 'none', 'min', 'max'] as const, 'provenance');
}

function wordOf<W extends string>(text: string, words: readonly W[], what: string): W {
  const word = words.find((each) => each === text);
  if (word !== undefined) return word;
  const near = suggest(text, words);
  throw new EpycloudError('usage', `There is no ${what} ${JSON.stringify(text)}.`, {
    hint: near === undefined ? `There are: ${words.join(', ')}.` : `Did you mean ${near}?`,
  });
}

function baseImagesOf({ pythonImage, nodeImage, gcloudImage }: BuildWishes): BaseImages {
  return {
    ...(pythonImage === undefined ? {} : { python: parseImageReference(pythonImage) }),
    ...(nodeImage === undefined ? {} : { node: parseImageReference(nodeImage) }),
    ...(gcloudImage === undefined ? {} : { gcloud: parseImageReference(gcloudImage) }),
  };
}

function platformsOf(texts: readonly string[]): readonly string[] {
  const platforms = texts.flatMap((text) => text.split(',')).map((text) => text.trim());
  for (const platform of platforms) {
    if (/^[a-z0-9]+\/[a-z0-9]+(\/[a-z0-9.]+)?$/.test(platform)) continue;
    throw new EpycloudError('usage', `${JSON.stringify(platform)} is no platform.`, {
      hint: 'The form is linux/amd64, linux/arm64.',
    });
  }
  return [...new Set(platforms)];
}

function loginOf(wishes: BuildWishes, defaults: BuildDefaults): RegistryLogin | undefined {
  const { username, password, googleLogin, workloadIdentityProvider, serviceAccount } = wishes;
  const isGoogle =
    googleLogin || workloadIdentityProvider !== undefined || serviceAccount !== undefined;
  if ((username === undefined) !== (password === undefined)) {
    throw new EpycloudError('usage', 'A login is a user name and a password.', {
      hint:
        username === undefined
          ? 'Add --username.'
          : 'Add --password-stdin, or --password-env with the name of a variable.',
    });
  }
  if (isGoogle && username !== undefined) {
    throw new EpycloudError('usage', 'A login is by a password or by Google, not by both.');
  }
  if ((isGoogle || username !== undefined) && !wishes.push) {
    throw new EpycloudError('usage', 'A login is for pushing, and nothing is to be pushed.', {
      hint: 'Add --push, or leave the login out.',
    });
  }
  if (username !== undefined && password !== undefined) {
    if (username.trim() === '' || password === '') {
      throw new EpycloudError('usage', 'The user name or the password is empty.');
    }
    return { kind: 'password', username, password };
  }
  if (!isGoogle) return undefined;
  return { kind: 'google', workloadIdentityProvider, keyFile: defaults.keyFile, serviceAccount };
}
