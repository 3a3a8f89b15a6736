import { findBuildClient } from '../images/build-client.ts';
import { planBuild } from '../images/build-plan.ts';
import type { BuildRequest } from '../images/build-request.ts';
import type { BuildWishes } from '../images/build-wishes.ts';
import { formatImageReference } from '../images/image-reference.ts';
import { EpycloudError } from '../pipeline/errors.ts';
import { imagesPage } from '../report/images-page.ts';
import type { ActionContext } from './action-context.ts';
import type { InputValues, OutputValues } from './definitions/action-definition.ts';
import { buildImages } from './definitions/build-images.ts';
import { carryOutBuild, settle } from './images/carry-out-build.ts';
import { readInputs } from './read-inputs.ts';

type Inputs = InputValues<typeof buildImages.inputs>;

/** The action build-images: builds images of the pipeline, and pushes them where that is asked for. */
export async function buildImagesAction(context: ActionContext): Promise<void> {
  const { environment, log } = context;
  const inputs = readInputs(buildImages, { environment, warn: log.warning, mask: log.mask });
  requireRegistry(inputs);
  const request = await settle(context, wishesOf(inputs), {
    imageName: inputs['image-name'],
    gitToken: inputs['git-token'],
  });
  if (inputs['dry-run']) return await showPlan(context, request);
  const images = (await carryOutBuild(context, request)).map((image) => ({
    target: image.target,
    image: image.reference,
    digest: image.digest,
    'image-id': image.imageId,
    tags: image.tags,
    pushed: image.pushed,
    bytes: image.bytes,
  }));
  for (const { target, image } of images) log.info(`${target}: ${image}`);
  if (inputs.summary) await context.addSummary(imagesPage(images));
  const [first] = images;
  context.setOutputs({
    image: first?.image,
    digest: first?.digest,
    'image-id': first?.['image-id'],
    tags: first?.tags.join(','),
    pushed: String(first?.pushed === true),
    images: JSON.stringify(images.map(({ bytes: _, ...image }) => image)),
  } satisfies OutputValues<typeof buildImages.outputs>);
}

/** A push goes nowhere where neither a registry nor a whole name says where to. */
function requireRegistry({ push, registry, tags }: Inputs): void {
  if (!push || registry !== undefined) return;
  if (tags?.every((tag) => tag.includes('/')) === true) return;
  throw new EpycloudError('usage', 'The input push is true, and where to push is not said.', {
    hint: 'Give the input registry, such as ghcr.io/org, or whole names as tags: ghcr.io/org/epycloud:v1.',
  });
}

function wishesOf(inputs: Inputs): BuildWishes {
  return {
    targets: inputs.targets,
    tags: inputs.tags ?? [],
    push: inputs.push,
    registry: inputs.registry,
    platforms: inputs.platforms ?? [],
    engine: inputs.engine,
    engineSource: inputs['engine-source'],
    pythonImage: inputs['python-image'],
    nodeImage: inputs['node-image'],
    gcloudImage: inputs['gcloud-image'],
    cache: inputs.cache,
    fresh: inputs['no-cache'],
    secrets: inputs.secrets ?? [],
    provenance: inputs.provenance,
    sbom: inputs.sbom,
    username: inputs.username,
    password: inputs.password,
    googleLogin: inputs['google-login'],
    workloadIdentityProvider: inputs['workload-identity-provider'],
    serviceAccount: inputs['service-account'],
  };
}

/** Says each command as it would be called; without Docker, that of a client which can do everything. */
async function showPlan(context: ActionContext, request: BuildRequest): Promise<void> {
  const { environment, signal, log } = context;
  const client = await findBuildClient({ environment, signal }).catch((error: unknown) => {
    if (!(error instanceof EpycloudError) || !error.code.startsWith('docker_')) throw error;
    log.warning(`${error.message} The commands are those of a client with buildx.`);
    return { kind: 'buildx', program: 'docker', driver: 'docker-container', isFull: true } as const;
  });
  const plan = planBuild(request, client, 'RESULTS');
  for (const { target, build, pushes } of plan.builds) {
    log.info(target);
    for (const words of [build, ...pushes]) log.info(`  ${[client.program, ...words].join(' ')}`);
  }
  const images = request.images.map(({ target, tags }) => ({
    target,
    tags: tags.map(formatImageReference),
    pushed: false,
  }));
  context.setOutputs({ pushed: 'false', images: JSON.stringify(images) } satisfies OutputValues<
    typeof buildImages.outputs
  >);
}
