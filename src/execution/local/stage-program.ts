import type { Stage } from '../../pipeline/stage.ts';
import type { ProcessEnd } from '../../shell/line-process.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface StageListeners {
  readonly onLine: (line: string) => void;
  readonly onErrorLine: (line: string) => void;
}

/**
 * A stage program that has started, in a process or in a container, and waits to be told what to do. Disposing
 * ends it, and leaves nothing of it.
 */
export interface StageProgram extends AsyncDisposable {
  /** Resolves when it has ended and all that it wrote has been read. Never rejects. */
  readonly ended: Promise<ProcessEnd>;
  /** Whether it is still there. */
  isAlive(): boolean;
  /** Tells it: from now on it works, with these variables for its environment. Once only. */
  begin(environment: Environment, listeners: StageListeners): void;
  /** SIGTERM asks it to end, SIGKILL ends it. */
  signal(signal: 'SIGTERM' | 'SIGKILL'): void;
}

/**
 * Stage programs, started ahead of their time: they load while something else is waited for, and wait until
 * they are told what to do. Disposing ends those that nobody took.
 */
export interface StagePrograms extends AsyncDisposable {
  /** Says which stages are still to come. */
  expect(stages: readonly Stage[]): void;
  /** One to work with, which is then the caller's to end. */
  take(stage: Stage): Promise<StageProgram>;
}
