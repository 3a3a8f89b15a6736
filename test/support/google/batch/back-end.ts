import type { Container } from './job.ts';

/** One container that Batch runs on a machine for a task. */
export interface ContainerRun {
  /** For names of processes and containers; unique. */
  readonly name: string;
  readonly container: Container;
  readonly environment: Readonly<Record<string, string>>;
  readonly limits: { readonly cpuMilli: number; readonly memoryMib: number };
  /** Its reason says how to end the container: 'SIGKILL' at once, or 'SIGTERM', and SIGKILL when that does not help. */
  readonly signal: AbortSignal;
  /** Called when the container begins; before that it may wait for a free core. */
  onStart(): void;
  onLine(line: string, stream: 'stdout' | 'stderr'): void;
}

export interface ContainerEnd {
  /** As the shell has it: 137 for a SIGKILL. */
  readonly exitCode: number;
  /** How long it really ran. */
  readonly milliseconds: number;
  /** Whether the machine ended it for want of memory, where the back end can tell. */
  readonly outOfMemory?: boolean;
}

/** What really runs the tasks. Disposing ends all that it started. */
export interface BackEnd extends AsyncDisposable {
  /** @throws Error where the container cannot be started */
  run(run: ContainerRun): Promise<ContainerEnd>;
}
