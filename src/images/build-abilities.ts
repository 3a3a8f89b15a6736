import { EpycloudError } from '../pipeline/errors.ts';
import type { BuildClient } from './build-client.ts';
import type { BuildRequest } from './build-request.ts';

/** What is made, as far as the client and its builder can make it. */
export interface BuildAbilities {
  readonly provenance: 'none' | 'min' | 'max';
  readonly sbom: boolean;
  readonly warnings: readonly string[];
}

const BUILDER_HINT =
  'Make a builder that can: docker buildx create --use --driver docker-container. In GitHub Actions, docker/setup-buildx-action does it.';

/**
 * Refuses what was asked for and cannot be done; what was left open is done where it can be.
 * @throws EpycloudError `usage`, `docker_unfit`
 */
export function requireAbilities(request: BuildRequest, client: BuildClient): BuildAbilities {
  const isFull = client.kind === 'buildx' && client.isFull;
  const { attestations, platforms, cache, push } = request;
  const asked = attestations.sbom || ['min', 'max'].includes(attestations.provenance);
  if (asked && !push) {
    throw new EpycloudError(
      'usage',
      'Attestations lie beside an image in its registry: they need --push.',
    );
  }
  if (asked && !isFull) throw unfit(client, 'makes no attestations');
  if (platforms.length > 1 && !push) {
    throw new EpycloudError('usage', 'Images of several platforms need --push.', {
      hint: 'This machine keeps an image of one platform; a registry keeps them all.',
    });
  }
  if (platforms.length > 1 && !isFull) throw unfit(client, 'builds for one platform at a time');
  if (cache.kind === 'gha' && !isFull)
    throw unfit(client, 'cannot use the cache of GitHub Actions');
  const { provenance } = attestations;
  return {
    provenance: provenance === 'auto' ? (push && isFull ? 'max' : 'none') : provenance,
    sbom: attestations.sbom,
    warnings: [
      ...(cache.kind === 'registry' && !isFull && push
        ? [
            'This builder leaves only the last stage’s layers in the cache image, not those of all stages.',
          ]
        : []),
    ],
  };
}

function unfit(client: BuildClient, what: string): EpycloudError {
  return client.kind === 'buildkit'
    ? new EpycloudError('docker_unfit', `${client.program} has no buildx, and ${what}.`, {
        hint: `Install buildx (https://docs.docker.com/go/buildx/). ${BUILDER_HINT}`,
      })
    : new EpycloudError('docker_unfit', `The builder with the driver ${client.driver} ${what}.`, {
        hint: BUILDER_HINT,
      });
}
