import { EpycloudError } from '../pipeline/errors.ts';
import { type CommandResult, runCommand } from '../shell/command.ts';
import { baseImagesUsed } from './base-images.ts';
import type { BuildClient } from './build-client.ts';
import { clientFailure } from './build-failure.ts';
import { type FailedStep, readBuildOutput } from './build-output.ts';
import type { PlannedBuild } from './build-plan.ts';
import type { BuildPorts } from './build-ports.ts';
import { type BuildResult, inspectImage, pushedDigest, readBuildResult } from './build-result.ts';
import type { BuiltImage } from './built-image.ts';
import { contextArchive } from './context-archive.ts';
import type { ContextFile } from './context-files.ts';
import { formatImageName, parseImageReference } from './image-reference.ts';
import type { Mask } from './mask.ts';

export interface Building {
  readonly planned: PlannedBuild;
  readonly client: BuildClient;
  readonly files: readonly ContextFile[];
  /** Base images by build argument. */
  readonly asked: Readonly<Record<string, string>>;
  readonly mask: Mask;
  /** Of the client, with the login and secrets that it needs. */
  readonly environment: NodeJS.ProcessEnv;
}

/** Builds one image and pushes it where the plan says so. */
export async function buildOneImage(building: Building, ports: BuildPorts): Promise<BuiltImage> {
  const { planned, client, asked, environment } = building;
  const { program } = client;
  const { target, tags } = planned;
  const began = ports.now();
  ports.onEvent({ kind: 'target_started', target, tags });
  const { result, sources } = await build(building, ports);
  const digest = await push(building, ports, result);
  const here = await inspectImage(tags[0] ?? '', { program, environment });
  const baseImages = await baseImagesUsed({ sources, asked, program, environment });
  ports.onEvent({ kind: 'target_done', target });
  // A builder apart from the daemon hands over no image when it pushes: what is here is an older one.
  const isHere =
    here !== undefined && (client.kind === 'buildkit' || here.imageId === result.imageId);
  const imageId = isHere ? here.imageId : result.imageId;
  const reference = digest === undefined ? imageId : `${nameOf(tags[0] ?? '')}@${digest}`;
  if (reference === undefined) {
    throw new EpycloudError(
      'image_build_failed',
      `${program} did not say which image it has built.`,
    );
  }
  return {
    target,
    tags,
    reference,
    imageId,
    pushed: digest !== undefined,
    digest,
    bytes: isHere ? here.bytes : undefined,
    baseImages,
    durationMs: ports.now() - began,
  };
}

async function build(
  { planned, client, files, mask, environment }: Building,
  ports: BuildPorts,
): Promise<{ readonly result: BuildResult; readonly sources: readonly string[] }> {
  const { target } = planned;
  const output = readBuildOutput(target, ports.onEvent);
  const context = remembered(contextArchive(files));
  const ended = await runCommand({
    program: client.program,
    args: planned.build,
    environment,
    input: context.pieces(),
    signal: ports.signal,
    graceMs: 10_000,
    onLine: (line) => output.read(mask(line)),
  });
  const fault = context.fault();
  if (fault !== undefined) throw fault;
  const doing = `build the image ${target}`;
  requireDone(ended, { doing, client, mask, environment, failedStep: output.failedStep() });
  return {
    result: await readBuildResult(client, planned.resultFile),
    sources: output.sources(),
  };
}

/** @returns the digest of what is in the registry now; undefined where nothing was pushed */
async function push(
  { planned, client, mask, environment }: Building,
  ports: BuildPorts,
  result: BuildResult,
): Promise<string | undefined> {
  const { target, tags } = planned;
  if (planned.build.includes('--push')) return result.digest;
  let digest: string | undefined;
  for (const args of planned.pushes) {
    const tag = args.at(-1) ?? '';
    ports.onEvent({ kind: 'push', target, tag });
    const ended = await runCommand({
      program: client.program,
      args,
      environment,
      signal: ports.signal,
      onLine: (line) => ports.onEvent({ kind: 'line', target, line: mask(line) }),
    });
    const { stdout } = requireDone(ended, { doing: `push ${tag}`, client, mask, environment });
    if (tags.includes(tag)) digest ??= pushedDigest(stdout);
  }
  if (planned.pushes.length > 0 && digest === undefined) {
    throw new EpycloudError(
      'image_build_failed',
      `${client.program} did not say the digest of what it has pushed.`,
    );
  }
  return digest;
}

interface Doing {
  readonly doing: string;
  readonly client: BuildClient;
  readonly mask: Mask;
  readonly environment: NodeJS.ProcessEnv;
  readonly failedStep?: FailedStep | undefined;
}

function requireDone(
  ended: CommandResult,
  { doing, client, mask, environment, failedStep }: Doing,
) {
  if (ended.kind === 'exited' && ended.exitCode === 0) return ended;
  const { program } = client;
  if (ended.kind === 'exited') {
    const output = mask(`${ended.stdout}\n${ended.stderr}`);
    throw clientFailure({ program, doing, output, failedStep, environment });
  }
  const how =
    ended.kind === 'killed'
      ? `${program} was ended by ${ended.signal}`
      : `${program} could not be started`;
  throw new EpycloudError('image_build_failed', `Could not ${doing}: ${how}.`);
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

function nameOf(tag: string): string {
  return formatImageName(parseImageReference(tag));
}
