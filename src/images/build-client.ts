import { delimiter, join } from 'node:path';
import * as z from 'zod';
import { EpycloudError } from '../pipeline/errors.ts';
import { runCommand } from '../shell/command.ts';
import { daemonFailure } from './daemon-failure.ts';

/** A Docker client that can build with BuildKit. */
export type BuildClient =
  /** The client's own BuildKit, in the daemon; clients older than 23 have it. */
  | { readonly kind: 'buildkit'; readonly program: string }
  | {
      readonly kind: 'buildx';
      readonly program: string;
      /** `docker`, `docker-container`, `remote`, `kubernetes`, `cloud`. */
      readonly driver: string;
      /**
       * Whether the builder makes attestations, several platforms and caches elsewhere: all but the daemon's
       * own image store can.
       */
      readonly isFull: boolean;
    };

const versions = z.object({
  Client: z.object({ Version: z.string() }),
  Server: z.object({ Version: z.string() }).nullish(),
});

/** Of 0.10, the first release of buildx that knows attestations, of January 2023. */
const OLDEST_BUILDX_MINOR = 10;
/** Below it, the client has BuildKit in itself. */
const FIRST_WITHOUT_BUILDKIT = 23;
const FIRST_WITH_BUILDKIT = 18;
const TIMEOUT_MS = 30_000;

export interface ClientSearch {
  readonly environment: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Finds a client: EPYCLOUD_DOCKER where it is set, else the first `docker` on the PATH that can build.
 * @throws EpycloudError `docker_missing`, `docker_unfit`, `docker_unavailable`
 */
export async function findBuildClient(search: ClientSearch): Promise<BuildClient> {
  const named = search.environment['EPYCLOUD_DOCKER'] || undefined;
  const programs = named === undefined ? programsOnPath(search.environment) : [named];
  let unfit: { readonly program: string; readonly version: string } | undefined;
  for (const program of programs) {
    const version = await clientVersion(program, search);
    if (version === undefined) continue;
    const buildx = await buildxOf(program, search);
    if (buildx !== undefined) return buildx;
    if (version.major >= FIRST_WITH_BUILDKIT && version.major < FIRST_WITHOUT_BUILDKIT) {
      return { kind: 'buildkit', program };
    }
    unfit ??= { program, version: version.text };
  }
  if (unfit !== undefined) throw unfitError(unfit);
  throw new EpycloudError(
    'docker_missing',
    named === undefined
      ? 'There is no docker on the PATH.'
      : `EPYCLOUD_DOCKER is ${named}, and that cannot be started.`,
    {
      hint: 'Install Docker (https://docs.docker.com/get-docker/), or set EPYCLOUD_DOCKER to its client.',
    },
  );
}

function unfitError({ program, version }: { program: string; version: string }): EpycloudError {
  return new EpycloudError(
    'docker_unfit',
    `${program} ${version} can build with its legacy builder alone, which knows no build secrets.`,
    {
      hint: 'Install its plugin buildx (https://docs.docker.com/go/buildx/; the package docker-buildx-plugin or docker-buildx), or set EPYCLOUD_DOCKER to a client that has it.',
    },
  );
}

/** A bare name is tried once a folder, so that a client which cannot build does not hide one that can. */
function programsOnPath(environment: NodeJS.ProcessEnv): readonly string[] {
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((each) => each !== '');
  return [...new Set(folders)].map((folder) => join(folder, 'docker'));
}

interface ClientVersion {
  readonly text: string;
  readonly major: number;
}

/** @throws EpycloudError `docker_unavailable` where there is a client and no daemon answers it */
async function clientVersion(
  program: string,
  { environment, signal }: ClientSearch,
): Promise<ClientVersion | undefined> {
  const args = ['version', '--format', '{{json .}}'];
  const result = await runCommand({ program, args, environment, signal, timeoutMs: TIMEOUT_MS });
  if (result.kind === 'not_found' || result.kind === 'not_executable') return undefined;
  if (result.kind === 'timed_out') {
    const error = `no answer in ${TIMEOUT_MS / 1000} s`;
    throw daemonFailure({ program, output: error, environment });
  }
  const read = versions.safeParse(jsonOf(result.stdout));
  if (!read.success || !read.data.Server) {
    // On stdout the client goes on to tell of itself.
    throw daemonFailure({ program, output: result.stderr.trim() || result.stdout, environment });
  }
  const text = read.data.Client.Version;
  return { text, major: Number(/^\d+/.exec(text)?.[0] ?? 0) };
}

async function buildxOf(
  program: string,
  { environment, signal }: ClientSearch,
): Promise<BuildClient | undefined> {
  const ask = (...args: readonly string[]) =>
    runCommand({ program, args, environment, signal, timeoutMs: TIMEOUT_MS });
  const version = await ask('buildx', 'version');
  if (version.kind !== 'exited' || version.exitCode !== 0) return undefined;
  const [, major = '0', minor = '0'] = /\bv?(\d+)\.(\d+)\.\d+/.exec(version.stdout) ?? [];
  // One that was built from its sources calls itself 0.0.0, and is new.
  const isOld = Number(major) === 0 && Number(minor) > 0 && Number(minor) < OLDEST_BUILDX_MINOR;
  if (isOld) return undefined;
  const builder = await ask('buildx', 'inspect');
  const driver =
    builder.kind === 'exited' ? /^Driver:\s*(\S+)/m.exec(builder.stdout)?.[1] : undefined;
  if (driver !== undefined && driver !== 'docker') {
    return { kind: 'buildx', program, driver, isFull: true };
  }
  const store = await ask('info', '--format', '{{json .DriverStatus}}');
  const isFull = store.kind === 'exited' && store.stdout.includes('io.containerd.snapshotter');
  return { kind: 'buildx', program, driver: driver ?? 'docker', isFull };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
