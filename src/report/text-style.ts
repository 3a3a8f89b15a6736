import { styleText } from 'node:util';

/** How parts of a text are set off; the widths of the texts stay what they are. */
export interface TextStyle {
  heading(text: string): string;
  faint(text: string): string;
  accent(text: string): string;
}

const asIs = (text: string) => text;

export const PLAIN: TextStyle = { heading: asIs, faint: asIs, accent: asIs };

/** For a terminal that shows colours: whether it does is for the caller to know. */
export const COLOURED: TextStyle = {
  heading: (text) => styleText('bold', text, { validateStream: false }),
  faint: (text) => styleText('dim', text, { validateStream: false }),
  accent: (text) => styleText('cyan', text, { validateStream: false }),
};
