import { readContainerLimits } from '../execution/local/compose/container-limits.ts';
import { EpycloudError } from '../pipeline/errors.ts';
import type { RunRecord } from '../pipeline/run-record.ts';
import { VERSION } from '../pipeline/version.ts';
import { type DockerClient, dockerClient } from '../shell/docker/docker-client.ts';
import { askDockerEngine, type DockerEngine } from '../shell/docker/docker-engine.ts';
import { type DockerImage, inspectImage } from '../shell/docker/docker-image.ts';
import type { WithSettings } from './apply-settings.ts';
import type { CliContext } from './cli-context.ts';
import { DEFAULT_IMAGE, type ExecutorOptions } from './executor-options.ts';
import { engineOfImage } from './image-engine.ts';
import { hasOwnEngine, ownEngineOf } from './local-engine.ts';

/** What carries a run out, and why it is this. */
export type ChosenExecutor = {
  /** For people, as the end of a sentence. */
  readonly why: string;
} & ({ readonly name: 'process' } | ComposeChoice);

/** Containers can be had: an engine answers, Compose is there, and the image. */
export interface ComposeChoice {
  readonly name: 'compose';
  readonly docker: DockerClient;
  readonly engine: DockerEngine;
  readonly image: DockerImage;
  readonly isolate: boolean;
  /** How the stages start the engine in there. */
  readonly engineCommand: string;
  /** What the image says its engine is; undefined for an engine of the user's own. */
  readonly identity: { readonly name: string; readonly version: string } | undefined;
  /** How many tasks run at a time unless somebody says otherwise. */
  readonly cpus: number;
}

type ExecutorWish = ExecutorOptions & { readonly engineCommand?: string } & Partial<WithSettings>;

/**
 * Chooses what carries the stages out. With `auto` it is containers, where they can be had and no engine of the
 * user's own is named, which would be one of this machine; a run goes on with what it began with.
 * @param record of the run that is to go on
 * @throws EpycloudError `usage`; and what is missing, where containers are asked for by name
 */
export async function chooseExecutor(
  context: CliContext,
  options: ExecutorWish,
  record?: RunRecord | undefined,
): Promise<ChosenExecutor> {
  const reference = options.image ?? DEFAULT_IMAGE;
  if (options.executor === 'process') {
    refuseContainerFlags(options);
    return { name: 'process', why: 'as asked for' };
  }
  if (options.executor === 'compose') return await compose(context, options, 'as asked for');
  const needs = containerFlag(options);
  if (needs !== undefined) return await compose(context, options, `as ${needs} is given`);
  if (hasOwnEngine(context, options.engineCommand)) {
    return { name: 'process', why: 'an engine of your own is named' };
  }
  if (record?.executor === 'process') return { name: 'process', why: 'the run began with it' };
  try {
    const chosen = await compose(context, options, `Docker answers and has the image ${reference}`);
    return chosen.image.version === undefined || chosen.image.version === VERSION
      ? chosen
      : {
          name: 'process',
          why: `the image ${reference} is of epycloud ${chosen.image.version}, and this is ${VERSION}`,
        };
  } catch (error) {
    if (!(error instanceof EpycloudError) || error.code === 'interrupted') throw error;
    if (error.code === 'invalid_settings') throw error;
    return { name: 'process', why: withoutStop(error.message) };
  }
}

async function compose(
  context: CliContext,
  options: ExecutorWish,
  why: string,
): Promise<ComposeChoice & { readonly why: string }> {
  const { environment, signal } = context;
  const limits = readContainerLimits(environment);
  const docker = dockerClient(environment);
  // Side by side, as each takes a moment; what the engine says counts first.
  const looking = inspectImage(docker, options.image ?? DEFAULT_IMAGE, signal);
  looking.catch(() => {});
  const engine = await askDockerEngine(docker, signal);
  const image = await looking;
  const own = ownEngineOf(context, options.engineCommand);
  const { name, version, command } =
    own === undefined
      ? engineOfImage(image)
      : { name: undefined, version: undefined, command: own };
  const cpus = Math.min(engine.cpus, Math.max(1, Math.ceil(limits.cpus ?? engine.cpus)));
  return {
    name: 'compose',
    why,
    docker,
    engine,
    image,
    isolate: options.isolate === true,
    engineCommand: command,
    identity: name === undefined ? undefined : { name, version },
    cpus,
  };
}

/** An option of the command line that only containers can fulfil. */
function containerFlag({ image, isolate, settingsUsed }: ExecutorWish): string | undefined {
  if (isolate === true) return '--isolate';
  const isSetting = settingsUsed?.some(({ key }) => key === 'local.image') ?? false;
  return image !== undefined && !isSetting ? '--image' : undefined;
}

function refuseContainerFlags(options: ExecutorWish): void {
  const flag = containerFlag(options);
  if (flag === undefined) return;
  throw new EpycloudError('usage', `${flag} is for containers, and --executor is process.`, {
    hint: `Leave ${flag} out, or use --executor compose.`,
  });
}

function withoutStop(message: string): string {
  const text = message.replace(/\.$/, '');
  return text.charAt(0).toLowerCase() + text.slice(1);
}
