/** What every action works with; read from the process once, in main.ts. */
export interface ActionContext {
  readonly environment: NodeJS.ProcessEnv;
  /** The checkout: GITHUB_WORKSPACE, else the working folder. */
  readonly workspace: string;
  /** The folder of the program's own bundles. */
  readonly distDir: string;
  readonly cores: number;
  /** Aborted by the first signal: end, and keep what is done. */
  readonly signal: AbortSignal;
  /** Aborted by the second one: end at once. */
  readonly force: AbortSignal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A random whole number from 0 to 2^32 - 1. */
  readonly random: () => number;
  /** A word that nobody can guess. */
  readonly token: () => string;
  readonly log: ActionLog;
  /** Adds Markdown to the summary of the job; false where there is none, as outside of GitHub. */
  readonly addSummary: (markdown: string) => Promise<boolean>;
  readonly setOutputs: (outputs: Readonly<Record<string, string | number | undefined>>) => void;
}

/** The log of the step. */
export interface ActionLog {
  info(line: string): void;
  notice(message: string): void;
  warning(message: string): void;
  /** A workflow command as it is, such as an annotation. */
  command(line: string): void;
  mask(secret: string): void;
}
