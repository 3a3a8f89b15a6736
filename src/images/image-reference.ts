import { EpycloudError } from '../pipeline/errors.ts';

/**
 * An image's name in full: `registry/repository:tag@digest`.
 *
 * The registry is absent where the name has none; Docker then means Docker Hub, or an image of this machine.
 * Grammar: https://github.com/distribution/reference
 */
export interface ImageReference {
  /** Host and port: `localhost:5000`, `us-central1-docker.pkg.dev`. */
  readonly registry?: string | undefined;
  /** Parts in small letters, parted by `/`. */
  readonly repository: string;
  readonly tag?: string | undefined;
  /** `sha256:` and 64 hexadecimal digits. */
  readonly digest?: string | undefined;
}

const HOST =
  /^(localhost|\[[0-9a-f:]+\]|[a-z0-9]+(-+[a-z0-9]+)*(\.[a-z0-9]+(-+[a-z0-9]+)*)*)(:\d{1,5})?$/i;
const PART = /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** Of registry and repository together. */
const LONGEST_NAME = 255;

/**
 * Reads a reference; nothing is filled in and nothing repaired.
 * @throws EpycloudError `usage` that says which part is wrong
 */
export function parseImageReference(text: string): ImageReference {
  const at = text.indexOf('@');
  const digest = at === -1 ? undefined : text.slice(at + 1);
  if (digest !== undefined && !DIGEST.test(digest)) {
    throw fault(text, 'a digest is sha256: and 64 hexadecimal digits');
  }
  const named = at === -1 ? text : text.slice(0, at);
  // A colon before a slash is that of a port.
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
  const tag = colon === -1 ? undefined : named.slice(colon + 1);
  if (tag !== undefined && !isTag(tag)) throw fault(text, TAG_RULE);
  const { registry, repository } = parseImageName(
    colon === -1 ? named : named.slice(0, colon),
    text,
  );
  return {
    ...(registry === undefined ? {} : { registry }),
    repository,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
  };
}

/** The reference as one text; what `parseImageReference` reads. */
export function formatImageReference(reference: ImageReference): string {
  const { tag, digest } = reference;
  return [
    formatImageName(reference),
    tag === undefined ? '' : `:${tag}`,
    digest === undefined ? '' : `@${digest}`,
  ].join('');
}

/** Registry and repository alone: what tags and digests are put behind. */
export function formatImageName({ registry, repository }: ImageReference): string {
  return registry === undefined ? repository : `${registry}/${repository}`;
}

export function isTag(text: string): boolean {
  return TAG.test(text);
}

export const TAG_RULE =
  'a tag is up to 128 letters, digits, "_", "." and "-", and begins with none of the last two';

export function isDigest(text: string): boolean {
  return DIGEST.test(text);
}

/** The first part is a registry where it has a dot, a port or is "localhost", as Docker sees it. */
function parseImageName(
  name: string,
  text: string,
): Pick<ImageReference, 'registry' | 'repository'> {
  if (name.length > LONGEST_NAME) throw fault(text, `a name has at most ${LONGEST_NAME} letters`);
  const parts = name.split('/');
  const [first = ''] = parts;
  const hasRegistry = parts.length > 1 && (/[.:]/.test(first) || first === 'localhost');
  if (hasRegistry && !isRegistry(first)) throw fault(text, `${JSON.stringify(first)} is no host`);
  const repository = hasRegistry ? parts.slice(1) : parts;
  for (const part of repository) {
    if (!PART.test(part)) {
      const rule = 'parts of a name are small letters and digits, with ".", "_" or "-" in between';
      throw fault(text, `${JSON.stringify(part)} is no part of a name: ${rule}`);
    }
  }
  if (!hasRegistry && parts.length === 1 && DIGEST.test(`sha256:${first}`)) {
    throw fault(text, '64 hexadecimal digits are an image id, not a name');
  }
  return {
    ...(hasRegistry ? { registry: first } : {}),
    repository: repository.join('/'),
  };
}

/** Whether a text is a host, with or without a port. */
export function isRegistry(text: string): boolean {
  const port = /:(\d+)$/.exec(text)?.[1];
  return HOST.test(text) && (port === undefined || Number(port) <= 65_535);
}

function fault(text: string, why: string): EpycloudError {
  return new EpycloudError('usage', `${JSON.stringify(text)} is no image reference: ${why}.`, {
    hint: 'The form is registry/repository:tag, as in us-central1-docker.pkg.dev/my-project/my-images/epycloud:v1.',
  });
}
