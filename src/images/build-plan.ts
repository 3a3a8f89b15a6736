import { type BuildAbilities, requireAbilities } from './build-abilities.ts';
import type { BuildClient } from './build-client.ts';
import type { BuildRequest, BuildSecret, ImageTarget, TargetImage } from './build-request.ts';
import { cacheArguments, cacheImage } from './cache-arguments.ts';
import { formatImageReference } from './image-reference.ts';

/** One image's commands: words after the client's name. The build reads its context from stdin. */
export interface PlannedBuild {
  readonly target: ImageTarget;
  /** In full. */
  readonly tags: readonly string[];
  readonly build: readonly string[];
  /** One a tag; none where the build itself pushes. */
  readonly pushes: readonly (readonly string[])[];
  /** Where the client writes what it has built: JSON of buildx, else the image's id. */
  readonly resultFile: string;
}

export interface BuildPlan {
  readonly client: BuildClient;
  readonly builds: readonly PlannedBuild[];
  /** Variables that the client is given, beside those of this process. Holds secrets: never shown. */
  readonly variables: Readonly<Record<string, string>>;
  /** The base images that were chosen, by build argument. */
  readonly baseImages: Readonly<Record<string, string>>;
  readonly warnings: readonly string[];
}

/**
 * Settles every command of a build. No argument holds a secret's value.
 * @param resultDir an existing folder that the client may write into
 * @throws EpycloudError `usage`, `docker_unfit` for what the client or its builder cannot do
 */
export function planBuild(
  request: BuildRequest,
  client: BuildClient,
  resultDir: string,
): BuildPlan {
  const abilities = requireAbilities(request, client);
  return {
    client,
    builds: request.images.map((image) =>
      planImage({ request, client, image, resultDir, abilities }),
    ),
    variables: {
      DOCKER_BUILDKIT: '1',
      DOCKER_CLI_HINTS: 'false',
      ...secretVariables(request.secrets),
    },
    baseImages: baseImageArguments(request),
    warnings: abilities.warnings,
  };
}

interface ImagePlanning {
  readonly request: BuildRequest;
  readonly client: BuildClient;
  readonly image: TargetImage;
  readonly resultDir: string;
  readonly abilities: BuildAbilities;
}

function planImage(planning: ImagePlanning): PlannedBuild {
  const { request, client, image, resultDir, abilities } = planning;
  const tags = image.tags.map(formatImageReference);
  const isBuildx = client.kind === 'buildx';
  const cache = { cache: request.cache, client, image, push: request.push };
  const cached = cacheImage(cache);
  const pushed = request.push ? [...tags, ...(cached === undefined ? [] : [cached])] : [];
  const resultFile = `${resultDir}/${image.target}.${isBuildx ? 'json' : 'id'}`;
  const build = [
    ...(isBuildx ? ['buildx', 'build'] : ['build']),
    '--progress=plain',
    '--file=docker/Dockerfile',
    `--target=${image.target}`,
    ...[...tags, ...(request.push && cached !== undefined ? [cached] : [])].map(
      (tag) => `--tag=${tag}`,
    ),
    ...Object.entries(buildArguments(request)).map(
      ([name, value]) => `--build-arg=${name}=${value}`,
    ),
    ...request.secrets.map(secretArgument),
    ...(request.platforms.length === 0 ? [] : [`--platform=${request.platforms.join(',')}`]),
    ...cacheArguments(cache),
    ...(request.fresh ? ['--no-cache'] : []),
    ...(isBuildx ? attestationArguments(abilities) : []),
    ...(isBuildx ? [`--metadata-file=${resultFile}`] : [`--iidfile=${resultFile}`]),
    ...(isBuildx ? [request.push ? '--push' : '--load'] : []),
    '-',
  ];
  return {
    target: image.target,
    tags,
    build,
    pushes: isBuildx ? [] : pushed.map((tag) => ['push', tag]),
    resultFile,
  };
}

function attestationArguments({ provenance, sbom }: BuildAbilities): readonly string[] {
  return [
    provenance === 'none' ? '--provenance=false' : `--provenance=mode=${provenance}`,
    ...(sbom ? ['--sbom=true'] : []),
  ];
}

/** What the Dockerfile is told. It lands in the image's history. */
function buildArguments(request: BuildRequest): Readonly<Record<string, string>> {
  const { engine, source, version } = request;
  return {
    ...baseImageArguments(request),
    ENGINE: engine.name,
    ...(engine.name === 'epydemix'
      ? {}
      : {
          ENGINE_SOURCE: engine.source.kind === 'folder' ? 'local' : engine.source.requirement,
        }),
    VERSION: version,
    ...(source.revision === undefined ? {} : { SOURCE_REVISION: source.revision }),
    ...(source.url === undefined ? {} : { SOURCE_URL: source.url }),
  };
}

function baseImageArguments({ baseImages }: BuildRequest): Readonly<Record<string, string>> {
  const { python, node, gcloud } = baseImages;
  const chosen = { PYTHON_IMAGE: python, NODE_IMAGE: node, GCLOUD_IMAGE: gcloud };
  return Object.fromEntries(
    Object.entries(chosen).flatMap(([name, image]) =>
      image === undefined ? [] : [[name, formatImageReference(image)]],
    ),
  );
}

function secretArgument({ id, from }: BuildSecret): string {
  if (from.kind === 'file') return `--secret=id=${id},src=${from.path}`;
  return `--secret=id=${id},env=${from.kind === 'variable' ? from.name : variableOf(id)}`;
}

function secretVariables(secrets: readonly BuildSecret[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    secrets.flatMap(({ id, from }) =>
      from.kind === 'value' ? [[variableOf(id), from.value]] : [],
    ),
  );
}

function variableOf(id: string): string {
  return `EPYCLOUD_SECRET_${id.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')}`;
}
