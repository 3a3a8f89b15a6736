import { EpycloudError } from '../../pipeline/errors.ts';
import { dockerClient } from '../../shell/docker/docker-client.ts';
import { inspectImage } from '../../shell/docker/docker-image.ts';
import type { ActionContext } from '../action-context.ts';
import type { RunLocalPipelineInputs } from '../definitions/run-local-pipeline.ts';
import { carryOutBuild, NO_WISHES, settle } from './carry-out-build.ts';

const USUAL_IMAGE = 'epycloud:local';

/** What an image is told of its engine by its labels. */
const ENGINE_LABEL = 'org.epycloud.engine.name';

/**
 * Sees to it that the image of a run is there, where containers are wanted and it is to be built, and that its
 * engine is the one that is asked for.
 * @throws EpycloudError `usage`, and all that a build throws
 */
export async function prepareImage(
  context: ActionContext,
  inputs: RunLocalPipelineInputs,
): Promise<void> {
  const reference = inputs.image ?? USUAL_IMAGE;
  const isBuilt = inputs.executor !== 'process' && (await isToBeBuilt(context, inputs, reference));
  if (!isBuilt) warnOfUnused(context, inputs);
  if (inputs.executor === 'process') return requireProcessOnly(inputs);
  if (isBuilt) return await build(context, inputs, reference);
  // Without a name of its own, an image that is not there is no fault yet: processes will do.
  if (inputs.executor === 'auto' && inputs.image === undefined) return;
  if (inputs.engine !== undefined) await requireEngine(context, reference, inputs.engine);
}

function requireProcessOnly({ build, image, engine }: RunLocalPipelineInputs): void {
  const [name, value] =
    build === 'always'
      ? ['build', build]
      : image !== undefined
        ? ['image', image]
        : engine === 'epymodelingsuite'
          ? ['engine', engine]
          : [];
  if (name === undefined) return;
  throw new EpycloudError(
    'usage',
    `The input ${name} is ${value}, and without containers there is no such thing.`,
    { hint: `Leave ${name} out, or write \`executor: compose\`.` },
  );
}

/** What is said of a build that does not happen. */
function warnOfUnused({ log }: ActionContext, inputs: RunLocalPipelineInputs): void {
  for (const name of ['engine-source', 'git-token', 'python-image', 'node-image'] as const) {
    if (inputs[name] !== undefined) {
      log.warning(`The input ${name} is not used: no image is built here.`);
    }
  }
}

async function isToBeBuilt(
  context: ActionContext,
  { build, executor }: RunLocalPipelineInputs,
  reference: string,
): Promise<boolean> {
  if (build !== 'auto' || executor !== 'compose') return build === 'always';
  return (await labelsOf(context, reference)) === undefined;
}

async function build(
  context: ActionContext,
  inputs: RunLocalPipelineInputs,
  reference: string,
): Promise<void> {
  const request = await settle(
    context,
    {
      ...NO_WISHES,
      targets: ['local'],
      tags: [reference],
      engine: inputs.engine,
      engineSource: inputs['engine-source'],
      pythonImage: inputs['python-image'],
      nodeImage: inputs['node-image'],
    },
    { gitToken: inputs['git-token'] },
  );
  await carryOutBuild(context, request);
}

async function requireEngine(
  context: ActionContext,
  reference: string,
  engine: string,
): Promise<void> {
  const there = (await labelsOf(context, reference))?.[ENGINE_LABEL];
  if (there === undefined || there === engine) return;
  throw new EpycloudError(
    'usage',
    `The input engine is ${engine}, and the engine of ${reference} is ${there}.`,
    { hint: 'Leave engine out, name another image, or write `build: always`.' },
  );
}

/** Undefined where there is no such image. @throws EpycloudError `docker_missing`, `docker_unavailable` */
async function labelsOf({ environment, signal }: ActionContext, reference: string) {
  try {
    return (await inspectImage(dockerClient(environment), reference, signal)).labels;
  } catch (error) {
    if (error instanceof EpycloudError && error.code === 'image_missing') return undefined;
    throw error;
  }
}
