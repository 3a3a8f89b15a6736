import { EpycloudError } from '../pipeline/errors.ts';
import type { BuildDefaults } from './build-wishes.ts';
import { imageTags } from './image-names.ts';
import { type ImageReference, parseImageReference } from './image-reference.ts';

/**
 * The image of tasks in the cloud: the one that is asked for, else the one that the settings docker.* name, as
 * `epycloud build --push` names it.
 * @throws EpycloudError `usage` where neither names one, or it lies on this machine alone
 */
export function cloudImage(wanted: string | undefined, defaults: BuildDefaults): ImageReference {
  const reference = wanted === undefined ? imageOfSettings(defaults) : parseImageReference(wanted);
  if (reference.registry !== undefined || reference.digest !== undefined) return reference;
  if (reference.repository.includes('/')) return reference;
  throw new EpycloudError(
    'usage',
    `The image ${wanted} is one of this machine; machines in the cloud cannot fetch it.`,
    { hint: 'Push one (epycloud build --target cloud --push), and name it with its registry.' },
  );
}

function imageOfSettings(defaults: BuildDefaults): ImageReference {
  try {
    const [reference] = imageTags('cloud', PUSHED, defaults);
    if (reference !== undefined) return reference;
  } catch (cause) {
    if (!(cause instanceof EpycloudError)) throw cause;
    throw new EpycloudError('usage', `No image is named for the cloud. ${cause.message}`, {
      hint: 'Name it: --image, the setting google_cloud.image, or docker.registry and docker.repo_name.',
      cause,
    });
  }
  throw new EpycloudError('usage', 'No image is named for the cloud.');
}

const PUSHED = {
  targets: ['cloud'],
  tags: [],
  push: true,
  platforms: [],
  fresh: false,
  secrets: [],
  sbom: false,
  googleLogin: false,
} as const;
