import { type LineProcess, startLineProcess } from '../../../shell/line-process.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface StageProcessOptions {
  /** How the stage program is started: node and the path of stage.js. */
  readonly command: readonly string[];
  /** What the process itself is started with; what the stage is told comes later. */
  readonly environment: Environment;
}

interface Listeners {
  readonly onLine: (line: string) => void;
  readonly onErrorLine: (line: string) => void;
}

/** A stage program that has started and waits to be told what to do. */
export interface StageProcess extends Pick<LineProcess, 'ended' | 'signal'>, AsyncDisposable {
  /** Whether it is still there. */
  isAlive(): boolean;
  /** Tells it: from now on it works, with these variables for its environment. Once only. */
  begin(environment: Environment, listeners: Listeners): void;
}

export async function startStageProcess(options: StageProcessOptions): Promise<StageProcess> {
  let listeners: Listeners | undefined;
  let alive = true;
  // Its log begins when it is told to; before that only a warning of Node's own can come.
  const early: string[] = [];
  const child = await startLineProcess({
    command: options.command,
    env: { ...options.environment, ENVIRONMENT_ON_STDIN: 'true' },
    onLine: (line) => listeners?.onLine(line),
    onErrorLine: (line) => {
      if (listeners === undefined) early.push(line);
      else listeners.onErrorLine(line);
    },
  });
  void child.ended.then(() => {
    alive = false;
  });
  return {
    isAlive: () => alive,
    ended: child.ended,
    signal: child.signal,
    begin: (environment, given) => {
      listeners = given;
      for (const line of early) given.onErrorLine(line);
      child.writeLine(JSON.stringify(environment));
    },
    [Symbol.asyncDispose]: () => child[Symbol.asyncDispose](),
  };
}
