import type { BuiltImage } from '../images/built-image.ts';
import { EXIT } from '../pipeline/exit-codes.ts';
import type { CliContext } from './cli-context.ts';
import { documentHead } from './document-head.ts';
import type { ImagesDocument } from './documents/images.ts';

/** Shows what was built: how each image is to be called from now on, above all. */
export function showBuiltImages(
  context: CliContext,
  images: readonly BuiltImage[],
  isJson: boolean,
): void {
  const { terminal } = context;
  if (isJson) {
    terminal.out(JSON.stringify(documentOf(images), undefined, 2));
    return;
  }
  for (const image of images) {
    terminal.out(`${terminal.bold(image.target)} ${image.tags.join(', ')}`);
    if (image.digest !== undefined) terminal.out(`  pushed  ${image.reference}`);
    if (image.imageId !== undefined) terminal.out(`  id      ${image.imageId}`);
    if (image.bytes !== undefined) {
      terminal.out(`  size    ${Math.round(image.bytes / 1e6)} MB unpacked`);
    }
    for (const { reference, digest, imageId } of image.baseImages) {
      terminal.out(`  from    ${reference}  ${digest ?? imageId ?? ''}`.trimEnd());
    }
  }
}

function documentOf(images: readonly BuiltImage[]): ImagesDocument {
  return {
    ...documentHead('images', EXIT.done),
    status: 'built',
    images: images.map((image) => ({
      target: image.target,
      tags: [...image.tags],
      reference: image.reference,
      pushed: image.pushed,
      ...(image.digest === undefined ? {} : { digest: image.digest }),
      ...(image.imageId === undefined ? {} : { image_id: image.imageId }),
      ...(image.bytes === undefined ? {} : { bytes: image.bytes }),
      base_images: image.baseImages.map(({ argument, reference, digest, imageId }) => ({
        argument,
        reference,
        ...(digest === undefined ? {} : { digest }),
        ...(imageId === undefined ? {} : { image_id: imageId }),
      })),
      duration_seconds: image.durationMs / 1000,
    })),
  };
}
