import { EpycloudError } from '../pipeline/errors.ts';
import type { DockerImage } from '../shell/docker/docker-image.ts';

/** What an image says its engine is, and how it is started. */
export interface ImageEngine {
  readonly name: string;
  readonly version: string;
  readonly command: string;
}

/**
 * Reads it off the image's labels and variables; Stage A checks it against the engine itself.
 * @throws EpycloudError `image_unfit`
 */
export function engineOfImage({ labels, environment, reference }: DockerImage): ImageEngine {
  const name = labels['org.epycloud.engine.name'];
  const version = labels['org.epycloud.engine.version'];
  const command = environment['ENGINE_COMMAND'];
  if (name && version && command) return { name, version, command };
  throw new EpycloudError('image_unfit', `${reference} is no image of epycloud.`, {
    hint: 'It lacks ENGINE_COMMAND, or the labels org.epycloud.engine.name and .version. Build one with: epycloud build --target local',
  });
}
