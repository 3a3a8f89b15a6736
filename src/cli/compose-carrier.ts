import { mkdir } from 'node:fs/promises';
import { normalize } from 'node:path';
import { composeExecutor } from '../execution/local/compose/compose-executor.ts';
import { containerPlaces } from '../execution/local/compose/container-places.ts';
import { containerPrograms } from '../execution/local/compose/container-programs.ts';
import { removeLeftovers } from '../execution/local/compose/remove-leftovers.ts';
import { startStageContainer } from '../execution/local/compose/stage-container.ts';
import { counted } from '../pipeline/counted.ts';
import { parseEngineCommand } from '../settings/engine-command.ts';
import { isAlive, ownIdentity } from '../storage/process-identity.ts';
import { storageErrorOf } from '../storage/storage-errors.ts';
import type { ComposeChoice } from './choose-executor.ts';
import type { CliContext } from './cli-context.ts';
import type { Carrier, Load } from './local-carrier.ts';
import type { CommonRunOptions } from './run-options.ts';
import { absolute, populationDataOf } from './run-place.ts';

/** Variables that pass into containers: how tasks are tried, and the way to a network for who may use one. */
const PASSED = [
  ...['ENGINE_START_TIMEOUT_SECONDS', 'TASK_ATTEMPTS'],
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy'],
] as const;

/** Containers: no Python is looked for on this machine, and what the engine is stands on the image. */
export async function composeCarrier(
  context: CliContext,
  options: CommonRunOptions,
  chosen: ComposeChoice,
  load: Load,
): Promise<Carrier> {
  const { docker, image, isolate } = chosen;
  const { terminal, environment, signal } = context;
  const { place, run, bucket } = load;
  const owner = await ownIdentity();
  const removed = await removeLeftovers({ docker, identity: owner, isAlive, signal });
  if (removed > 0) {
    terminal.err(`Containers  ${counted(removed, 'container')} of a killed process removed.`);
  }
  const places = await containerPlaces({
    bucket: { path: absolute(context, place.bucketDir), shown: place.bucketDir },
    repo: { path: absolute(context, place.repoDir), shown: place.repoDir },
    population:
      load.populationData === undefined
        ? undefined
        : {
            path: load.populationData,
            shown: populationDataOf(context, options) ?? load.populationData,
          },
  });
  await makeBucket(places.bucketDir, place.bucketDir);
  const containers = {
    docker,
    composeFile: normalize(`${context.distDir}/../docker/compose.yaml`),
    imageId: image.id,
    user: environment['EPYCLOUD_USER'] || userOf(chosen),
    places,
    run,
    owner,
  };
  const programs = containerPrograms(containers);
  const jobs = options.jobs ?? chosen.cpus;
  return {
    engineCommand: parseEngineCommand(chosen.engineCommand),
    jobs,
    executor: composeExecutor({
      programs,
      places,
      environment: { ...image.environment, ...passed(environment) },
      isolate: isolate
        ? { bucket, jobs, startTask: (task) => startStageContainer(containers, 'runner', task) }
        : undefined,
      onErrorLine: (line) => terminal.err(`  ${line}`),
    }),
    identify: async () => chosen.identity,
    expect: (stages) =>
      programs.expect(isolate ? stages.filter((stage) => stage !== 'runner') : stages),
    [Symbol.asyncDispose]: () => programs[Symbol.asyncDispose](),
  };
}

/** Where Docker has to make the folder, it belongs to root. */
async function makeBucket(path: string, shown: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw storageErrorOf(error, { action: 'write', path: `${shown.replace(/\/+$/, '')}/` });
  }
}

/** Who files are to belong to. Root in a container of a rootless engine is who runs the engine. */
function userOf({ engine }: ComposeChoice): string | undefined {
  if (engine.rootless) return '0:0';
  const [uid, gid] = [process.getuid?.(), process.getgid?.()];
  return uid === undefined || gid === undefined ? undefined : `${uid}:${gid}`;
}

function passed(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    PASSED.flatMap((name) => {
      const value = environment[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
