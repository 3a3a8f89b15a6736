import { EpycloudError } from '../pipeline/errors.ts';

export interface SilentDaemon {
  readonly program: string;
  /** What the client said. */
  readonly output: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** Whether a client's words say that no daemon answers it. */
export function isDaemonFailure(output: string): boolean {
  return /cannot connect to the docker daemon|error during connect|permission denied while trying to connect|is the docker daemon running|failed to connect to the docker API/i.test(
    output,
  );
}

/** The error of a client that reaches no daemon, with the way out. */
export function daemonFailure({ program, output, environment }: SilentDaemon): EpycloudError {
  const said = output.trim().split('\n').at(-1) ?? '';
  if (/permission denied/i.test(output)) {
    return new EpycloudError('docker_unavailable', 'You may not use the Docker daemon.', {
      hint: 'Add yourself to the group docker (sudo usermod -aG docker $USER, then log in anew), or use rootless Docker.',
      cause: said,
    });
  }
  const host = environment['DOCKER_HOST'] || undefined;
  return new EpycloudError('docker_unavailable', `No Docker daemon answers ${program}: ${said}`, {
    hint:
      host === undefined
        ? 'Start it: Docker Desktop, or sudo systemctl start docker.'
        : `DOCKER_HOST is ${host}: start that daemon, or unset the variable for the one of this machine.`,
  });
}
