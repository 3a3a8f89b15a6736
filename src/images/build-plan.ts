import { type BuildAbilities, requireAbilities } from './build-abilities.ts';
import {
  baseImageArguments,
  buildArguments,
  ENGINE_VERSION,
  engineArguments,
  secretArgument,
  secretVariables,
} from './build-arguments.ts';
import type { BuildClient } from './build-client.ts';
import type { BuildRequest, ImageTarget, TargetImage } from './build-request.ts';
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

/** How the engine is asked for its version, where it is known only once it is installed. */
export interface EngineQuestion {
  readonly build: readonly string[];
  /** A file that the build writes: the version alone. */
  readonly answerFile: string;
}

export interface BuildPlan {
  readonly client: BuildClient;
  readonly engineQuestion?: EngineQuestion | undefined;
  readonly builds: readonly PlannedBuild[];
  /** Variables that the client is given, beside those of this process. Holds secrets: never shown. */
  readonly variables: Readonly<Record<string, string>>;
  /** The base images that were chosen, by build argument. */
  readonly baseImages: Readonly<Record<string, string>>;
  readonly warnings: readonly string[];
}

/** The build once the engine's version is known. */
export function withEngineVersion(planned: PlannedBuild, version: string): PlannedBuild {
  return { ...planned, build: planned.build.map((word) => word.replace(ENGINE_VERSION, version)) };
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
    engineQuestion: engineQuestion({ request, client, resultDir, image: request.images[0] }),
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

function engineQuestion({
  request,
  client,
  image,
  resultDir,
}: Omit<ImagePlanning, 'abilities' | 'image'> & { readonly image: TargetImage | undefined }):
  | EngineQuestion
  | undefined {
  if (request.engine.name === 'epydemix' || image === undefined) return undefined;
  const build = [
    ...(client.kind === 'buildx' ? ['buildx', 'build'] : ['build']),
    '--progress=plain',
    '--file=docker/Dockerfile',
    '--target=engine-version',
    ...Object.entries(engineArguments(request)).map(
      ([name, value]) => `--build-arg=${name}=${value}`,
    ),
    ...request.secrets.map(secretArgument),
    ...request.platforms.slice(0, 1).map((platform) => `--platform=${platform}`),
    ...cacheArguments({ cache: request.cache, client, image, push: false }),
    ...(request.fresh ? ['--no-cache'] : []),
    ...(client.kind === 'buildx' ? ['--provenance=false'] : []),
    `--output=type=local,dest=${resultDir}/engine`,
    '-',
  ];
  return { build, answerFile: `${resultDir}/engine/engine-version` };
}

function attestationArguments({ provenance, sbom }: BuildAbilities): readonly string[] {
  return [
    provenance === 'none' ? '--provenance=false' : `--provenance=mode=${provenance}`,
    ...(sbom ? ['--sbom=true'] : []),
  ];
}
