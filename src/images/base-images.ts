import * as z from 'zod';
import { runCommand } from '../shell/command.ts';
import type { BaseImageUsed } from './built-image.ts';
import { isDigest, parseImageReference } from './image-reference.ts';

export interface BaseImageSearch {
  /** Of all `FROM`s that the build went through, as BuildKit names them. */
  readonly sources: readonly string[];
  /** By build argument, what was asked for: of the request, else of the Dockerfile. */
  readonly asked: Readonly<Record<string, string>>;
  readonly program: string;
  readonly environment: NodeJS.ProcessEnv;
}

const inspected = z
  .array(z.object({ Id: z.string(), RepoDigests: z.array(z.string()).nullish() }))
  .min(1);

/** The base images that a build used, each with the digest it had; in the order of their arguments. */
export async function baseImagesUsed(search: BaseImageSearch): Promise<readonly BaseImageUsed[]> {
  const digests = new Map<string, string | undefined>();
  for (const source of search.sources) {
    const [name = '', digest] = source.split('@');
    digests.set(fullName(name), digest ?? digests.get(fullName(name)));
  }
  const used: BaseImageUsed[] = [];
  for (const [argument, reference] of Object.entries(search.asked)) {
    const [name = '', pinned] = reference.split('@');
    if (!digests.has(fullName(name))) continue;
    const digest = pinned ?? digests.get(fullName(name));
    used.push({
      argument,
      reference,
      ...(digest === undefined ? await localImage(reference, search) : { digest }),
    });
  }
  return used;
}

/** The default of each base image's argument, in a Dockerfile. */
export function dockerfileBaseImages(dockerfile: string): Readonly<Record<string, string>> {
  const lines = dockerfile.matchAll(/^ARG ([A-Z]+_IMAGE)=(\S+)$/gm);
  return Object.fromEntries([...lines].map(([, name = '', image = '']) => [name, image]));
}

/** BuildKit names an image of this machine without a digest; it has one where it was pulled. */
async function localImage(
  reference: string,
  { program, environment }: BaseImageSearch,
): Promise<{ readonly digest?: string; readonly imageId?: string }> {
  const args = ['image', 'inspect', reference];
  const result = await runCommand({ program, args, environment, tailCharacters: 1_000_000 });
  if (result.kind !== 'exited' || result.exitCode !== 0) return {};
  const [image] = inspected.parse(JSON.parse(result.stdout));
  const own = (image?.RepoDigests ?? []).map((each) => each.split('@'));
  const digest = own.find(([name = '']) => fullName(name) === fullName(nameOf(reference)))?.[1];
  if (digest !== undefined && isDigest(digest)) return { digest };
  return image === undefined ? {} : { imageId: image.Id };
}

function nameOf(reference: string): string {
  const { registry, repository } = parseImageReference(reference);
  return registry === undefined ? repository : `${registry}/${repository}`;
}

/** As BuildKit writes names: with Docker Hub's host, and `library/` for its own images. */
function fullName(name: string): string {
  const { registry, repository, tag } = parseImageReference(name);
  const host = registry ?? 'docker.io';
  const path =
    host === 'docker.io' && !repository.includes('/') ? `library/${repository}` : repository;
  return `${host}/${path}:${tag ?? 'latest'}`;
}
