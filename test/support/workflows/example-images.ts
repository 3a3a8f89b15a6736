import { docker } from '../docker/small-checkout.ts';

/**
 * Variables of a repository, `vars.…`, that the example workflows know: the base images that this machine has,
 * where it has not those that the Dockerfile names.
 */
export function baseImageVariables(): Readonly<Record<string, string>> {
  const names = ['EPYCLOUD_PYTHON_IMAGE', 'EPYCLOUD_NODE_IMAGE', 'EPYCLOUD_GCLOUD_IMAGE'];
  return Object.fromEntries(
    names.flatMap((name) => {
      const image = process.env[name];
      return image === undefined ? [] : [[name, image]];
    }),
  );
}

/** Whether this machine has an image of this name. */
export function hasImage(name: string): boolean {
  return docker('images', '--quiet', name).trim() !== '';
}

/** Removes it, where it is there. */
export function removeImage(name: string): void {
  if (hasImage(name)) docker('rmi', name);
}
