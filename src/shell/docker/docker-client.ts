import { EpycloudError } from '../../pipeline/errors.ts';
import { type CommandOutput, type CommandResult, runCommand } from '../command.ts';
import { dockerFault } from './docker-faults.ts';

/** Which Docker client is used, and with what variables: DOCKER_HOST, DOCKER_CONTEXT and others are its own. */
export interface DockerClient {
  /** A name, looked up on the PATH, or a path. */
  readonly program: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** No question to an engine that answers takes this long. */
const ANSWER_MS = 30_000;

/** The client that EPYCLOUD_DOCKER names, else `docker` on the PATH. */
export function dockerClient(environment: NodeJS.ProcessEnv): DockerClient {
  return { program: environment['EPYCLOUD_DOCKER'] || 'docker', environment };
}

export interface DockerCall {
  readonly signal?: AbortSignal | undefined;
  /** How much of the end of the output is kept, in characters. */
  readonly tailCharacters?: number;
}

/** Runs one short command of the client. @throws EpycloudError `interrupted` */
export async function callDocker(
  client: DockerClient,
  args: readonly string[],
  call: DockerCall = {},
): Promise<CommandResult> {
  return await runCommand({ ...client, args, timeoutMs: ANSWER_MS, ...call });
}

/**
 * The same, where anything but success is a fault.
 * @throws EpycloudError `docker_missing`, `docker_unavailable`, `docker_unfit`, `interrupted`
 */
export async function requireDocker(
  client: DockerClient,
  args: readonly string[],
  call: DockerCall = {},
): Promise<CommandOutput> {
  const result = await callDocker(client, args, call);
  if (result.kind === 'exited' && result.exitCode === 0) return result;
  throw dockerFault(client.program, result);
}

/** Reads what the client printed as JSON. @throws EpycloudError `docker_unfit` */
export function parseDockerJson(client: DockerClient, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new EpycloudError('docker_unfit', `${client.program} did not answer in JSON.`, {
      hint: 'EPYCLOUD_DOCKER names the client of Docker; another program may stand in its place.',
      cause,
    });
  }
}
