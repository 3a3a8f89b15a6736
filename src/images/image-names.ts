import { EpycloudError } from '../pipeline/errors.ts';
import type { ImageTarget } from './build-request.ts';
import type { BuildDefaults, BuildWishes } from './build-wishes.ts';
import {
  formatImageName,
  type ImageReference,
  isRegistry,
  isTag,
  parseImageReference,
  TAG_RULE,
} from './image-reference.ts';

/** What runs on this machine look for unless told otherwise: `epycloud:local`. */
const LOCAL_NAME = 'epycloud';

/**
 * The names that an image gets. A tag alone is put behind the image's name; with several targets each tag gets
 * `-<target>`, so that none replaces another.
 *
 * | asked for | name |
 * |---|---|
 * | nothing | `epycloud:<target>`, for this machine |
 * | a push or a registry | `<registry>/<project>/<repository>/<image>:<tag>`, of the settings |
 * | a whole name | as it is |
 * @throws EpycloudError `usage` where a name is none, or a part of it is set nowhere
 */
export function imageTags(
  target: ImageTarget,
  wishes: BuildWishes,
  defaults: BuildDefaults,
): readonly ImageReference[] {
  const isRemote = wishes.push || wishes.registry !== undefined;
  if (wishes.tags.length === 0 && !isRemote) return [{ repository: LOCAL_NAME, tag: target }];
  const isSeveral = new Set(wishes.targets).size > 1;
  const tags = wishes.tags.length === 0 ? [defaults.imageTag] : wishes.tags;
  return tags.map((text) => {
    const { tag, ...name } = taggedName(text, () =>
      isRemote ? remoteName(wishes, defaults) : { repository: LOCAL_NAME },
    );
    const whole = isSeveral ? `${tag}-${target}` : tag;
    if (!isTag(whole)) throw new EpycloudError('usage', `${whole} is no tag: ${TAG_RULE}.`);
    return { ...name, tag: whole };
  });
}

function taggedName(
  text: string,
  nameOfImage: () => ImageReference,
): ImageReference & { tag: string } {
  if (!/[/:@]/.test(text)) {
    if (isTag(text)) return { ...nameOfImage(), tag: text };
    throw new EpycloudError('usage', `${JSON.stringify(text)} is no tag: ${TAG_RULE}.`);
  }
  const reference = parseImageReference(text);
  if (reference.digest !== undefined) {
    throw new EpycloudError('usage', `${text} names a digest, which nobody can choose.`, {
      hint: 'Give a tag; the digest is told once the image is pushed.',
    });
  }
  return { ...reference, tag: reference.tag ?? 'latest' };
}

function remoteName(wishes: BuildWishes, defaults: BuildDefaults): ImageReference {
  const where = (wishes.registry ?? defaults.registry).replace(/\/+$/, '');
  // Owners on GitHub may have capitals, names of images may not: https://github.com/opencontainers/distribution-spec
  const [host = '', ...path] = where.toLowerCase().split('/');
  // Docker takes a first part without a dot or a port for a folder of Docker Hub.
  if (!isRegistry(host) || !(/[.:]/.test(host) || host === 'localhost')) {
    throw new EpycloudError('usage', `${JSON.stringify(where)} is no registry.`, {
      hint: 'It is a host, with a path where there is one: us-central1-docker.pkg.dev/my-project/my-images.',
    });
  }
  const parts = path.length > 0 ? path : usualPath(host, defaults);
  return parseImageReference([host, ...parts, defaults.imageName ?? LOCAL_NAME].join('/'));
}

/** Artifact Registry has a project and a repository before the name; other registries need neither. */
function usualPath(host: string, { projectId, repoName }: BuildDefaults): readonly string[] {
  if (!host.endsWith('.pkg.dev')) return repoName === undefined ? [] : [repoName];
  if (projectId !== undefined && repoName !== undefined) return [projectId, repoName];
  const missing = [
    ...(projectId === undefined ? ['google_cloud.project_id'] : []),
    ...(repoName === undefined ? ['docker.repo_name'] : []),
  ].join(' and ');
  throw new EpycloudError(
    'usage',
    `Where ${host} keeps the image is not known: ${missing} is not set.`,
    {
      hint: `Set it (epycloud config set), or give the path too: --registry ${host}/PROJECT/REPOSITORY. Another registry: --registry HOST.`,
    },
  );
}

/** The name behind which a cache's tag is put, where nobody names one. */
export function cacheName(tags: readonly ImageReference[]): ImageReference {
  const [{ tag: _, ...name } = { repository: LOCAL_NAME }] = tags;
  return parseImageReference(formatImageName(name));
}
