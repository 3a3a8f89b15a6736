import { dirname } from 'node:path';
import type { RunRef } from '../../../pipeline/artifacts.ts';
import type { Stage } from '../../../pipeline/stage.ts';
import type { DockerClient } from '../../../shell/docker/docker-client.ts';
import { removeContainer, signalContainer } from '../../../shell/docker/docker-containers.ts';
import { type LineProcess, startLineProcess } from '../../../shell/line-process.ts';
import type { ProcessIdentity } from '../../../storage/process-identity.ts';
import type { StageListeners, StageProgram } from '../stage-program.ts';
import { containerName, labelsOf } from './container-owner.ts';
import type { ContainerPlaces } from './container-places.ts';

/** How containers of a run are started. */
export interface ContainerOptions {
  readonly docker: DockerClient;
  readonly composeFile: string;
  /** What is run: an id, so that a tag that moves meanwhile changes nothing. */
  readonly imageId: string;
  /** `uid:gid`; undefined leaves it to the image. */
  readonly user: string | undefined;
  readonly places: ContainerPlaces;
  readonly run: RunRef;
  readonly owner: ProcessIdentity;
}

/** How long a container may take to end after its stdin was closed or it was removed. */
const END_MS = 10_000;
const RETRY_MS = 200;

/**
 * Starts the stage program in a container, by `docker compose run`. The container ends with this process at
 * the latest: its stdin closes then, on which the stage program ends, and Docker removes it.
 * @throws EpycloudError `engine_missing` where the client cannot be started
 */
export async function startStageContainer(
  options: ContainerOptions,
  stage: Stage,
  task?: number,
): Promise<StageProgram> {
  const { docker, run, owner } = options;
  const name = containerName(run, stage, task);
  let listeners: StageListeners | undefined;
  let alive = true;
  const early: string[] = [];
  const child = await startLineProcess({
    command: [docker.program, ...composeArguments(options, { stage, name, run, owner })],
    env: composeEnvironment(options),
    onLine: (line) => listeners?.onLine(line),
    onErrorLine: (line) => {
      if (listeners === undefined) early.push(line);
      else listeners.onErrorLine(line);
    },
  });
  void child.ended.then(() => {
    alive = false;
  });
  const isAlive = () => alive;
  return {
    isAlive,
    ended: child.ended,
    begin: (environment, given) => {
      listeners = given;
      for (const line of early) given.onErrorLine(line);
      child.writeLine(JSON.stringify(environment));
    },
    signal: (signal) => {
      void (signal === 'SIGTERM' ? ask(docker, name, isAlive) : remove(docker, name, child));
    },
    async [Symbol.asyncDispose]() {
      if (!alive) return;
      // Nobody has told it what to do, or nobody waits any more: it ends by itself.
      child.closeInput();
      if (listeners === undefined && (await endsWithin(child, END_MS))) return;
      await remove(docker, name, child);
    },
  };
}

/** A container that is only being made cannot be asked yet. */
async function ask(docker: DockerClient, name: string, isAlive: () => boolean): Promise<void> {
  while (isAlive() && !(await signalContainer(docker, name, 'SIGTERM').catch(() => true))) {
    await new Promise((done) => setTimeout(done, RETRY_MS));
  }
}

/**
 * Ends the container and then the client. In this order, as a client that was killed in the middle of making a
 * container may leave one behind.
 */
async function remove(docker: DockerClient, name: string, child: LineProcess): Promise<void> {
  await removeContainer(docker, name).catch(() => {});
  if (await endsWithin(child, END_MS)) return;
  child.signal('SIGKILL');
  await child.ended;
  await removeContainer(docker, name).catch(() => {});
}

async function endsWithin(child: LineProcess, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((done) => {
    timer = setTimeout(() => done(false), milliseconds);
  });
  const ended = await Promise.race([child.ended.then(() => true as const), late]);
  clearTimeout(timer);
  return ended;
}

function composeArguments(
  { composeFile, places }: ContainerOptions,
  what: {
    readonly stage: Stage;
    readonly name: string;
    readonly run: RunRef;
    readonly owner: ProcessIdentity;
  },
): readonly string[] {
  const labels = Object.entries(labelsOf(what.run, what.owner)).flatMap(([label, value]) => [
    '--label',
    `${label}=${value}`,
  ]);
  const population =
    places.populationDir === undefined
      ? []
      : ['--volume', `${places.populationDir}:/data/population:ro`];
  return [
    ...['compose', '--file', composeFile, '--project-directory', dirname(composeFile)],
    ...['--project-name', 'epycloud', '--progress', 'quiet'],
    ...['run', '--rm', '--no-TTY', '--no-deps', '--name', what.name],
    ...labels,
    ...population,
    ...['--env', 'ENVIRONMENT_ON_STDIN=true', what.stage],
  ];
}

/** What docker/compose.yaml is filled with. Files of variables are left out: they could say otherwise. */
function composeEnvironment(options: ContainerOptions): NodeJS.ProcessEnv {
  const { docker, imageId, user, places } = options;
  return {
    ...docker.environment,
    COMPOSE_DISABLE_ENV_FILE: '1',
    COMPOSE_IGNORE_ORPHANS: 'true',
    EPYCLOUD_IMAGE: imageId,
    EPYCLOUD_BUCKET_DIR: places.bucketDir,
    EPYCLOUD_FORECAST_DIR: places.repoDir,
    // Nothing else is fetched, and only by the builder.
    EPYCLOUD_BUILD_NETWORK: places.needsNetwork ? 'bridge' : 'none',
    ...(user === undefined ? {} : { EPYCLOUD_USER: user }),
  };
}
