import * as z from 'zod';
import { callDocker, type DockerClient, parseDockerJson } from './docker-client.ts';
import { composeFault, dockerFault, engineFault } from './docker-faults.ts';

/** A Docker engine that answers, with the Compose plugin of its client. */
export interface DockerEngine {
  readonly version: string;
  readonly compose: string;
  readonly cpus: number;
  /** Whether root in a container is the user who runs the engine. */
  readonly rootless: boolean;
}

/** What `docker info` says, as far as it is needed. Without an engine it says only what the client knows. */
const infoSchema = z.object({
  ServerVersion: z.string().optional(),
  ServerErrors: z.array(z.string()).nullish(),
  NCPU: z.int().optional(),
  SecurityOptions: z.array(z.string()).nullish(),
  ClientInfo: z
    .object({
      Plugins: z.array(z.object({ Name: z.string(), Version: z.string().optional() })).nullish(),
    })
    .optional(),
});

/**
 * Asks whether a Docker engine answers and whether Compose is there, both by one command.
 * @throws EpycloudError `docker_missing`, `docker_unavailable`, `docker_unfit`, `interrupted`
 */
export async function askDockerEngine(
  client: DockerClient,
  signal?: AbortSignal | undefined,
): Promise<DockerEngine> {
  const result = await callDocker(client, ['info', '--format', '{{json .}}'], { signal });
  // A client may end with 0 though no engine answered, and with another code though it printed its part.
  if (result.kind !== 'exited') throw dockerFault(client.program, result);
  if (!result.stdout.trimStart().startsWith('{')) throw dockerFault(client.program, result);
  const info = infoSchema.parse(parseDockerJson(client, result.stdout));
  if ((info.ServerErrors ?? []).length > 0 || !info.ServerVersion) {
    throw engineFault(`${(info.ServerErrors ?? []).join('\n')}\n${result.stderr}`);
  }
  const compose = info.ClientInfo?.Plugins?.find(({ Name }) => Name === 'compose');
  if (compose === undefined) throw composeFault(undefined);
  const major = /^v?(\d+)\./.exec(compose.Version ?? '')?.[1];
  if (major !== undefined && Number(major) < 2) throw composeFault(compose.Version);
  return {
    version: info.ServerVersion,
    compose: compose.Version ?? '',
    cpus: Math.max(1, info.NCPU ?? 1),
    rootless: (info.SecurityOptions ?? []).some((option) => option.includes('name=rootless')),
  };
}
