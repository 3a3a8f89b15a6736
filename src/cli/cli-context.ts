import type { Terminal } from './terminal.ts';

/** What every command works with; read from the process once, in main.ts. */
export interface CliContext {
  readonly terminal: Terminal;
  readonly environment: NodeJS.ProcessEnv;
  readonly cwd: string;
  /** The folder of the program's own bundles. */
  readonly distDir: string;
  /** How the program was called, for commands that are shown to be typed. */
  readonly command: string;
  readonly cores: number;
  /** Aborted on Ctrl-C. */
  readonly signal: AbortSignal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A random whole number from 0 to 2^32 - 1. */
  readonly random: () => number;
}

/** Takes the exit code that a command ends with. */
export type End = (exitCode: number) => void;
