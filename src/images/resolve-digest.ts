import { EpycloudError } from '../pipeline/errors.ts';
import {
  formatImageName,
  formatImageReference,
  type ImageReference,
  isDigest,
} from './image-reference.ts';

export interface ResolveDigestPorts {
  /** An access token of Google, for registries of Google's. */
  readonly accessToken: () => Promise<string>;
  readonly signal: AbortSignal;
}

/** An image as tasks are told it. */
export interface ResolvedImage {
  /** By digest where that is known: `name@sha256:…`. */
  readonly reference: string;
  readonly digest: string | undefined;
  /** Why the digest is not known, as a sentence for people. */
  readonly note: string | undefined;
}

/** What a registry may have under a tag: https://github.com/opencontainers/distribution-spec/blob/main/spec.md */
const MANIFEST_TYPES = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');

const TIMEOUT_MS = 10_000;
const DOCKER_HUB = 'registry-1.docker.io';

/**
 * Turns a tag into the digest that it stands for now, so that all tasks of a run have the same image. Where the
 * registry does not tell it, the tag stays, and the note says why.
 * @throws EpycloudError `image_missing` where the registry has no such image
 */
export async function resolveDigest(
  image: ImageReference,
  ports: ResolveDigestPorts,
): Promise<ResolvedImage> {
  const written = formatImageReference(image);
  if (image.digest !== undefined) {
    const reference = `${formatImageName(image)}@${image.digest}`;
    return { reference, digest: image.digest, note: undefined };
  }
  try {
    const digest = await askRegistry(image, ports);
    return { reference: `${formatImageName(image)}@${digest}`, digest, note: undefined };
  } catch (error) {
    if (error instanceof EpycloudError) throw error;
    if (ports.signal.aborted) throw new EpycloudError('interrupted', 'Interrupted.');
    const why = error instanceof Error ? error.message : String(error);
    return {
      reference: written,
      digest: undefined,
      note: `The digest of ${written} could not be learnt (${why}), so the tag is used: should it be moved during the run, tasks differ. Name the image by its digest.`,
    };
  }
}

async function askRegistry(image: ImageReference, ports: ResolveDigestPorts): Promise<string> {
  const host = image.registry ?? DOCKER_HUB;
  const repository =
    image.registry === undefined && !image.repository.includes('/')
      ? `library/${image.repository}`
      : image.repository;
  // As Docker does: a registry on this machine speaks plain HTTP.
  const scheme = /^(localhost|127\.|\[::1\])/.test(host) ? 'http' : 'https';
  const url = `${scheme}://${host}/v2/${repository}/manifests/${image.tag ?? 'latest'}`;
  const ask = (authorization?: string) =>
    fetch(url, {
      method: 'HEAD',
      headers: {
        Accept: MANIFEST_TYPES,
        ...(authorization === undefined ? {} : { Authorization: authorization }),
      },
      signal: AbortSignal.any([ports.signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
  const isGoogles = /(^|\.)(pkg\.dev|gcr\.io)$/.test(host);
  let answer = await ask(isGoogles ? `Bearer ${await ports.accessToken()}` : undefined);
  if (answer.status === 401 && !isGoogles) {
    const token = await anonymousToken(answer.headers.get('www-authenticate') ?? '', ports);
    if (token !== undefined) answer = await ask(`Bearer ${token}`);
  }
  if (answer.status === 404) {
    throw new EpycloudError('image_missing', `There is no image ${formatImageReference(image)}.`, {
      hint: 'Build and push it: epycloud build --target cloud --push',
    });
  }
  if (!answer.ok) throw new Error(`${host} answers ${answer.status}`);
  const digest = answer.headers.get('docker-content-digest') ?? '';
  if (!isDigest(digest)) throw new Error(`${host} names no digest`);
  return digest;
}

/** What a registry gives to everybody: https://distribution.github.io/distribution/spec/auth/token/ */
async function anonymousToken(
  challenge: string,
  { signal }: ResolveDigestPorts,
): Promise<string | undefined> {
  const part = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(challenge)?.[1];
  const realm = part('realm');
  if (!/^Bearer /i.test(challenge) || realm === undefined) return undefined;
  const url = new URL(realm);
  for (const name of ['service', 'scope']) {
    const value = part(name);
    if (value !== undefined) url.searchParams.set(name, value);
  }
  const answer = await fetch(url, {
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
  });
  if (!answer.ok) return undefined;
  const body: unknown = await answer.json();
  const { token, access_token: access } = body as { token?: unknown; access_token?: unknown };
  const found = token ?? access;
  return typeof found === 'string' ? found : undefined;
}
