import { callDocker, type DockerClient, requireDocker } from './docker-client.ts';

/** A container, running or not, with the value of the label that it was found by. */
export interface FoundContainer {
  readonly id: string;
  readonly label: string;
}

/**
 * All containers that have a label, whatever its value.
 * @throws EpycloudError `docker_missing`, `docker_unavailable`, `docker_unfit`, `interrupted`
 */
export async function containersWith(
  client: DockerClient,
  label: string,
  signal?: AbortSignal | undefined,
): Promise<readonly FoundContainer[]> {
  const format = `{{.ID}} {{.Label ${JSON.stringify(label)}}}`;
  const args = ['ps', '--all', '--no-trunc', '--filter', `label=${label}`, '--format', format];
  const { stdout } = await requireDocker(client, args, { signal, tailCharacters: 1_000_000 });
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const at = line.indexOf(' ');
      return { id: line.slice(0, at), label: line.slice(at + 1) };
    });
}

/** Sends a signal to a container's first process. @returns whether there was one to send it to */
export async function signalContainer(
  client: DockerClient,
  name: string,
  signal: NodeJS.Signals,
): Promise<boolean> {
  const result = await callDocker(client, ['kill', '--signal', signal, name]);
  return result.kind === 'exited' && result.exitCode === 0;
}

/** Removes a container, running or not. Where there is none, nothing happens. */
export async function removeContainer(client: DockerClient, name: string): Promise<void> {
  await callDocker(client, ['rm', '--force', '--volumes', name]);
}
