import { createInterface } from 'node:readline';
import { styleText } from 'node:util';
import { EpycloudError } from '../pipeline/errors.ts';
import { type GlobalFlags, showsColor } from './global-options.ts';

/** Where a command reads and writes: results go to `out`, everything else to `err`. */
export interface Terminal {
  /** Writes a line of the result to stdout. */
  out(line: string): void;
  /** Writes a line for people to stderr; nothing where only results and errors are wanted. */
  err(line: string): void;
  /** Writes a line to stderr that must be seen: of an error, or of results that are not whole. */
  fault(line: string): void;
  /** Replaces the line that is being written on stderr; only on a terminal. */
  live(line: string): void;
  /** Whether stderr is a terminal, on which a line can be replaced. */
  readonly isLive: boolean;
  /** Whether somebody can be asked. */
  readonly canAsk: boolean;
  readonly columns: number;
  /** Whether stdout takes colours. */
  readonly color: boolean;
  /**
   * Asks a question that is answered by yes unless the answer begins with n.
   * @throws EpycloudError `interrupted` on Ctrl-C or the end of input
   */
  confirm(question: string): Promise<boolean>;
  bold(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  green(text: string): string;
  dim(text: string): string;
}

/** The process's own terminal. */
export function systemTerminal(environment: NodeJS.ProcessEnv, flags: GlobalFlags): Terminal {
  let liveLine = false;
  const isColored = (stream: NodeJS.WriteStream) =>
    showsColor({ flag: flags.color, environment, isTerminal: stream.isTTY === true });
  const errColor = isColored(process.stderr);
  const isLive = process.stderr.isTTY === true && environment['TERM'] !== 'dumb' && !flags.quiet;
  const paint = (style: Parameters<typeof styleText>[0]) => (text: string) =>
    errColor ? styleText(style, text, { validateStream: false }) : text;
  const clear = () => {
    if (liveLine) process.stderr.write('\r\u001b[2K');
    liveLine = false;
  };
  // A reader that has seen enough closes the pipe: `… | head` is no fault of the run.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  const fault = (line: string) => {
    clear();
    process.stderr.write(`${line}\n`);
  };
  return {
    out: (line) => {
      clear();
      process.stdout.write(`${line}\n`);
    },
    err: flags.quiet ? () => {} : fault,
    fault,
    live: (line) => {
      if (!isLive) return;
      process.stderr.write(`\r\u001b[2K${line.slice(0, (process.stderr.columns ?? 80) - 1)}`);
      liveLine = true;
    },
    isLive,
    // Whoever wants to hear nothing is not asked either.
    canAsk: process.stdin.isTTY === true && process.stderr.isTTY === true && !flags.quiet,
    // A terminal that was told no size says 0.
    columns: process.stdout.columns || 100,
    color: isColored(process.stdout),
    confirm: (question) => {
      clear();
      return new Promise((resolve, reject) => {
        const reader = createInterface({ input: process.stdin, output: process.stderr });
        reader.question(`${question} [Y/n] `, (answer) => {
          resolve(!/^\s*n/i.test(answer));
          reader.close();
        });
        reader.on('SIGINT', () => reader.close());
        // Ctrl-C and Ctrl-D end here without an answer; after an answer this changes nothing.
        reader.on('close', () =>
          reject(new EpycloudError('interrupted', 'Interrupted before anything was begun.')),
        );
      });
    },
    bold: paint('bold'),
    red: paint('red'),
    yellow: paint('yellow'),
    green: paint('green'),
    dim: paint('dim'),
  };
}
