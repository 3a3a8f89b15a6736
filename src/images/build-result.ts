import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { EpycloudError } from '../pipeline/errors.ts';
import { runCommand } from '../shell/command.ts';
import type { BuildClient } from './build-client.ts';
import { isDigest } from './image-reference.ts';

/** What the client says it has made. */
export interface BuildResult {
  readonly imageId?: string | undefined;
  /** Of what a build pushed itself. */
  readonly digest?: string | undefined;
}

const digest = z.string().refine(isDigest);
const metadata = z.looseObject({
  'containerimage.digest': digest.optional(),
  'containerimage.config.digest': digest.optional(),
});
const image = z.array(z.object({ Id: digest, Size: z.int() })).length(1);

/**
 * Reads the file that the client left: JSON of buildx, or an image id.
 * @throws EpycloudError `image_build_failed` where it is none of these
 */
export async function readBuildResult(client: BuildClient, file: string): Promise<BuildResult> {
  const text = await readFile(file, 'utf8').catch(() => '');
  if (client.kind === 'buildkit') {
    const id = digest.safeParse(text.trim());
    if (id.success) return { imageId: id.data };
  } else {
    const read = metadata.safeParse(jsonOf(text));
    if (read.success) {
      const { data } = read;
      return {
        imageId: data['containerimage.config.digest'],
        digest: data['containerimage.digest'],
      };
    }
  }
  throw new EpycloudError('image_build_failed', `${client.program} did not say what it has built.`);
}

export interface LocalImage {
  readonly imageId: string;
  /** Unpacked. */
  readonly bytes: number;
}

/** An image as this machine has it; undefined where it has not. */
export async function inspectImage(
  name: string,
  { program, environment }: { readonly program: string; readonly environment: NodeJS.ProcessEnv },
): Promise<LocalImage | undefined> {
  const args = ['image', 'inspect', name];
  const result = await runCommand({ program, args, environment, tailCharacters: 1_000_000 });
  if (result.kind !== 'exited' || result.exitCode !== 0) return undefined;
  const [found] = image.parse(JSON.parse(result.stdout));
  return found === undefined ? undefined : { imageId: found.Id, bytes: found.Size };
}

/** The digest in what `docker push` has written: `v1: digest: sha256:… size: 1234`. */
export function pushedDigest(output: string): string | undefined {
  return /digest: (sha256:[0-9a-f]{64})/.exec(output)?.[1];
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
