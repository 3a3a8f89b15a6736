import { SECRET_SHAPES } from '../../pipeline/secret-shapes.ts';

export interface FoundSecret {
  /** Counts from 1. */
  readonly line: number;
  /** What it looks like. */
  readonly what: string;
}

export interface SecretScan {
  push(piece: Uint8Array): void;
  /** Call once after the last piece. */
  end(): readonly FoundSecret[];
}

/** Written in a line that is to be let through. */
export const ALLOWED = /epycloud: not a secret/i;

/** What each shape has in it: most lines have none of these, and are read once. */
const MARKS =
  /gh[pousr]_|github_pat_|glpat-|ya29\.|AIza|GOCSPX-|A[KS]IA|access_?key|xox|xapp-|hooks\.slack|eyJ|-----BEGIN|:\/\//i;
/** Git takes a file for binary where there is a zero among as many bytes at its beginning. */
const HEAD_BYTES = 8000;
const LONGEST_LINE = 128 * 1024;
/** No shape needs as much; so nothing is missed where a long line is cut. */
const OVERLAP = 16 * 1024;
const MOST = 20;

/** Looks for what has the form of a secret, in a file that comes in pieces. Binary files have no lines. */
export function secretScan(): SecretScan {
  const found = new Map<number, FoundSecret>();
  let state: 'new' | 'text' | 'utf16' | 'binary' = 'new';
  let open = '';
  let line = 1;

  function search(text: string): void {
    if (!MARKS.test(text)) return;
    for (const [index, each] of text.split('\n').entries()) {
      if (found.size >= MOST || !MARKS.test(each) || ALLOWED.test(each)) continue;
      const shape = SECRET_SHAPES.find(({ form }) => form.test(each));
      if (shape !== undefined) found.set(line + index, { line: line + index, what: shape.what });
    }
  }

  return {
    push(piece) {
      let bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
      if (state === 'new' && bytes.length > 0) state = kindOf(bytes);
      if (state === 'binary') return;
      if (state === 'utf16') bytes = bytes.filter((byte) => byte !== 0) as Buffer;
      const end = bytes.lastIndexOf(10);
      const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
      if (end !== -1) {
        const whole = open + text.slice(0, end);
        search(whole);
        line += linesIn(whole) + 1;
        open = text.slice(end + 1);
      } else open += text;
      if (open.length > LONGEST_LINE) {
        search(open);
        open = open.slice(-OVERLAP);
      }
    },
    end() {
      search(open);
      open = '';
      return [...found.values()];
    },
  };
}

function kindOf(bytes: Buffer): 'text' | 'utf16' | 'binary' {
  const mark = bytes.length < 2 ? 0 : bytes.readUInt16BE(0);
  if (mark === 0xfffe || mark === 0xfeff) return 'utf16';
  return bytes.subarray(0, HEAD_BYTES).includes(0) ? 'binary' : 'text';
}

function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
