import { EpycloudError } from '../pipeline/errors.ts';
import { type CommandResult, runCommand } from '../shell/command.ts';
import type { BuildClient } from './build-client.ts';
import { clientFailure } from './build-failure.ts';
import { type BuildOutput, type FailedStep, readBuildOutput } from './build-output.ts';
import type { BuildPorts } from './build-ports.ts';
import type { ImageTarget } from './build-request.ts';
import { contextArchive } from './context-archive.ts';
import type { ContextFile } from './context-files.ts';
import type { Mask } from './mask.ts';

/** What all commands of a build have in common. */
export interface BuildSession {
  readonly client: BuildClient;
  /** The build context. */
  readonly files: readonly ContextFile[];
  readonly mask: Mask;
  /** Of the client, with the login and secrets that it needs. */
  readonly environment: NodeJS.ProcessEnv;
  readonly ports: BuildPorts;
}

export interface BuildCommand {
  readonly target: ImageTarget;
  readonly args: readonly string[];
  /** `build the image local`, for messages. */
  readonly doing: string;
}

/**
 * How long a client may take to end when asked to. One of the older ones hangs now and then; the daemon ends the
 * build in any case once its client is gone.
 */
const GRACE_MS = 2_000;

/** Runs one build of the client, with the context on its stdin. @throws EpycloudError */
export async function runBuild(session: BuildSession, command: BuildCommand): Promise<BuildOutput> {
  const { client, files, mask, environment, ports } = session;
  const { target, args, doing } = command;
  const output = readBuildOutput(target, ports.onEvent);
  const context = remembered(contextArchive(files));
  const ended = await runCommand({
    program: client.program,
    args,
    environment,
    input: context.pieces(),
    signal: ports.signal,
    graceMs: GRACE_MS,
    onLine: (line) => output.read(mask(line)),
  });
  const fault = context.fault();
  if (fault !== undefined) throw fault;
  requireDone(ended, { session, doing, failedStep: output.failedStep() });
  return output;
}

/** Runs another command of the client, such as a push. @returns what it wrote to stdout @throws EpycloudError */
export async function runClient(session: BuildSession, command: BuildCommand): Promise<string> {
  const { client, mask, environment, ports } = session;
  const { target, args, doing } = command;
  const ended = await runCommand({
    program: client.program,
    args,
    environment,
    signal: ports.signal,
    onLine: (line) => ports.onEvent({ kind: 'line', target, line: mask(line) }),
  });
  return requireDone(ended, { session, doing }).stdout;
}

interface Doing {
  readonly session: BuildSession;
  readonly doing: string;
  readonly failedStep?: FailedStep | undefined;
}

function requireDone(ended: CommandResult, { session, doing, failedStep }: Doing) {
  if (ended.kind === 'exited' && ended.exitCode === 0) return ended;
  const { client, mask, environment } = session;
  const { program } = client;
  if (ended.kind === 'exited') {
    const output = mask(`${ended.stdout}\n${ended.stderr}`);
    throw clientFailure({ program, doing, output, failedStep, environment });
  }
  const how = ended.kind === 'killed' ? `was ended by ${ended.signal}` : 'could not be started';
  throw new EpycloudError('image_build_failed', `Could not ${doing}: ${program} ${how}.`);
}

/** The pieces, and what went wrong in making them: the client sees an early end only. */
function remembered(pieces: AsyncIterable<Uint8Array>) {
  let thrown: unknown;
  return {
    async *pieces() {
      try {
        yield* pieces;
      } catch (error) {
        thrown = error;
        throw error;
      }
    },
    fault: () => thrown,
  };
}
