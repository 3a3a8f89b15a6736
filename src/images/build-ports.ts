import type { BuildEvent } from './build-events.ts';

/** The world as a build sees it. */
export interface BuildPorts {
  /** Of the process: the client finds its daemon, builder and logins by it. */
  readonly environment: NodeJS.ProcessEnv;
  /** Aborted: the build ends, with `interrupted`. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly onEvent: (event: BuildEvent) => void;
}
