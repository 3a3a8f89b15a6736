import { StringDecoder } from 'node:string_decoder';

export interface OutputLines {
  write(chunk: Buffer): void;
  /** Call once the stream has ended: hands over a last line without line feed. */
  end(): void;
  /** The last characters of all that was written. */
  tail(): string;
}

/** A line longer than this is handed over in pieces, so that a program without line feeds stays harmless. */
const LONGEST_LINE = 65_536;

/**
 * Cuts a program's output into lines and remembers its end. A carriage return ends a line too: that is how
 * progress bars are redrawn.
 */
export function outputLines(
  tailCharacters: number,
  onLine: ((line: string) => void) | undefined,
): OutputLines {
  const decoder = new StringDecoder('utf8');
  let open = '';
  let kept = '';

  function take(text: string): void {
    kept += text;
    if (kept.length > 2 * tailCharacters) kept = kept.slice(-tailCharacters);
    if (onLine === undefined) return;
    const lines = (open + text).split(/\r\n|[\r\n]/);
    open = lines.pop() ?? '';
    for (const line of lines) if (line !== '') onLine(line);
    if (open.length > LONGEST_LINE) {
      onLine(open);
      open = '';
    }
  }

  return {
    write: (chunk) => take(decoder.write(chunk)),
    end() {
      take(decoder.end());
      if (open !== '') onLine?.(open);
      open = '';
    },
    tail: () => kept.slice(-tailCharacters),
  };
}
