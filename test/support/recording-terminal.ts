import type { Terminal } from '../../src/cli/terminal.ts';

export interface RecordingTerminal extends Terminal {
  /** All that was written, in order: `out:`, `err:` or `live:` and the line. */
  readonly written: string[];
}

/** A terminal that keeps what is written to it. Paint stands in angle brackets: `<red>error</>`. */
export function recordingTerminal(
  options: { readonly isLive?: boolean; readonly answer?: boolean } = {},
): RecordingTerminal {
  const written: string[] = [];
  const paint = (name: string) => (text: string) => `<${name}>${text}</>`;
  return {
    written,
    out: (line) => void written.push(`out: ${line}`),
    err: (line) => void written.push(`err: ${line}`),
    fault: (line) => void written.push(`err: ${line}`),
    live: (line) => void written.push(`live: ${line}`),
    isLive: options.isLive ?? false,
    canAsk: options.answer !== undefined,
    columns: 80,
    color: false,
    confirm: async (question) => {
      written.push(`asked: ${question}`);
      return options.answer ?? true;
    },
    bold: paint('bold'),
    red: paint('red'),
    yellow: paint('yellow'),
    green: paint('green'),
    dim: paint('dim'),
  };
}
