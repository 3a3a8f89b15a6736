import { EpycloudError } from '../pipeline/errors.ts';
import { baseImagesUsed } from './base-images.ts';
import type { PlannedBuild } from './build-plan.ts';
import { type BuildResult, inspectImage, pushedDigest, readBuildResult } from './build-result.ts';
import type { BuiltImage } from './built-image.ts';
import { formatImageName, parseImageReference } from './image-reference.ts';
import { type BuildSession, runBuild, runClient } from './run-build.ts';

/**
 * Builds one image and pushes it where the plan says so.
 * @param asked base images by build argument
 */
export async function buildOneImage(
  session: BuildSession,
  planned: PlannedBuild,
  asked: Readonly<Record<string, string>>,
): Promise<BuiltImage> {
  const { client, environment, ports } = session;
  const { program } = client;
  const { target, tags } = planned;
  const began = ports.now();
  ports.onEvent({ kind: 'target_started', target, tags });
  const doing = `build the image ${target}`;
  const output = await runBuild(session, { target, args: planned.build, doing });
  const result = await readBuildResult(client, planned.resultFile);
  const digest = await push(session, planned, result);
  const here = await inspectImage(tags[0] ?? '', { program, environment });
  const sources = output.sources();
  const baseImages = await baseImagesUsed({ sources, asked, program, environment });
  ports.onEvent({ kind: 'target_done', target });
  // A builder apart from the daemon hands over no image when it pushes: what is here is an older one.
  const isKept = client.kind === 'buildkit' || client.driver === 'docker' || digest === undefined;
  const isHere =
    here !== undefined && (result.imageId === undefined ? isKept : here.imageId === result.imageId);
  const imageId = result.imageId ?? (isHere ? here.imageId : undefined);
  const reference = digest === undefined ? imageId : `${nameOf(tags[0] ?? '')}@${digest}`;
  if (reference === undefined) throw silent(program, 'which image it has built');
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

/** @returns the digest of what is in the registry now; undefined where nothing was pushed */
async function push(
  session: BuildSession,
  planned: PlannedBuild,
  result: BuildResult,
): Promise<string | undefined> {
  const { target, tags, build, pushes } = planned;
  const { program } = session.client;
  if (!build.includes('--push') && pushes.length === 0) return undefined;
  let digest = build.includes('--push') ? result.digest : undefined;
  for (const args of pushes) {
    const tag = args.at(-1) ?? '';
    session.ports.onEvent({ kind: 'push', target, tag });
    const output = await runClient(session, { target, args, doing: `push ${tag}` });
    if (tags.includes(tag)) digest ??= pushedDigest(output);
  }
  if (digest === undefined) throw silent(program, 'the digest of what it has pushed');
  return digest;
}

function silent(program: string, what: string): EpycloudError {
  return new EpycloudError('image_build_failed', `${program} did not say ${what}.`);
}

function nameOf(tag: string): string {
  return formatImageName(parseImageReference(tag));
}
