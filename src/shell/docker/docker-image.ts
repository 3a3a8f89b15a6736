import * as z from 'zod';
import { EpycloudError } from '../../pipeline/errors.ts';
import { callDocker, type DockerClient, parseDockerJson } from './docker-client.ts';
import { dockerFault } from './docker-faults.ts';

/** An image that the engine has. */
export interface DockerImage {
  /** As it was asked for. */
  readonly reference: string;
  /** `sha256:…`, of its configuration: what is run is this, whatever the tag points at by then. */
  readonly id: string;
  /** `sha256:…` of its manifest in a registry, where it came from one or went to one. */
  readonly digest: string | undefined;
  readonly labels: Readonly<Record<string, string>>;
  /** What its label says is the version of the program inside; undefined where it says none. */
  readonly version: string | undefined;
  /** The variables that its containers start with. */
  readonly environment: Readonly<Record<string, string>>;
}

const imageSchema = z.object({
  Id: z.string(),
  RepoDigests: z.array(z.string()).nullish(),
  Config: z
    .object({
      Env: z.array(z.string()).nullish(),
      Labels: z.record(z.string(), z.string()).nullish(),
    })
    .nullish(),
});

/**
 * Looks at an image that is there; nothing is pulled.
 * @throws EpycloudError `image_missing`, `docker_missing`, `docker_unavailable`, `docker_unfit`, `interrupted`
 */
export async function inspectImage(
  client: DockerClient,
  reference: string,
  signal?: AbortSignal | undefined,
): Promise<DockerImage> {
  const args = ['image', 'inspect', '--format', '{{json .}}', '--', reference];
  const result = await callDocker(client, args, { signal, tailCharacters: 1_000_000 });
  if (result.kind === 'exited' && /no such image/i.test(result.stderr)) throw missing(reference);
  if (result.kind !== 'exited' || result.exitCode !== 0) throw dockerFault(client.program, result);
  const image = imageSchema.parse(parseDockerJson(client, result.stdout));
  const labels = image.Config?.Labels ?? {};
  const version = labels['org.opencontainers.image.version'];
  return {
    reference,
    id: image.Id,
    digest: digestOf(reference, image.RepoDigests ?? []),
    labels,
    version: version === 'unknown' ? undefined : version,
    environment: variablesOf(image.Config?.Env ?? []),
  };
}

function missing(reference: string): EpycloudError {
  return new EpycloudError('image_missing', `There is no image ${reference} on this machine.`, {
    hint: `Build it (epycloud build --target local), or fetch it (docker pull ${reference}). Nothing is pulled by itself.`,
  });
}

/** The digest under the name that was asked for, else any. */
function digestOf(reference: string, digests: readonly string[]): string | undefined {
  const name = reference.replace(/@.*$/, '').replace(/:[^:/]+$/, '');
  const found = digests.find((digest) => digest.startsWith(`${name}@`)) ?? digests[0];
  return found?.split('@')[1];
}

function variablesOf(lines: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf('=');
      return [line.slice(0, at), line.slice(at + 1)];
    }),
  );
}
