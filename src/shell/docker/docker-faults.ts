import { EpycloudError } from '../../pipeline/errors.ts';
import type { CommandResult } from '../command.ts';

const PROCESSES = 'Without Docker, --executor process runs the same on this machine.';

/** What it means that a command of the Docker client did not succeed, and the way out. */
export function dockerFault(program: string, result: CommandResult): EpycloudError {
  switch (result.kind) {
    case 'not_found':
      return missing(program, 'there is no such program');
    case 'not_executable':
      return missing(program, 'it cannot be executed');
    case 'timed_out':
      return new EpycloudError(
        'docker_unavailable',
        `The Docker engine has not answered for ${Math.round(result.timeoutMs / 1000)} seconds.`,
        { hint: `It may hang: restart it (sudo systemctl restart docker). ${PROCESSES}` },
      );
    default:
      return engineFault(`${result.stderr}\n${result.stdout}`);
  }
}

/** What an engine's own words mean, or the client's about an engine that does not answer. */
export function engineFault(words: string): EpycloudError {
  const line = tellingLine(words);
  if (/permission denied/i.test(words) && /sock|daemon|pipe/i.test(words)) {
    return new EpycloudError(
      'docker_unavailable',
      `You may not talk to the Docker engine: ${line}`,
      {
        hint: `Join the group docker (sudo usermod -aG docker "$USER", then log in again), or run Docker rootless. ${PROCESSES}`,
      },
    );
  }
  if (
    /cannot connect to the docker daemon|is the docker daemon running|connection refused|no such host|failed to connect to the docker api|error during connect|dial unix/i.test(
      words,
    )
  ) {
    return new EpycloudError('docker_unavailable', `No Docker engine answers: ${line}`, {
      hint: `Start it (sudo systemctl start docker, or Docker Desktop); DOCKER_HOST and \`docker context\` say which one is meant. ${PROCESSES}`,
    });
  }
  return new EpycloudError('docker_unfit', `Docker refused: ${line}`, {
    hint: '`docker info` says more.',
  });
}

/** No Compose, or one that is too old. */
export function composeFault(found: string | undefined): EpycloudError {
  return new EpycloudError(
    'docker_unfit',
    found === undefined
      ? 'Docker has no Compose plugin: `docker compose` is no command of it.'
      : `Docker's Compose plugin is ${found}, and 2.0 at least is needed.`,
    {
      hint: `Install the package docker-compose-plugin (docker-compose is the old one). ${PROCESSES}`,
    },
  );
}

function missing(program: string, why: string): EpycloudError {
  const named = program === 'docker' ? 'docker on the PATH' : `EPYCLOUD_DOCKER=${program}`;
  return new EpycloudError('docker_missing', `There is no Docker client (${named}): ${why}.`, {
    hint: `Install Docker with its Compose plugin, or name the client with EPYCLOUD_DOCKER. ${PROCESSES}`,
  });
}

/** The first line that says something: others tell how the client is used. */
function tellingLine(words: string): string {
  const lines = words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const error = lines.find((line) => /error|denied|cannot|failed|refused/i.test(line));
  return (error ?? lines[0] ?? 'it said nothing').replace(/^(ERROR|error): /, '');
}
