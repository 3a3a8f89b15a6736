import { type ChildProcess, execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dockerClient } from '../../needs.ts';
import type { BackEnd, ContainerEnd, ContainerRun } from './back-end.ts';
import { runChild } from './child-run.ts';
import { type Ending, startedRuns } from './started-runs.ts';
import { turnstile } from './turnstile.ts';

export interface DockerBackEndOptions {
  /** What the containers see besides the job's variables, which win: what every machine of the cloud has. */
  readonly environment?: Readonly<Record<string, string>>;
  /** How many run at a time. */
  readonly containers?: number;
  /** `host` by default: so a container reaches a test cloud on loopback. A job's own `--network` wins. */
  readonly network?: string;
  /** How long after a SIGTERM comes the SIGKILL, in milliseconds. */
  readonly graceMs?: number;
}

export interface DockerBackEnd extends BackEnd {
  /** `name=value`; every container has it. */
  readonly label: string;
}

/** What the docker client itself reads of its environment. */
const OF_THE_CLIENT = /^(PATH|HOME|DOCKER_.*|BUILDKIT_.*|.*_proxy)$/i;

/** Runs containers with Docker, with the memory that the job gives them. The image has to be there. */
export function dockerBackEnd(options: DockerBackEndOptions = {}): DockerBackEnd {
  const label = `org.epycloud.test-batch=${randomBytes(6).toString('hex')}`;
  const enter = turnstile(options.containers ?? 4);
  const runs = startedRuns();
  const graceMs = options.graceMs ?? 10_000;

  async function run(run: ContainerRun, ending: Ending): Promise<ContainerEnd> {
    const leave = await enter(ending.signal, ending.closed);
    const name = `epycloud-batch-${run.name.slice(-40)}-${randomBytes(4).toString('hex')}`;
    try {
      const { words, env } = wordsOf(run, name);
      const child = {
        words: [dockerClient(), ...words] as const,
        cwd: tmpdir(),
        env: { ...process.env, ...env },
        // The client is not the container: this asks the engine.
        end: (client: ChildProcess, how: 'SIGTERM' | 'SIGKILL') => void kill(client, name, how),
        graceMs,
      };
      const ended = await runChild(child, run, ending);
      const outOfMemory = await wasOutOfMemory(name);
      return { ...ended, outOfMemory };
    } finally {
      await docker('rm', '--force', '--volumes', name).catch(() => {});
      leave();
    }
  }

  function wordsOf({ container, environment, limits }: ContainerRun, name: string) {
    const variables = { ...options.environment, ...environment };
    const hidden = Object.entries(variables).filter(([key]) => !OF_THE_CLIENT.test(key));
    // Values do not stand in the client's arguments, which anybody on the machine can read.
    const env = Object.fromEntries(hidden);
    const own = splitWords(container.options ?? '');
    const hasNetwork = own.some((word) => /^--net(work)?(=|$)/.test(word));
    return {
      env,
      words: [
        'run',
        '--pull=never',
        `--name=${name}`,
        `--label=${label}`,
        `--memory=${limits.memoryMib}m`,
        `--memory-swap=${limits.memoryMib}m`,
        ...(hasNetwork ? [] : [`--network=${options.network ?? 'host'}`]),
        ...Object.entries(variables).map(([key, value]) =>
          OF_THE_CLIENT.test(key) ? `--env=${key}=${value}` : `--env=${key}`,
        ),
        ...(container.volumes ?? []).map((volume) => `--volume=${volume}`),
        ...(container.entrypoint ? [`--entrypoint=${container.entrypoint}`] : []),
        ...own,
        container.imageUri ?? '',
        ...(container.commands ?? []),
      ],
    };
  }

  return {
    label,
    run: (each) => runs.add(each, run),
    async [Symbol.asyncDispose]() {
      await runs.endAll();
      const left = await docker('ps', '--all', '--quiet', `--filter=label=${label}`);
      if (left !== '') await docker('rm', '--force', '--volumes', ...left.split('\n'));
    },
  };
}

/** The container may not be there yet: then again, as long as there is a client that makes it. */
async function kill(client: ChildProcess, name: string, how: 'SIGTERM' | 'SIGKILL') {
  const isKilled = await docker('kill', `--signal=${how}`, name).then(
    () => true,
    () => false,
  );
  if (isKilled || client.exitCode !== null || client.signalCode !== null) return;
  setTimeout(() => void kill(client, name, how), 100);
}

async function wasOutOfMemory(name: string): Promise<boolean> {
  // It is not there where it could not be created.
  return (
    (await docker('inspect', '--format={{.State.OOMKilled}}', name).catch(() => '')) === 'true'
  );
}

/** As a shell parts words: by spaces, but not within quotation marks. */
function splitWords(text: string): readonly string[] {
  return [...text.matchAll(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g)].map(([word]) =>
    word.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'),
  );
}

function docker(...words: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) =>
    execFile(dockerClient(), words, (error, stdout) =>
      error === null ? resolve(stdout.trim()) : reject(error),
    ),
  );
}
