import { codeText, markdownTable } from './markdown.ts';
import { numberText } from './number-text.ts';

export interface ReportedImage {
  readonly target: string;
  /** How it is called from now on: by digest, else by id. */
  readonly image: string;
  readonly tags: readonly string[];
  readonly pushed: boolean;
  readonly bytes?: number | undefined;
}

/** Images that were built, in GitHub's Markdown. */
export function imagesPage(images: readonly ReportedImage[]): string {
  const rows = images.map(({ target, image, tags, pushed, bytes }) => [
    target,
    tags.map(codeText).join('<br>'),
    codeText(image),
    pushed ? 'yes' : 'no',
    bytes === undefined ? '–' : `${numberText(bytes / 1e6)} MB`,
  ]);
  const table = markdownTable(['target', 'tags', 'image', 'pushed', 'unpacked'], rows, [4]);
  return `## epycloud images\n\n${table}\n`;
}
